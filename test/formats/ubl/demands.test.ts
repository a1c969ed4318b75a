import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import { dec } from '../../../src/kernel/decimal.js';
import { checkDemands } from '../../../src/formats/ubl/demands/of-profile.js';
import { type Profile, PROFILES } from '../../../src/formats/ubl/profiles.js';
import { writeUbl } from '../../../src/formats/ubl/write.js';
import { everyTerm } from '../../support/every-term.js';
import { invoiceOf, lineOf } from '../../support/invoices.js';
import { readOf, xmlOf } from '../../support/ubl.js';
import { without } from '../../support/without.js';

function under(id: Profile['id']): Pick<Invoice, 'customizationId'> {
  const profile = PROFILES.find((one) => one.id === id);
  return { customizationId: profile?.customizationId ?? '' };
}

const dutch = (register: string) => ({
  ...invoiceOf().seller,
  vatId: 'NL999000126B01',
  legalId: { value: register, scheme: '0106' },
  endpoint: { scheme: '0106', value: register },
  address: { line1: 'Esweg 3', city: 'Hengelo', postalCode: '7556 AB', country: 'NL' },
});
const [seller, buyer] = [dutch('99000017'), { ...dutch('99000025'), name: 'Afnemer B.V.' }];
const creditNote = { kind: 'credit-note', typeCode: '381' } as const;
const withoutReference = without(invoiceOf(), 'buyerReference');
const offNetwork = without(invoiceOf().buyer, 'endpoint');

/** A legal invoice of a profile, and what is wrong with it once it is changed. */
const ROWS: readonly (readonly [Profile['id'], Partial<Invoice>, readonly string[]])[] = [
  ['peppol-bis-3', {}, []],
  ['peppol-bis-3', { seller, buyer }, []],
  ['nlcius', { seller, buyer }, []],
  ['nlcius', {}, []],
  ['en16931', {}, []],
  ['peppol-self-billing-3', { typeCode: '389' }, []],
  ['peppol-self-billing-3', { ...creditNote, typeCode: '261' }, []],
  ['peppol-self-billing-3', {}, ['self-billing-type /typeCode']],
  ['peppol-bis-3', { typeCode: '389' }, ['PEPPOL-EN16931-P0100 /typeCode']],
  ['peppol-bis-3', { typeCode: '384' }, ['PEPPOL-EN16931-P0112 /typeCode']],
  ['peppol-bis-3', { buyer: offNetwork }, ['PEPPOL-EN16931-R010 /buyer/endpoint']],
  ['en16931', { buyer: offNetwork }, []],
  ['peppol-bis-3', { notes: [{ text: 'a' }, { text: 'b' }] }, ['PEPPOL-EN16931-R002 /notes/1']],
  ['en16931', { notes: [{ text: 'a' }, { text: 'b' }] }, []],
  ['peppol-bis-3', { ...creditNote, seller, buyer }, ['NL-R-001 /precedingInvoices']],
  ['nlcius', { ...creditNote, seller, buyer }, ['warning preceding-invoice /precedingInvoices']],
  ['nlcius', { seller, buyer, typeCode: '384' }, ['BR-NL-9 /precedingInvoices']],
  ['nlcius', { seller, buyer, typeCode: '381' }, ['BR-NL-8 /typeCode']],
  ['nlcius', { seller, buyer, typeCode: '326' }, ['BR-NL-7 /typeCode']],
  ['nlcius', { seller, buyer, payments: [] }, ['BR-NL-11 /payments']],
  [
    'nlcius',
    { seller, buyer, payments: [{ meansCode: '10' }] },
    ['BR-NL-12 /payments/0/meansCode'],
  ],
  [
    'nlcius',
    { seller, buyer: { ...buyer, legalId: { value: '1', scheme: '0060' } } },
    ['BR-NL-10 /buyer/legalId'],
  ],
  [
    'nlcius',
    { seller, buyer, lines: [lineOf({ orderLineReference: '1' })] },
    ['BR-NL-13 /orderReference'],
  ],
  ['nlcius-gaccount', { seller, buyer }, ['g-account /customizationId']],
  [
    'peppol-bis-3',
    { lines: [lineOf({ allowanceCharges: [{ kind: 'charge', amount: dec('1.001') }] })] },
    ['BR-CO-21 /lines/0/allowanceCharges/0/reason', 'BR-DEC-01 /lines/0/allowanceCharges/0/amount'],
  ],
  [
    'en16931',
    { lines: [lineOf({ vat: { code: 'S' } }), lineOf({ vat: { code: 'O' } })] },
    [
      'BR-S-05 /lines/0/vat/rate',
      'BR-O-12 /lines',
      'BR-O-02 /seller/vatId',
      'BR-O-02 /buyer/vatId',
    ],
  ],
  [
    'en16931',
    { totals: { payable: dec('1.00'), vatInVatCurrency: dec('1') } },
    ['vat-currency-missing /vatCurrency'],
  ],
];

describe('what a profile demands', () => {
  test.each(ROWS)('%s %j: %j', (profile, changes, expected) => {
    const invoice = completeTotals(invoiceOf({ ...under(profile), ...changes }));
    const told = checkDemands(invoice).map((f) => {
      const sign = f.severity === 'warning' ? 'warning ' : '';
      return `${sign}${f.code.replace('invoice.', '')} ${f.path}`;
    });
    expect(told).toEqual(expected);
    expect(writeUbl(invoice).ok).toBe(expected.every((one) => one.startsWith('warning')));
  });

  test('an order number does for the reference of the buyer', () => {
    const codes = (invoice: Invoice): readonly string[] =>
      checkDemands(completeTotals(invoice)).map((f) => f.code);
    expect(codes(withoutReference)).toEqual(['invoice.PEPPOL-EN16931-R003']);
    expect(codes({ ...withoutReference, orderReference: 'PO-1' })).toEqual([]);
  });

  test('what NLCIUS does not use is told, written and read back', () => {
    const made = { ...everyTerm('invoice', 'debit'), ...under('nlcius') };
    const address = { ...made.seller.address, country: 'NL' };
    const legalId = { value: '99000017', scheme: '0106' };
    const invoice = { ...made, seller: { ...made.seller, address, legalId } };
    const told = checkDemands(invoice);
    expect(new Set(told.map((f) => f.severity))).toEqual(new Set(['warning']));
    const numbers = told.map((f) => Number(f.code.replace('invoice.BR-NL-', '')));
    expect([...new Set(numbers)]).toEqual([19, 20, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 35]);
    expect(readOf(xmlOf(invoice)).invoice).toEqual(invoice);
  });
});
