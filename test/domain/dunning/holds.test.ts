import fc from 'fast-check';
import type { Ledger, LedgerItem } from '../../../src/domain/dunning/ledger.js';
import { planRun } from '../../../src/domain/dunning/plan.js';
import { shippedPolicy } from '../../../src/domain/dunning/policies.js';
import type { DunningPlan, DunningPolicy, Held } from '../../../src/domain/dunning/policy.js';
import { DEFAULT_SETTINGS } from '../../../src/domain/party/administration.js';
import type { Debtor } from '../../../src/domain/party/debtor.js';
import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { idOf, type DebtorId, type OpenItemId } from '../../../src/kernel/ids.js';
import {
  aDebtor,
  aLedger,
  anAdministration,
  anItem,
  euros,
  weekdays,
} from '../../support/ledger.js';

const S1 = shippedPolicy('S1-14') ?? fail('no policy');
function fail(message: string): DunningPolicy {
  throw new Error(message);
}

// The day of the first reminder of the item in a fresh ledger: Tuesday 17 November 2026.
const ON = '2026-11-17';
const debtor = idOf<'debtor'>('deb_1');

function dueDateOf(ledger: Ledger, id: string): string {
  return ledger.items.find((item) => item.id === id)?.dueDate ?? '';
}
const item = idOf<'open-item'>('itm_1');
const day = plainDate;

function plan(ledger: Ledger, on = ON): DunningPlan {
  return planRun(ledger, S1, day(on), weekdays);
}

const administration = (changes: Parameters<typeof anAdministration>[0]): Partial<Ledger> => ({
  administration: anAdministration(changes),
});
const withDebtor = (changes: Parameters<typeof aDebtor>[0]): Partial<Ledger> => ({
  debtors: [aDebtor(changes)],
});
const withItem = (changes: Partial<LedgerItem>): Partial<Ledger> => ({ items: [anItem(changes)] });
const answered = (
  ...answers: readonly (readonly [LedgerItem['responses'][number]['code'], string])[]
) => withItem({ responses: answers.map(([code, on]) => ({ code, on: day(on) })) });
const promised = (payBy: string, state: 'open' | 'broken' | 'kept' = 'open'): Partial<Ledger> => ({
  promises: [
    {
      debtorId: debtor,
      openItemIds: [item],
      amount: euros('1210.00'),
      madeOn: day('2026-11-10'),
      payBy: day(payBy),
      state,
    },
  ],
});
const instalments = (...rows: readonly (readonly [string, boolean])[]): Partial<Ledger> => ({
  plans: [
    {
      debtorId: debtor,
      openItemIds: [item],
      instalments: rows.map(([on, paid]) => ({ on: day(on), amount: euros('100.00'), paid })),
    },
  ],
});
const disputed = (changes: Partial<Ledger['disputes'][number]> = {}): Partial<Ledger> => ({
  disputes: [{ openItemId: item, openedOn: day('2026-11-10'), reason: 'damaged', ...changes }],
});
const received = (amount: string, owner: { debtorId?: DebtorId; openItemIds?: OpenItemId[] }) => ({
  unmatchedReceipts: [{ bookedOn: day('2026-11-16'), amount: euros(amount), ...owner }],
});

const onAccount: typeof received = (amount, owner) => ({
  unmatchedReceipts: received(amount, owner).unmatchedReceipts.map((receipt) => ({
    ...receipt,
    onAccount: true,
  })),
});

const HELD: readonly (readonly [because: string, facts: Partial<Ledger>, held: Held])[] = [
  // Everything: in order of precedence.
  [
    'the kill switch is on',
    administration({ dunningStopped: true }),
    { debtor, reason: 'dunning-stopped' },
  ],
  ['a statement is missing', { statementGap: true }, { debtor, reason: 'statement-gap' }],
  [
    'there is no bank data',
    { lastBankDate: undefined } as unknown as Partial<Ledger>,
    { debtor, reason: 'bank-data-stale' },
  ],
  [
    'bank data is three banking days old',
    { lastBankDate: day('2026-11-12') },
    { debtor, reason: 'bank-data-stale' },
  ],
  // The debtor.
  ['the debtor is insolvent', withDebtor({ insolvent: true }), { debtor, reason: 'insolvent' }],
  [
    'the debtor is blocked',
    withDebtor({ blockedUntil: day(ON) }),
    { debtor, reason: 'blocked', until: ON },
  ],
  [
    'money of the debtor waits',
    received('5.00', { debtorId: debtor }),
    { debtor, reason: 'unmatched-receipt' },
  ],
  [
    'money of the debtor stands on account',
    onAccount('5.00', { debtorId: debtor }),
    { debtor, reason: 'on-account' },
  ],
  [
    'money for the item waits',
    received('5.00', { openItemIds: [item] }),
    { debtor, reason: 'unmatched-receipt' },
  ],
  [
    'money of that very amount waits',
    received('1210.00', {}),
    { debtor, reason: 'unmatched-receipt' },
  ],
  [
    'the language is unknown',
    { debtors: [withoutLanguage()] },
    { debtor, reason: 'language-unknown' },
  ],
  ['there is no mail address', { debtors: [withoutMail()] }, { debtor, reason: 'no-address' }],
  ['the mail address is none', withDebtor({ email: 'janssens' }), { debtor, reason: 'no-address' }],
  [
    'a message went out yesterday',
    reminded('itm_0', '2026-11-16'),
    { debtor, reason: 'message-recently-sent', until: '2026-11-20' },
  ],
  ['so little is open', withItem({ open: euros('4.99') }), { debtor, reason: 'below-tolerance' }],
  ['open credit covers it', credit('-1210.00'), { debtor, reason: 'covered-by-credit' }],
  ['open credit leaves next to nothing', credit('-1206.00'), { debtor, reason: 'below-tolerance' }],
  // The item.
  [
    'it was handed over',
    withItem({ handedOver: 'collector' }),
    { openItem: item, reason: 'handed-over' },
  ],
  ['it never arrived', withItem({ delivered: false }), { openItem: item, reason: 'not-delivered' }],
  [
    'the buyer rejected it',
    answered(['RE', '2026-11-05']),
    { openItem: item, reason: 'response-rejected' },
  ],
  [
    'the buyer asks something',
    answered(['AB', '2026-11-03'], ['UQ', '2026-11-05']),
    { openItem: item, reason: 'response-under-query' },
  ],
  [
    'the buyer accepts with conditions',
    answered(['CA', '2026-11-05']),
    { openItem: item, reason: 'response-conditional' },
  ],
  [
    'a date he proposed is decided about tomorrow',
    withItem({ responses: [{ code: 'CA', on: day('2026-11-05'), decidedOn: day('2026-11-18') }] }),
    { openItem: item, reason: 'response-conditional' },
  ],
  [
    'the rest is announced after a part',
    withItem({
      responses: [
        { code: 'PD', on: day('2026-11-03'), part: true },
        { code: 'PD', on: day('2026-11-10') },
      ],
    }),
    { openItem: item, reason: 'response-paid', until: '2026-11-18' },
  ],
  [
    'an acknowledgement after a question answers nothing',
    answered(['UQ', '2026-11-05'], ['AB', '2026-11-06']),
    { openItem: item, reason: 'response-under-query' },
  ],
  [
    'nothing may follow a rejection',
    answered(['RE', '2026-11-05'], ['AP', '2026-11-06']),
    { openItem: item, reason: 'response-rejected' },
  ],
  [
    'the buyer paid five banking days ago',
    answered(['PD', '2026-11-10']),
    { openItem: item, reason: 'response-paid', until: '2026-11-18' },
  ],
  ['it is disputed', disputed(), { openItem: item, reason: 'disputed' }],
  [
    'a part is disputed and the rest waits for it',
    disputed({ amount: euros('10.00') }),
    { openItem: item, reason: 'disputed' },
  ],
  [
    'the disputed part is all that is open',
    disputed({ amount: euros('1210.00'), restGoesOn: true }),
    { openItem: item, reason: 'disputed' },
  ],
  [
    'the dispute closes tomorrow',
    disputed({ closedOn: day('2026-11-18') }),
    { openItem: item, reason: 'disputed' },
  ],
  [
    'the item is blocked',
    withItem({ blockedUntil: day('2026-11-30') }),
    { openItem: item, reason: 'blocked', until: '2026-11-30' },
  ],
  [
    'a plan runs',
    instalments(['2026-11-10', true], ['2026-12-10', false]),
    { openItem: item, reason: 'payment-plan', until: '2026-12-15' },
  ],
  [
    'payment is promised',
    promised('2026-11-20'),
    { openItem: item, reason: 'promised', until: '2026-11-25' },
  ],
  [
    'the grace of a promise ends today',
    promised('2026-11-12'),
    { openItem: item, reason: 'promised', until: ON },
  ],
  [
    'a direct debit is under way',
    withItem({ inCollection: true }),
    { openItem: item, reason: 'direct-debit-pending' },
  ],
  [
    'a payment is on its way to a package that may know of more',
    withItem({ hostUnsure: true }),
    { openItem: item, reason: 'host-unsure' },
  ],
  [
    'the law is not known to us',
    withDebtor({ kind: 'consumer', country: 'DE' }),
    { openItem: item, reason: 'law-not-supported' },
  ],
];

function withoutLanguage(): Debtor {
  return Object.fromEntries(
    Object.entries(aDebtor()).filter(([key]) => key !== 'language'),
  ) as unknown as Debtor;
}

function withoutMail(): Debtor {
  return Object.fromEntries(
    Object.entries(aDebtor()).filter(([key]) => key !== 'email'),
  ) as unknown as Debtor;
}

function credit(open: string): Partial<Ledger> {
  return {
    items: [
      anItem(),
      anItem({ id: idOf('itm_2'), kind: 'credit-note', amount: euros(open), open: euros(open) }),
    ],
  };
}

function reminded(openItem: string, on: string): Partial<Ledger> {
  const sent = {
    openItemId: idOf<'open-item'>(openItem),
    debtorId: debtor,
    round: 0,
    step: 'reminder',
    on: day(on),
  };
  return { reminders: [sent] };
}

describe('what holds a reminder back', () => {
  test('without a reason nothing is held', () => {
    expect(plan(aLedger())).toMatchObject({ actions: [{ step: 'reminder' }], held: [] });
  });

  test.each(HELD)('%s', (_, facts, held) => {
    expect(plan(aLedger(facts))).toMatchObject({ actions: [], held: [held] });
  });

  test('the strongest reason is told, and only that one', () => {
    const facts = HELD.filter(([, , held]) => held.reason !== 'covered-by-credit').map(
      ([, f]) => f,
    );
    const all = aLedger(Object.assign({}, ...facts) as Partial<Ledger>);
    const everything = { ...all, administration: anAdministration({ dunningStopped: true }) };
    expect(plan(everything).held).toEqual([{ debtor, reason: 'dunning-stopped' }]);
  });
});

const FREE: readonly (readonly [because: string, facts: Partial<Ledger>])[] = [
  ['bank data is two banking days old', { lastBankDate: day('2026-11-13') }],
  ['the block ended yesterday', withDebtor({ blockedUntil: day('2026-11-16') })],
  ['the money belongs to somebody else', received('5.00', {})],
  ['the Dutch are written to in Dutch', { debtors: [{ ...withoutLanguage(), country: 'NL' }] }],
  ['the buyer only acknowledged', answered(['AB', '2026-11-05'], ['IP', '2026-11-06'])],
  ['the buyer approved after asking', answered(['UQ', '2026-11-05'], ['AP', '2026-11-09'])],
  [
    'the question is answered and closed',
    {
      ...answered(['UQ', '2026-11-05']),
      ...disputed({ openedOn: day('2026-11-05'), closedOn: day('2026-11-12') }),
    },
  ],
  [
    'a date he proposed was decided about',
    withItem({ responses: [{ code: 'CA', on: day('2026-11-05'), decidedOn: day(ON) }] }),
  ],
  [
    'a part was announced, and the bank had five days',
    withItem({ responses: [{ code: 'PD', on: day('2026-11-06'), part: true }] }),
  ],
  ['the answer comes tomorrow', answered(['RE', '2026-11-18'])],
  ['the bank had five days to show the payment', answered(['PD', '2026-11-06'])],
  ['the dispute was closed today', disputed({ closedOn: day(ON) })],
  ['the dispute opens tomorrow', disputed({ openedOn: day('2026-11-18') })],
  ['the plan was paid', instalments(['2026-11-10', true])],
  ['the promise was kept', promised('2026-11-12', 'kept')],
  ['the last message is five days old', reminded('itm_0', '2026-11-12')],
  ['exactly the tolerance is open', withItem({ open: euros('5.00') })],
];

test.each(FREE)('nothing is held because %s', (_, facts) => {
  expect(plan(aLedger(facts))).toMatchObject({
    held: [],
    actions: [{ items: [{ openItem: item }] }],
  });
});

test('Friday’s statement is fresh through Tuesday, and a closed day in between does not count', () => {
  const reasonOn = (lastBankDate: string, on: string): string =>
    plan(
      aLedger({ lastBankDate: day(lastBankDate), items: [anItem({ dueDate: day('2026-11-01') })] }),
      on,
    ).held[0]?.reason ?? 'free';
  expect([
    reasonOn('2026-11-20', '2026-11-24'),
    reasonOn('2026-11-20', '2026-11-25'),
    reasonOn('2026-11-09', '2026-11-12'), // the 11th is closed
    reasonOn('2026-11-09', '2026-11-13'),
  ]).toEqual(['free', 'bank-data-stale', 'free', 'bank-data-stale']);
});

test('one held item does not keep the others of the debtor back', () => {
  const items = [anItem({ inCollection: true }), anItem({ id: idOf('itm_2') })];
  expect(plan(aLedger({ items }))).toMatchObject({
    actions: [{ items: [{ openItem: 'itm_2' }] }],
    held: [{ openItem: item, reason: 'direct-debit-pending' }],
  });
});

test('a small amount in one currency leaves the other currency alone', () => {
  const dollars = anItem({
    id: idOf('itm_2'),
    amount: euros('1.00', 'USD'),
    open: euros('1.00', 'USD'),
  });
  expect(plan(aLedger({ items: [anItem(), dollars] }))).toMatchObject({
    actions: [{ items: [{ openItem: item }] }],
    held: [{ openItem: 'itm_2', reason: 'below-tolerance' }],
  });
});

describe('whatever the ledger', () => {
  const CODES = ['AB', 'IP', 'UQ', 'CA', 'RE', 'AP', 'PD'] as const;
  const dates = fc.integer({ min: -60, max: 60 }).map((n) => addDays(day(ON), n));
  const anyItem = fc.record({
    owner: fc.integer({ min: 0, max: 3 }),
    due: dates,
    cents: fc.integer({ min: -2000, max: 100_000 }),
    delivered: fc.boolean(),
    codes: fc.array(fc.tuple(fc.constantFrom(...CODES), dates), { maxLength: 3 }),
    disputedOn: fc.option(dates),
    promisedFor: fc.option(dates),
    steps: fc.array(fc.tuple(fc.constantFrom(...S1.steps.map((s) => s.id)), dates), {
      maxLength: 2,
    }),
  });

  const ledgers = fc.array(anyItem, { maxLength: 8 }).map((rows): Ledger => {
    const id = (i: number): OpenItemId => idOf(`itm_${i}`);
    const owner = (n: number): DebtorId => idOf(`deb_${n}`);
    return aLedger({
      administration: anAdministration({ settings: { ...DEFAULT_SETTINGS, toleranceMinor: 0n } }),
      debtors: [0, 1, 2, 3].map((n) =>
        aDebtor({ id: owner(n), number: `${n}`, kind: n === 3 ? 'consumer' : 'business' }),
      ),
      items: rows.map((row, i) =>
        anItem({
          id: id(i),
          debtorId: owner(row.owner),
          number: `${i}`,
          dueDate: row.due,
          kind: row.cents < 0 ? 'credit-note' : 'invoice',
          open: { minor: BigInt(row.cents), currency: 'EUR' },
          delivered: row.delivered,
          responses: row.codes.map(([code, on]) => ({ code, on })),
        }),
      ),
      disputes: rows.flatMap((row, i) =>
        row.disputedOn === null
          ? []
          : [{ openItemId: id(i), openedOn: row.disputedOn, reason: '' }],
      ),
      promises: rows.flatMap((row, i) =>
        row.promisedFor === null
          ? []
          : [
              {
                debtorId: owner(row.owner),
                openItemIds: [id(i)],
                amount: euros('1.00'),
                madeOn: day('2026-01-01'),
                payBy: row.promisedFor,
                state: 'open' as const,
              },
            ],
      ),
      reminders: rows.flatMap((row, i) =>
        row.steps.map(([step, on]) => ({
          openItemId: id(i),
          debtorId: owner(row.owner),
          round: 0,
          step,
          on,
        })),
      ),
    });
  });

  test('nobody is reminded of what is paid, in time, disputed, promised or undelivered', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const asked = new Set(plan(ledger).actions.flatMap((a) => a.items.map((i) => i.openItem)));
        const untouchable = ledger.items.filter(
          (i) =>
            i.open.minor <= 0n ||
            i.dueDate >= ON ||
            !i.delivered ||
            i.responses.some((r) => r.code === 'RE' && r.on <= ON && i.responses.length === 1) ||
            ledger.disputes.some((d) => d.openItemId === i.id && d.openedOn <= ON) ||
            ledger.promises.some((p) => p.openItemIds.includes(i.id) && p.payBy >= ON),
        );
        expect(untouchable.filter((i) => asked.has(i.id))).toEqual([]);
      }),
    );
  });

  test('no step is taken twice, and a consumer hears nothing within 14 days of his first reminder', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        for (const action of plan(ledger).actions) {
          for (const asked of action.items) {
            const sent = ledger.reminders.filter((r) => r.openItemId === asked.openItem);
            expect(sent.map((r) => r.step)).not.toContain(action.step);
            // That somebody should hand it over is proposed to our own people: he hears nothing of it.
            if (action.debtor !== 'deb_3' || action.step === 'hand-over') continue;
            const late = sent.filter(({ on }) => on > dueDateOf(ledger, asked.openItem));
            expect(late.length > 0 || action.step === 'reminder').toBe(true);
            const [first] = late.map(({ on }) => on).sort();
            if (first !== undefined) expect(addDays(first, 14) < ON).toBe(true);
          }
        }
      }),
    );
  });

  test('no debtor gets more than one written message', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const written = plan(ledger).actions.filter((a) => a.channel !== 'call');
        expect(new Set(written.map((a) => a.debtor)).size).toBe(written.length);
      }),
    );
  });

  test('the order of the rows in the ledger changes nothing', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const reversed: Ledger = {
          ...ledger,
          debtors: [...ledger.debtors].reverse(),
          items: [...ledger.items].reverse(),
          disputes: [...ledger.disputes].reverse(),
          promises: [...ledger.promises].reverse(),
          reminders: [...ledger.reminders].reverse(),
        };
        expect(plan(reversed)).toEqual(plan(ledger));
      }),
    );
  });

  test('an item is in an action or held, never both', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { actions, held } = plan(ledger);
        const asked = actions.flatMap((a) => a.items.map((i) => i.openItem));
        const heldItems = held.map((h) => h.openItem);
        expect(asked.filter((id) => heldItems.includes(id))).toEqual([]);
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });
});
