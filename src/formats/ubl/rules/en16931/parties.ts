import { CODE_LISTS } from '../code-lists.js';
import { filled, hasAttribute, present } from '../demands.js';
import { oncePer } from '../judged.js';
import { path } from '../path.js';
import { type Condition, fatal, on, onWhen, type RuleGroup, warn } from '../rule.js';
import { attributeOf, lengthOf, raw, startOf, trimmed } from '../text.js';
import { hasVatScheme } from '../vat-scheme.js';

const PARTY_SCHEME = path('Party/PartyTaxScheme');
const PARTY_ID = path('Party/PartyIdentification/ID');
const LEGAL_ID = path('Party/PartyLegalEntity/CompanyID');
const COMPANY_ID = path('CompanyID');
const OWN_SCHEME = path('PartyTaxScheme');
const OWN_NAME = path('PartyName/Name');
const OWN_ID = path('PartyIdentification/ID');
const SELLER_NAME = path('AccountingSupplierParty/Party/PartyName/Name');
const SELLER_ID = path('AccountingSupplierParty/Party/PartyIdentification/ID');
const MEANS_CODE = path('PaymentMeansCode');
const ACCOUNT_ID = path('PayeeFinancialAccount/ID');
const CARD_DIGITS_MAX = 10;

/** Asked by every payee, of whom there may be any number. */
const sellerNames = oncePer((around) => new Set(SELLER_NAME.all(around).map(raw)));
const sellerIds = oncePer((around) => new Set(SELLER_ID.all(around).map(raw)));

/** BR-17: the payee has a name, and is not the seller, whose trading name and identifiers it is compared with, raw. */
const payeeIsSomeoneElse: Condition = (payee, document) => {
  const around = payee.parent ?? payee;
  const [names, ids] = [sellerNames(around, document), sellerIds(around, document)];
  return (
    OWN_NAME.some(payee) &&
    !OWN_NAME.some(payee, (name) => names.has(raw(name))) &&
    !OWN_ID.some(payee, (id) => ids.has(raw(id)))
  );
};

/** BR-CO-26: the buyer can tell who the seller is. */
const sellerIsIdentified: Condition = (seller) =>
  LEGAL_ID.some(seller) ||
  PARTY_ID.some(seller, (id) => attributeOf(id, 'schemeID') !== 'SEPA') ||
  // Last, because it may be undecidable where the others have settled it.
  PARTY_SCHEME.some(seller, (scheme) => COMPANY_ID.some(scheme) && hasVatScheme(scheme));

const PAID_BY_TRANSFER: ReadonlySet<string> = new Set(['30', '58']);

/** Asked by every account of the payment means. */
const isPaidByTransfer = oncePer((means) =>
  MEANS_CODE.some(means, (code) => PAID_BY_TRANSFER.has(raw(code))),
);

const VAT_PREFIXES = CODE_LISTS['en16931-1.3.16']['VAT-prefix'].searchable;

/** BR-CO-09: a search in the list with blanks around its codes, so that an absent text and one blank pass too. */
const hasVatPrefix: Condition = (scheme) =>
  VAT_PREFIXES.includes(startOf(raw(COMPANY_ID.the(scheme)), 2));

/** EN 16931-1 BR-09 … BR-20, BR-49 … BR-63, BR-CO-09, BR-CO-26, in the order of the official patterns. */
export const REFERENCES_AND_BUYER: readonly RuleGroup[] = [
  on('//AdditionalDocumentReference', fatal('BR-52', 'BG-24 BT-122', filled('ID'))),
  on(
    '//AccountingCustomerParty/Party/EndpointID',
    fatal('BR-63', 'BT-49', hasAttribute('schemeID')),
  ),
  on(
    '//AccountingCustomerParty/Party/PostalAddress',
    fatal('BR-11', 'BT-55', filled('Country/IdentificationCode')),
  ),
  on(
    '//PaymentMeans/CardAccount/PrimaryAccountNumberID',
    warn('BR-51', 'BT-87', (number) => lengthOf(trimmed(number)) <= CARD_DIGITS_MAX),
  ),
  on(
    '//Delivery/DeliveryLocation/Address',
    fatal('BR-57', 'BG-15 BT-80', present('Country/IdentificationCode')),
  ),
];

export const PAYEE_AND_SELLER: readonly RuleGroup[] = [
  on('//PayeeParty', fatal('BR-17', 'BT-59 BG-10 BG-4', payeeIsSomeoneElse)),
  onWhen(
    '//PaymentMeans/PayeeFinancialAccount',
    (account, document) =>
      account.parent !== undefined && isPaidByTransfer(account.parent, document),
    fatal('BR-50', 'BT-84 BG-17', filled('ID')),
  ),
  on(
    '//PaymentMeans',
    fatal('BR-49', 'BG-16 BT-81', present('PaymentMeansCode')),
    fatal(
      'BR-61',
      'BT-81 BT-84',
      (means) => !PAID_BY_TRANSFER.has(trimmed(MEANS_CODE.the(means))) || ACCOUNT_ID.some(means),
    ),
  ),
  on('//BillingReference', fatal('BR-55', 'BG-3 BT-25', present('InvoiceDocumentReference/ID'))),
  on('//AccountingSupplierParty', fatal('BR-CO-26', 'BT-29 BT-30 BT-31', sellerIsIdentified)),
  on(
    '//AccountingSupplierParty/Party/EndpointID',
    fatal('BR-62', 'BT-34', hasAttribute('schemeID')),
  ),
  on(
    '//AccountingSupplierParty/Party/PostalAddress',
    fatal('BR-09', 'BG-5 BT-40', filled('Country/IdentificationCode')),
  ),
  on(
    '//TaxRepresentativeParty',
    fatal('BR-18', 'BT-62 BG-4 BG-11', filled('PartyName/Name')),
    fatal('BR-19', 'BG-12 BG-4 BG-11', present('PostalAddress')),
    fatal('BR-56', 'BG-11 BT-63', (party) =>
      OWN_SCHEME.some(party, (scheme) => COMPANY_ID.some(scheme) && hasVatScheme(scheme)),
    ),
  ),
  on(
    '//TaxRepresentativeParty/PostalAddress',
    fatal('BR-20', 'BG-12 BT-69 BG-4 BG-11', filled('Country/IdentificationCode')),
  ),
];

export const VAT_IDENTIFIERS: RuleGroup = onWhen(
  '//PartyTaxScheme',
  hasVatScheme,
  fatal('BR-CO-09', 'BT-31 BT-63 BT-48', hasVatPrefix),
);
