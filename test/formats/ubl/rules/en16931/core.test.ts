import { PATHS } from '../../../../../src/formats/ubl/rules/core-paths-data.js';
import { CORE } from '../../../../../src/formats/ubl/rules/en16931/core.js';
import { EN16931 } from '../../../../../src/formats/ubl/rules/en16931/rules.js';
import { CAC, CBC } from '../../../../../src/formats/ubl/namespaces.js';
import { on } from '../../../../../src/formats/ubl/rules/rule.js';
import type { XmlElement } from '../../../../../src/formats/xml/tree.js';
import { CREDIT_NOTE, findingsOf, idsOf, INVOICE } from '../lib.js';
import { grown, type Leaf } from './grow.js';
import { inHead, inMeans, type Row, verdicts } from './edits.js';

const CORE_IDS = new Set(idsOf([[on('.', ...CORE)]]));

/** Which rules on the core fire; each at the document element, whatever the others do. */
function firedInCore(root: XmlElement): readonly string[] {
  const found = findingsOf(EN16931, root).filter(({ rule }) => CORE_IDS.has(rule.id));
  expect(found.every(({ element }) => element === root)).toBe(true);
  return found.map(({ rule }) => rule.id).sort();
}

// prettier-ignore
const ANYWHERE: readonly (readonly [id: string, path: RegExp])[] = [
  ['UBL-CR-664', /\/FinancialInstitution(\/|$)/],
  ['UBL-CR-669', /\/Price\/AllowanceCharge\/AllowanceChargeReasonCode(\/|$)/],
  ['UBL-CR-670', /\/Price\/AllowanceCharge\/AllowanceChargeReason(\/|$)/],
  ['UBL-CR-671', /\/Price\/AllowanceCharge\/MultiplierFactorNumeric(\/|$)/],
  ['UBL-CR-680', /^PaymentMeans\/PayerFinancialAccount(\/|$)/],
];

/** The element itself and every parent that is made for it. */
function expectedAt(path: string): readonly string[] {
  const along = Object.entries(PATHS).filter(([, paths]) =>
    paths.split(' ').some((one) => one === path || path.startsWith(`${one}/`)),
  );
  const anywhere = ANYWHERE.filter(([, pattern]) => pattern.test(path));
  return [...along.map(([id]) => id), ...anywhere.map(([id]) => id)].sort();
}

const PATH_CASES = Object.entries(PATHS).flatMap(([id, paths]) =>
  paths.split(' ').map((path) => [id, path] as const),
);

// prettier-ignore
const ATTRIBUTE_CASES: readonly (readonly [id: string, path: string, attribute: string])[] = [
  ['UBL-CR-648', 'CustomizationID',                         'schemeID'],
  ['UBL-CR-649', 'ProfileID',                               'schemeID'],
  ['UBL-CR-650', 'ID',                                      'schemeID'],
  ['UBL-CR-651', 'SalesOrderID',                            'schemeID'],
  ['UBL-CR-652', 'PayeeParty/PartyTaxScheme/CompanyID',     'schemeID'],
  ['UBL-CR-653', 'PaymentMeans/PaymentID',                  'schemeID'],
  ['UBL-CR-654', 'PaymentMeans/PayeeFinancialAccount/ID',   'schemeID'],
  ['UBL-CR-655', 'PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID', 'schemeID'],
  ['UBL-CR-656', 'InvoiceTypeCode',                         'listID'],
  ['UBL-CR-657', 'DocumentCurrencyCode',                    'listID'],
  ['UBL-CR-658', 'TaxCurrencyCode',                         'listID'],
  ['UBL-CR-659', 'AdditionalDocumentReference/DocumentTypeCode', 'listID'],
  ['UBL-CR-660', 'AccountingSupplierParty/Party/PostalAddress/Country/IdentificationCode', 'listID'],
  ['UBL-CR-661', 'PaymentMeans/PaymentMeansCode',           'listID'],
  ['UBL-CR-662', 'AllowanceCharge/AllowanceChargeReasonCode', 'listID'],
  ['UBL-CR-662', 'InvoiceLine/AllowanceCharge/AllowanceChargeReasonCode', 'listID'],
  ['UBL-CR-665', 'AdditionalDocumentReference/ID',          'schemeID'],
  ['UBL-CR-667', 'InvoiceLine/Item/BuyersItemIdentification/ID', 'schemeID'],
  ['UBL-CR-668', 'CreditNoteLine/Item/SellersItemIdentification/ID', 'schemeID'],
  ['UBL-CR-672', 'CreditNoteTypeCode',                      'listID'],
  ['UBL-CR-674', 'PaymentMeans/CardAccount/PrimaryAccountNumberID', 'schemeID'],
  ['UBL-CR-675', 'PaymentMeans/CardAccount/NetworkID',      'schemeID'],
  ['UBL-CR-676', 'PaymentMeans/PaymentMandate/ID',          'schemeID'],
  ['UBL-CR-677', 'PaymentMeans/PaymentMandate/PayerFinancialAccount/ID', 'schemeID'],
  ['UBL-CR-678', 'TaxTotal/TaxSubtotal/TaxCategory/ID',     'schemeID'],
  ['UBL-CR-679', 'InvoiceLine/Item/ClassifiedTaxCategory/ID', 'schemeID'],
  ['UBL-CR-663', 'Note',                                    'unitCodeListID'],
];

/** Attributes that no element may have. */
// prettier-ignore
const UNUSED: Readonly<Record<string, string>> = {
  'UBL-DT-08': 'schemeName', 'UBL-DT-09': 'schemeAgencyName', 'UBL-DT-10': 'schemeDataURI', 'UBL-DT-11': 'schemeURI',
  'UBL-DT-12': 'format', 'UBL-DT-13': 'unitCodeListIdentifier', 'UBL-DT-14': 'unitCodeListAgencyIdentifier',
  'UBL-DT-15': 'unitCodeListAgencyName', 'UBL-DT-16': 'listAgencyName', 'UBL-DT-17': 'listName', 'UBL-DT-18': 'name',
  'UBL-DT-19': 'languageID', 'UBL-DT-20': 'listURI', 'UBL-DT-21': 'listSchemeURI', 'UBL-DT-22': 'languageLocaleID',
  'UBL-DT-23': 'uri', 'UBL-DT-24': 'currencyCodeListVersionID', 'UBL-DT-25': 'characterSetCode',
  'UBL-DT-26': 'encodingCode', 'UBL-DT-27': 'schemeAgencyID', 'UBL-DT-28': 'listAgencyID',
};

const object = '<cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>';
const reference = (inner: string): string =>
  `<cac:AdditionalDocumentReference>${inner}</cac:AdditionalDocumentReference>`;
const due = inMeans('<cbc:PaymentDueDate>2026-12-02</cbc:PaymentDueDate>');

// prettier-ignore
const ROWS: readonly Row[] = [
  ['2.1', 'UBL-CR-002', [inHead('<cbc:UBLVersionID>2.1</cbc:UBLVersionID>')], 'holds'],
  ['another version', 'UBL-CR-002', [inHead('<cbc:UBLVersionID>2.2</cbc:UBLVersionID>')], 'fires'],
  ['a blank beside it', 'UBL-CR-002', [inHead('<cbc:UBLVersionID>2.1 </cbc:UBLVersionID>')], 'fires'],
  ['empty', 'UBL-CR-002', [inHead('<cbc:UBLVersionID/>')], 'fires'],
  ['one of two', 'UBL-CR-002', [inHead('<cbc:UBLVersionID>2.0</cbc:UBLVersionID><cbc:UBLVersionID>2.1</cbc:UBLVersionID>')], 'holds'],
  ['of an invoice', 'UBL-CR-412', [due], 'fires'],
  ['of a credit note', 'UBL-CR-412', [due], 'holds', CREDIT_NOTE],
  ['in the basic namespace', 'UBL-CR-629', [['</cac:Price>', '<cbc:ValidityPeriod/></cac:Price>']], 'fires'],
  ['in that of UBL', 'UBL-CR-629', [['</cac:Price>', '<cac:ValidityPeriod/></cac:Price>']], 'holds'],
  ['in the basic namespace', 'UBL-CR-630', [['</cac:Price>', '<cbc:PriceList/></cac:Price>']], 'fires', CREDIT_NOTE],
  ['in that of UBL', 'UBL-CR-630', [['</cac:Price>', '<cac:PriceList/></cac:Price>']], 'holds'],
  ['of the invoiced object', 'UBL-CR-666', [inHead(reference(`${object}<cac:Attachment/>`))], 'fires'],
  ['of another document', 'UBL-CR-666', [inHead(reference('<cac:Attachment/>'))], 'holds'],
  ['at any depth', 'UBL-CR-666', [inHead(`<cac:X>${reference(`${object}<cac:Attachment/>`)}</cac:X>`)], 'fires'],
  ['of the invoiced object', 'UBL-CR-673', [inHead(reference(`${object}<cbc:DocumentDescription/>`))], 'fires'],
  ['a blank makes it another', 'UBL-CR-673', [inHead(reference('<cbc:DocumentTypeCode>130 </cbc:DocumentTypeCode><cbc:DocumentDescription/>'))], 'holds'],
  ['of the invoiced object', 'UBL-CR-665', [inHead(reference(`<cbc:ID schemeID="ABT"/>${object}`))], 'holds'],
  ['of another type', 'UBL-CR-665', [inHead(reference('<cbc:ID schemeID="ABT"/><cbc:DocumentTypeCode>50</cbc:DocumentTypeCode>'))], 'fires'],
  ['at any depth', 'UBL-CR-664', [inHead('<cac:X><cac:FinancialInstitution/></cac:X>')], 'fires'],
  ['at any depth', 'UBL-CR-680', [inHead('<cac:X><cac:PaymentMeans><cac:PayerFinancialAccount/></cac:PaymentMeans></cac:X>')], 'fires'],
  ['on a payment code', 'UBL-DT-18', [['<cbc:PaymentMeansCode>', '<cbc:PaymentMeansCode name="">']], 'holds'],
  ['on a payment code of another namespace', 'UBL-DT-18', [inHead('<PaymentMeansCode xmlns="urn:x" name=""/>')], 'fires'],
];

describe('EN 16931 rules on what lies outside the core', () => {
  test.each(PATH_CASES)('%s: %s', (id, path) => {
    expect(expectedAt(path)).toContain(id);
    expect(firedInCore(grown(INVOICE, path))).toEqual(expectedAt(path));
    expect(firedInCore(grown(CREDIT_NOTE, path))).toEqual(expectedAt(path));
    const foreign: Leaf = { ns: 'urn:x' };
    expect(firedInCore(grown(INVOICE, path, foreign))).not.toContain(id);
    expect(firedInCore(grown(INVOICE, `Elsewhere/${path}`))).not.toContain(id);
  });

  test.each(ATTRIBUTE_CASES)('%s: %s with %s', (id, path, attribute) => {
    const alone = firedInCore(grown(INVOICE, path));
    expect(alone).not.toContain(id);
    expect(firedInCore(grown(INVOICE, path, { attribute }))).toEqual([...alone, id].sort());
    const elsewhere = firedInCore(grown(INVOICE, 'Elsewhere/Note', { attribute }));
    expect(elsewhere).toEqual(id === 'UBL-CR-663' ? [id] : []);
  });

  test.each(Object.entries(UNUSED))('%s: %s on any element', (id, attribute) => {
    expect(firedInCore(grown(INVOICE, 'Note', { attribute }))).toEqual([id]);
    expect(firedInCore(grown(INVOICE, 'UBLExtensions/X', { attribute, ns: 'urn:x' }))).toEqual([
      'UBL-CR-001',
      id,
    ]);
    expect(firedInCore(grown(INVOICE, 'Note', { attribute, attributeNs: 'urn:x' }))).toEqual([]);
  });

  test('an aggregate in the namespace of basics is another element', () => {
    expect(firedInCore(grown(INVOICE, 'Signature', { ns: CBC }))).toEqual([]);
    expect(firedInCore(grown(INVOICE, 'UUID', { ns: CAC }))).toEqual([]);
  });

  verdicts(ROWS);

  test('every rule has a case', () => {
    const fired = ROWS.filter(([, , , verdict]) => verdict === 'fires').map(([, id]) => id);
    const seen = new Set([
      ...Object.keys(PATHS),
      ...ATTRIBUTE_CASES.map(([id]) => id),
      ...Object.keys(UNUSED),
      ...ANYWHERE.map(([id]) => id),
      ...fired,
    ]);
    expect([...CORE_IDS].filter((id) => !seen.has(id))).toEqual([]);
  });
});
