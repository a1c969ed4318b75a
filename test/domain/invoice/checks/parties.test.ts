import type { Invoice } from '../../../../src/domain/invoice/invoice.js';
import type { Party } from '../../../../src/domain/party/party.js';
import { plainDate } from '../../../../src/kernel/dates.js';
import { invoiceOf } from '../../../support/invoices.js';
import { oddInvoice, toldOf, tells } from '../../../support/odd-invoices.js';

const { seller, buyer } = invoiceOf();
const sold = (changes: Partial<Party>): Partial<Invoice> => ({ seller: { ...seller, ...changes } });
const bought = (changes: Partial<Party>): Partial<Invoice> => ({ buyer: { ...buyer, ...changes } });
const french = { vatId: 'FR61954506077', address: { country: 'FR' } };

describe('numbers of the parties', () => {
  tells([
    ['all of one company', {}, []],
    [
      'a network address of another company',
      sold({ endpoint: { scheme: '0208', value: '0202239951' } }),
      ['seller-endpoint-differs'],
    ],
    [
      'the same, by the scheme of VAT numbers',
      bought({ endpoint: { scheme: '9925', value: 'BE0403170701' } }),
      ['buyer-endpoint-differs'],
    ],
    [
      'a VAT number of another company is told once',
      sold({ vatId: 'BE0202239951' }),
      ['seller-numbers-differ', 'seller-is-buyer'],
    ],
    [
      'a buyer registered as another',
      bought({ legalId: { value: '0403170701', scheme: '0208' } }),
      ['buyer-endpoint-differs', 'buyer-numbers-differ'],
    ],
    [
      'a GLN beside an enterprise number',
      sold({ endpoint: { scheme: '0088', value: '5412345000013' } }),
      [],
    ],
    [
      'a SIRET of the SIREN in the VAT number',
      bought({ ...french, endpoint: { scheme: '0009', value: '95450607700012' } }),
      [],
    ],
    [
      'a SIRET of another SIREN',
      bought({ ...french, endpoint: { scheme: '0009', value: '73282932000074' } }),
      ['buyer-endpoint-differs'],
    ],
    [
      'a network address with wrong check digits is only that',
      bought({ endpoint: { scheme: '0208', value: '0202239952' } }),
      ['buyer-endpoint-invalid'],
    ],
    [
      'a VAT number with wrong check digits is only that',
      sold({ vatId: 'BE0403170702' }),
      ['seller-vat-invalid'],
    ],
    ['a German VAT number', bought({ vatId: 'DE136695976' }), []],
    ['a German VAT number, wrong', bought({ vatId: 'DE136695978' }), ['buyer-vat-invalid']],
    ['a VAT number of a country we do not know', bought({ vatId: 'BG1' }), []],
    [
      'a registration with wrong check digits',
      sold({ legalId: { value: '0403170702', scheme: '0208' } }),
      ['seller-id-invalid'],
    ],
    [
      'a GLN with a wrong check digit',
      bought({ identifiers: [{ value: '5412345000014', scheme: '0088' }] }),
      ['buyer-id-invalid'],
    ],
    ['an identifier without scheme', bought({ identifiers: [{ value: 'K-12' }] }), []],
  ]);
});

describe('number and references', () => {
  const credit: Partial<Invoice> = { kind: 'credit-note', typeCode: '381' };

  tells([
    ['a number with hyphens', { number: '2026-0117/B' }, []],
    ['a number with a blank', { number: 'V 2026' }, ['number-blanks']],
    ['a number with a hard blank', { number: 'V\u00A02026' }, ['number-blanks']],
    ['a number with a tab', { number: 'V\t2026' }, ['number-characters']],
    ['a number that turns the direction', { number: 'V\u202E2026' }, ['number-characters']],
    ['a credit note without invoice', credit, ['preceding-missing']],
    ['a corrected invoice without invoice', { typeCode: '384' }, ['preceding-missing']],
    ['a credit note of an invoice', { ...credit, precedingInvoices: [{ number: 'V1' }] }, []],
    ['a credit note of a period', { ...credit, period: { start: plainDate('2026-01-01') } }, []],
    [
      'no order number where it is demanded',
      {},
      ['order-reference-missing'],
      { orderReferenceRequired: true },
    ],
    ['an order number', { orderReference: 'PO-1' }, [], { orderReferenceRequired: true }],
  ]);
});

describe('dates', () => {
  const today = (text: string) => ({ today: plainDate(text) });
  const due = (text: string): Partial<Invoice> => ({ dueDate: plainDate(text) });

  tells([
    ['due on the day of issue', due('2026-11-02'), []],
    ['due before issue', due('2026-11-01'), ['due-before-issue']],
    ['due in a year', due('2027-11-02'), []],
    ['due in more than a year', due('2027-11-04'), ['due-far']],
    ['issued a month ahead', {}, [], today('2026-10-02')],
    ['issued further ahead', {}, ['issued-ahead'], today('2026-10-01')],
    ['issued a year ago', {}, [], today('2027-11-03')],
    ['issued longer ago', {}, ['issued-long-ago'], today('2027-11-04')],
  ]);
});

describe('documents held already', () => {
  const known = oddInvoice({});
  const held = (...knownDocuments: Invoice[]) => ({ knownDocuments });

  tells([
    ['the same again', {}, ['duplicate'], held(known)],
    ['the same number, another amount', { currency: 'USD' }, ['duplicate-number'], held(known)],
    ['another number, the same otherwise', { number: 'V2' }, ['duplicate-content'], held(known)],
    ['another number and order', { number: 'V2', orderReference: 'PO-2' }, [], held(known)],
    [
      'another number and date',
      { number: 'V2', issueDate: plainDate('2026-11-03') },
      [],
      held(known),
    ],
    ['the same number of another seller', { seller: buyer, buyer: seller }, [], held(known)],
    [
      'a credit note of the same number',
      { kind: 'credit-note', precedingInvoices: [{ number: 'V1' }] },
      [],
      held(known),
    ],
    ['nothing', {}, [], held()],
  ]);

  test('amounts are compared by value: 121.0 is 121.00', () => {
    const [line] = known.lines;
    const lines = line === undefined ? [] : [{ ...line, net: { unscaled: 1000n, scale: 1 } }];
    expect(toldOf({ lines }, held(known))).toEqual(['duplicate']);
  });
});
