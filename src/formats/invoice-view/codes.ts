import type { Said } from './words.js';

/** BT-3, UNCL1001: how the document is called. Others keep the name of their kind and show their code. */
// prettier-ignore
export const TITLES: Readonly<Record<string, Said>> = {
  '71':  ['Betalingsverzoek', 'Demande de paiement', 'Request for payment', 'Zahlungsaufforderung'],
  '80':  ['Debetnota', 'Note de débit', 'Debit note', 'Lastschriftanzeige'],
  '81':  ['Creditnota', 'Note de crédit', 'Credit note', 'Gutschrift'],
  '82':  ['Meterfactuur', 'Facture de consommation', 'Metered services invoice', 'Verbrauchsrechnung'],
  '83':  ['Creditnota', 'Note de crédit', 'Credit note', 'Gutschrift'],
  '84':  ['Debetnota', 'Note de débit', 'Debit note', 'Lastschriftanzeige'],
  '261': ['Creditnota, opgemaakt door de afnemer', 'Note de crédit, autofacturation', 'Self-billed credit note', 'Storno im Gutschriftsverfahren'],
  '262': ['Verzamelcreditnota', 'Note de crédit récapitulative', 'Consolidated credit note', 'Sammelgutschrift'],
  '325': ['Pro-formafactuur', 'Facture pro forma', 'Pro forma invoice', 'Proformarechnung'],
  '326': ['Deelfactuur', 'Facture partielle', 'Partial invoice', 'Teilrechnung'],
  '380': ['Factuur', 'Facture', 'Invoice', 'Rechnung'],
  '381': ['Creditnota', 'Note de crédit', 'Credit note', 'Gutschrift'],
  '383': ['Debetnota', 'Note de débit', 'Debit note', 'Lastschriftanzeige'],
  '384': ['Verbeterde factuur', 'Facture rectificative', 'Corrected invoice', 'Korrigierte Rechnung'],
  '385': ['Verzamelfactuur', 'Facture récapitulative', 'Consolidated invoice', 'Sammelrechnung'],
  '386': ['Voorschotfactuur', 'Facture d’acompte', 'Prepayment invoice', 'Vorauszahlungsrechnung'],
  '388': ['Factuur', 'Facture', 'Tax invoice', 'Rechnung'],
  '389': ['Factuur, opgemaakt door de afnemer', 'Facture, autofacturation', 'Self-billed invoice', 'Rechnung im Gutschriftsverfahren'],
  '393': ['Factuur (factoring)', 'Facture (affacturage)', 'Factored invoice', 'Rechnung (Factoring)'],
  '395': ['Consignatiefactuur', 'Facture de consignation', 'Consignment invoice', 'Konsignationsrechnung'],
  '396': ['Creditnota (factoring)', 'Note de crédit (affacturage)', 'Factored credit note', 'Gutschrift (Factoring)'],
  '532': ['Creditnota van de expediteur', 'Note de crédit du transitaire', 'Forwarder’s credit note', 'Gutschrift des Spediteurs'],
  '751': ['Factuur, alleen voor de boekhouding', 'Facture, pour la comptabilité seulement', 'Invoice, for accounting only', 'Rechnung, nur zur Buchung'],
};

/** BT-118, BT-151, UNCL5305; `S` is told by its rate alone. */
// prettier-ignore
export const VAT_CATEGORIES: Readonly<Record<string, Said>> = {
  Z:  ['nultarief', 'taux zéro', 'zero rate', 'Nullsatz'],
  E:  ['vrijgesteld', 'exonéré', 'exempt', 'steuerbefreit'],
  AE: ['btw verlegd', 'autoliquidation', 'reverse charge', 'Steuerschuldnerschaft des Leistungsempfängers'],
  K:  ['intracommunautaire levering', 'livraison intracommunautaire', 'intra-Community supply', 'innergemeinschaftliche Lieferung'],
  G:  ['uitvoer buiten de EU', 'exportation hors UE', 'export outside the EU', 'Ausfuhr außerhalb der EU'],
  O:  ['buiten de btw', 'hors champ de la TVA', 'outside the scope of VAT', 'nicht steuerbar'],
  L:  ['IGIC', 'IGIC', 'IGIC', 'IGIC'],
  M:  ['IPSI', 'IPSI', 'IPSI', 'IPSI'],
};

/** The same in the narrow column of a line, where the whole name stands in the VAT table below. */
// prettier-ignore
export const VAT_SHORT: Readonly<Record<string, Said>> = {
  E:  ['vrijgesteld', 'exonéré', 'exempt', 'befreit'],
  AE: ['verlegd', 'autoliquidation', 'reverse charge', 'Reverse Charge'],
  K:  ['intra-EU', 'intra-UE', 'intra-EU', 'innergem.'],
  G:  ['uitvoer', 'export', 'export', 'Ausfuhr'],
  O:  ['buiten btw', 'hors TVA', 'no VAT', 'nicht steuerbar'],
};

/** BT-8, UNCL2005 and its UNTDID 2475 forms: when VAT falls due. */
// prettier-ignore
export const TAX_POINTS: Readonly<Record<string, Said>> = {
  '3':   ['factuurdatum', 'date de la facture', 'invoice date', 'Rechnungsdatum'],
  '35':  ['leveringsdatum', 'date de livraison', 'delivery date', 'Lieferdatum'],
  '432': ['datum van betaling', 'date de paiement', 'date of payment', 'Zahlungsdatum'],
};

/** BT-81, UNCL4461. */
// prettier-ignore
export const PAYMENT_MEANS: Readonly<Record<string, Said>> = {
  '10': ['contant', 'espèces', 'cash', 'bar'],
  '20': ['cheque', 'chèque', 'cheque', 'Scheck'],
  '30': ['overschrijving', 'virement', 'credit transfer', 'Überweisung'],
  '31': ['debetoverschrijving', 'virement débiteur', 'debit transfer', 'Lastüberweisung'],
  '42': ['overschrijving op rekening', 'versement sur compte', 'payment to bank account', 'Zahlung auf Bankkonto'],
  '48': ['bankkaart', 'carte bancaire', 'bank card', 'Bankkarte'],
  '49': ['domiciliëring of incasso', 'domiciliation ou prélèvement', 'direct debit', 'Lastschrift'],
  '54': ['kredietkaart', 'carte de crédit', 'credit card', 'Kreditkarte'],
  '55': ['debetkaart', 'carte de débit', 'debit card', 'Debitkarte'],
  '57': ['lopende afspraak', 'accord permanent', 'standing agreement', 'Dauerauftrag'],
  '58': ['SEPA-overschrijving', 'virement SEPA', 'SEPA credit transfer', 'SEPA-Überweisung'],
  '59': ['Europese domiciliëring (SEPA-incasso)', 'domiciliation européenne (SEPA)', 'SEPA direct debit', 'SEPA-Lastschrift'],
  '68': ['onlinebetaling', 'paiement en ligne', 'online payment', 'Onlinezahlung'],
  '97': ['verrekening', 'compensation', 'clearing between partners', 'Verrechnung'],
};

/** BT-30, BT-29 …, ISO 6523 ICD and EAS: registers whose number people know by name. */
// prettier-ignore
export const REGISTERS: Readonly<Record<string, Said>> = {
  '0002': ['SIRENE', 'SIRENE', 'SIRENE', 'SIRENE'],
  '0009': ['SIRET', 'SIRET', 'SIRET', 'SIRET'],
  '0060': ['DUNS-nummer', 'Numéro DUNS', 'DUNS number', 'DUNS-Nummer'],
  '0088': ['GLN', 'GLN', 'GLN', 'GLN'],
  '0106': ['KvK-nummer', 'Numéro KvK', 'KvK number', 'KvK-Nummer'],
  '0190': ['OIN', 'OIN', 'OIN', 'OIN'],
  '0199': ['LEI', 'LEI', 'LEI', 'LEI'],
  '0208': ['Ondernemingsnummer', 'Numéro d’entreprise', 'Enterprise number', 'Unternehmensnummer'],
  '9925': ['Btw-nummer', 'Numéro de TVA', 'VAT number', 'USt-IdNr.'],
  '9944': ['Btw-nummer', 'Numéro de TVA', 'VAT number', 'USt-IdNr.'],
};

/** Media types people know by another name. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'text/csv': 'CSV',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (xlsx)',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument (ods)',
};

/** The row of a code, or undefined: codes of documents are not trusted to be no `__proto__`. */
export function rowOf<T>(table: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
