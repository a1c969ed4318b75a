import type { RuleText, RuleTexts } from './text.js';
import type { Words } from '../words.js';

/** Rule -> where it stands, and what must be filled in on an invoice between two German parties. */
const FILLED: Readonly<Record<string, readonly [at: string, what: Words]>> = {
  'DE-R-001': [
    'PaymentMeans/PaymentMeansCode',
    [
      'betaalgegevens (BG-16)',
      'les données de paiement (BG-16)',
      'payment instructions (BG-16)',
      'die Zahlungsangaben (BG-16)',
    ],
  ],
  'DE-R-002': [
    'Party/Contact',
    [
      'de contactgegevens van de leverancier (BG-6)',
      'les coordonnées du vendeur (BG-6)',
      'the seller contact (BG-6)',
      'die Kontaktdaten des Verkäufers (BG-6)',
    ],
  ],
  'DE-R-003': [
    'CityName',
    [
      'de plaats van de leverancier',
      'la localité du vendeur',
      'the seller’s city',
      'den Ort des Verkäufers',
    ],
  ],
  'DE-R-004': [
    'PostalZone',
    [
      'de postcode van de leverancier',
      'le code postal du vendeur',
      'the seller’s post code',
      'die Postleitzahl des Verkäufers',
    ],
  ],
  'DE-R-005': [
    'Name',
    [
      'de contactpersoon van de leverancier',
      'la personne de contact du vendeur',
      'the seller’s contact person',
      'den Ansprechpartner des Verkäufers',
    ],
  ],
  'DE-R-006': [
    'Telephone',
    [
      'het telefoonnummer van de leverancier',
      'le téléphone du vendeur',
      'the seller’s telephone number',
      'die Telefonnummer des Verkäufers',
    ],
  ],
  'DE-R-007': [
    'ElectronicMail',
    [
      'het e-mailadres van de leverancier',
      'l’adresse e-mail du vendeur',
      'the seller’s email address',
      'die E-Mail-Adresse des Verkäufers',
    ],
  ],
  'DE-R-008': [
    'CityName',
    [
      'de plaats van de afnemer',
      'la localité de l’acheteur',
      'the buyer’s city',
      'den Ort des Käufers',
    ],
  ],
  'DE-R-009': [
    'PostalZone',
    [
      'de postcode van de afnemer',
      'le code postal de l’acheteur',
      'the buyer’s post code',
      'die Postleitzahl des Käufers',
    ],
  ],
  'DE-R-010': [
    'CityName',
    [
      'de plaats van het afleveradres',
      'la localité de livraison',
      'the city of the delivery address',
      'den Ort der Lieferadresse',
    ],
  ],
  'DE-R-011': [
    'PostalZone',
    [
      'de postcode van het afleveradres',
      'le code postal de livraison',
      'the post code of the delivery address',
      'die Postleitzahl der Lieferadresse',
    ],
  ],
  'DE-R-014': [
    'TaxCategory/Percent',
    [
      'het tarief van elke btw-specificatie, ook als dat 0 is',
      'le taux de chaque ventilation de la TVA, même si c’est 0',
      'the rate of every VAT breakdown, even when it is 0',
      'den Satz jeder Umsatzsteueraufschlüsselung, auch wenn er 0 ist',
    ],
  ],
  'DE-R-015': [
    'BuyerReference',
    [
      'de referentie van de afnemer (voor overheden de Leitweg-ID)',
      'la référence de l’acheteur (pour les administrations, la Leitweg-ID)',
      'the buyer reference (for public bodies the Leitweg-ID)',
      'die Referenz des Käufers (bei Behörden die Leitweg-ID)',
    ],
  ],
};

function filled([at, [nl, fr, en, de]]: readonly [string, Words]): RuleText {
  return {
    at,
    nl: [`Een factuur tussen twee Duitse partijen vermeldt ${nl}.`, 'Vul dit gegeven in.'],
    fr: [`Une facture entre deux parties allemandes indique ${fr}.`, 'Complétez cette donnée.'],
    en: [`An invoice between two German parties gives ${en}.`, 'Fill this in.'],
    de: [
      `Eine Rechnung zwischen zwei deutschen Parteien nennt ${de}.`,
      'Tragen Sie diese Angabe ein.',
    ],
  };
}

/** Rule -> payment means, the group that belongs to them or does not. */
const MEANS: Readonly<
  Record<string, readonly [at: string, codes: string, kind: Words, wanted: boolean]>
> = {
  'DE-R-023-1': [
    'PayeeFinancialAccount/ID',
    '30, 58',
    [
      'hoort een rekening waarop betaald wordt (BG-17)',
      'un compte sur lequel payer (BG-17)',
      'an account to pay into (BG-17)',
      'gehört ein Konto, auf das gezahlt wird (BG-17)',
    ],
    true,
  ],
  'DE-R-023-2': [
    'PaymentMeansCode',
    '30, 58',
    [
      'kaart- of incassogegevens (BG-18, BG-19)',
      'de données de carte ni de domiciliation (BG-18, BG-19)',
      'card or direct debit details (BG-18, BG-19)',
      'Karten- oder Lastschriftdaten (BG-18, BG-19)',
    ],
    false,
  ],
  'DE-R-024-1': [
    'CardAccount/PrimaryAccountNumberID',
    '48, 54, 55',
    [
      'horen kaartgegevens (BG-18)',
      'des données de carte (BG-18)',
      'card details (BG-18)',
      'gehören Kartendaten (BG-18)',
    ],
    true,
  ],
  'DE-R-024-2': [
    'PaymentMeansCode',
    '48, 54, 55',
    [
      'rekening- of incassogegevens (BG-17, BG-19)',
      'de données de compte ni de domiciliation (BG-17, BG-19)',
      'account or direct debit details (BG-17, BG-19)',
      'Konto- oder Lastschriftdaten (BG-17, BG-19)',
    ],
    false,
  ],
  'DE-R-025-1': [
    'PaymentMandate/ID',
    '59',
    [
      'horen incassogegevens (BG-19)',
      'des données de domiciliation (BG-19)',
      'direct debit details (BG-19)',
      'gehören Lastschriftdaten (BG-19)',
    ],
    true,
  ],
  'DE-R-025-2': [
    'PaymentMeansCode',
    '59',
    [
      'rekening- of kaartgegevens (BG-17, BG-18)',
      'de données de compte ni de carte (BG-17, BG-18)',
      'account or card details (BG-17, BG-18)',
      'Konto- oder Kartendaten (BG-17, BG-18)',
    ],
    false,
  ],
};

/** "30, 58" -> "30 of 58". */
function alternatives(codes: string): Readonly<Record<'nl' | 'fr' | 'en' | 'de', string>> {
  const joined = (or: string): string => codes.replace(/, (\d+)$/, ` ${or} $1`);
  return { nl: joined('of'), fr: joined('ou'), en: joined('or'), de: joined('oder') };
}

function means([at, codes, [nl, fr, en, de], wanted]: readonly [
  string,
  string,
  Words,
  boolean,
]): RuleText {
  const either = alternatives(codes);
  if (wanted) {
    return {
      at,
      nl: [
        `Bij betaalwijze ${either.nl} ${nl}.`,
        'Vul deze gegevens in of kies een andere betaalwijze.',
      ],
      fr: [
        `Le mode de paiement ${either.fr} exige ${fr}.`,
        'Complétez ces données ou choisissez un autre mode de paiement.',
      ],
      en: [
        `Payment means ${either.en} come with ${en}.`,
        'Fill these in or choose another payment means.',
      ],
      de: [
        `Zur Zahlungsart ${either.de} ${de}.`,
        'Ergänzen Sie diese Daten oder wählen Sie eine andere Zahlungsart.',
      ],
    };
  }
  return {
    at,
    nl: [
      `Bij betaalwijze ${either.nl} horen geen ${nl}.`,
      'Laat die gegevens weg of kies een andere betaalwijze.',
    ],
    fr: [
      `Le mode de paiement ${either.fr} n’a pas ${fr}.`,
      'Supprimez ces données ou choisissez un autre mode de paiement.',
    ],
    en: [
      `Payment means ${either.en} do not come with ${en}.`,
      'Leave those out or choose another payment means.',
    ],
    de: [
      `Zur Zahlungsart ${either.de} gehören keine ${de}.`,
      'Lassen Sie diese Daten weg oder wählen Sie eine andere Zahlungsart.',
    ],
  };
}

const OTHERS: RuleTexts = {
  'DE-R-016': {
    at: 'AccountingSupplierParty/Party/PartyTaxScheme/CompanyID',
    nl: [
      'Een Duitse factuur met btw-categorieën vermeldt het btw-nummer (BT-31) of fiscaal nummer (BT-32) van de leverancier, of een fiscaal vertegenwoordiger (BG-11).',
      'Vul uw btw-nummer in bij uw eigen bedrijfsgegevens.',
    ],
    fr: [
      'Une facture allemande avec des catégories de TVA indique le numéro de TVA (BT-31) ou fiscal (BT-32) du vendeur, ou un représentant fiscal (BG-11).',
      'Complétez votre numéro de TVA dans les données de votre entreprise.',
    ],
    en: [
      'A German invoice with VAT categories gives the seller’s VAT number (BT-31) or tax number (BT-32), or a tax representative (BG-11).',
      'Fill in your VAT number in your own company details.',
    ],
    de: [
      'Eine deutsche Rechnung mit Steuerkategorien nennt die USt-IdNr. (BT-31) oder Steuernummer (BT-32) des Verkäufers oder einen Steuervertreter (BG-11).',
      'Tragen Sie Ihre USt-IdNr. in Ihren eigenen Firmendaten ein.',
    ],
  },
  'DE-R-017': {
    at: 'InvoiceTypeCode',
    nl: [
      'Tussen twee Duitse partijen zijn de soorten 326, 380, 381, 384, 389, 875, 876 en 877 gebruikelijk.',
      'Kies een van deze soorten, meestal 380 of 381.',
    ],
    fr: [
      'Entre deux parties allemandes, les types usuels sont 326, 380, 381, 384, 389, 875, 876 et 877.',
      'Choisissez un de ces types, en général 380 ou 381.',
    ],
    en: [
      'Between two German parties the usual types are 326, 380, 381, 384, 389, 875, 876 and 877.',
      'Choose one of these types, usually 380 or 381.',
    ],
    de: [
      'Zwischen zwei deutschen Parteien sind die Arten 326, 380, 381, 384, 389, 875, 876 und 877 üblich.',
      'Wählen Sie eine dieser Arten, meist 380 oder 381.',
    ],
  },
  'DE-R-018': {
    at: 'PaymentTerms/Note',
    nl: [
      'Betalingskorting (Skonto) staat in vaste vorm op een eigen regel, bijvoorbeeld #SKONTO#TAGE=14#PROZENT=2.00#, met een regeleinde erachter.',
      'Zet elke kortingsafspraak zo op een eigen regel, en gebruik # nergens anders aan het begin van een regel.',
    ],
    fr: [
      'L’escompte (Skonto) s’écrit sous forme fixe sur sa propre ligne, par exemple #SKONTO#TAGE=14#PROZENT=2.00#, suivie d’un retour à la ligne.',
      'Écrivez ainsi chaque escompte sur sa propre ligne, et ne commencez aucune autre ligne par #.',
    ],
    en: [
      'A discount for early payment (Skonto) is written in fixed form on a line of its own, for example #SKONTO#TAGE=14#PROZENT=2.00#, followed by a line break.',
      'Write each such discount this way on its own line, and begin no other line with #.',
    ],
    de: [
      'Skonto steht in fester Form in einer eigenen Zeile, zum Beispiel #SKONTO#TAGE=14#PROZENT=2.00#, mit einem Zeilenumbruch dahinter.',
      'Schreiben Sie jedes Skonto so in eine eigene Zeile, und beginnen Sie keine andere Zeile mit #.',
    ],
  },
  'DE-R-019': {
    at: 'PayeeFinancialAccount/ID',
    nl: [
      'Bij een SEPA-overschrijving (58) hoort een geldige IBAN.',
      'Kijk het rekeningnummer na; dit is een waarschuwing.',
    ],
    fr: [
      'Un virement SEPA (58) exige un IBAN valable.',
      'Vérifiez le numéro de compte ; ceci est un avertissement.',
    ],
    en: [
      'A SEPA credit transfer (58) needs a valid IBAN.',
      'Check the account number; this is a warning.',
    ],
    de: [
      'Zu einer SEPA-Überweisung (58) gehört eine gültige IBAN.',
      'Prüfen Sie die Kontonummer; dies ist nur ein Hinweis.',
    ],
  },
  'DE-R-020': {
    at: 'PaymentMandate/PayerFinancialAccount/ID',
    nl: [
      'Bij een SEPA-incasso (59) hoort een geldige IBAN van de betaler.',
      'Kijk het rekeningnummer van de klant na; dit is een waarschuwing.',
    ],
    fr: [
      'Une domiciliation SEPA (59) exige un IBAN valable du payeur.',
      'Vérifiez le numéro de compte du client ; ceci est un avertissement.',
    ],
    en: [
      'A SEPA direct debit (59) needs a valid IBAN of the payer.',
      'Check the customer’s account number; this is a warning.',
    ],
    de: [
      'Zu einer SEPA-Lastschrift (59) gehört eine gültige IBAN des Zahlers.',
      'Prüfen Sie die Kontonummer des Kunden; dies ist nur ein Hinweis.',
    ],
  },
  'DE-R-022': {
    at: 'AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject/@filename',
    nl: ['Elke bijlage heeft een eigen bestandsnaam.', 'Geef de bijlagen verschillende namen.'],
    fr: ['Chaque annexe a son propre nom de fichier.', 'Donnez des noms différents aux annexes.'],
    en: ['Every attachment has a file name of its own.', 'Give the attachments different names.'],
    de: ['Jede Anlage hat ihren eigenen Dateinamen.', 'Geben Sie den Anlagen verschiedene Namen.'],
  },
  'DE-R-026': {
    at: 'BillingReference/InvoiceDocumentReference/ID',
    nl: [
      'Een gecorrigeerde factuur (soort 384) noemt de factuur die ze vervangt.',
      'Vul het nummer van de oorspronkelijke factuur in.',
    ],
    fr: [
      'Une facture rectificative (type 384) cite la facture qu’elle remplace.',
      'Indiquez le numéro de la facture d’origine.',
    ],
    en: [
      'A corrected invoice (type 384) names the invoice it replaces.',
      'Fill in the number of the original invoice.',
    ],
    de: [
      'Eine Rechnungskorrektur (Art 384) nennt die Rechnung, die sie ersetzt.',
      'Tragen Sie die Nummer der ursprünglichen Rechnung ein.',
    ],
  },
  'DE-R-027': {
    at: 'Telephone',
    nl: ['Een telefoonnummer heeft minstens drie cijfers.', 'Vul het volledige telefoonnummer in.'],
    fr: [
      'Un numéro de téléphone compte au moins trois chiffres.',
      'Indiquez le numéro de téléphone complet.',
    ],
    en: ['A telephone number has at least three digits.', 'Fill in the full telephone number.'],
    de: [
      'Eine Telefonnummer hat mindestens drei Ziffern.',
      'Tragen Sie die vollständige Telefonnummer ein.',
    ],
  },
  'DE-R-028': {
    at: 'ElectronicMail',
    nl: [
      'Een e-mailadres heeft één @ en daarachter minstens één punt.',
      'Vul een volledig e-mailadres in.',
    ],
    fr: [
      'Une adresse e-mail a un seul @, suivi d’au moins un point.',
      'Indiquez une adresse e-mail complète.',
    ],
    en: [
      'An email address has one @ and at least one dot after it.',
      'Fill in a full email address.',
    ],
    de: [
      'Eine E-Mail-Adresse hat genau ein @ und danach mindestens einen Punkt.',
      'Tragen Sie eine vollständige E-Mail-Adresse ein.',
    ],
  },
  'DE-R-030': {
    at: 'AccountingSupplierParty/Party/PartyIdentification/ID PayeeParty/PartyIdentification/ID',
    nl: [
      'Bij een automatische incasso (BG-19) hoort de incassant-ID (BT-90), met schema SEPA.',
      'Vul uw incassant-ID in.',
    ],
    fr: [
      'Une domiciliation (BG-19) indique l’identifiant du créancier (BT-90), avec le schéma SEPA.',
      'Indiquez votre identifiant de créancier.',
    ],
    en: [
      'A direct debit (BG-19) comes with the creditor identifier (BT-90), with scheme SEPA.',
      'Fill in your creditor identifier.',
    ],
    de: [
      'Zu einer Lastschrift (BG-19) gehört die Gläubiger-ID (BT-90) mit dem Schema SEPA.',
      'Tragen Sie Ihre Gläubiger-ID ein.',
    ],
  },
  'DE-R-031': {
    at: 'PaymentMeans/PaymentMandate/PayerFinancialAccount/ID',
    nl: [
      'Bij een automatische incasso (BG-19) hoort de rekening die wordt belast.',
      'Vul de IBAN van de klant in.',
    ],
    fr: ['Une domiciliation (BG-19) indique le compte à débiter.', 'Indiquez l’IBAN du client.'],
    en: ['A direct debit (BG-19) names the account to be debited.', 'Fill in the customer’s IBAN.'],
    de: [
      'Zu einer Lastschrift (BG-19) gehört das Konto, das belastet wird.',
      'Tragen Sie die IBAN des Kunden ein.',
    ],
  },
  'DE-R-T02': {
    at: 'URI',
    nl: [
      'Een webadres begint met zijn soort, bijvoorbeeld https:.',
      'Vul het volledige adres van de bijlage in.',
    ],
    fr: [
      'Une adresse web commence par son protocole, par exemple https:.',
      'Indiquez l’adresse complète de l’annexe.',
    ],
    en: [
      'A web address begins with its kind, for example https:.',
      'Fill in the full address of the attachment.',
    ],
    de: [
      'Eine Webadresse beginnt mit ihrem Protokoll, zum Beispiel https:.',
      'Tragen Sie die vollständige Adresse der Anlage ein.',
    ],
  },
};

/** The German rules within Peppol: both parties in Germany. */
export const GERMANY_TEXTS: RuleTexts = {
  ...OTHERS,
  ...Object.fromEntries(Object.entries(FILLED).map(([id, row]) => [id, filled(row)])),
  ...Object.fromEntries(Object.entries(MEANS).map(([id, row]) => [id, means(row)])),
};
