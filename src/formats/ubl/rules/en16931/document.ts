import { add, equals } from '../../../../kernel/decimal.js';
import type { XmlElement } from '../../../xml/tree.js';
import { CODE_LISTS } from '../code-lists.js';
import { allPresent, either, filled, hasAttribute, present } from '../demands.js';
import { once } from '../judged.js';
import { numberOf, round2 } from '../numbers.js';
import { path } from '../path.js';
import { always, type Condition, fatal, on, type Rule, type RuleGroup } from '../rule.js';
import { attributeOf, lengthOf, raw } from '../text.js';
import { endsBeforeStart } from '../dates.js';

const TAX_CURRENCY = path('TaxCurrencyCode');
const CURRENCY = path('DocumentCurrencyCode');
const AMOUNT = path('TaxAmount');
const TAX_AMOUNT = path('TaxTotal/TaxAmount');
const WITH_VAT = path('LegalMonetaryTotal/TaxInclusiveAmount');
const WITHOUT_VAT = path('LegalMonetaryTotal/TaxExclusiveAmount');

const currenciesOfVat = once(
  (document) =>
    new Set(
      document
        .all('TaxTotal')
        .flatMap(AMOUNT.all)
        .map((amount) => attributeOf(amount, 'currencyID')),
    ),
);

/** A VAT currency (BT-6) needs the total VAT in it (BT-111), wherever that total stands. */
const hasVatInVatCurrency: Condition = (_, document) =>
  document.at(TAX_CURRENCY).every((currency) => currenciesOfVat(document).has(raw(currency)));

/** Totals of the VAT of the document by their currency. */
const vatTotals = once((document) => {
  const totals = new Map<string, XmlElement[]>();
  for (const amount of document.at(TAX_AMOUNT)) {
    const currency = attributeOf(amount, 'currencyID');
    if (currency === undefined) continue;
    const known = totals.get(currency);
    if (known === undefined) totals.set(currency, [amount]);
    else known.push(amount);
  }
  return totals;
});

const totalWithVat = once(({ root }) => numberOf(WITH_VAT.the(root)));
const totalWithoutVat = once(({ root }) => numberOf(WITHOUT_VAT.the(root)));

/** With VAT = without VAT + the one total VAT in the document currency. */
const addsUpWithVat: Condition = (_, document) =>
  document.at(CURRENCY).every((currency) => {
    const [vat, another] = vatTotals(document).get(raw(currency)) ?? [];
    if (vat === undefined || another !== undefined) return false;
    const [withVat, withoutVat] = [totalWithVat(document), totalWithoutVat(document)];
    if (withVat === undefined || withoutVat === undefined) return false;
    return equals(withVat, round2(add(withoutVat, numberOf(vat))));
  });

const SUPPLIER = 'AccountingSupplierParty/Party';
const CUSTOMER = 'AccountingCustomerParty/Party';

/** EN 16931-1 BR-01 … BR-16 and what else is asked of the document as a whole. */
export const DOCUMENT_RULES: readonly Rule[] = [
  fatal('BR-01', 'BT-24', filled('CustomizationID')),
  fatal('BR-02', 'BT-1', filled('ID')),
  fatal('BR-03', 'BT-2', filled('IssueDate')),
  fatal('BR-04', 'BT-3', either(filled('InvoiceTypeCode'), filled('CreditNoteTypeCode'))),
  fatal('BR-05', 'BT-5', filled('DocumentCurrencyCode')),
  fatal('BR-06', 'BT-27', filled(`${SUPPLIER}/PartyLegalEntity/RegistrationName`)),
  fatal('BR-07', 'BT-44', filled(`${CUSTOMER}/PartyLegalEntity/RegistrationName`)),
  fatal('BR-08', 'BG-5', present(`${SUPPLIER}/PostalAddress`)),
  fatal('BR-10', 'BG-8', present(`${CUSTOMER}/PostalAddress`)),
  fatal('BR-16', 'BG-25', present('InvoiceLine CreditNoteLine')),
  fatal('BR-53', 'BT-6 BT-111', hasVatInVatCurrency),
  fatal('BR-CO-03', 'BT-7 BT-8', (root) => !BOTH_TAX_POINTS.every((way) => way.some(root))),
  fatal('BR-CO-15', 'BT-112 BT-109 BT-110', addsUpWithVat),
  fatal('BR-CO-18', 'BG-23', present('TaxTotal/TaxSubtotal')),
  // The official rows compare with a child that cannot exist: they never fire.
  fatal('BR-DEC-13', 'BT-110', always),
  fatal('BR-DEC-15', 'BT-111', always),
];

const BOTH_TAX_POINTS = [path('TaxPointDate'), path('InvoicePeriod/DescriptionCode')];

const NOTE_CODES = CODE_LISTS['en16931-1.3.16'].UNTDID4451.searchable;

/** BR-CL-08: `#AAI#text`; the official comparison is a search in the list, blanks between its codes included. */
const noteHasSubjectCode: Condition = (note) => {
  const text = raw(note);
  const from = text.indexOf('#');
  const to = from < 0 ? -1 : text.indexOf('#', from + 1);
  // Three characters are six code units at most: a long text is not counted.
  if (to < 0 || to - from > 7) return true;
  const code = text.slice(from + 1, to);
  return lengthOf(code) !== 3 || NOTE_CODES.includes(code);
};

const PERIOD_ENDS = 'StartDate EndDate';

export const PERIOD_AND_NOTE: readonly RuleGroup[] = [
  on(
    '//InvoiceLine/InvoicePeriod //CreditNoteLine/InvoicePeriod',
    fatal('BR-30', 'BT-134 BT-135', (period) => !endsBeforeStart(period)),
    fatal('BR-CO-20', 'BG-26 BT-134 BT-135', present(PERIOD_ENDS)),
  ),
  on(
    '//InvoicePeriod',
    fatal('BR-29', 'BT-73 BT-74', (period) => !endsBeforeStart(period)),
    fatal('BR-CO-19', 'BG-14 BT-73 BT-74', present(`${PERIOD_ENDS} DescriptionCode`)),
  ),
  on('//AdditionalItemProperty', fatal('BR-54', 'BG-32 BT-160 BT-161', allPresent('Name Value'))),
  on(
    '//InvoiceLine/Item/CommodityClassification/ItemClassificationCode //CreditNoteLine/Item/CommodityClassification/ItemClassificationCode',
    fatal('BR-65', 'BT-158', hasAttribute('listID')),
  ),
  on(
    '//InvoiceLine/Item/StandardItemIdentification/ID //CreditNoteLine/Item/StandardItemIdentification/ID',
    fatal('BR-64', 'BT-157', hasAttribute('schemeID')),
  ),
  on('Note', fatal('BR-CL-08', 'BT-21', noteHasSubjectCode)),
];
