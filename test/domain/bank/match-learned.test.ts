import type { LearnedFact } from '../../../src/domain/bank/learned.js';
import { buildIndex, selfIn } from '../../../src/domain/bank/match-index.js';
import { matchPayment } from '../../../src/domain/bank/match.js';
import { sentenceOf } from '../../../src/domain/bank/match-sentences.js';
import { payerKeys } from '../../../src/domain/bank/payer-keys.js';
import type { Payment } from '../../../src/domain/bank/payment.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { codes, debtor, item, outcome, payment } from './match-fixture.js';

const BOOKS = 'BE68539007547034';
const NEW = 'NL91ABNA0417164300';

const debtors = [
  debtor('D1', 'Bakkerij Aerts', BOOKS),
  debtor('D2', 'Garage Dumont'),
  debtor('D3', 'Cafe De Zwaan'),
];
const items = [
  item('101', 'D1', '121.00'),
  item('201', 'D2', '121.00'),
  item('202', 'D2', '250.00', { reference: 'RF18539007547034' }),
  item('301', 'D3', '121.00'),
  item('302', 'D3', '75.00'),
];
const self = { names: ['Voorbeeld Handel BV'], accounts: ['BE40733308715563'] };

let serial = 0;

/** A fact said `times` times; key as the matcher makes it. */
function fact(
  kind: LearnedFact['kind'],
  key: string,
  debtorId: string | null,
  times = 1,
  change: Partial<LearnedFact> = {},
): LearnedFact {
  const support = Array.from({ length: times }, (_, at) => idOf<'entry'>(`ent_${at}`));
  const on = plainDate('2026-10-03');
  return {
    id: idOf(`fct_${(serial += 1)}`),
    ...{ kind, key, since: on, lastOn: on, entryId: idOf('ent_0'), saidBy: 'cli' },
    ...(debtorId === null ? {} : { debtorId: idOf(debtorId) }),
    ...{ confirmed: times, contradicted: 0, support, state: 'active' },
    ...change,
  };
}

function match(facts: readonly LearnedFact[], paid: Payment) {
  return matchPayment(buildIndex({ items, debtors, collections: [], self, learned: facts }), paid);
}

const from = (iban: string, name = 'Onbekend', ...texts: string[]): Partial<Payment> => ({
  counterparty: { iban, name },
  texts,
});
const account = (debtorId: string, times = 1, change: Partial<LearnedFact> = {}) =>
  fact('payer-account', NEW, debtorId, times, change);

describe('what was learned changes the next proposal', () => {
  test.each<[string, readonly LearnedFact[], Payment, string]>([
    ['nothing learned, three fit', [], payment('121.00', from(NEW)), 'suggest 101=121.00'],
    ['an account said once', [account('D2')], payment('121.00', from(NEW)), 'suggest 201=121.00'],
    ['an account said twice', [account('D2', 2)], payment('121.00', from(NEW)), 'auto 201=121.00'],
    [
      'said twice, but revoked',
      [account('D2', 2, { state: 'revoked' })],
      payment('250.00', from(NEW)),
      'suggest 202=250.00',
    ],
    [
      'said twice, then contradicted',
      [account('D2', 0, { confirmed: 1, contradicted: 1 })],
      payment('121.00', from(NEW)),
      'suggest 101=121.00',
    ],
    [
      'said of two debtors it is a key of neither',
      [account('D2', 2), account('D3', 2)],
      payment('75.00', from(NEW)),
      'suggest 302=75.00',
    ],
    [
      'a habit of one that ended still makes it shared',
      [account('D2', 2), account('D3', 0, { confirmed: 2, contradicted: 1 })],
      payment('250.00', from(NEW)),
      'suggest 202=250.00',
    ],
    [
      'an account of the books that was said of another is shared',
      [fact('payer-account', BOOKS, 'D2')],
      payment('121.00', from(BOOKS)),
      'suggest 101=121.00',
    ],
    [
      'an account of the books that a person took away leads to nobody',
      [fact('account-not-debtor', BOOKS, 'D1')],
      payment('75.00', from(BOOKS)),
      'suggest 302=75.00',
    ],
    [
      'a name said once',
      [fact('payer-name', 'HOLDING PETERS', 'D3')],
      payment('75.00', from('X', 'Peters Holding NV')),
      'suggest 302=75.00',
    ],
    [
      'a name said often is never enough to book',
      [fact('payer-name', 'HOLDING PETERS', 'D3', 9)],
      payment('75.00', from('X', 'Peters Holding NV')),
      'suggest 302=75.00',
    ],
    [
      'a habitual text leads to its payer',
      [fact('payer-text', 'HUUR LOODS', 'D3', 2)],
      payment('121.00', from('X', '', 'huur loods november')),
      'suggest 301=121.00',
    ],
    [
      'a text seen once is none yet',
      [fact('payer-text', 'HUUR LOODS', 'D3', 1)],
      payment('121.00', from('X', '', 'huur loods november')),
      'suggest 101=121.00',
    ],
    [
      'a text that two debtors write is nobody’s',
      [fact('payer-text', 'HUUR LOODS', 'D3', 2), fact('payer-text', 'HUUR LOODS', 'D2', 2)],
      payment('121.00', from('X', '', 'huur loods november')),
      'suggest 101=121.00',
    ],
    [
      'an account put aside twice brings no customer’s money',
      [fact('account-not-ours', NEW, null, 2)],
      payment('9.00', from(NEW)),
      'none non-ar',
    ],
    [
      'put aside once it still waits for a person',
      [fact('account-not-ours', NEW, null, 1)],
      payment('9.00', from(NEW)),
      'none',
    ],
    [
      'put aside twice, but it carries a reference of ours',
      [fact('account-not-ours', NEW, null, 2)],
      payment('250.00', from(NEW, 'Onbekend', 'RF18539007547034')),
      'auto 202=250.00',
    ],
    [
      'a reference goes before what was said against its debtor',
      [fact('account-not-debtor', NEW, 'D2')],
      payment('250.00', from(NEW, 'Onbekend', 'RF18539007547034')),
      'auto 202=250.00',
    ],
    [
      'a debtor that is gone from the books',
      [account('D9', 2)],
      payment('121.00', from(NEW)),
      'suggest 101=121.00',
    ],
  ])('%s', (_, facts, paid, expected) => {
    expect(outcome(match(facts, paid))).toBe(expected);
  });

  test('says why, with name and day', () => {
    const [first] = match([account('D2')], payment('121.00', from(NEW))).evidence;
    expect(first).toMatchObject({ code: 'learned-account', weight: 25 });
    expect(first === undefined ? '' : sentenceOf(first, 'en')).toBe(
      'You assigned money from this account to Garage Dumont (2026-10-03).',
    );
    const [twice] = match([account('D2', 2)], payment('121.00', from(NEW))).evidence;
    expect(twice).toMatchObject({ weight: 45, about: 'Garage Dumont (2×, 2026-10-03)' });
  });

  test('says that a person took this payer away', () => {
    const facts = [fact('name-not-debtor', 'AERTS BAKKERIJ', 'D1')];
    const numbered = payment('121.00', from('X', 'Bakkerij Aerts', '2026-00101'));
    expect(codes(match(facts, numbered))).toContain('learned-not-debtor');
  });
});

describe('who can be known again', () => {
  const keys = (paid: Payment) => payerKeys(paid, selfIn(self));

  test('by account, name and telling words, without numbers, common words and the name itself', () => {
    const texts = ['Betaling factuur 2026-0012 huur LOODS', 'Dumont januari'];
    expect(keys(payment('1.00', from('be68 5390 0754 7034', 'Garage Dumont', ...texts)))).toEqual({
      account: BOOKS,
      name: 'DUMONT GARAGE',
      words: ['HUUR', 'JANUARI', 'LOODS'],
    });
  });

  test('not by the account of who pays for somebody else', () => {
    const paid = payment('1.00', {
      ...from(NEW, 'Factor NV'),
      ultimate: { name: 'Garage Dumont' },
    });
    expect(keys(paid)).toEqual({ name: 'DUMONT GARAGE', words: [] });
  });

  test.each<[string, Payment]>([
    ['money that goes out', payment('-1.00', from(NEW))],
    ['a return', payment('1.00', { ...from(NEW), returned: true })],
    ['several payments in one', payment('1.00', { ...from(NEW), collective: true })],
    ['a payment provider', payment('1.00', from(NEW, 'Mollie Payments'))],
    ['a tax office', payment('1.00', from(NEW, 'Belastingdienst'))],
    ['our own account', payment('1.00', from('BE40733308715563'))],
    ['our own name', payment('1.00', from(NEW, 'Voorbeeld Handel'))],
  ])('never for %s', (_, paid) => {
    expect(keys(paid)).toBeNull();
  });

  test('not by what is too long or too short to be an account or a name', () => {
    const long = 'X'.repeat(200);
    expect(keys(payment('1.00', from(long, long, long)))).toEqual({ words: [] });
    expect(keys(payment('1.00', from('1', 'AB', '')))).toEqual({ words: [] });
  });
});
