import type { Language } from '../party/debtor.js';
import type { FallbackHold, FallbackPolicy } from './fallback.js';

type Sentences = Readonly<Record<Language, string>>;

/** Why a document waits although the receiver is not on the network, and what a person can do. */
const HOLDS: Readonly<Record<Exclude<FallbackHold, 'policy'>, Sentences>> = {
  structured: {
    nl: 'Tussen Belgische ondernemingen moet een factuur sinds 1 januari 2026 gestructureerd over Peppol gaan; daarom vertrekt ze niet vanzelf per e-mail of op papier. Vraag de klant om zich op Peppol in te schrijven of verbeter het nummer op de klantenkaart, en geef de factuur daarna vrij. U mag zelf een kopie sturen; het bewijs van de opzoeking is bewaard.',
    fr: 'Depuis le 1er janvier 2026, une facture entre entreprises belges doit être structurée et passer par Peppol ; elle ne part donc pas d’elle-même par e-mail ou sur papier. Demandez au client de s’inscrire sur Peppol ou corrigez le numéro sur la fiche client, puis libérez la facture. Vous pouvez envoyer une copie vous-même ; la preuve de la recherche est conservée.',
    en: 'Since 1 January 2026 an invoice between Belgian companies must be structured and go over Peppol, so it does not leave by e-mail or on paper by itself. Ask the customer to register on Peppol, or correct the number on the customer card, then release the invoice. You may send a copy yourself; the proof of the look-up is kept.',
    de: 'Seit dem 1. Januar 2026 muss eine Rechnung zwischen belgischen Unternehmen strukturiert über Peppol gehen; sie geht daher nicht von selbst per E-Mail oder auf Papier hinaus. Bitten Sie den Kunden, sich bei Peppol anzumelden, oder berichtigen Sie die Nummer in der Kundenkarte, und geben Sie die Rechnung dann frei. Eine Kopie dürfen Sie selbst senden; der Nachweis der Suche ist aufbewahrt.',
  },
  public: {
    nl: 'Overheden krijgen hun facturen over Peppol; daarom vertrekt deze niet vanzelf per e-mail of op papier. Vraag de overheid naar haar nummer op Peppol, vul het in op de klantenkaart en geef de factuur vrij.',
    fr: 'Les autorités publiques reçoivent leurs factures par Peppol ; celle-ci ne part donc pas d’elle-même par e-mail ou sur papier. Demandez à l’autorité son numéro Peppol, indiquez-le sur la fiche client et libérez la facture.',
    en: 'Public bodies get their invoices over Peppol, so this one does not leave by e-mail or on paper by itself. Ask the body for its Peppol number, fill it in on the customer card and release the invoice.',
    de: 'Behörden erhalten ihre Rechnungen über Peppol; diese geht daher nicht von selbst per E-Mail oder auf Papier hinaus. Fragen Sie die Behörde nach ihrer Peppol-Nummer, tragen Sie sie in die Kundenkarte ein und geben Sie die Rechnung frei.',
  },
  unverified: {
    nl: 'Of een factuur aan deze klant per e-mail of op papier mag, is voor zijn land hier niet nagegaan; daarom wacht ze op u. Stuur ze zelf op een andere manier, of verbeter land en soort van de klant in het boekhoudpakket en geef ze vrij.',
    fr: 'Il n’a pas été vérifié ici si une facture à ce client peut partir par e-mail ou sur papier dans son pays ; elle vous attend donc. Envoyez-la vous-même autrement, ou corrigez le pays et le type du client dans le logiciel comptable et libérez-la.',
    en: 'Whether an invoice to this customer may go by e-mail or on paper was not verified here for his country, so it waits for you. Send it another way yourself, or correct country and kind of the customer in the accounting package and release it.',
    de: 'Ob eine Rechnung an diesen Kunden per E-Mail oder auf Papier gehen darf, ist für sein Land hier nicht geprüft; sie wartet daher auf Sie. Senden Sie sie selbst auf anderem Weg, oder berichtigen Sie Land und Art des Kunden im Buchhaltungsprogramm und geben Sie sie frei.',
  },
  'no-debtor': {
    nl: 'Bij deze factuur hoort geen klant uit het boekhoudpakket, zodat er geen e-mailadres of soort klant bekend is. Stuur ze zelf op een andere manier.',
    fr: 'Cette facture n’est liée à aucun client du logiciel comptable : ni adresse e-mail ni type de client ne sont connus. Envoyez-la vous-même autrement.',
    en: 'This invoice belongs to no customer of the accounting package, so neither an e-mail address nor the kind of customer is known. Send it another way yourself.',
    de: 'Zu dieser Rechnung gehört kein Kunde aus dem Buchhaltungsprogramm; weder eine E-Mail-Adresse noch die Art des Kunden ist bekannt. Senden Sie sie selbst auf anderem Weg.',
  },
  'no-address': {
    nl: 'De factuur zou per e-mail gaan, maar op de klantenkaart staat geen bruikbaar e-mailadres. Vul er precies één in bij de klant in het boekhoudpakket, zoals boekhouding@klant.be, en geef de factuur vrij.',
    fr: 'La facture partirait par e-mail, mais la fiche client ne contient pas d’adresse e-mail utilisable. Indiquez-en exactement une chez le client dans le logiciel comptable, par exemple compta@client.be, et libérez la facture.',
    en: 'The invoice would go by e-mail, but the customer card has no usable e-mail address. Fill in exactly one for the customer in the accounting package, such as accounts@customer.com, and release the invoice.',
    de: 'Die Rechnung ginge per E-Mail, aber die Kundenkarte enthält keine brauchbare E-Mail-Adresse. Tragen Sie beim Kunden im Buchhaltungsprogramm genau eine ein, etwa buchhaltung@kunde.de, und geben Sie die Rechnung frei.',
  },
  'earlier-attempt': {
    nl: 'Een eerdere poging kan het netwerk bereikt hebben; daarom vertrekt de factuur niet vanzelf op een andere manier. Kijk bij uw access point of ze verstuurd is.',
    fr: 'Une tentative antérieure peut avoir atteint le réseau ; la facture ne part donc pas d’elle-même autrement. Vérifiez auprès de votre point d’accès si elle a été envoyée.',
    en: 'An earlier attempt may have reached the network, so the invoice does not leave another way by itself. See at your access point whether it was sent.',
    de: 'Ein früherer Versuch kann das Netzwerk erreicht haben; die Rechnung geht daher nicht von selbst auf anderem Weg hinaus. Sehen Sie bei Ihrem Access Point nach, ob sie gesendet wurde.',
  },
};

const NOT_THERE: Sentences = {
  nl: '{receiver} is niet te vinden op Peppol.',
  fr: '{receiver} est introuvable sur Peppol.',
  en: '{receiver} is not found on Peppol.',
  de: '{receiver} ist auf Peppol nicht zu finden.',
};

/** The sentence for the person who keeps the books: who was not found, why nothing else happens, what to do. */
export function holdSentence(
  because: Exclude<FallbackHold, 'policy'>,
  language: Language,
  receiver: string | null,
): string {
  const first =
    receiver === null ? '' : `${NOT_THERE[language].replace('{receiver}', () => receiver)} `;
  return first + HOLDS[because][language];
}

/** What may have left by e-mail and was not answered: only a person can find out. */
const MAYBE_MAILED: Sentences = {
  nl: 'De e-mail met deze factuur is aan de mailserver overhandigd, maar het antwoord kwam niet aan: misschien is ze vertrokken, misschien niet. Vraag het de klant of kijk in het logboek van de mailserver, en beslis dan: ze is verstuurd, of ze gaat opnieuw.',
  fr: 'L’e-mail avec cette facture a été remis au serveur de messagerie, mais sa réponse n’est pas arrivée : il est peut-être parti, peut-être pas. Demandez au client ou consultez le journal du serveur, puis décidez : elle est envoyée, ou elle repart.',
  en: 'The e-mail with this invoice was handed to the mail server, but its answer did not arrive: it may have left, or not. Ask the customer or look in the log of the mail server, then decide: it was sent, or it goes anew.',
  de: 'Die E-Mail mit dieser Rechnung wurde dem Mailserver übergeben, aber seine Antwort kam nicht an: Vielleicht ist sie hinausgegangen, vielleicht nicht. Fragen Sie den Kunden oder sehen Sie im Protokoll des Mailservers nach, und entscheiden Sie dann: Sie wurde gesendet, oder sie geht neu hinaus.',
};

export function maybeMailedSentence(language: Language): string {
  return MAYBE_MAILED[language];
}

const POLICIES: Readonly<Record<FallbackPolicy, Sentences>> = {
  hold: {
    nl: 'Een factuur waarvan de ontvanger niet op Peppol is, wacht op u.',
    fr: 'Une facture dont le destinataire n’est pas sur Peppol vous attend.',
    en: 'An invoice whose receiver is not on Peppol waits for you.',
    de: 'Eine Rechnung, deren Empfänger nicht bei Peppol ist, wartet auf Sie.',
  },
  'e-mail': {
    nl: 'Een factuur waarvan de ontvanger niet op Peppol is, gaat per e-mail naar de klant waar dat mag; anders wacht ze op u.',
    fr: 'Une facture dont le destinataire n’est pas sur Peppol part par e-mail là où c’est permis ; sinon elle vous attend.',
    en: 'An invoice whose receiver is not on Peppol goes to the customer by e-mail where that is allowed; otherwise it waits for you.',
    de: 'Eine Rechnung, deren Empfänger nicht bei Peppol ist, geht per E-Mail an den Kunden, wo das erlaubt ist; sonst wartet sie auf Sie.',
  },
  print: {
    nl: 'Een factuur waarvan de ontvanger niet op Peppol is, wordt klaargelegd om te printen waar dat mag; anders wacht ze op u.',
    fr: 'Une facture dont le destinataire n’est pas sur Peppol est préparée pour l’impression là où c’est permis ; sinon elle vous attend.',
    en: 'An invoice whose receiver is not on Peppol is laid ready for printing where that is allowed; otherwise it waits for you.',
    de: 'Eine Rechnung, deren Empfänger nicht bei Peppol ist, wird zum Drucken bereitgelegt, wo das erlaubt ist; sonst wartet sie auf Sie.',
  },
};

/** What a policy means, in one sentence. */
export function policySentence(policy: FallbackPolicy, language: Language): string {
  return POLICIES[policy][language];
}
