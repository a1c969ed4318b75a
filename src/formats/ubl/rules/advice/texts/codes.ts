import { type Words } from '../words.js';
import type { RuleText, RuleTexts } from './text.js';

/** A code list as a bookkeeper knows it: what its codes are for, and a few of them. */
interface CodeList {
  /** Follows the word code: "voor een eenheid", "d’unité", "for a unit", "für eine Einheit" */
  readonly of: Words;
  readonly examples: Words;
}

const LISTS = {
  invoiceType: {
    of: [
      'voor de soort factuur',
      'de type de facture',
      'for the kind of invoice',
      'für die Rechnungsart',
    ],
    examples: [
      '380 op een factuur of 381 op een creditnota',
      '380 sur une facture ou 381 sur une note de crédit',
      '380 on an invoice or 381 on a credit note',
      '380 auf einer Rechnung oder 381 auf einer Gutschrift',
    ],
  },
  invoiceOnly: {
    of: [
      'voor de soort factuur',
      'de type de facture',
      'for the kind of invoice',
      'für die Rechnungsart',
    ],
    examples: [
      '380 (factuur) of 386 (voorschotfactuur)',
      '380 (facture) ou 386 (facture d’acompte)',
      '380 (invoice) or 386 (prepayment invoice)',
      '380 (Rechnung) oder 386 (Vorauszahlungsrechnung)',
    ],
  },
  creditNoteType: {
    of: [
      'voor de soort creditnota',
      'de type de note de crédit',
      'for the kind of credit note',
      'für die Art der Gutschrift',
    ],
    examples: ['381 (creditnota)', '381 (note de crédit)', '381 (credit note)', '381 (Gutschrift)'],
  },
  currency: {
    of: ['voor de valuta', 'de devise', 'for the currency', 'für die Währung'],
    examples: ['EUR, USD of GBP', 'EUR, USD ou GBP', 'EUR, USD or GBP', 'EUR, USD oder GBP'],
  },
  vatDate: {
    of: [
      'voor de btw-datum',
      'de date d’exigibilité de la TVA',
      'for the VAT point date',
      'für das Datum der Steuerfälligkeit',
    ],
    examples: [
      '3 (factuurdatum), 35 (leverdatum) of 432 (betaaldatum)',
      '3 (date de facture), 35 (date de livraison) ou 432 (date de paiement)',
      '3 (invoice date), 35 (delivery date) or 432 (payment date)',
      '3 (Rechnungsdatum), 35 (Lieferdatum) oder 432 (Zahlungsdatum)',
    ],
  },
  objectScheme: {
    of: [
      'voor de soort gefactureerd object',
      'de type d’objet facturé',
      'for the kind of invoiced object',
      'für die Art des Abrechnungsobjekts',
    ],
    examples: [
      'MG (meternummer) of ABZ (kenteken)',
      'MG (numéro de compteur) ou ABZ (plaque d’immatriculation)',
      'MG (meter number) or ABZ (licence plate)',
      'MG (Zählernummer) oder ABZ (Kfz-Kennzeichen)',
    ],
  },
  partyScheme: {
    of: [
      'voor de soort bedrijfsnummer',
      'de type d’identifiant',
      'for the kind of company number',
      'für die Art der Firmennummer',
    ],
    examples: [
      '0208 (Belgisch ondernemingsnummer), 0106 (KvK) of 0088 (GLN)',
      '0208 (numéro d’entreprise belge), 0106 (KvK) ou 0088 (GLN)',
      '0208 (Belgian enterprise number), 0106 (KvK) or 0088 (GLN)',
      '0208 (belgische Unternehmensnummer), 0106 (KvK) oder 0088 (GLN)',
    ],
  },
  itemScheme: {
    of: [
      'voor de soort artikelnummer',
      'de type de référence d’article',
      'for the kind of item number',
      'für die Art der Artikelnummer',
    ],
    examples: [
      '0160 (GTIN, de barcode)',
      '0160 (GTIN, le code-barres)',
      '0160 (GTIN, the barcode)',
      '0160 (GTIN, der Strichcode)',
    ],
  },
  itemClass: {
    of: [
      'voor de lijst van artikelgroepen',
      'de liste de classification',
      'for the list of item classes',
      'für die Liste der Warengruppen',
    ],
    examples: [
      'TST (UNSPSC) of HS (douanecode)',
      'TST (UNSPSC) ou HS (code douanier)',
      'TST (UNSPSC) or HS (customs code)',
      'TST (UNSPSC) oder HS (Zolltarif)',
    ],
  },
  country: {
    of: ['voor het land', 'de pays', 'for the country', 'für das Land'],
    examples: [
      'BE, NL of DE; Griekenland is hier GR',
      'BE, NL ou DE ; la Grèce est ici GR',
      'BE, NL or DE; Greece is GR here',
      'BE, NL oder DE; Griechenland ist hier GR',
    ],
  },
  paymentMeans: {
    of: [
      'voor de betaalwijze',
      'de mode de paiement',
      'for the payment means',
      'für die Zahlungsart',
    ],
    examples: [
      '30 of 58 (overschrijving), 59 (incasso) of 48 (kaart)',
      '30 ou 58 (virement), 59 (domiciliation) ou 48 (carte)',
      '30 or 58 (credit transfer), 59 (direct debit) or 48 (card)',
      '30 oder 58 (Überweisung), 59 (Lastschrift) oder 48 (Karte)',
    ],
  },
  vatCategory: {
    of: [
      'voor de btw-categorie',
      'de catégorie de TVA',
      'for the VAT category',
      'für die Steuerkategorie',
    ],
    examples: [
      'S (belast met btw), E (vrijgesteld) of AE (btw verlegd)',
      'S (soumis à la TVA), E (exonéré) ou AE (autoliquidation)',
      'S (standard rated), E (exempt) or AE (reverse charge)',
      'S (steuerpflichtig), E (steuerbefreit) oder AE (Steuerschuldnerschaft des Leistungsempfängers)',
    ],
  },
  allowanceReason: {
    of: [
      'voor de reden van de korting',
      'de motif de la remise',
      'for the reason of the allowance',
      'für den Grund des Nachlasses',
    ],
    examples: [
      '95 (korting) of 100 (speciale korting)',
      '95 (remise) ou 100 (rabais spécial)',
      '95 (discount) or 100 (special rebate)',
      '95 (Rabatt) oder 100 (Sonderrabatt)',
    ],
  },
  chargeReason: {
    of: [
      'voor de reden van de toeslag',
      'de motif du supplément',
      'for the reason of the charge',
      'für den Grund des Zuschlags',
    ],
    examples: [
      'FC (vracht), PC (verpakking) of ADR (overige diensten)',
      'FC (transport), PC (emballage) ou ADR (autres services)',
      'FC (freight), PC (packing) or ADR (other services)',
      'FC (Fracht), PC (Verpackung) oder ADR (sonstige Leistungen)',
    ],
  },
  exemption: {
    of: [
      'voor de reden van de vrijstelling',
      'de motif d’exonération',
      'for the reason of the exemption',
      'für den Grund der Steuerbefreiung',
    ],
    examples: [
      'VATEX-EU-AE (btw verlegd) of VATEX-EU-G (uitvoer)',
      'VATEX-EU-AE (autoliquidation) ou VATEX-EU-G (exportation)',
      'VATEX-EU-AE (reverse charge) or VATEX-EU-G (export)',
      'VATEX-EU-AE (Steuerschuldnerschaft des Leistungsempfängers) oder VATEX-EU-G (Ausfuhr)',
    ],
  },
  unit: {
    of: ['voor de eenheid', 'd’unité', 'for the unit', 'für die Einheit'],
    examples: [
      'C62 (stuks), HUR (uren), DAY (dagen) of KGM (kilo)',
      'C62 (pièces), HUR (heures), DAY (jours) ou KGM (kilos)',
      'C62 (pieces), HUR (hours), DAY (days) or KGM (kilograms)',
      'C62 (Stück), HUR (Stunden), DAY (Tage) oder KGM (Kilogramm)',
    ],
  },
  fileType: {
    of: ['voor de bestandssoort', 'de type de fichier', 'for the file type', 'für den Dateityp'],
    examples: [
      'application/pdf, image/png of text/csv',
      'application/pdf, image/png ou text/csv',
      'application/pdf, image/png or text/csv',
      'application/pdf, image/png oder text/csv',
    ],
  },
  address: {
    of: [
      'voor de soort elektronisch adres',
      'de type d’adresse électronique',
      'for the kind of electronic address',
      'für die Art der elektronischen Adresse',
    ],
    examples: [
      '0208 (Belgisch ondernemingsnummer), 0106 (KvK) of 0190 (OIN)',
      '0208 (numéro d’entreprise belge), 0106 (KvK) ou 0190 (OIN)',
      '0208 (Belgian enterprise number), 0106 (KvK) or 0190 (OIN)',
      '0208 (belgische Unternehmensnummer), 0106 (KvK) oder 0190 (OIN)',
    ],
  },
  subject: {
    of: [
      'voor het onderwerp van de opmerking',
      'de sujet de la remarque',
      'for the subject of the note',
      'für den Betreff der Bemerkung',
    ],
    examples: [
      '#AAI# (algemeen) of #REG# (wettelijke vermelding)',
      '#AAI# (général) ou #REG# (mention légale)',
      '#AAI# (general) or #REG# (legal statement)',
      '#AAI# (allgemein) oder #REG# (gesetzliche Angabe)',
    ],
  },
} as const satisfies Readonly<Record<string, CodeList>>;

/** Rule -> where the code stands, and its list. */
const CODES: Readonly<Record<string, readonly [at: string, list: keyof typeof LISTS]>> = {
  'BR-CL-01': ['.', 'invoiceType'],
  'BR-CL-03': ['@currencyID', 'currency'],
  'BR-CL-04': ['.', 'currency'],
  'BR-CL-05': ['.', 'currency'],
  'BR-CL-06': ['.', 'vatDate'],
  'BR-CL-07': ['@schemeID', 'objectScheme'],
  'BR-CL-08': ['.', 'subject'],
  'BR-CL-10': ['@schemeID', 'partyScheme'],
  'BR-CL-11': ['@schemeID', 'partyScheme'],
  'BR-CL-13': ['@listID', 'itemClass'],
  'BR-CL-14': ['.', 'country'],
  'BR-CL-15': ['.', 'country'],
  'BR-CL-16': ['.', 'paymentMeans'],
  'BR-CL-17': ['.', 'vatCategory'],
  'BR-CL-18': ['.', 'vatCategory'],
  'BR-CL-19': ['.', 'allowanceReason'],
  'BR-CL-20': ['.', 'chargeReason'],
  'BR-CL-21': ['@schemeID', 'itemScheme'],
  'BR-CL-22': ['.', 'exemption'],
  'BR-CL-23': ['@unitCode', 'unit'],
  'BR-CL-24': ['@mimeCode', 'fileType'],
  'BR-CL-25': ['@schemeID', 'address'],
  'BR-CL-26': ['@schemeID', 'partyScheme'],
  'PEPPOL-EN16931-CL001': ['@mimeCode', 'fileType'],
  'PEPPOL-EN16931-CL002': ['.', 'allowanceReason'],
  'PEPPOL-EN16931-CL003': ['.', 'chargeReason'],
  'PEPPOL-EN16931-CL006': ['.', 'vatDate'],
  'PEPPOL-EN16931-CL007': ['@currencyID', 'currency'],
  'PEPPOL-EN16931-CL008': ['@schemeID', 'address'],
  'PEPPOL-EN16931-P0100': ['.', 'invoiceOnly'],
  'PEPPOL-EN16931-P0101': ['.', 'creditNoteType'],
};

/** Peppol takes fewer codes than the European standard, so its rules say who asks. */
function ofPeppol(at: string, { of, examples }: CodeList): RuleText {
  return {
    at,
    nl: [
      `Hier hoort een code ${of[0]} die Peppol aanvaardt, zoals ${examples[0]}.`,
      'Kies een code van de Peppol-lijst; let op hoofdletters en spaties.',
    ],
    fr: [
      `Ici figure un code ${of[1]}, admis par Peppol, par exemple ${examples[1]}.`,
      'Choisissez un code de la liste Peppol, en respectant majuscules et espaces.',
    ],
    en: [
      `This is a code ${of[2]} that Peppol accepts, such as ${examples[2]}.`,
      'Choose a code from the Peppol list; mind capitals and blanks.',
    ],
    de: [
      `Hier steht ein von Peppol zugelassener Code ${of[3]}, etwa ${examples[3]}.`,
      'Wählen Sie einen Code aus der Peppol-Liste; achten Sie auf Großschreibung und Leerzeichen.',
    ],
  };
}

function ofStandard(at: string, { of, examples }: CodeList): RuleText {
  return {
    at,
    nl: [
      `Hier hoort een code ${of[0]} uit de Europese lijst, zoals ${examples[0]}.`,
      'Kies een code van de lijst; let op hoofdletters en spaties.',
    ],
    fr: [
      `Ici figure un code ${of[1]}, choisi dans la liste européenne, par exemple ${examples[1]}.`,
      'Choisissez un code de la liste, en respectant majuscules et espaces.',
    ],
    en: [
      `This is a code ${of[2]} from the European list, such as ${examples[2]}.`,
      'Choose a code from the list; mind capitals and blanks.',
    ],
    de: [
      `Hier steht ein Code ${of[3]} aus der europäischen Liste, etwa ${examples[3]}.`,
      'Wählen Sie einen Code aus der Liste; achten Sie auf Großschreibung und Leerzeichen.',
    ],
  };
}

/** Codes that must come from a list. */
export const CODE_TEXTS: RuleTexts = Object.fromEntries(
  Object.entries(CODES).map(([id, [at, list]]) => [
    id,
    (id.startsWith('PEPPOL') ? ofPeppol : ofStandard)(at, LISTS[list]),
  ]),
);
