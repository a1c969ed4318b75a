import type { Language } from '../../domain/party/debtor.js';

/** What the host's record and our tasks say about how a reminder travelled; names and addresses are put in as they are. */
interface DispatchWords {
  readonly mailed: (to: string) => string;
  readonly mailedSubject: (subject: string) => string;
  readonly laid: (file: string) => string;
  readonly laidRegistered: (file: string) => string;
  readonly laidSubject: (subject: string) => string;
  readonly byHand: string;
  readonly refusedSubject: (debtor: string) => string;
  readonly refused: (email: string, reason: string) => string;
  readonly unknownSubject: (debtor: string) => string;
  readonly unknown: (email: string, subject: string) => string;
  readonly incompleteSubject: (debtor: string) => string;
  readonly incomplete: (reason: string) => string;
}

export const DISPATCH_WORDS: Readonly<Record<Language, DispatchWords>> = {
  nl: {
    mailed: (to) => `Per e-mail verstuurd aan ${to}. U hoeft niets te doen.`,
    mailedSubject: (subject) => `Verstuurd: ${subject}`,
    laid: (file) => `De brief ligt klaar om te printen en te posten: ${file}.`,
    laidRegistered: (file) =>
      `De brief ligt klaar om te printen en aangetekend te versturen: ${file}. Bewaar het bewijs van afgifte.`,
    laidSubject: (subject) => `Te posten: ${subject}`,
    byHand:
      'Dit bericht kon niet vanzelf vertrekken: er is geen adres dat het aanneemt. Bezorg het op een andere manier.',
    refusedSubject: (debtor) => `E-mailadres van ${debtor} geweigerd`,
    refused: (email, reason) =>
      `De mailserver weigert ${email}. ${reason} Vraag het juiste adres en pas het aan bij de klant; tot dan gaat er geen e-mail meer heen.`,
    unknownSubject: (debtor) => `Vraag na of ${debtor} onze e-mail kreeg`,
    unknown: (email, subject) =>
      `De e-mail "${subject}" aan ${email} is aan de mailserver gegeven, maar er kwam geen antwoord. Kijk in het logboek van de mailserver of vraag het de klant, en beslis daarna: vertrokken of niet. Vanzelf gaat hij geen tweede keer.`,
    incompleteSubject: (debtor) => `Brief aan ${debtor} kan niet weg`,
    incomplete: (reason) => `De brief is niet geschreven. ${reason}`,
  },
  fr: {
    mailed: (to) => `Envoyé par e-mail à ${to}. Vous n’avez rien à faire.`,
    mailedSubject: (subject) => `Envoyé : ${subject}`,
    laid: (file) => `La lettre est prête à être imprimée et postée : ${file}.`,
    laidRegistered: (file) =>
      `La lettre est prête à être imprimée et envoyée en recommandé : ${file}. Conservez la preuve de dépôt.`,
    laidSubject: (subject) => `À poster : ${subject}`,
    byHand:
      'Ce message n’a pas pu partir de lui-même : aucune adresse ne l’accepte. Remettez-le d’une autre manière.',
    refusedSubject: (debtor) => `Adresse e-mail de ${debtor} refusée`,
    refused: (email, reason) =>
      `Le serveur de messagerie refuse ${email}. ${reason} Demandez la bonne adresse et corrigez-la chez le client ; d’ici là, plus aucun e-mail n’y est envoyé.`,
    unknownSubject: (debtor) => `Vérifiez si ${debtor} a reçu notre e-mail`,
    unknown: (email, subject) =>
      `L’e-mail « ${subject} » à ${email} a été remis au serveur de messagerie, mais aucune réponse n’est venue. Consultez le journal du serveur ou demandez au client, puis décidez : parti ou non. Il ne repart pas de lui-même.`,
    incompleteSubject: (debtor) => `La lettre à ${debtor} ne peut pas partir`,
    incomplete: (reason) => `La lettre n’a pas été écrite. ${reason}`,
  },
  en: {
    mailed: (to) => `Sent by e-mail to ${to}. There is nothing to do.`,
    mailedSubject: (subject) => `Sent: ${subject}`,
    laid: (file) => `The letter lies ready to be printed and posted: ${file}.`,
    laidRegistered: (file) =>
      `The letter lies ready to be printed and sent by registered post: ${file}. Keep the proof of posting.`,
    laidSubject: (subject) => `To be posted: ${subject}`,
    byHand:
      'This message could not leave by itself: there is no address that takes it. Deliver it in another way.',
    refusedSubject: (debtor) => `E-mail address of ${debtor} refused`,
    refused: (email, reason) =>
      `The mail server refuses ${email}. ${reason} Ask for the right address and correct it with the customer; until then no e-mail goes there.`,
    unknownSubject: (debtor) => `Find out whether ${debtor} got our e-mail`,
    unknown: (email, subject) =>
      `The e-mail "${subject}" to ${email} was handed to the mail server, but no answer came. Look in the server’s log or ask the customer, then decide: left or not. It does not go a second time by itself.`,
    incompleteSubject: (debtor) => `Letter to ${debtor} cannot leave`,
    incomplete: (reason) => `The letter was not written. ${reason}`,
  },
  de: {
    mailed: (to) => `Per E-Mail an ${to} gesendet. Es ist nichts zu tun.`,
    mailedSubject: (subject) => `Gesendet: ${subject}`,
    laid: (file) => `Der Brief liegt zum Drucken und Versenden bereit: ${file}.`,
    laidRegistered: (file) =>
      `Der Brief liegt zum Drucken und Versenden per Einschreiben bereit: ${file}. Bewahren Sie den Einlieferungsbeleg auf.`,
    laidSubject: (subject) => `Zu versenden: ${subject}`,
    byHand:
      'Diese Nachricht konnte nicht von selbst abgehen: Keine Adresse nimmt sie an. Stellen Sie sie auf anderem Weg zu.',
    refusedSubject: (debtor) => `E-Mail-Adresse von ${debtor} abgelehnt`,
    refused: (email, reason) =>
      `Der Mailserver lehnt ${email} ab. ${reason} Erfragen Sie die richtige Adresse und berichtigen Sie sie beim Kunden; bis dahin geht keine E-Mail mehr dorthin.`,
    unknownSubject: (debtor) => `Klären Sie, ob ${debtor} unsere E-Mail erhalten hat`,
    unknown: (email, subject) =>
      `Die E-Mail „${subject}“ an ${email} wurde dem Mailserver übergeben, aber es kam keine Antwort. Sehen Sie im Protokoll des Servers nach oder fragen Sie den Kunden, und entscheiden Sie dann: abgegangen oder nicht. Von selbst geht sie kein zweites Mal.`,
    incompleteSubject: (debtor) => `Brief an ${debtor} kann nicht abgehen`,
    incomplete: (reason) => `Der Brief wurde nicht geschrieben. ${reason}`,
  },
};
