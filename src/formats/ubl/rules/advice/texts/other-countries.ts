import type { RuleText, RuleTexts } from './text.js';
import type { Words } from '../words.js';

const SELLER = 'AccountingSupplierParty/Party';

const ITALY: RuleTexts = {
  'IT-R-001': {
    at: 'CompanyID',
    nl: [
      'Een Italiaans fiscaal nummer (codice fiscale) telt 11 tot 16 hoofdletters of cijfers.',
      'Kijk het nummer na.',
    ],
    fr: [
      'Un numéro fiscal italien (codice fiscale) compte de 11 à 16 majuscules ou chiffres.',
      'Vérifiez le numéro.',
    ],
    en: [
      'An Italian tax number (codice fiscale) has 11 to 16 capitals or digits.',
      'Check the number.',
    ],
    de: [
      'Eine italienische Steuernummer (Codice Fiscale) hat 11 bis 16 Großbuchstaben oder Ziffern.',
      'Prüfen Sie die Nummer.',
    ],
  },
};

/** Italian address parts of the seller. */
const ITALIAN_ADDRESS: Readonly<Record<string, readonly [at: string, part: Words]>> = {
  'IT-R-002': ['PostalAddress/StreetName', ['de straat', 'la rue', 'the street', 'die Straße']],
  'IT-R-003': ['PostalAddress/CityName', ['de plaats', 'la localité', 'the city', 'der Ort']],
  'IT-R-004': [
    'PostalAddress/PostalZone',
    ['de postcode', 'le code postal', 'the post code', 'die Postleitzahl'],
  ],
};

function italianAddress([at, [nl, fr, en, de]]: readonly [string, Words]): RuleText {
  return {
    at,
    nl: [
      `Bij het adres van een Italiaanse leverancier hoort ${nl}.`,
      'Vul het adres van de leverancier aan.',
    ],
    fr: [`L’adresse d’un vendeur italien comporte ${fr}.`, 'Complétez l’adresse du vendeur.'],
    en: [`The address of an Italian seller includes ${en}.`, 'Complete the seller’s address.'],
    de: [
      `Zur Adresse eines italienischen Verkäufers gehört ${de}.`,
      'Ergänzen Sie die Adresse des Verkäufers.',
    ],
  };
}

/** The six pieces of a Greek invoice number, by rule. */
const GREEK_NUMBER: Readonly<Record<string, Words>> = {
  'GR-R-001-1': [
    'heeft zes delen met een staande streep ertussen',
    'comporte six parties séparées par une barre verticale',
    'has six pieces with a vertical bar between them',
    'hat sechs Teile mit einem senkrechten Strich dazwischen',
  ],
  'GR-R-001-2': [
    'begint met het Griekse fiscale nummer (AFM) van de leverancier',
    'commence par le numéro fiscal grec (AFM) du vendeur',
    'begins with the Greek tax number (AFM) of the seller',
    'beginnt mit der griechischen Steuernummer (AFM) des Verkäufers',
  ],
  'GR-R-001-3': [
    'heeft als tweede deel de factuurdatum als DD/MM/JJJJ',
    'a pour deuxième partie la date de facture (JJ/MM/AAAA)',
    'has as its second piece the invoice date as DD/MM/YYYY',
    'hat als zweiten Teil das Rechnungsdatum (TT/MM/JJJJ)',
  ],
  'GR-R-001-4': [
    'heeft als derde deel het nummer van het filiaal, 0 of hoger',
    'a pour troisième partie le numéro de l’établissement, 0 ou plus',
    'has as its third piece the branch number, 0 or higher',
    'hat als dritten Teil die Nummer der Niederlassung, 0 oder höher',
  ],
  'GR-R-001-5': [
    'heeft als vierde deel de soort document: 1.1, 1.6, 2.1, 2.4, 5.1 of 5.2',
    'a pour quatrième partie le type de document : 1.1, 1.6, 2.1, 2.4, 5.1 ou 5.2',
    'has as its fourth piece the document type: 1.1, 1.6, 2.1, 2.4, 5.1 or 5.2',
    'hat als vierten Teil die Belegart: 1.1, 1.6, 2.1, 2.4, 5.1 oder 5.2',
  ],
  'GR-R-001-6': [
    'heeft als vijfde deel de reeks, die niet leeg is',
    'a pour cinquième partie la série, qui n’est pas vide',
    'has as its fifth piece the series, which is not empty',
    'hat als fünften Teil die Serie, die nicht leer ist',
  ],
  'GR-R-001-7': [
    'heeft als zesde deel het volgnummer, dat niet leeg is',
    'a pour sixième partie le numéro d’ordre, qui n’est pas vide',
    'has as its sixth piece the running number, which is not empty',
    'hat als sechsten Teil die laufende Nummer, die nicht leer ist',
  ],
};

function greekNumber([nl, fr, en, de]: Words): RuleText {
  return {
    at: '.',
    nl: [
      `Een Grieks factuurnummer ${nl}.`,
      'Laat het Griekse pakket het nummer volgens myDATA opbouwen.',
    ],
    fr: [
      `Un numéro de facture grec ${fr}.`,
      'Faites composer le numéro selon myDATA par le logiciel grec.',
    ],
    en: [
      `A Greek invoice number ${en}.`,
      'Have the Greek package build the number according to myDATA.',
    ],
    de: [
      `Eine griechische Rechnungsnummer ${de}.`,
      'Lassen Sie die Nummer vom griechischen Programm nach myDATA bilden.',
    ],
  };
}

const GREEK_VAT: Omit<RuleText, 'at'> = {
  nl: [
    'Een Grieks btw-nummer is EL en negen cijfers die samen kloppen (AFM), en het staat er één keer.',
    'Kijk het nummer na en zet EL ervoor, niet GR.',
  ],
  fr: [
    'Un numéro de TVA grec est EL suivi de neuf chiffres qui concordent (AFM), et il figure une seule fois.',
    'Vérifiez le numéro et placez EL devant, pas GR.',
  ],
  en: [
    'A Greek VAT number is EL and nine digits that agree with each other (AFM), and it is given once.',
    'Check the number and put EL in front of it, not GR.',
  ],
  de: [
    'Eine griechische USt-IdNr. ist EL mit neun stimmigen Ziffern (AFM), und sie steht einmal da.',
    'Prüfen Sie die Nummer und setzen Sie EL davor, nicht GR.',
  ],
};

const GREEK_ENDPOINT: Omit<RuleText, 'at'> = {
  nl: [
    'Het elektronisch adres van een Griekse partij heeft schema 9933 en bestaat uit het fiscale nummer (AFM) van negen cijfers.',
    'Verbeter schema of nummer.',
  ],
  fr: [
    'L’adresse électronique d’une partie grecque a le schéma 9933 et se compose du numéro fiscal (AFM) de neuf chiffres.',
    'Corrigez le schéma ou le numéro.',
  ],
  en: [
    'The electronic address of a Greek party has scheme 9933 and consists of the tax number (AFM) of nine digits.',
    'Correct the scheme or the number.',
  ],
  de: [
    'Die elektronische Adresse einer griechischen Partei hat das Schema 9933 und besteht aus der Steuernummer (AFM) mit neun Ziffern.',
    'Berichtigen Sie Schema oder Nummer.',
  ],
};

const GREECE: RuleTexts = {
  'GR-R-002': {
    at: 'PartyName/Name',
    nl: [
      'Bij een Griekse leverancier hoort zijn handelsnaam.',
      'Vul de handelsnaam van de leverancier in.',
    ],
    fr: ['Un vendeur grec indique son nom commercial.', 'Indiquez le nom commercial du vendeur.'],
    en: ['A Greek seller gives its trading name.', 'Fill in the seller’s trading name.'],
    de: [
      'Ein griechischer Verkäufer nennt seinen Handelsnamen.',
      'Tragen Sie den Handelsnamen des Verkäufers ein.',
    ],
  },
  'GR-R-003': { ...GREEK_VAT, at: '.' },
  'GR-S-011': { ...GREEK_VAT, at: 'PartyTaxScheme/CompanyID' },
  'GR-R-006': { ...GREEK_VAT, at: 'PartyTaxScheme/CompanyID' },
  'GR-R-004-1': {
    at: 'AdditionalDocumentReference/DocumentDescription',
    nl: [
      'Een Griekse factuur heeft precies één verwijzing met omschrijving ##M.AR.K##, met het registratienummer van de belastingdienst.',
      'Voeg het M.AR.K.-nummer toe dat myDATA gaf.',
    ],
    fr: [
      'Une facture grecque a exactement un renvoi décrit ##M.AR.K##, avec le numéro d’enregistrement du fisc.',
      'Ajoutez le numéro M.AR.K. reçu de myDATA.',
    ],
    en: [
      'A Greek invoice has exactly one reference described as ##M.AR.K##, with the tax authority’s registration number.',
      'Add the M.AR.K. number that myDATA gave.',
    ],
    de: [
      'Eine griechische Rechnung hat genau einen Verweis mit der Beschreibung ##M.AR.K## und der Registriernummer der Steuerbehörde.',
      'Ergänzen Sie die M.AR.K.-Nummer von myDATA.',
    ],
  },
  'GR-R-004-2': {
    at: '.',
    nl: [
      'Een M.AR.K.-nummer begint met een cijfer van 1 tot 9.',
      'Neem het M.AR.K.-nummer over zoals myDATA het gaf.',
    ],
    fr: [
      'Un numéro M.AR.K. commence par un chiffre de 1 à 9.',
      'Reprenez le numéro M.AR.K. tel que myDATA l’a donné.',
    ],
    en: [
      'An M.AR.K. number begins with a digit from 1 to 9.',
      'Copy the M.AR.K. number as myDATA gave it.',
    ],
    de: [
      'Eine M.AR.K.-Nummer beginnt mit einer Ziffer von 1 bis 9.',
      'Übernehmen Sie die M.AR.K.-Nummer so, wie myDATA sie vergeben hat.',
    ],
  },
  'GR-R-005': {
    at: 'PartyName/Name',
    nl: [
      'Een Griekse leverancier vermeldt de handelsnaam van zijn afnemer.',
      'Vul de handelsnaam van de afnemer in.',
    ],
    fr: [
      'Un vendeur grec indique le nom commercial de son acheteur.',
      'Indiquez le nom commercial de l’acheteur.',
    ],
    en: [
      'A Greek seller gives the trading name of its buyer.',
      'Fill in the buyer’s trading name.',
    ],
    de: [
      'Ein griechischer Verkäufer nennt den Handelsnamen seines Käufers.',
      'Tragen Sie den Handelsnamen des Käufers ein.',
    ],
  },
  'GR-S-008-1': {
    at: 'AdditionalDocumentReference/DocumentDescription',
    nl: [
      'Een Griekse factuur noemt één keer het webadres van de factuur, met omschrijving ##INVOICE|URL##.',
      'Voeg dat webadres toe; dit is een waarschuwing.',
    ],
    fr: [
      'Une facture grecque indique une fois son adresse web, avec la description ##INVOICE|URL##.',
      'Ajoutez cette adresse ; ceci est un avertissement.',
    ],
    en: [
      'A Greek invoice gives the web address of the invoice once, described as ##INVOICE|URL##.',
      'Add that web address; this is a warning.',
    ],
    de: [
      'Eine griechische Rechnung nennt einmal ihre Webadresse mit der Beschreibung ##INVOICE|URL##.',
      'Ergänzen Sie diese Webadresse; dies ist nur ein Hinweis.',
    ],
  },
  'GR-R-008-2': {
    at: 'AdditionalDocumentReference/DocumentDescription',
    nl: [
      'Het webadres van een Griekse factuur (##INVOICE|URL##) staat er hooguit één keer.',
      'Laat het tweede webadres weg.',
    ],
    fr: [
      'L’adresse web d’une facture grecque (##INVOICE|URL##) figure au plus une fois.',
      'Supprimez la deuxième adresse.',
    ],
    en: [
      'The web address of a Greek invoice (##INVOICE|URL##) is given at most once.',
      'Leave the second web address out.',
    ],
    de: [
      'Die Webadresse einer griechischen Rechnung (##INVOICE|URL##) steht höchstens einmal da.',
      'Lassen Sie die zweite Webadresse weg.',
    ],
  },
  'GR-R-008-3': {
    at: 'Attachment/ExternalReference/URI',
    nl: [
      'Bij de verwijzing ##INVOICE|URL## hoort het webadres zelf.',
      'Vul het webadres van de factuur in.',
    ],
    fr: [
      'Le renvoi ##INVOICE|URL## contient l’adresse web elle-même.',
      'Indiquez l’adresse web de la facture.',
    ],
    en: [
      'The reference ##INVOICE|URL## contains the web address itself.',
      'Fill in the web address of the invoice.',
    ],
    de: [
      'Zum Verweis ##INVOICE|URL## gehört die Webadresse selbst.',
      'Tragen Sie die Webadresse der Rechnung ein.',
    ],
  },
  'GR-R-009': { ...GREEK_ENDPOINT, at: '. @schemeID' },
  'GR-R-010': { ...GREEK_ENDPOINT, at: '. @schemeID' },
};

/** Icelandic claims: rule -> payment means and its name. */
const ICELANDIC_ACCOUNT: Readonly<Record<string, readonly [code: string, name: Words]>> = {
  'IS-R-006': [
    '9',
    [
      'een IJslandse vordering (krafa)',
      'une créance islandaise (krafa)',
      'an Icelandic claim (krafa)',
      'einer isländischen Forderung (krafa)',
    ],
  ],
  'IS-R-007': [
    '42',
    [
      'een overschrijving in IJsland',
      'un virement en Islande',
      'a transfer in Iceland',
      'einer Überweisung in Island',
    ],
  ],
};

function icelandicAccount([code, [nl, fr, en, de]]: readonly [string, Words]): RuleText {
  return {
    at: 'PaymentMeans/PayeeFinancialAccount/ID',
    nl: [
      `Bij ${nl}, betaalwijze ${code}, hoort een rekeningnummer van 12 tekens.`,
      'Vul het volledige IJslandse rekeningnummer in.',
    ],
    fr: [
      `Pour ${fr}, mode de paiement ${code}, le numéro de compte comporte 12 caractères.`,
      'Indiquez le numéro de compte islandais complet.',
    ],
    en: [
      `For ${en}, payment means ${code}, the account number has 12 characters.`,
      'Fill in the full Icelandic account number.',
    ],
    de: [
      `Bei ${de}, Zahlungsart ${code}, hat die Kontonummer 12 Zeichen.`,
      'Tragen Sie die vollständige isländische Kontonummer ein.',
    ],
  };
}

const ICELAND: RuleTexts = {
  'IS-R-001': {
    at: 'InvoiceTypeCode',
    nl: [
      'In IJsland zijn de soorten 380 (factuur) en 381 (creditnota) gebruikelijk.',
      'Kies 380 of 381; dit is een waarschuwing.',
    ],
    fr: [
      'En Islande, les types usuels sont 380 (facture) et 381 (note de crédit).',
      'Choisissez 380 ou 381 ; ceci est un avertissement.',
    ],
    en: [
      'In Iceland the usual types are 380 (invoice) and 381 (credit note).',
      'Choose 380 or 381; this is a warning.',
    ],
    de: [
      'In Island sind die Arten 380 (Rechnung) und 381 (Gutschrift) üblich.',
      'Wählen Sie 380 oder 381; dies ist nur ein Hinweis.',
    ],
  },
  'IS-R-002': {
    at: `${SELLER}/PartyLegalEntity/CompanyID ${SELLER}/PartyLegalEntity/CompanyID/@schemeID`,
    nl: [
      'Een IJslandse leverancier vermeldt zijn kennitala, met schema 0196.',
      'Vul de kennitala van de leverancier in.',
    ],
    fr: [
      'Un vendeur islandais indique son kennitala, avec le schéma 0196.',
      'Indiquez le kennitala du vendeur.',
    ],
    en: [
      'An Icelandic seller gives its kennitala, with scheme 0196.',
      'Fill in the seller’s kennitala.',
    ],
    de: [
      'Ein isländischer Verkäufer nennt seine Kennitala mit dem Schema 0196.',
      'Tragen Sie die Kennitala des Verkäufers ein.',
    ],
  },
  'IS-R-003': {
    at: `${SELLER}/PostalAddress/StreetName ${SELLER}/PostalAddress/PostalZone`,
    nl: [
      'Bij het adres van een IJslandse leverancier horen straat en postcode.',
      'Vul straat en postcode van de leverancier in.',
    ],
    fr: [
      'L’adresse d’un vendeur islandais comporte la rue et le code postal.',
      'Indiquez la rue et le code postal du vendeur.',
    ],
    en: [
      'The address of an Icelandic seller has a street and a post code.',
      'Fill in the seller’s street and post code.',
    ],
    de: [
      'Zur Adresse eines isländischen Verkäufers gehören Straße und Postleitzahl.',
      'Tragen Sie Straße und Postleitzahl des Verkäufers ein.',
    ],
  },
  'IS-R-004': {
    at: 'Party/PartyLegalEntity/CompanyID Party/PartyLegalEntity/CompanyID/@schemeID',
    nl: [
      'Een IJslandse afnemer staat er met zijn kennitala, met schema 0196.',
      'Vul de kennitala van de afnemer in.',
    ],
    fr: [
      'Un acheteur islandais est indiqué avec son kennitala, avec le schéma 0196.',
      'Indiquez le kennitala de l’acheteur.',
    ],
    en: [
      'An Icelandic buyer is given with its kennitala, with scheme 0196.',
      'Fill in the buyer’s kennitala.',
    ],
    de: [
      'Ein isländischer Käufer steht mit seiner Kennitala und dem Schema 0196 auf der Rechnung.',
      'Tragen Sie die Kennitala des Käufers ein.',
    ],
  },
  'IS-R-005': {
    at: 'Party/PostalAddress/StreetName Party/PostalAddress/PostalZone',
    nl: [
      'Bij het adres van een IJslandse afnemer horen straat en postcode.',
      'Vul straat en postcode van de afnemer in.',
    ],
    fr: [
      'L’adresse d’un acheteur islandais comporte la rue et le code postal.',
      'Indiquez la rue et le code postal de l’acheteur.',
    ],
    en: [
      'The address of an Icelandic buyer has a street and a post code.',
      'Fill in the buyer’s street and post code.',
    ],
    de: [
      'Zur Adresse eines isländischen Käufers gehören Straße und Postleitzahl.',
      'Tragen Sie Straße und Postleitzahl des Käufers ein.',
    ],
  },
  'IS-R-008': {
    at: 'AdditionalDocumentReference/ID',
    nl: [
      'Een eindagi (laatste betaaldag in IJsland) staat er als datum, jaar-maand-dag.',
      'Vul een bestaande dag in, bijvoorbeeld 2026-03-31.',
    ],
    fr: [
      'Un eindagi (dernier jour de paiement en Islande) s’écrit comme une date, année-mois-jour.',
      'Indiquez un jour existant, par exemple 2026-03-31.',
    ],
    en: [
      'An eindagi (last day of payment in Iceland) is written as a date, year-month-day.',
      'Fill in an existing day, for example 2026-03-31.',
    ],
    de: [
      'Ein Eindagi (letzter Zahlungstag in Island) steht als Datum da, Jahr-Monat-Tag.',
      'Tragen Sie einen vorhandenen Tag ein, zum Beispiel 2026-03-31.',
    ],
  },
  'IS-R-009': {
    at: 'DueDate',
    nl: [
      'Noemt de factuur een eindagi (laatste betaaldag in IJsland), dan noemt ze ook een vervaldatum.',
      'Vul de vervaldatum in of laat de eindagi weg.',
    ],
    fr: [
      'Si la facture indique un eindagi (dernier jour de paiement en Islande), elle indique aussi une date d’échéance.',
      'Indiquez la date d’échéance ou supprimez l’eindagi.',
    ],
    en: [
      'When the invoice names an eindagi (last day of payment in Iceland), it also gives a due date.',
      'Fill in the due date or leave the eindagi out.',
    ],
    de: [
      'Nennt die Rechnung einen Eindagi (letzten Zahlungstag in Island), nennt sie auch ein Fälligkeitsdatum.',
      'Tragen Sie das Fälligkeitsdatum ein oder lassen Sie den Eindagi weg.',
    ],
  },
  'IS-R-010': {
    at: 'DueDate AdditionalDocumentReference/ID',
    nl: [
      'De eindagi (laatste betaaldag in IJsland) valt op of na de vervaldatum.',
      'Verbeter een van de twee datums.',
    ],
    fr: [
      'L’eindagi (dernier jour de paiement en Islande) tombe au plus tôt à la date d’échéance.',
      'Corrigez une des deux dates.',
    ],
    en: [
      'The eindagi (last day of payment in Iceland) is on or after the due date.',
      'Correct one of the two dates.',
    ],
    de: [
      'Der Eindagi (letzter Zahlungstag in Island) liegt frühestens am Fälligkeitsdatum.',
      'Berichtigen Sie eines der beiden Daten.',
    ],
  },
};

/** The rules of Italy, Greece and Iceland within Peppol. */
export const OTHER_COUNTRY_TEXTS: RuleTexts = {
  ...ITALY,
  ...Object.fromEntries(
    Object.entries(ITALIAN_ADDRESS).map(([id, row]) => [id, italianAddress(row)]),
  ),
  ...Object.fromEntries(
    Object.entries(GREEK_NUMBER).map(([id, words]) => [id, greekNumber(words)]),
  ),
  ...GREECE,
  ...Object.fromEntries(
    Object.entries(ICELANDIC_ACCOUNT).map(([id, row]) => [id, icelandicAccount(row)]),
  ),
  ...ICELAND,
};
