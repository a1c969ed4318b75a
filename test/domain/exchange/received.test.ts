import { alertSentence, ALERT_SENTENCES } from '../../../src/domain/exchange/alert-sentences.js';
import {
  ALERT_CODES,
  alertsOf,
  type KnownSupplier,
  type ReceivedFacts,
} from '../../../src/domain/exchange/received.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { ownNumbers } from '../../../src/domain/party/administration.js';
import type { Party } from '../../../src/domain/party/party.js';
import {
  ADMINISTRATION,
  purchaseInvoice,
  SECOND_IBAN,
  SELLER,
  STRANGER,
  SUPPLIER,
  SUPPLIER_IBAN,
} from '../../support/stage-world.js';
import { without } from '../../support/without.js';

const { seller, buyer } = purchaseInvoice();
const paidTo = (...accounts: readonly string[]): Partial<Invoice> => ({
  payments: accounts.map((id) => ({ meansCode: '30', account: { id } })),
});
const NEW: KnownSupplier = { parties: [], accounts: [], payees: [] };
const KNOWN: KnownSupplier = { parties: [seller], accounts: [SUPPLIER_IBAN], payees: [] };

function codes(
  change: Partial<Invoice> = {},
  facts: Partial<Omit<ReceivedFacts, 'invoice'>> = {},
): readonly string[] {
  return details(change, facts).map(({ code }) => code);
}

function details(
  change: Partial<Invoice> = {},
  facts: Partial<Omit<ReceivedFacts, 'invoice'>> = {},
) {
  return alertsOf({
    invoice: purchaseInvoice(change),
    envelopeSender: SUPPLIER,
    us: ownNumbers(ADMINISTRATION),
    known: KNOWN,
    numberTaken: false,
    unsafeFiles: [],
    ...facts,
  });
}

const from = (change: Partial<Party>): Partial<Invoice> => ({ seller: { ...seller, ...change } });
const vatAddress = { scheme: '9925', value: `be${SUPPLIER.value}` };
const gln = { scheme: '0088', value: '5400000000010' };
const dotted = `${SUPPLIER.value.slice(0, 4)}.${SUPPLIER.value.slice(4, 7)}.${SUPPLIER.value.slice(7)}`;

describe('nothing is said about', () => {
  test.each<[string, Partial<Invoice>, Partial<Omit<ReceivedFacts, 'invoice'>>]>([
    ['an honest invoice of a known supplier', {}, {}],
    ['the first invoice of a supplier', {}, { known: NEW }],
    ['an envelope with the VAT address of the same enterprise', {}, { envelopeSender: vatAddress }],
    ['a document with the VAT address of the same enterprise', from({ endpoint: vatAddress }), {}],
    ['a VAT number with dots and blanks', from({ vatId: `BE ${dotted}` }), {}],
    ['a number in lower case', from({ vatId: `be${SUPPLIER.value}` }), {}],
    ['the account with blanks, in lower case', paidTo(` ${SUPPLIER_IBAN.toLowerCase()} `), {}],
    ['a known supplier whose provider does not tell who sends', {}, { envelopeSender: null }],
    ['an invoice without an account', { payments: [{ meansCode: '30' }] }, {}],
    [
      'numbers that were released together once',
      from({ vatId: `BE${STRANGER.value}` }),
      { known: { ...KNOWN, parties: [{ ...seller, vatId: `BE${STRANGER.value}` }] } },
    ],
    ['the supplier as its own payee', { payee: { name: ' Staalhandel  noord' } }, {}],
    [
      'a payee of before',
      { payee: { name: 'Factor NV' } },
      { known: { ...KNOWN, payees: [{ name: 'Factor NV' }] } },
    ],
    ['a payee on the first invoice', { payee: { name: 'Factor NV' } }, { known: NEW }],
    [
      'an invoice to our VAT address',
      { buyer: { ...buyer, endpoint: { scheme: '9925', value: `be${SELLER.value}` } } },
      {},
    ],
    ['a buyer without any number', { buyer: { name: 'Smederij Oost' } }, {}],
    ['an administration without numbers', {}, { us: [] }],
  ])('%s', (_, change, facts) => {
    expect(codes(change, facts)).toEqual([]);
  });
});

describe('a person looks first at', () => {
  test.each<[string, Partial<Invoice>, Partial<Omit<ReceivedFacts, 'invoice'>>, string]>([
    ['an envelope of another company', {}, { envelopeSender: STRANGER }, 'SENDER_MISMATCH'],
    [
      'an envelope of another company, of the first invoice',
      {},
      { envelopeSender: STRANGER, known: NEW },
      'SENDER_MISMATCH',
    ],
    [
      'a new supplier whose provider does not tell who sends',
      {},
      { envelopeSender: null, known: NEW },
      'SENDER_MISMATCH',
    ],
    [
      'a known VAT number from an address we do not know, whose provider does not tell',
      from({ endpoint: STRANGER }),
      { envelopeSender: null },
      'SENDER_MISMATCH',
    ],
    [
      'an address of its own under the VAT number of another',
      from({ endpoint: STRANGER }),
      { envelopeSender: STRANGER, known: NEW },
      'SENDER_MISMATCH',
    ],
    [
      'a legal number that is not that of the envelope',
      from({ endpoint: STRANGER, legalId: { scheme: '0208', value: STRANGER.value } }),
      { envelopeSender: STRANGER, known: NEW },
      'SENDER_MISMATCH',
    ],
    [
      'a known VAT number from an address that proves nothing',
      from({ endpoint: gln }),
      { envelopeSender: gln },
      'SENDER_MISMATCH',
    ],
    ['a seller without address', { seller: without(seller, 'endpoint') }, {}, 'SENDER_MISMATCH'],
    ['another account', paidTo(SECOND_IBAN), {}, 'SUPPLIER_IBAN_CHANGED'],
    ['a second account', paidTo(SUPPLIER_IBAN, SECOND_IBAN), {}, 'SUPPLIER_IBAN_CHANGED'],
    [
      'another account of another payee: one signal',
      { ...paidTo(SECOND_IBAN), payee: { name: 'Factor NV' } },
      {},
      'SUPPLIER_IBAN_CHANGED',
    ],
    ['another payee', { payee: { name: 'Factor NV' } }, {}, 'PAYEE_CHANGED'],
    ['wrong digits of an IBAN', paidTo('BE00539007547034'), {}, 'IBAN_INVALID'],
    [
      'wrong digits, also on the first invoice',
      paidTo('BE00539007547034'),
      { known: NEW },
      'IBAN_INVALID',
    ],
    [
      'an invoice to somebody else',
      {
        buyer: {
          ...buyer,
          endpoint: STRANGER,
          vatId: `BE${STRANGER.value}`,
          legalId: { scheme: '0208', value: STRANGER.value },
        },
      },
      {},
      'BUYER_MISMATCH',
    ],
    [
      'a file that is not what it says',
      {},
      { unsafeFiles: ['factuur.pdf.exe'] },
      'ATTACHMENT_TYPE_MISMATCH',
    ],
    [
      'a number with other content',
      {},
      { numberTaken: true },
      'DUPLICATE_NUMBER_DIFFERENT_CONTENT',
    ],
  ])('%s', (_, change, facts, code) => {
    expect(codes(change, facts)).toEqual([code]);
  });
});

test.each(['389', '261', '527'])(
  'a self-billed document (%s) is of the buyer, and a sale',
  (typeCode) => {
    const billed = { typeCode, seller: buyer, buyer: seller, ...paidTo(SECOND_IBAN) };
    expect(codes(billed)).toEqual(['SELF_BILLED']);
    expect(codes(billed, { envelopeSender: STRANGER })).toEqual(['SELF_BILLED', 'SENDER_MISMATCH']);
  },
);

test('an account that changed is shown beside the known one, as last characters', () => {
  expect(details(paidTo(SECOND_IBAN))).toEqual([
    {
      code: 'SUPPLIER_IBAN_CHANGED',
      known: [`…${SUPPLIER_IBAN.slice(-4)}`],
      found: [`…${SECOND_IBAN.slice(-4)}`],
    },
  ]);
});

test('a sentence takes values as they are, also what looks like a place of its own', () => {
  const alert = { code: 'PAYEE_CHANGED', known: ['{found} $&'], found: ['Factor NV'] } as const;
  const text = alertSentence(alert, 'en');
  expect(text).toMatch(/^Somebody else is to be paid: Factor NV; until now it was \{found\} \$&\./);
});

const EVERY = ALERT_CODES.flatMap((code) =>
  (['nl', 'fr', 'en', 'de'] as const).map((language) => [code, language] as const),
);

test.each(EVERY)('%s says in %s what was found', (code, language) => {
  expect(ALERT_SENTENCES[language][code]).toContain('{found}');
});

test.each(EVERY.filter(([code]) => /SENDER|IBAN|PAYEE|DUPLICATE/.test(code)))(
  '%s says in %s to call on the number one already had',
  (code, language) => {
    const already = { nl: /al had/, fr: /aviez déjà/, en: /already had/, de: /schon hatten/ };
    expect(ALERT_SENTENCES[language][code]).toMatch(already[language]);
  },
);
