import { plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import type { Invoice, InvoiceLine } from '../../src/domain/invoice/invoice.js';
import type { Party } from '../../src/domain/party/party.js';

/** A party that says everything one may say; each text names where it stands, so that a lost one is found by name. */
function fullParty(role: string): Party {
  return {
    name: `${role} name`,
    tradingName: `${role} trading name`,
    identifiers: [{ value: `${role} identifier`, scheme: '0088' }],
    legalId: { value: `${role} legal id`, scheme: '0106' },
    vatId: `${role} VAT`,
    taxRegistrationId: `${role} tax registration`,
    legalForm: `${role} legal form`,
    endpoint: { scheme: '0190', value: `${role} endpoint` },
    address: {
      line1: `${role} line 1`,
      line2: `${role} line 2`,
      line3: `${role} line 3`,
      city: `${role} city`,
      postalCode: `${role} code`,
      subdivision: `${role} subdivision`,
      country: 'BE',
    },
    contact: { name: `${role} contact`, phone: `${role} phone`, email: `${role}@proef.test` },
  };
}

const LINE: InvoiceLine = {
  id: 'L-17',
  note: 'line note',
  objectIdentifier: { value: 'line object', scheme: 'ABC' },
  quantity: dec('12.5'),
  unit: 'HUR',
  net: dec('1062.51'),
  orderLineReference: 'order line',
  buyerAccountingReference: 'line accounting',
  period: { start: plainDate('2026-10-01'), end: plainDate('2026-10-31') },
  allowanceCharges: [
    {
      kind: 'allowance',
      amount: dec('43.44'),
      percent: dec('4'),
      base: dec('1086'),
      reason: 'line allowance',
    },
    { kind: 'charge', amount: dec('19.95'), reason: 'line charge' },
  ],
  price: {
    net: dec('86.8831'),
    gross: dec('90.00'),
    discount: dec('3.1169'),
    baseQuantity: dec('100'),
    baseUnit: 'H87',
  },
  vat: { code: 'S', rate: dec('21') },
  item: {
    name: 'item name',
    description: 'item description',
    sellerId: 'seller item',
    buyerId: 'buyer item',
    standardId: { value: 'standard item', scheme: '0160' },
    classifications: [{ code: 'class code', list: 'class list', listVersion: 'class version' }],
    originCountry: 'PL',
    properties: [{ name: 'property name', value: 'property value' }],
  },
};

/** An invoice with every term of the model, for those who promise to lose none. Its sums are not meant to be right. */
export const FULL_INVOICE: Invoice = {
  kind: 'invoice',
  customizationId: 'customization',
  profileId: 'profile',
  number: 'F-2026-1',
  issueDate: plainDate('2026-11-02'),
  typeCode: '384',
  currency: 'EUR',
  vatCurrency: 'SEK',
  taxPointDate: plainDate('2026-11-03'),
  taxPointCode: '35',
  dueDate: plainDate('2026-12-02'),
  buyerReference: 'buyer reference',
  projectReference: 'project reference',
  contractReference: 'contract reference',
  orderReference: 'order reference',
  salesOrderReference: 'sales order',
  receiptReference: 'receipt reference',
  despatchReference: 'despatch reference',
  tenderReference: 'tender reference',
  objectIdentifier: { value: 'object identifier', scheme: 'XYZ' },
  buyerAccountingReference: 'accounting reference',
  paymentTerms: 'payment terms',
  notes: [{ subjectCode: 'AAI', text: 'first note' }, { text: 'second note' }],
  precedingInvoices: [{ number: 'preceding 1', issueDate: plainDate('2026-09-01') }],
  seller: fullParty('seller'),
  buyer: fullParty('buyer'),
  payee: fullParty('payee'),
  taxRepresentative: fullParty('representative'),
  delivery: {
    partyName: 'delivery name',
    locationId: { value: 'delivery location', scheme: '0088' },
    date: plainDate('2026-10-31'),
    address: { line1: 'delivery line 1', city: 'delivery city', country: 'NL' },
  },
  period: { start: plainDate('2026-10-05') },
  payments: [
    {
      meansCode: '58',
      meansText: 'means text',
      reference: 'free reference',
      account: { id: 'BE68539007547034', name: 'account name', bic: 'KREDBEBB' },
    },
    {
      meansCode: 'ZZZ',
      meansText: 'another way',
      card: { number: '4111111111111234', holder: 'card holder' },
    },
    {
      meansCode: '59',
      mandate: {
        reference: 'mandate reference',
        creditorId: 'creditor id',
        debitedAccount: 'NL91ABNA0417164300',
      },
    },
  ],
  allowanceCharges: [
    {
      kind: 'allowance',
      amount: dec('10.00'),
      percent: dec('1'),
      base: dec('1000'),
      vat: { code: 'S', rate: dec('21') },
      reason: 'allowance reason',
    },
    { kind: 'charge', amount: dec('7.77'), vat: { code: 'E' }, reasonCode: 'charge code' },
  ],
  totals: {
    lines: dec('1062.51'),
    allowances: dec('10.01'),
    charges: dec('7.78'),
    net: dec('1060.28'),
    vat: dec('221.02'),
    vatInVatCurrency: dec('2431.22'),
    gross: dec('1281.30'),
    prepaid: dec('100.11'),
    rounding: dec('0.01'),
    payable: dec('1181.20'),
  },
  vatBreakdown: [
    { taxable: dec('1052.51'), amount: dec('221.03'), category: { code: 'S', rate: dec('21') } },
    {
      taxable: dec('7.79'),
      amount: dec('0.00'),
      category: { code: 'E', rate: dec('0') },
      exemptionReason: 'exemption reason',
      exemptionCode: 'exemption code',
    },
  ],
  attachments: [
    {
      reference: 'attachment reference',
      description: 'attachment description',
      file: { mediaType: 'application/pdf', name: 'report.pdf', base64: 'JVBERi0xLjQK' },
    },
    { reference: 'linked', url: 'https://proef.test/link' },
  ],
  lines: [LINE],
};
