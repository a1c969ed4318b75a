import type { XmlElement } from '../../../xml/tree.js';
import { customerExactlyAt, supplierExactlyAt } from '../countries.js';
import { isPlainDate } from '../dates.js';
import { allPresent, both } from '../demands.js';
import { only } from '../only.js';
import { path } from '../path.js';
import { type Condition, fatal, onWhen, type Pattern, warn } from '../rule.js';
import { attributeOf, lengthOf, raw, trimmed } from '../text.js';

const TYPE_CODES = [path('InvoiceTypeCode'), path('CreditNoteTypeCode')];
const MEANS = path('PaymentMeans');
const MEANS_CODE = path('PaymentMeansCode');
const ACCOUNT = path('PayeeFinancialAccount/ID');
const REFERENCE = path('AdditionalDocumentReference');
const DESCRIPTION = path('DocumentDescription');
const ID = path('ID');
const DUE_DATE = path('DueDate');

/** Invoice and credit note, by either element. */
const TYPES: ReadonlySet<string> = new Set(['380', '381']);
const hasPlainType: Condition = (root) =>
  TYPE_CODES.some((way) => TYPES.has(trimmed(way.the(root))));

/** ICD code of kennitala, the national register. */
const KENNITALA = '0196';

function hasKennitala(text: string): Condition {
  const way = path(text);
  return (from) => way.some(from, (id) => attributeOf(id, 'schemeID') === KENNITALA);
}

const ACCOUNT_LENGTH = 12;

/** IS-R-006, IS-R-007: where money is paid by that means, the account has twelve characters. */
function hasAccountIfPaidBy(code: string): Condition {
  const isThat = (means: XmlElement): boolean =>
    MEANS_CODE.some(means, (found) => raw(found) === code);
  return (root) => {
    const means = MEANS.all(root).filter(isThat);
    if (means.length === 0) return true;
    const account = only(means.flatMap(ACCOUNT.all));
    return lengthOf(trimmed(account)) === ACCOUNT_LENGTH;
  };
}

/** EINDAGI, the last day on which payment is in time, stands in a reference of its own. */
const isDeadline = (reference: XmlElement): boolean =>
  DESCRIPTION.some(reference, (found) => raw(found) === 'EINDAGI');

/** Demand on the IDs of those references, where there is such a reference. */
function ifDeadline(
  holds: (deadlines: readonly XmlElement[], root: XmlElement) => boolean,
): Condition {
  return (root) => {
    const references = REFERENCE.all(root).filter(isDeadline);
    return references.length === 0 || holds(references.flatMap(ID.all), root);
  };
}

const isIcelandic = supplierExactlyAt('IS');
const bothIcelandic = both(isIcelandic, customerExactlyAt('IS'));

/** Peppol BIS 3, national rules: Iceland. */
export const ICELAND: Pattern = [
  onWhen(
    '.',
    isIcelandic,
    warn('IS-R-001', 'BT-3', hasPlainType),
    fatal(
      'IS-R-002',
      'BT-30',
      hasKennitala('AccountingSupplierParty/Party/PartyLegalEntity/CompanyID'),
    ),
    fatal(
      'IS-R-003',
      'BT-35 BT-38',
      allPresent(
        'AccountingSupplierParty/Party/PostalAddress/StreetName AccountingSupplierParty/Party/PostalAddress/PostalZone',
      ),
    ),
    fatal('IS-R-006', 'BT-81 BT-84', hasAccountIfPaidBy('9')),
    fatal('IS-R-007', 'BT-81 BT-84', hasAccountIfPaidBy('42')),
    fatal(
      'IS-R-008',
      'BT-122',
      ifDeadline((deadlines) => isPlainDate(raw(only(deadlines)))),
    ),
    fatal(
      'IS-R-009',
      'BT-122 BT-9',
      ifDeadline((_, root) => DUE_DATE.some(root)),
    ),
    // Compared as text, character by character.
    fatal(
      'IS-R-010',
      'BT-122 BT-9',
      ifDeadline((deadlines, root) => {
        const latest = deadlines.map(raw).reduce((a, b) => (a > b ? a : b), '');
        return deadlines.length > 0 && DUE_DATE.some(root, (due) => raw(due) <= latest);
      }),
    ),
  ),
  onWhen(
    'AccountingCustomerParty',
    bothIcelandic,
    fatal('IS-R-004', 'BT-47', hasKennitala('Party/PartyLegalEntity/CompanyID')),
    fatal(
      'IS-R-005',
      'BT-50 BT-53',
      allPresent('Party/PostalAddress/StreetName Party/PostalAddress/PostalZone'),
    ),
  ),
];
