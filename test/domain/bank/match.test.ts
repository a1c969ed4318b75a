import fc from 'fast-check';
import { matchAll } from '../../../src/domain/bank/match-run.js';
import { matchPayment } from '../../../src/domain/bank/match.js';
import type { MatchDebtor, MatchItem } from '../../../src/domain/bank/match-index.js';
import { RULES_VERSION } from '../../../src/domain/bank/match-rules.js';
import { sentenceOf } from '../../../src/domain/bank/match-sentences.js';
import type { Payment } from '../../../src/domain/bank/payment.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { dec } from '../../../src/kernel/decimal.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import { codes, debtor, eur, indexOf, item, outcome, payment } from './match-fixture.js';

const OGM = '202600012320';
const OGM_PETERS = '000000009797';
const OGM_SETTLED = '000000000101';

const debtors: readonly MatchDebtor[] = [
  debtor('D1', 'Bakkerij Janssens BV', 'BE68539007547034'),
  debtor('D2', 'Peters Logistiek NV', 'NL91ABNA0417164300'),
  debtor('D3', 'Familie Claes', 'BE00SHARED'),
  debtor('D4', 'Familie Claes Beheer NV', 'BE00SHARED'),
];
const JANSSENS = 'BE68539007547034';
const PETERS = 'NL91ABNA0417164300';

const items: readonly MatchItem[] = [
  item('101', 'D1', '121.00', { reference: OGM }),
  item('102', 'D1', '250.00', {
    discount: { amount: eur('5.00'), until: plainDate('2026-10-05') },
    reference: 'RF462026000123',
  }),
  item('103', 'D1', '-21.00'),
  item('104', 'D1', '77.00', { open: eur('0.00'), reference: OGM_SETTLED }),
  item('201', 'D2', '500.00', { reference: OGM_PETERS }),
  item('202', 'D2', '640.10'),
  item('203', 'D2', '640.10'),
  item('204', 'D2', '88.00', { inCollection: true }),
  item('205', 'D2', '45.02', { reference: 'RF18539007547034' }),
  item('301', 'D3', '99.00'),
  item('401', 'D4', '99.00'),
];

const ogm = (value: string): Pick<Payment, 'references'> => ({
  references: [{ value, type: 'SCOR', issuer: 'BBA' }],
});
const says = (...texts: string[]): Pick<Payment, 'texts'> => ({ texts });
const named = (name: string): Pick<Payment, 'counterparty'> => ({ counterparty: { name } });

function match(paid: Payment): string {
  return outcome(matchPayment(indexOf(items, debtors), paid));
}

describe('a payment with a reference', () => {
  test.each<[string, Payment, string]>([
    ['exact', payment('121.00', ogm(OGM)), 'auto 101=121.00'],
    ['typed in the text', payment('121.00', says('ref 202/6000/12320 dank')), 'auto 101=121.00'],
    ['as end-to-end id', payment('121.00', { endToEndId: OGM }), 'auto 101=121.00'],
    ['cut over two lines', payment('121.00', says('+++202/60', '00/12320+++')), 'auto 101=121.00'],
    ['by a third party', payment('121.00', { ...ogm(OGM), from: 'DE02' }), 'auto 101=121.00'],
    ['in part', payment('60.00', ogm(OGM)), 'auto 101=60.00'],
    [
      'in part, by another debtor',
      payment('60.00', { ...ogm(OGM), from: PETERS }),
      'suggest 101=60.00',
    ],
    [
      'less discount, in time',
      payment('245.00', says('RF46 2026 0001 23')),
      'auto 102=245.00(payment-discount 5.00)',
    ],
    [
      'less discount, too late',
      payment('245.00', { ...says('RF462026000123'), valueDate: plainDate('2026-10-06') }),
      'suggest 102=245.00',
    ],
    [
      'rounded to five cents',
      payment('45.00', says('RF18539007547034')),
      'suggest 205=45.00(rounding 0.02)',
    ],
    ['too much', payment('150.00', ogm(OGM)), 'suggest 101=121.00'],
    [
      'less charges that the bank names',
      payment('111.00', { ...ogm(OGM), charges: dec('10.00') }),
      'suggest 101=111.00(bank-charges 10.00)',
    ],
    ['of a settled item, same amount', payment('77.00', ogm(OGM_SETTLED)), 'none on-account'],
    [
      'of a settled item, amount of another',
      payment('121.00', { ...ogm(OGM_SETTLED), from: JANSSENS }),
      'suggest 101=121.00',
    ],
    [
      'with a slip, account and amount right',
      payment('121.00', { ...says('202600012330'), from: JANSSENS }),
      'auto 101=121.00',
    ],
    [
      'that is not ours, account and amount right',
      payment('121.00', { ...ogm('123456789002'), from: JANSSENS }),
      'suggest 101=121.00',
    ],
  ])('%s', (_, paid, expected) => {
    expect(match(paid)).toBe(expected);
  });

  test('a second debtor who owes the same amount himself is asked about', () => {
    const own = [...items, item('206', 'D2', '121.00')];
    const decision = matchPayment(
      indexOf(own, debtors),
      payment('121.00', { ...ogm(OGM), from: PETERS }),
    );
    expect(outcome(decision)).toBe('suggest 101=121.00');
    expect(codes(decision)).toContain('payer-is-other-debtor');
  });
});

describe('a payment with invoice numbers', () => {
  test.each<[string, Payment, string]>([
    ['exact', payment('121.00', says('factuur 2026-00101')), 'auto 101=121.00'],
    ['without separators', payment('121.00', says('fact 202600101')), 'auto 101=121.00'],
    ['with zeros dropped', payment('121.00', says('2026-101')), 'auto 101=121.00'],
    ['in its own field', payment('121.00', { documents: ['2026-00101'] }), 'auto 101=121.00'],
    [
      'cut over two lines',
      payment('121.00', says('betaling factuur 2026-0', '0101')),
      'auto 101=121.00',
    ],
    [
      'two that add up',
      payment('371.00', says('2026-00101 + 2026-00102')),
      'auto 101=121.00 102=250.00',
    ],
    [
      'less a named credit note',
      payment('100.00', says('2026-00101, 2026-00103')),
      'auto 101=121.00 103=-21.00',
    ],
    [
      'less a credit note in silence',
      payment('100.00', says('2026-00101')),
      'suggest 101=121.00 103=-21.00',
    ],
    ['in part', payment('60.00', says('2026-00101')), 'suggest 101=60.00'],
    [
      'of another debtor',
      payment('121.00', { ...says('2026-00201'), from: JANSSENS }),
      'suggest 101=121.00',
    ],
    [
      'exact, paid by another debtor',
      payment('121.00', { ...says('2026-00101'), from: PETERS }),
      'suggest 101=121.00',
    ],
    [
      'one paid of two named',
      payment('121.00', says('2026-00101 2026-00102')),
      'suggest 101=121.00',
    ],
    ['only its last digits', payment('121.00', says('nr 101')), 'suggest 101=121.00'],
    [
      'inside a telephone number',
      payment('121.00', says('tel 20.26.00.101')),
      'suggest 101=121.00',
    ],
    ['in a direct debit', payment('88.00', says('2026-00204')), 'suggest 204=88.00'],
    [
      'of several debtors',
      payment('621.00', says('2026-00101 2026-00201')),
      'suggest 101=121.00 201=500.00',
    ],
  ])('%s', (_, paid, expected) => {
    expect(match(paid)).toBe(expected);
  });
});

describe('a payment without reference or number', () => {
  test.each<[string, Payment, string]>([
    ['known account, one item', payment('121.00', { from: JANSSENS }), 'auto 101=121.00'],
    ['known account, two equal items', payment('640.10', { from: PETERS }), 'suggest 202=640.10'],
    [
      'known account, a sum',
      payment('371.00', { from: JANSSENS }),
      'suggest 101=121.00 102=250.00',
    ],
    [
      'known account, item in a direct debit',
      payment('88.00', { from: PETERS }),
      'suggest 204=88.00',
    ],
    ['known account, nothing fits', payment('3.33', { from: JANSSENS }), 'none on-account'],
    [
      'known account, less discount',
      payment('245.00', { from: JANSSENS }),
      'suggest 102=245.00(payment-discount 5.00)',
    ],
    ['an account of two debtors', payment('99.00', { from: 'BE00SHARED' }), 'suggest 301=99.00'],
    ['name only', payment('121.00', named('BAKKERIJ JANSSENS')), 'suggest 101=121.00'],
    ['amount only', payment('121.00', named('Iemand Anders')), 'suggest 101=121.00'],
    ['nothing at all', payment('3.33', named('Iemand Anders')), 'none'],
    [
      'a card settlement of a chance amount',
      payment('121.00', named('Worldline SA/NV')),
      'none payout',
    ],
    [
      'what a card terminal took in a week',
      payment('2113.40', {
        transactionCode: { domain: 'PMNT', family: 'MCRD', subFamily: 'POSP' },
        collective: true,
      }),
      'none payout',
    ],
    [
      'a card payment that names its invoice',
      payment('121.00', {
        ...ogm(OGM),
        transactionCode: { domain: 'PMNT', family: 'MCRD', subFamily: 'POSP' },
      }),
      'auto 101=121.00',
    ],
    ['a tax office', payment('121.00', named('Belastingdienst')), 'none non-ar'],
    ['our own account', payment('121.00', { from: 'BE40733308715563' }), 'none non-ar'],
    ['our own name', payment('121.00', named('VOORBEELD HANDEL')), 'none non-ar'],
    [
      'a salary',
      payment('-2100.00', { ...named('J. Peeters'), ...says('loon 9/2026') }),
      'none non-ar',
    ],
    ['a supplier', payment('-121.00', { ...named('Leverancier NV'), ...ogm(OGM) }), 'none non-ar'],
    ['a refund by number', payment('-21.00', says('terugbetaling 2026-00103')), 'auto 103=-21.00'],
    ['a refund by account only', payment('-21.00', { from: JANSSENS }), 'suggest 103=-21.00'],
    ['not booked yet', payment('121.00', { ...ogm(OGM), status: 'PDNG' }), 'none'],
    ['finer than a cent', payment('121.005', ogm(OGM)), 'none'],
    ['another currency', payment('121.00', { ...ogm(OGM), currency: 'USD' }), 'none'],
    [
      'several payments in one amount',
      payment('121.00', { ...ogm(OGM), collective: true }),
      'suggest 101=121.00',
    ],
  ])('%s', (_, paid, expected) => {
    expect(match(paid)).toBe(expected);
  });
});

describe('one payment after the other', () => {
  const run = (...payments: Payment[]): readonly string[] =>
    matchAll(indexOf(items, debtors), payments).map(({ decision }) => outcome(decision));

  test('a second payment of the same goes on account', () => {
    const paid = payment('121.00', { ...ogm(OGM), from: JANSSENS });
    expect(run(paid, paid)).toEqual(['auto 101=121.00', 'none on-account']);
  });

  test('a second payment without a word goes on account too', () => {
    const paid = payment('121.00', { from: JANSSENS });
    expect(run(paid, paid)).toEqual(['auto 101=121.00', 'none on-account']);
  });

  test('two halves settle an item, a third is not booked', () => {
    const half = payment('60.50', { ...ogm(OGM), from: JANSSENS });
    expect(run(half, half, half)).toEqual(['auto 101=60.50', 'auto 101=60.50', 'none on-account']);
  });

  test('an equal part that does not settle the item is asked about', () => {
    const part = payment('40.00', { ...ogm(OGM), from: JANSSENS });
    expect(run(part, part)).toEqual(['auto 101=40.00', 'suggest 101=40.00']);
  });

  test('the booking date decides who comes first', () => {
    const late = payment('121.00', {
      ...ogm(OGM),
      key: 'late',
      bookingDate: plainDate('2026-10-07'),
    });
    const early = payment('121.00', { ...ogm(OGM), key: 'early' });
    const done = matchAll(indexOf(items, debtors), [late, early]);
    expect(done.map(({ payment: { key }, decision }) => `${key} ${decision.decision}`)).toEqual([
      'early auto',
      'late none',
    ]);
  });
});

describe('our own direct debits', () => {
  const lines = [
    {
      paymentInformationId: 'COL-1',
      endToEndId: 'DD1',
      mandateId: 'M1',
      itemId: idOf<'open-item'>('101'),
      amount: eur('121.00'),
    },
    {
      paymentInformationId: 'COL-1',
      endToEndId: 'DD2',
      mandateId: 'M2',
      itemId: idOf<'open-item'>('201'),
      amount: eur('500.00'),
    },
    { endToEndId: 'DD3', mandateId: 'M3', itemId: idOf<'open-item'>('104'), amount: eur('77.00') },
  ];
  test.each<[string, Payment, string]>([
    ['a line', payment('121.00', { endToEndId: 'DD1' }), 'auto 101=121.00'],
    ['a line of another amount', payment('100.00', { endToEndId: 'DD1' }), 'suggest 101=100.00'],
    [
      'a batch in one amount',
      payment('621.00', { paymentInformationId: 'COL-1', collective: true }),
      'auto 101=121.00 201=500.00',
    ],
    [
      'a batch less something',
      payment('600.00', { paymentInformationId: 'COL-1', collective: true }),
      'none',
    ],
    [
      'a return',
      payment('-77.00', { endToEndId: 'DD3', returned: true }),
      'auto 104=-77.00 reopen',
    ],
    [
      'a return with charges',
      payment('-80.00', { endToEndId: 'DD3', returned: true }),
      'suggest 104=-77.00 reopen',
    ],
    [
      'a return of what is not paid',
      payment('-121.00', { endToEndId: 'DD1', returned: true }),
      'none reopen',
    ],
    [
      'a return without its id',
      payment('-77.00', { mandateId: 'M3', returned: true }),
      'suggest 104=-77.00 reopen',
    ],
  ])('%s', (_, paid, expected) => {
    expect(outcome(matchPayment(indexOf(items, debtors, lines), paid))).toBe(expected);
  });

  test('a collected and returned item is open again', () => {
    const done = matchAll(indexOf(items, debtors, lines), [
      payment('121.00', { endToEndId: 'DD1' }),
      payment('-121.00', { endToEndId: 'DD1', returned: true }),
      payment('121.00', ogm(OGM)),
    ]);
    expect(done.map(({ decision }) => outcome(decision))).toEqual([
      'auto 101=121.00',
      'auto 101=-121.00 reopen',
      'auto 101=121.00',
    ]);
  });
});

describe('what holds for every payment', () => {
  const word = fc.constantFrom(
    '2026-00101',
    '202600012320',
    '2026 202',
    'RF462026000123',
    'Janssens',
    'x',
    '+++',
    '640.10',
  );
  const paid = fc
    .record({
      minor: fc.oneof(
        fc.constantFrom(12100n, 25000n, 64010n, 37100n, -2100n, 9900n),
        fc.bigInt({ min: -90000n, max: 90000n }),
      ),
      texts: fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 40 })), {
        maxLength: 5,
      }),
      from: fc.constantFrom(undefined, JANSSENS, PETERS, 'BE00SHARED'),
    })
    .map(({ minor, texts, from }) =>
      payment('0', {
        texts,
        amount: { unscaled: minor, scale: 2 },
        ...(from === undefined ? {} : { from }),
      }),
    );

  test('no money is made: allocations exceed neither the payment nor what is open', () => {
    fc.assert(
      fc.property(fc.array(paid, { maxLength: 6 }), (payments) => {
        const left = new Map(items.map(({ id, open }) => [id, open.minor]));
        for (const { payment: one, decision } of matchAll(indexOf(items, debtors), payments)) {
          const total = decision.allocations.reduce((sum, { amount }) => sum + amount.minor, 0n);
          const given = one.amount.unscaled;
          expect(given >= 0n ? total <= given : total >= given).toBe(true);
          if (decision.decision !== 'auto') continue;
          for (const { openItem, amount, writeOff } of decision.allocations) {
            const before = left.get(openItem) ?? 0n;
            const after = before - amount.minor - (writeOff?.amount.minor ?? 0n);
            expect(
              before < 0n ? after <= 0n && after >= before : after >= 0n && after <= before,
            ).toBe(true);
            left.set(openItem, after);
          }
        }
      }),
    );
  });

  test('the outcome does not depend on the order of items and debtors', () => {
    fc.assert(
      fc.property(
        fc.array(paid, { maxLength: 4 }),
        fc.shuffledSubarray([...items], { minLength: items.length }),
        fc.shuffledSubarray([...debtors], { minLength: debtors.length }),
        (payments, shuffledItems, shuffledDebtors) => {
          const plain = matchAll(indexOf(items, debtors), payments);
          const shuffled = matchAll(indexOf(shuffledItems, shuffledDebtors), payments);
          expect(shuffled.map(({ decision }) => decision)).toEqual(
            plain.map(({ decision }) => decision),
          );
        },
      ),
    );
  });

  test('every decision carries its reasons and the version of the rules', () => {
    const decision = matchPayment(indexOf(items, debtors), payment('121.00', ogm(OGM)));
    expect(decision.rulesVersion).toBe(RULES_VERSION);
    expect(decision.evidence.map((reason) => sentenceOf(reason, 'en'))).toEqual([
      'It carries the payment reference of 2026-00101.',
      'The amount is what is open.',
    ]);
  });

  test('an amount alone is never booked', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), (one) => {
        const given = payment('0', {
          amount: { unscaled: one.open.minor, scale: 2 },
          texts: ['dank u'],
        });
        expect(matchPayment(indexOf(items, debtors), given).decision).not.toBe('auto');
      }),
    );
  });

  test('an item of another currency is never touched', () => {
    const dollars = [
      item('901', 'D1', '121.00', {
        amount: money(12100n, 'USD'),
        open: money(12100n, 'USD'),
        reference: OGM,
      }),
    ];
    expect(
      outcome(
        matchPayment(indexOf(dollars, debtors), payment('121.00', { ...ogm(OGM), from: JANSSENS })),
      ),
    ).toBe('none on-account');
  });
});
