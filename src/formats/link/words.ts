import type { LinkPurpose, LinkRefusal, Problem } from '../../domain/link/link.js';
import type { Language } from '../../domain/party/debtor.js';

/** Everything a page says, in one language; `#` stands for what is put in. */
export interface LinkWords {
  readonly title: Readonly<Record<LinkPurpose, string>>;
  readonly lead: Readonly<Record<LinkPurpose, string>>;
  readonly go: Readonly<Record<LinkPurpose, string>>;
  readonly send: Readonly<Record<LinkPurpose, string>>;
  readonly thanks: Readonly<Record<LinkPurpose, string>>;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly refusals: Readonly<Record<LinkRefusal, string>>;
  readonly openNow: string;
  readonly invoice: string;
  readonly dated: string;
  readonly due: string;
  readonly open: string;
  readonly ofAmount: string;
  readonly total: string;
  readonly nothingOpen: string;
  readonly nothingToSay: string;
  readonly disputed: string;
  readonly promised: string;
  readonly coming: string;
  readonly toPay: string;
  readonly account: string;
  readonly inNameOf: string;
  readonly mention: string;
  readonly scan: string;
  readonly whichInvoices: string;
  readonly whatProblem: string;
  readonly explain: string;
  readonly payOn: string;
  readonly payOnHint: string;
  readonly question: string;
  readonly reach: string;
  readonly optional: string;
  readonly otherwise: string;
  readonly reachUs: string;
  readonly phone: string;
  readonly email: string;
  readonly gone: string;
  readonly goneText: string;
  readonly busy: string;
  readonly languages: string;
}

const nl: LinkWords = {
  title: {
    problem: 'Ik heb een probleem met een factuur',
    promise: 'Ik betaal op een andere dag',
    contact: 'Ik wil contact',
    pay: 'Nu betalen',
  },
  lead: {
    problem:
      'Klopt er iets niet? Zeg het ons. Zolang wij het uitzoeken, krijgt u over deze factuur geen herinneringen.',
    promise: 'Zeg ons op welke dag u betaalt. Tot dan krijgt u geen herinneringen.',
    contact: 'Stel uw vraag, of vraag ons u te bellen.',
    pay: 'U betaalt wat nu nog openstaat, op de beveiligde pagina van onze betaaldienst.',
  },
  go: {
    problem: 'Ik heb een probleem met een factuur',
    promise: 'Ik betaal op een andere dag',
    contact: 'Ik wil contact',
    pay: 'Ik betaal nu online',
  },
  send: {
    problem: 'Probleem melden',
    promise: 'Dag doorgeven',
    contact: 'Versturen',
    pay: 'Naar de betaalpagina',
  },
  thanks: {
    problem: 'Wij hebben uw melding van # ontvangen en zoeken het uit. U hoort van ons.',
    promise: 'Wij hebben uw bericht van # genoteerd. Dank u wel.',
    contact: 'Wij hebben uw bericht van # ontvangen. U hoort van ons.',
    pay: 'Op # hebt u een betaling geopend. Is ze gelukt, dan hoeft u niets meer te doen.',
  },
  problems: {
    'not-received': 'Ik heb de factuur niet ontvangen',
    'already-paid': 'Ik heb al betaald',
    price: 'De prijs klopt niet',
    quantity: 'Het aantal klopt niet',
    quality: 'Het geleverde is niet in orde',
    delivery: 'Het is niet of niet volledig geleverd',
    'not-ordered': 'Ik heb dit niet besteld',
    'reference-missing': 'Er ontbreekt een bestelnummer of referentie',
    other: 'Iets anders',
  },
  refusals: {
    'items-missing': 'Kies om welke factuur het gaat.',
    'problem-missing': 'Kies wat er niet klopt.',
    'text-missing': 'Schrijf in een paar woorden wat er is.',
    'text-too-long': 'Uw tekst is te lang. Maak hem korter dan 2000 tekens.',
    'date-missing': 'Kies de dag waarop u betaalt. Zonder dag kunnen wij niets noteren.',
    'date-past': 'Deze dag is al voorbij. Kies een dag vanaf vandaag.',
    'date-too-late': 'Deze dag is te ver weg. Kies een vroegere dag, of vraag ons om contact.',
    'nothing-open': 'Hierover kan nu niets meer gemeld worden.',
    'too-many': 'U hebt al veel berichten gestuurd. Bel of mail ons, dan helpen wij u verder.',
    'pay-unavailable': 'Online betalen lukt nu niet. Betaal met een overschrijving, zie hierboven.',
  },
  openNow: 'Wat nu openstaat',
  invoice: 'Factuur',
  dated: 'van',
  due: 'Vervaldatum:',
  open: 'Openstaand',
  ofAmount: 'van',
  total: 'Te betalen',
  nothingOpen: 'Er staat niets meer open. Dank u wel.',
  nothingToSay: 'Over deze facturen is alles al genoteerd.',
  disputed: 'Uw opmerking wordt uitgezocht',
  promised: 'U betaalt op #',
  coming: 'De betaling is onderweg',
  toPay: 'Betalen',
  account: 'Rekening',
  inNameOf: 'Op naam van',
  mention: 'Vermeld',
  scan: 'Scan met de app van uw bank',
  whichInvoices: 'Om welke facturen gaat het?',
  whatProblem: 'Wat klopt er niet?',
  explain: 'Uw toelichting',
  payOn: 'Op welke dag betaalt u?',
  payOnHint: 'Ten laatste #',
  question: 'Uw vraag of bericht',
  reach: 'Hoe bereiken wij u?',
  optional: 'mag leeg blijven',
  otherwise: 'Liever iets anders?',
  reachUs: 'Ons bereiken',
  phone: 'Telefoon:',
  email: 'E-mail:',
  gone: 'Deze link werkt niet (meer)',
  goneText:
    'Neem contact op met het bedrijf dat u de brief stuurde. De gegevens staan in de brief.',
  busy: 'Het is nu te druk. Probeer het over een paar minuten opnieuw.',
  languages: 'Taal',
};

const fr: LinkWords = {
  title: {
    problem: 'J’ai un problème avec une facture',
    promise: 'Je paierai un autre jour',
    contact: 'Je souhaite un contact',
    pay: 'Payer maintenant',
  },
  lead: {
    problem:
      'Quelque chose ne va pas ? Dites-le-nous. Tant que nous vérifions, vous ne recevrez pas de rappel pour cette facture.',
    promise: 'Dites-nous quel jour vous paierez. Jusque-là, vous ne recevrez pas de rappel.',
    contact: 'Posez votre question, ou demandez-nous de vous appeler.',
    pay: 'Vous payez ce qui reste ouvert à présent, sur la page sécurisée de notre service de paiement.',
  },
  go: {
    problem: 'J’ai un problème avec une facture',
    promise: 'Je paierai un autre jour',
    contact: 'Je souhaite un contact',
    pay: 'Je paie maintenant en ligne',
  },
  send: {
    problem: 'Signaler le problème',
    promise: 'Confirmer le jour',
    contact: 'Envoyer',
    pay: 'Vers la page de paiement',
  },
  thanks: {
    problem:
      'Nous avons bien reçu votre message du # et nous vérifions. Vous aurez de nos nouvelles.',
    promise: 'Nous avons noté votre message du #. Merci.',
    contact: 'Nous avons bien reçu votre message du #. Vous aurez de nos nouvelles.',
    pay: 'Le #, vous avez ouvert un paiement. S’il a réussi, vous n’avez plus rien à faire.',
  },
  problems: {
    'not-received': 'Je n’ai pas reçu la facture',
    'already-paid': 'J’ai déjà payé',
    price: 'Le prix n’est pas correct',
    quantity: 'La quantité n’est pas correcte',
    quality: 'Ce qui a été livré n’est pas en ordre',
    delivery: 'La livraison manque ou est incomplète',
    'not-ordered': 'Je n’ai pas commandé cela',
    'reference-missing': 'Il manque un numéro de commande ou une référence',
    other: 'Autre chose',
  },
  refusals: {
    'items-missing': 'Choisissez de quelle facture il s’agit.',
    'problem-missing': 'Choisissez ce qui ne va pas.',
    'text-missing': 'Écrivez en quelques mots ce qu’il y a.',
    'text-too-long': 'Votre texte est trop long. Limitez-le à 2000 caractères.',
    'date-missing': 'Choisissez le jour de votre paiement. Sans jour, nous ne pouvons rien noter.',
    'date-past': 'Ce jour est déjà passé. Choisissez un jour à partir d’aujourd’hui.',
    'date-too-late':
      'Ce jour est trop lointain. Choisissez un jour plus proche, ou demandez un contact.',
    'nothing-open': 'Il n’y a plus rien à signaler à ce sujet.',
    'too-many':
      'Vous avez déjà envoyé beaucoup de messages. Appelez-nous ou écrivez-nous, nous vous aiderons.',
    'pay-unavailable':
      'Le paiement en ligne n’est pas possible à présent. Payez par virement, voir ci-dessus.',
  },
  openNow: 'Ce qui reste ouvert à présent',
  invoice: 'Facture',
  dated: 'du',
  due: 'Échéance\u00a0:',
  open: 'Ouvert',
  ofAmount: 'sur',
  total: 'À payer',
  nothingOpen: 'Plus rien n’est ouvert. Merci.',
  nothingToSay: 'Tout est déjà noté pour ces factures.',
  disputed: 'Votre remarque est en cours d’examen',
  promised: 'Vous paierez le #',
  coming: 'Le paiement est en route',
  toPay: 'Payer',
  account: 'Compte',
  inNameOf: 'Au nom de',
  mention: 'Communication',
  scan: 'Scannez avec l’application de votre banque',
  whichInvoices: 'De quelles factures s’agit-il ?',
  whatProblem: 'Qu’est-ce qui ne va pas ?',
  explain: 'Votre explication',
  payOn: 'Quel jour paierez-vous ?',
  payOnHint: 'Au plus tard le #',
  question: 'Votre question ou message',
  reach: 'Comment vous joindre ?',
  optional: 'facultatif',
  otherwise: 'Plutôt autre chose ?',
  reachUs: 'Nous joindre',
  phone: 'Téléphone\u00a0:',
  email: 'E-mail\u00a0:',
  gone: 'Ce lien ne fonctionne pas ou plus',
  goneText: 'Contactez l’entreprise qui vous a écrit. Ses coordonnées figurent dans la lettre.',
  busy: 'Il y a trop de demandes à présent. Réessayez dans quelques minutes.',
  languages: 'Langue',
};

const en: LinkWords = {
  title: {
    problem: 'I have a problem with an invoice',
    promise: 'I will pay on another day',
    contact: 'I would like to be contacted',
    pay: 'Pay now',
  },
  lead: {
    problem:
      'Is something wrong? Tell us. While we look into it, you will get no reminders about this invoice.',
    promise: 'Tell us on which day you will pay. Until then you will get no reminders.',
    contact: 'Ask your question, or ask us to call you.',
    pay: 'You pay what is still open now, on the secure page of our payment service.',
  },
  go: {
    problem: 'I have a problem with an invoice',
    promise: 'I will pay on another day',
    contact: 'I would like to be contacted',
    pay: 'I will pay online now',
  },
  send: {
    problem: 'Report the problem',
    promise: 'Confirm the day',
    contact: 'Send',
    pay: 'To the payment page',
  },
  thanks: {
    problem: 'We received your message of # and are looking into it. You will hear from us.',
    promise: 'We noted your message of #. Thank you.',
    contact: 'We received your message of #. You will hear from us.',
    pay: 'On # you opened a payment. If it succeeded, there is nothing more to do.',
  },
  problems: {
    'not-received': 'I did not receive the invoice',
    'already-paid': 'I have paid already',
    price: 'The price is wrong',
    quantity: 'The quantity is wrong',
    quality: 'What was delivered is not in order',
    delivery: 'It was not delivered, or not completely',
    'not-ordered': 'I did not order this',
    'reference-missing': 'An order number or reference is missing',
    other: 'Something else',
  },
  refusals: {
    'items-missing': 'Choose which invoice it is about.',
    'problem-missing': 'Choose what is wrong.',
    'text-missing': 'Write in a few words what it is about.',
    'text-too-long': 'Your text is too long. Keep it below 2000 characters.',
    'date-missing': 'Choose the day on which you will pay. Without a day we can note nothing.',
    'date-past': 'This day has passed. Choose a day from today on.',
    'date-too-late': 'This day is too far away. Choose an earlier one, or ask us to contact you.',
    'nothing-open': 'Nothing more can be reported about this now.',
    'too-many': 'You have sent many messages already. Call or mail us, and we will help you.',
    'pay-unavailable': 'Paying online is not possible now. Please pay by transfer, see above.',
  },
  openNow: 'What is open now',
  invoice: 'Invoice',
  dated: 'of',
  due: 'Due date:',
  open: 'Open',
  ofAmount: 'of',
  total: 'To pay',
  nothingOpen: 'Nothing is open any more. Thank you.',
  nothingToSay: 'Everything about these invoices is noted already.',
  disputed: 'Your remark is being looked into',
  promised: 'You will pay on #',
  coming: 'The payment is under way',
  toPay: 'Pay',
  account: 'Account',
  inNameOf: 'In the name of',
  mention: 'Reference',
  scan: 'Scan with the app of your bank',
  whichInvoices: 'Which invoices is it about?',
  whatProblem: 'What is wrong?',
  explain: 'Your explanation',
  payOn: 'On which day will you pay?',
  payOnHint: 'At the latest #',
  question: 'Your question or message',
  reach: 'How can we reach you?',
  optional: 'may stay empty',
  otherwise: 'Rather something else?',
  reachUs: 'Reaching us',
  phone: 'Telephone:',
  email: 'E-mail:',
  gone: 'This link does not work (any more)',
  goneText: 'Please contact the company that wrote to you. Its details are in the letter.',
  busy: 'There are too many requests now. Please try again in a few minutes.',
  languages: 'Language',
};

const de: LinkWords = {
  title: {
    problem: 'Ich habe ein Problem mit einer Rechnung',
    promise: 'Ich zahle an einem anderen Tag',
    contact: 'Ich wünsche Kontakt',
    pay: 'Jetzt bezahlen',
  },
  lead: {
    problem:
      'Stimmt etwas nicht? Sagen Sie es uns. Solange wir es prüfen, erhalten Sie zu dieser Rechnung keine Erinnerungen.',
    promise: 'Sagen Sie uns, an welchem Tag Sie zahlen. Bis dahin erhalten Sie keine Erinnerungen.',
    contact: 'Stellen Sie Ihre Frage, oder bitten Sie uns um einen Anruf.',
    pay: 'Sie zahlen, was jetzt noch offen ist, auf der gesicherten Seite unseres Zahlungsdienstes.',
  },
  go: {
    problem: 'Ich habe ein Problem mit einer Rechnung',
    promise: 'Ich zahle an einem anderen Tag',
    contact: 'Ich wünsche Kontakt',
    pay: 'Ich zahle jetzt online',
  },
  send: {
    problem: 'Problem melden',
    promise: 'Tag mitteilen',
    contact: 'Senden',
    pay: 'Zur Zahlungsseite',
  },
  thanks: {
    problem: 'Wir haben Ihre Meldung vom # erhalten und prüfen sie. Sie hören von uns.',
    promise: 'Wir haben Ihre Mitteilung vom # notiert. Vielen Dank.',
    contact: 'Wir haben Ihre Nachricht vom # erhalten. Sie hören von uns.',
    pay: 'Am # haben Sie eine Zahlung geöffnet. War sie erfolgreich, brauchen Sie nichts mehr zu tun.',
  },
  problems: {
    'not-received': 'Ich habe die Rechnung nicht erhalten',
    'already-paid': 'Ich habe schon bezahlt',
    price: 'Der Preis stimmt nicht',
    quantity: 'Die Menge stimmt nicht',
    quality: 'Das Gelieferte ist nicht in Ordnung',
    delivery: 'Es wurde nicht oder nicht vollständig geliefert',
    'not-ordered': 'Ich habe das nicht bestellt',
    'reference-missing': 'Es fehlt eine Bestellnummer oder Referenz',
    other: 'Etwas anderes',
  },
  refusals: {
    'items-missing': 'Wählen Sie, um welche Rechnung es geht.',
    'problem-missing': 'Wählen Sie, was nicht stimmt.',
    'text-missing': 'Schreiben Sie in wenigen Worten, worum es geht.',
    'text-too-long': 'Ihr Text ist zu lang. Bleiben Sie unter 2000 Zeichen.',
    'date-missing': 'Wählen Sie den Tag, an dem Sie zahlen. Ohne Tag können wir nichts notieren.',
    'date-past': 'Dieser Tag ist vorbei. Wählen Sie einen Tag ab heute.',
    'date-too-late':
      'Dieser Tag ist zu weit entfernt. Wählen Sie einen früheren, oder bitten Sie um Kontakt.',
    'nothing-open': 'Hierzu kann jetzt nichts mehr gemeldet werden.',
    'too-many':
      'Sie haben schon viele Nachrichten gesendet. Rufen Sie an oder schreiben Sie, wir helfen Ihnen.',
    'pay-unavailable': 'Online bezahlen ist jetzt nicht möglich. Bitte überweisen Sie, siehe oben.',
  },
  openNow: 'Was jetzt offen ist',
  invoice: 'Rechnung',
  dated: 'vom',
  due: 'Fällig am:',
  open: 'Offen',
  ofAmount: 'von',
  total: 'Zu zahlen',
  nothingOpen: 'Es ist nichts mehr offen. Vielen Dank.',
  nothingToSay: 'Zu diesen Rechnungen ist schon alles notiert.',
  disputed: 'Ihre Bemerkung wird geprüft',
  promised: 'Sie zahlen am #',
  coming: 'Die Zahlung ist unterwegs',
  toPay: 'Bezahlen',
  account: 'Konto',
  inNameOf: 'Auf den Namen',
  mention: 'Verwendungszweck',
  scan: 'Mit der App Ihrer Bank scannen',
  whichInvoices: 'Um welche Rechnungen geht es?',
  whatProblem: 'Was stimmt nicht?',
  explain: 'Ihre Erläuterung',
  payOn: 'An welchem Tag zahlen Sie?',
  payOnHint: 'Spätestens am #',
  question: 'Ihre Frage oder Nachricht',
  reach: 'Wie erreichen wir Sie?',
  optional: 'darf leer bleiben',
  otherwise: 'Lieber etwas anderes?',
  reachUs: 'Uns erreichen',
  phone: 'Telefon:',
  email: 'E-Mail:',
  gone: 'Dieser Link funktioniert nicht (mehr)',
  goneText:
    'Wenden Sie sich an das Unternehmen, das Ihnen geschrieben hat. Die Angaben stehen im Schreiben.',
  busy: 'Zurzeit gibt es zu viele Anfragen. Versuchen Sie es in einigen Minuten wieder.',
  languages: 'Sprache',
};

export const LINK_WORDS: Readonly<Record<Language, LinkWords>> = { nl, fr, en, de };
