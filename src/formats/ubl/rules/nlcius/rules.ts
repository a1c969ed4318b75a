import { compare, ZERO } from '../../../../kernel/decimal.js';
import { supplierAt } from '../countries.js';
import { absent, both, either, present } from '../demands.js';
import { once } from '../judged.js';
import {
  hasFullAddress,
  hasMeans,
  hasOrder,
  hasPreceding,
  isDutchMeans,
  namesDutchRegister,
} from '../national/netherlands.js';
import { numberOf } from '../numbers.js';
import { path } from '../path.js';
import { isEmpty } from '../peppol/document.js';
import {
  type Condition,
  fatal,
  never,
  onWhen,
  type Pattern,
  type RuleGroup,
  warn,
} from '../rule.js';
import { attributeOf, isFilled, raw, trimmed } from '../text.js';
import { hasExactVatScheme } from '../vat-scheme.js';

const CUSTOMIZATION = path('CustomizationID');
const LEGAL_ID = path('PartyLegalEntity/CompanyID');
const PARTY_COUNTRY = path('Party/PostalAddress/Country/IdentificationCode');
const PARTY_LEGAL_ID = path('Party/PartyLegalEntity/CompanyID');
const COUNTRY = path('Country/IdentificationCode');
const COMPANY_ID = path('CompanyID');
const MEANS_CODE = path('PaymentMeansCode');
const PAYABLE = path('PayableAmount');
const TYPES: ReadonlySet<string> = new Set(['380', '381', '384', '389']);

const SPECIFICATIONS = [
  '#compliant#urn:fdc:nen.nl:nlcius:v1.0',
  '#conformant#urn:fdc:nen.nl:gaccount:v1.0',
];

const followsNlcius = once((document) => {
  const text = trimmed(CUSTOMIZATION.the(document.root));
  return SPECIFICATIONS.some((specification) => text.includes(specification));
});
const isNlcius: Condition = (_, document) => followsNlcius(document);
const isDutch: Condition = both(isNlcius, supplierAt('NL'));

/** BR-NL-1 */
const hasDutchNumber: Condition = (party) =>
  LEGAL_ID.some(party, namesDutchRegister) && LEGAL_ID.some(party, isFilled);

/** BR-NL-4, BR-NL-5 */
const isAbroad: Condition = (address) => COUNTRY.some(address, (country) => raw(country) !== 'NL');
const hasFullAddressAtHome: Condition = either(isAbroad, hasFullAddress);

const buyersAreNamed = once((document) => {
  const buyers = document.all('AccountingCustomerParty');
  const isDutchAddress = (buyer: (typeof buyers)[number]): boolean =>
    PARTY_COUNTRY.some(buyer, (country) => raw(country) === 'NL');
  return (
    !buyers.some(isDutchAddress) ||
    buyers.some((buyer) => PARTY_LEGAL_ID.some(buyer, namesDutchRegister))
  );
});

/** BR-NL-10: a register is named for some buyer where some buyer is Dutch, and a number here is not empty. */
const hasBuyerNumber: Condition = (entity, document) => {
  if (!buyersAreNamed(document)) return false;
  const id = COMPANY_ID.the(entity);
  return id === undefined || isFilled(id);
};

const isNothingOwed: Condition = (totals) => {
  const payable = numberOf(PAYABLE.the(totals));
  return payable !== undefined && compare(payable, ZERO) <= 0;
};

const currencies = once((document) => new Set(document.all('DocumentCurrencyCode').map(raw)));

/** BR-NL-33 */
const isInCurrency: Condition = (amount, document) => {
  const currency = attributeOf(amount, 'currencyID');
  return currency !== undefined && currencies(document).has(currency);
};

const DEBITS: ReadonlySet<string> = new Set(['58', '59']);

/** Elements that Dutch documents do not use. */
const unused = (id: string, terms: string, at: string): RuleGroup =>
  onWhen(at, isDutch, warn(`BR-NL-${id}`, terms, never));

const REASON_CODE = 'AllowanceCharge/AllowanceChargeReasonCode';

const PARTIES: readonly RuleGroup[] = [
  onWhen('//AccountingSupplierParty/Party', isDutch, fatal('BR-NL-1', 'BT-30', hasDutchNumber)),
  onWhen(
    '.',
    isDutch,
    fatal('BR-NL-2', 'BT-10 BT-13', present('BuyerReference OrderReference/ID')),
  ),
  onWhen(
    '//AccountingSupplierParty/Party/PostalAddress',
    isDutch,
    fatal('BR-NL-3', 'BT-35 BT-37 BT-38', hasFullAddress),
  ),
  onWhen(
    '//AccountingCustomerParty/Party/PostalAddress',
    isDutch,
    fatal('BR-NL-4', 'BT-50 BT-52 BT-53', hasFullAddressAtHome),
  ),
  onWhen(
    '//TaxRepresentativeParty/PostalAddress',
    isDutch,
    fatal('BR-NL-5', 'BT-64 BT-66 BT-67', hasFullAddressAtHome),
  ),
];

const DOCUMENT: readonly RuleGroup[] = [
  onWhen(
    '//InvoiceTypeCode //CreditNoteTypeCode',
    isDutch,
    fatal('BR-NL-7', 'BT-3', (code) => TYPES.has(raw(code))),
    // Two rows of one id: 381 is a credit note, everything else an invoice.
    fatal('BR-NL-8', 'BT-3', (code, { kind }) => raw(code) !== '381' || kind === 'CreditNote'),
    fatal('BR-NL-8', 'BT-3', (code, { kind }) => raw(code) === '381' || kind === 'Invoice'),
    fatal(
      'BR-NL-9',
      'BT-3 BT-25',
      (code, document) => raw(code) !== '384' || hasPreceding(code, document),
    ),
  ),
  onWhen(
    '//AccountingCustomerParty/Party/PartyLegalEntity',
    isDutch,
    fatal('BR-NL-10', 'BT-47', hasBuyerNumber),
  ),
  onWhen(
    'Invoice/LegalMonetaryTotal',
    isDutch,
    fatal('BR-NL-11', 'BG-16 BT-115', either(isNothingOwed, hasMeans)),
  ),
  onWhen(
    '//PaymentMeans',
    isDutch,
    fatal('BR-NL-12', 'BT-81', isDutchMeans),
    warn(
      'BR-NL-31',
      'BT-86',
      either(
        (means) => !DEBITS.has(trimmed(MEANS_CODE.the(means))),
        absent('PayeeFinancialAccount/FinancialInstitutionBranch/ID'),
      ),
    ),
  ),
  onWhen('//OrderLineReference/LineID', isNlcius, fatal('BR-NL-13', 'BT-132 BT-13', hasOrder)),
];

const UNUSED: readonly RuleGroup[] = [
  unused('19', 'BT-6', '//TaxCurrencyCode'),
  unused('20', 'BT-7', '//TaxPointDate'),
  unused('21', 'BT-8', '//InvoicePeriod/DescriptionCode'),
  unused('24', 'BT-26', '//BillingReference/InvoiceDocumentReference/IssueDate'),
  onWhen(
    '//AccountingSupplierParty/Party/PartyTaxScheme',
    isDutch,
    warn('BR-NL-25', 'BT-32', either(absent('CompanyID'), hasExactVatScheme)),
  ),
  unused('26', 'BT-33', '//AccountingSupplierParty/Party/PartyLegalEntity/CompanyLegalForm'),
  unused('27-1', 'BT-162', '//AccountingSupplierParty/Party/PostalAddress/AddressLine/Line'),
  unused('27-2', 'BT-163', '//AccountingCustomerParty/Party/PostalAddress/AddressLine/Line'),
  unused('27-3', 'BT-164', '//TaxRepresentativeParty/PostalAddress/AddressLine/Line'),
  unused('27-4', 'BT-165', '//Delivery/DeliveryLocation/Address/AddressLine/Line'),
  unused('28-1', 'BT-39', '//AccountingSupplierParty/Party/PostalAddress/CountrySubentity'),
  unused('28-2', 'BT-54', '//AccountingCustomerParty/Party/PostalAddress/CountrySubentity'),
  unused('28-3', 'BT-68', '//TaxRepresentativeParty/PostalAddress/CountrySubentity'),
  unused('28-4', 'BT-79', '//Delivery/DeliveryLocation/Address/CountrySubentity'),
  onWhen(
    '//PaymentMeans/PaymentMeansCode',
    isDutch,
    warn('BR-NL-29', 'BT-82', (code) => attributeOf(code, 'name') === undefined),
  ),
  unused('30', 'BT-85', '//PaymentMeans/PayeeFinancialAccount/Name'),
  unused('32-1', 'BT-98 BT-105', `//${REASON_CODE}`),
  // Hidden: the group before takes these elements too. The official list then repeats all three.
  unused('32-2', 'BT-140 BT-145', `//InvoiceLine/${REASON_CODE}`),
  unused('32-3', 'BT-140 BT-145', `//CreditNoteLine/${REASON_CODE}`),
  onWhen('//TaxTotal/TaxAmount', isDutch, warn('BR-NL-33', 'BT-111 BT-5', isInCurrency)),
  unused('35', 'BT-121', '//TaxTotal/TaxSubtotal/TaxCategory/TaxExemptionReasonCode'),
];

/**
 * SI-UBL/NLCIUS rules beside those of EN 16931, edition 2.0.3.13, in the official order. One pattern: an empty element
 * that an earlier group looks at is not reported as empty.
 */
export const NLCIUS: readonly Pattern[] = [
  [...PARTIES, ...DOCUMENT, ...UNUSED, onWhen('*', isEmpty, warn('SI-UBL-2', '', never))],
];
