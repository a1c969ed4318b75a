import type { XmlElement } from '../../../xml/tree.js';
import { customerExactlyAt, supplierExactlyAt } from '../countries.js';
import { both } from '../demands.js';
import { floatOf } from '../numbers.js';
import { onlyAttribute } from '../only.js';
import { type Path, path } from '../path.js';
import { type Condition, fatal, onWhen, type Pattern } from '../rule.js';
import { attributeOf, inOnePiece, lengthOf, normalize, raw } from '../text.js';

const SUPPLIER_ID = path('AccountingSupplierParty/Party/PartyLegalEntity/CompanyID');
const LEGAL_ID = path('PartyLegalEntity/CompanyID');
const PAYABLE = path('LegalMonetaryTotal/PayableAmount');
const ID = path('ID');
const MEANS_CODE = path('PaymentMeansCode');
const PAYMENT_ID = path('PaymentID');
const ACCOUNT = path('PayeeFinancialAccount/ID');
const BRANCH = path('PayeeFinancialAccount/FinancialInstitutionBranch/ID');
const MANDATE = path('PaymentMandate/ID');
const DEBITED_ACCOUNT = path('PaymentMandate/PayerFinancialAccount/ID');
const CLASS = path('Item/CommodityClassification/ItemClassificationCode');
const REASON_CODE = path('AllowanceChargeReasonCode');
const REASON = path('AllowanceChargeReason');

/** ICD code of the Danish business register. */
const CVR = '0184';

/** The one element there has text, in one piece. */
const filledWhole = (way: Path, from: XmlElement): boolean =>
  normalize(inOnePiece(way.the(from))) !== '';

/** DK-R-014, DK-R-017 */
const hasCvr = (way: Path): Condition => {
  return (from) => {
    const ids = way.all(from);
    return ids.length === 0 || normalize(onlyAttribute(ids, 'schemeID') ?? '') === CVR;
  };
};

const isDanish = supplierExactlyAt('DK');
const toDane = customerExactlyAt('DK');
const bothDanish = both(isDanish, toDane);

/** DK-R-016: no credit note with a negative total. */
const isNotNegativeCredit: Condition = (root, document) =>
  document.kind !== 'CreditNote' ||
  !toDane(root, document) ||
  !(floatOf(inOnePiece(PAYABLE.the(root))) < 0);

/** DK-R-013 */
const idHasScheme: Condition = (identification) => {
  const ids = ID.all(identification);
  return ids.length === 0 || normalize(onlyAttribute(ids, 'schemeID') ?? '') !== '';
};

/** A search in the list, as the official rule does, not a comparison of codes. */
const MEANS = ' 1 10 31 42 48 49 50 58 59 93 97 ';
const isDanishMeans: Condition = (means) => MEANS.includes(` ${raw(MEANS_CODE.the(means))} `);

/** Demand on payments of those means only. */
function ifPaidBy(codes: readonly string[], holds: (means: XmlElement) => boolean): Condition {
  return (means) => !MEANS_CODE.some(means, (code) => codes.includes(raw(code))) || holds(means);
}

/** The payment identifier begins with a card type, `71#`. */
const hasCardType = (means: XmlElement, types: readonly string[]): boolean => {
  const text = raw(PAYMENT_ID.the(means));
  return types.some((type) => text.startsWith(`${type}#`));
};

/** Where it begins with one of these card types, the payment identifier has one of these lengths. */
function hasLength(types: readonly string[], lengths: readonly number[]) {
  return (means: XmlElement): boolean =>
    !hasCardType(means, types) || lengths.includes(lengthOf(raw(PAYMENT_ID.the(means))));
}

const TAXONOMY_VERSIONS: ReadonlySet<string> = new Set([
  '19.05.01',
  '19.0501',
  '26.08.01',
  '26.0801',
]);

/** DK-R-003: UNSPSC in one of the accepted versions. */
const hasKnownTaxonomy: Condition = (line) =>
  !CLASS.some(line, (code) => attributeOf(code, 'listID') === 'TST') ||
  CLASS.some(line, (code) => TAXONOMY_VERSIONS.has(attributeOf(code, 'listVersionID') ?? ''));

const TAX_CODE_MAX = 9999;

/** DK-R-004: a tax other than VAT is named by four digits, or by a code and a text around `#`. */
const namesOtherTax: Condition = (entry) => {
  if (!REASON_CODE.some(entry, (code) => raw(code) === 'ZZZ')) return true;
  const text = inOnePiece(REASON.the(entry));
  const value = floatOf(text);
  if (lengthOf(normalize(text)) === 4 && value >= 0 && value <= TAX_CODE_MAX) return true;
  return text.includes('#') && !text.startsWith('#') && !text.endsWith('#');
};

const PARTIES = ['AccountingSupplierParty', 'AccountingCustomerParty'];

/** Peppol BIS 3, national rules: Denmark. */
export const DENMARK: Pattern = [
  onWhen(
    '.',
    isDanish,
    fatal('DK-R-002', 'BT-30', (root) => filledWhole(SUPPLIER_ID, root)),
    fatal('DK-R-014', 'BT-30', hasCvr(SUPPLIER_ID)),
    fatal('DK-R-016', 'BT-115', isNotNegativeCredit),
  ),
  onWhen(
    PARTIES.map((party) => `${party}/Party/PartyIdentification`).join(' '),
    bothDanish,
    fatal('DK-R-013', 'BT-29 BT-46', idHasScheme),
  ),
  onWhen(
    'Invoice/PaymentMeans',
    bothDanish,
    fatal('DK-R-005', 'BT-81', isDanishMeans),
    fatal(
      'DK-R-006',
      'BT-84 BT-86',
      ifPaidBy(['31', '42'], (means) => filledWhole(ACCOUNT, means) && filledWhole(BRANCH, means)),
    ),
    fatal(
      'DK-R-007',
      'BT-89 BT-91',
      ifPaidBy(
        ['49'],
        (means) => filledWhole(MANDATE, means) && filledWhole(DEBITED_ACCOUNT, means),
      ),
    ),
    fatal(
      'DK-R-008',
      'BT-83 BT-84',
      ifPaidBy(
        ['50'],
        (means) =>
          hasCardType(means, ['01', '04', '15']) && /^\d{7,8}$/.test(raw(ACCOUNT.the(means))),
      ),
    ),
    fatal('DK-R-009', 'BT-83', ifPaidBy(['50'], hasLength(['04', '15'], [19]))),
    fatal(
      'DK-R-010',
      'BT-83 BT-84',
      ifPaidBy(
        ['93'],
        (means) =>
          hasCardType(means, ['71', '73', '75']) && lengthOf(inOnePiece(ACCOUNT.the(means))) === 8,
      ),
    ),
    fatal('DK-R-011', 'BT-83', ifPaidBy(['93'], hasLength(['71', '75'], [18, 19]))),
  ),
  onWhen('AccountingCustomerParty/Party', bothDanish, fatal('DK-R-017', 'BT-47', hasCvr(LEGAL_ID))),
  onWhen(
    'Invoice/InvoiceLine CreditNote/CreditNoteLine',
    bothDanish,
    fatal('DK-R-003', 'BT-158', hasKnownTaxonomy),
  ),
  onWhen('//AllowanceCharge', bothDanish, fatal('DK-R-004', 'BT-97 BT-104', namesOtherTax)),
];
