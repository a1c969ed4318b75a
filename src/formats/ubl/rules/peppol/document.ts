import type { XmlElement } from '../../../xml/tree.js';
import { bothGerman } from '../countries.js';
import { atMost, either, present } from '../demands.js';
import { type Judged, once, oncePer } from '../judged.js';
import { floatingNumberOf } from '../numbers.js';
import { path } from '../path.js';
import { type Condition, fatal, never, on, onWhen, type Pattern, type RuleGroup } from '../rule.js';
import { attributeOf, inOnePiece, isBlank, normalize, raw, trimmed } from '../text.js';

const PROFILE_ID = path('ProfileID');
const CUSTOMIZATION = path('CustomizationID');
const TYPE_CODE = path('DocumentTypeCode');
const REFERENCE = path('AdditionalDocumentReference');
const TAX_TOTAL = path('TaxTotal');
const SUBTOTAL = path('TaxSubtotal');
const TAX_AMOUNT = path('TaxTotal/TaxAmount');
const TAX_CURRENCY = path('TaxCurrencyCode');
const CURRENCY = path('DocumentCurrencyCode');
const MEANS_CODE = path('PaymentMeansCode');

/** Above it no character is white space: most texts are told by their first one. */
const BLANK = 32;

/** An element without child elements and without text; its attributes do not count. Asked of every element. */
export const isEmpty: Condition = (element) =>
  element.children.length === 0 && !(element.text.charCodeAt(0) > BLANK) && isBlank(element);

/** Business processes of Peppol BIS Billing: billing alone (three of them) and billing with response. */
const PROFILES: ReadonlySet<string> = new Set([
  'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  'urn:peppol:france:billing:regulated',
  'urn:peppol:france:billing:non-regulated',
  'urn:peppol:bis:billing_with_response',
]);

const isProfileKnown = once((document) => PROFILES.has(trimmed(PROFILE_ID.the(document.root))));

/** R007: the trimmed ProfileID names a known process; without one the type codes are not judged either. */
export const hasKnownProfile: Condition = (_, document) => isProfileKnown(document);

const SPECIFICATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

/** R004: the specification may be followed by an extension of it, `#conformant#…`, but names no empty part. */
const followsSpecification: Condition = (root) => {
  const text = normalize(inOnePiece(CUSTOMIZATION.the(root)));
  return text.startsWith(SPECIFICATION) && !text.includes('::');
};

/** R080 */
const hasOneProject: Condition = (root) => {
  const isProject = (code: XmlElement): boolean => raw(code) === '50';
  return REFERENCE.all(root).filter((found) => TYPE_CODE.some(found, isProject)).length <= 1;
};

const hasSubtotal = (total: XmlElement): boolean => SUBTOTAL.some(total);

/** R053 */
const hasOneBreakdown: Condition = (root) => TAX_TOTAL.all(root).filter(hasSubtotal).length === 1;

/** R054: the total in the VAT currency stands in a TaxTotal of its own. */
const hasTotalPerCurrency: Condition = (root) => {
  const alone = TAX_TOTAL.all(root).filter((total) => !hasSubtotal(total)).length;
  return alone === (TAX_CURRENCY.some(root) ? 1 : 0);
};

const vatCurrency = once((document) => trimmed(TAX_CURRENCY.the(document.root)));
const documentCurrency = once((document) => trimmed(CURRENCY.the(document.root)));

/** R055: the VAT total has the same sign in both currencies; zero goes with either. */
const hasSameSign: Condition = (root, document) => {
  if (!TAX_CURRENCY.some(root)) return true;
  const amountsIn = (currency: (document: Judged) => string): readonly XmlElement[] =>
    document.at(TAX_AMOUNT).filter((a) => attributeOf(a, 'currencyID') === currency(document));
  const someIn = (currency: typeof vatCurrency, fits: (value: number) => boolean): boolean =>
    amountsIn(currency).some((amount) => fits(floatingNumberOf(amount)));
  const inBoth = (fits: (value: number) => boolean): boolean =>
    someIn(vatCurrency, fits) && someIn(documentCurrency, fits);
  return inBoth((value) => value <= 0) || inBoth((value) => value >= 0);
};

const currencyBeside = oncePer((parent) => normalize(inOnePiece(CURRENCY.the(parent))));

/** R005 */
const differsFromCurrency: Condition = (vatCurrency, document) => {
  const { parent } = vatCurrency;
  const currency = parent === undefined ? '' : currencyBeside(parent, document);
  return normalize(inOnePiece(vatCurrency)) !== currency;
};

const BY_MANDATE: ReadonlySet<string> = new Set(['49', '59']);

/** First two official patterns: empty elements, and the one project reference of a credit note. */
export const EMPTY_ELEMENTS: Pattern = [
  onWhen('*', isEmpty, fatal('PEPPOL-EN16931-R008', '', never)),
];
export const PROJECT_REFERENCE: Pattern = [
  on('CreditNote', fatal('PEPPOL-EN16931-R080', 'BT-11', hasOneProject)),
];

/** Peppol BIS 3 R001 … R055: the document as a whole, its parties and the currency of its VAT. */
export const DOCUMENT: readonly RuleGroup[] = [
  on(
    '.',
    fatal('PEPPOL-EN16931-R001', 'BT-23', present('ProfileID')),
    fatal('PEPPOL-EN16931-R007', 'BT-23', hasKnownProfile),
    fatal('PEPPOL-EN16931-R002', 'BT-22', either(atMost(1, 'Note'), bothGerman)),
    fatal('PEPPOL-EN16931-R003', 'BT-10 BT-13', present('BuyerReference OrderReference/ID')),
    fatal('PEPPOL-EN16931-R004', 'BT-24', followsSpecification),
    fatal('PEPPOL-EN16931-R053', 'BT-110 BG-23', hasOneBreakdown),
    fatal('PEPPOL-EN16931-R054', 'BT-111 BT-6', hasTotalPerCurrency),
    fatal('PEPPOL-EN16931-R055', 'BT-110 BT-111', hasSameSign),
  ),
  on('//TaxCurrencyCode', fatal('PEPPOL-EN16931-R005', 'BT-6 BT-5', differsFromCurrency)),
  on(
    '//AccountingCustomerParty/Party',
    fatal('PEPPOL-EN16931-R010', 'BT-49', present('EndpointID')),
  ),
  on(
    '//AccountingSupplierParty/Party',
    fatal('PEPPOL-EN16931-R020', 'BT-34', present('EndpointID')),
  ),
];

/** Peppol BIS 3 R061 */
export const DIRECT_DEBIT: RuleGroup = onWhen(
  '//PaymentMeans',
  (means) => BY_MANDATE.has(trimmed(MEANS_CODE.the(means))),
  fatal('PEPPOL-EN16931-R061', 'BT-89', present('PaymentMandate/ID')),
);
