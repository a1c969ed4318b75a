import { compare, ZERO } from '../../../../kernel/decimal.js';
import type { XmlElement } from '../../../xml/tree.js';
import { customerAt, representativeAt, supplierAt } from '../countries.js';
import { allPresent, both } from '../demands.js';
import { numberOf } from '../numbers.js';
import { path } from '../path.js';
import { type Condition, fatal, onWhen, type Pattern } from '../rule.js';
import { attributeOf, isFilled, trimmed } from '../text.js';

const PAYABLE = path('PayableAmount');
const MEANS_CODE = path('PaymentMeansCode');
const PRECEDING = path('BillingReference/InvoiceDocumentReference/ID');
const ORDER = path('OrderReference/ID');

/** KvK and OIN */
const REGISTERS = ['0106', '0190'];

/** The attribute schemeID, cut at its blanks, names KvK or OIN. */
export function namesDutchRegister(id: XmlElement): boolean {
  const tokens = (attributeOf(id, 'schemeID') ?? '').split(' ');
  return REGISTERS.some((register) => tokens.includes(register));
}

const isDutchNumber: Condition = (id) => namesDutchRegister(id) && isFilled(id);

/** NL-R-002, -004, -006; BR-NL-3, -4, -5 */
export const hasFullAddress: Condition = allPresent('StreetName CityName PostalZone');

const MEANS: ReadonlySet<string> = new Set(['30', '48', '49', '57', '58', '59']);

/** NL-R-008; BR-NL-12 */
export const isDutchMeans: Condition = (means) => MEANS.has(trimmed(MEANS_CODE.the(means)));

/** A preceding invoice of the document is named. */
export const hasPreceding: Condition = (_, document) => document.at(PRECEDING).length > 0;

/** A line refers to a line of the order: then the order is named. */
export const hasOrder: Condition = (_, document) => document.at(ORDER).length > 0;

export const hasMeans: Condition = (_, document) => document.all('PaymentMeans').length > 0;

/** Nothing is left to pay to the supplier: of the invoice at most zero, of the credit note at least zero. */
const isNothingOwed: Condition = (totals, document) => {
  const payable = numberOf(PAYABLE.the(totals));
  if (payable === undefined) return false;
  const sign = compare(payable, ZERO);
  return document.kind === 'Invoice' ? sign <= 0 : sign >= 0;
};

const isDutch = supplierAt('NL');
const bothDutch = both(isDutch, customerAt('NL'));

/** Peppol BIS 3, national rules: Netherlands. */
export const NETHERLANDS: Pattern = [
  onWhen('//CreditNoteTypeCode', isDutch, fatal('NL-R-001', 'BT-25 BG-3', hasPreceding)),
  onWhen(
    '//AccountingSupplierParty/Party/PostalAddress',
    isDutch,
    fatal('NL-R-002', 'BT-35 BT-37 BT-38', hasFullAddress),
  ),
  onWhen(
    '//AccountingSupplierParty/Party/PartyLegalEntity/CompanyID',
    isDutch,
    fatal('NL-R-003', 'BT-30', isDutchNumber),
  ),
  onWhen(
    '//AccountingCustomerParty/Party/PostalAddress',
    bothDutch,
    fatal('NL-R-004', 'BT-50 BT-52 BT-53', hasFullAddress),
  ),
  onWhen(
    '//AccountingCustomerParty/Party/PartyLegalEntity/CompanyID',
    bothDutch,
    fatal('NL-R-005', 'BT-47', isDutchNumber),
  ),
  onWhen(
    '//TaxRepresentativeParty/PostalAddress',
    both(isDutch, representativeAt('NL')),
    fatal('NL-R-006', 'BT-64 BT-66 BT-67', hasFullAddress),
  ),
  onWhen(
    '//LegalMonetaryTotal',
    isDutch,
    fatal(
      'NL-R-007',
      'BG-16 BT-115',
      (totals, document) => hasMeans(totals, document) || isNothingOwed(totals, document),
    ),
  ),
  onWhen('//PaymentMeans', bothDutch, fatal('NL-R-008', 'BT-81', isDutchMeans)),
  onWhen('//OrderLineReference/LineID', isDutch, fatal('NL-R-009', 'BT-132 BT-13', hasOrder)),
];
