import fc from 'fast-check';
import type { Ledger, LedgerItem } from '../../src/domain/dunning/ledger.js';
import { planRun } from '../../src/domain/dunning/plan.js';
import { SHIPPED_POLICIES } from '../../src/domain/dunning/policies.js';
import type { DunningAction, DunningPlan, DunningPolicy } from '../../src/domain/dunning/policy.js';
import { nominalDay } from '../../src/domain/dunning/timing.js';
import { addDays, daysBetween, type PlainDate, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { afterDoing } from '../support/dunning-days.js';
import { aDebtor, aLedger, anItem, weekdays } from '../support/ledger.js';

const FIRST = plainDate('2026-11-02');
const DEBTORS = ['deb_1', 'deb_2', 'deb_3'] as const;
const DAYS_BETWEEN_MESSAGES = 5;

const policies = fc.constantFrom(...SHIPPED_POLICIES);

const items: fc.Arbitrary<readonly LedgerItem[]> = fc
  .array(
    fc.record({
      debtor: fc.constantFrom(...DEBTORS),
      due: fc.integer({ min: -20, max: 40 }),
      cents: fc.integer({ min: 1, max: 900_000 }),
      delivered: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ debtor, due, cents, delivered }, i) =>
      anItem({
        ...{ id: idOf(`itm_${i}`), debtorId: idOf(debtor), number: `2026-${i}`, delivered },
        ...{ dueDate: addDays(FIRST, due), issueDate: addDays(FIRST, due - 14) },
        ...{ amount: money(BigInt(cents), 'EUR'), open: money(BigInt(cents), 'EUR') },
      }),
    ),
  );

const habits = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 });

/** Three debtors of each kind with whatever is open; one cannot be written a letter. */
const ledgers: fc.Arbitrary<Ledger> = fc.record({ items, habits }).map((given) =>
  aLedger({
    items: given.items,
    habits: given.habits.map((score, i) => ({ debtorId: idOf(`deb_${i + 1}`), score })),
    debtors: [
      aDebtor(),
      aDebtor({ id: idOf('deb_2'), number: '1002', kind: 'consumer' }),
      aDebtor({ id: idOf('deb_3'), number: '1003', kind: 'public', address: { country: 'BE' } }),
    ],
  }),
);

/** Days on which the machine runs, and by which policy: nobody promises that it is the same every day. */
const runs = fc
  .array(fc.record({ skip: fc.integer({ min: 0, max: 9 }), policy: policies }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((days) => {
    let on = FIRST;
    return days.map(({ skip, policy }) => {
      on = addDays(on, 1 + (skip > 6 ? skip : 0));
      return { on, policy };
    });
  });

const plan = (ledger: Ledger, on: PlainDate, policy: DunningPolicy): DunningPlan =>
  planRun(ledger, policy, on, weekdays);

/** Does what every day asks; the last ledger, and all that was done. */
function live(
  ledger: Ledger,
  days: readonly { readonly on: PlainDate; readonly policy: DunningPolicy }[],
): { readonly ledger: Ledger; readonly done: readonly (DunningAction & { on: PlainDate })[] } {
  let now = ledger;
  const done = [];
  for (const { on, policy } of days) {
    const today = plan(now, on, policy);
    now = afterDoing(now, today);
    done.push(...today.actions.map((action) => ({ ...action, on })));
  }
  return { ledger: now, done };
}

const isWritten = ({ channel, kind }: DunningAction): boolean =>
  channel !== 'call' && kind === undefined;

/** How many written messages and calls each debtor gets. */
function countOf({ actions }: DunningPlan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const action of actions) {
    const key = `${action.debtor} ${action.kind ?? (isWritten(action) ? 'written' : 'call')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

test('planned twice on one day, the second plan is empty', () => {
  fc.assert(
    fc.property(ledgers, runs, (ledger, days) => {
      let now = ledger;
      for (const { on, policy } of days) {
        now = afterDoing(now, plan(now, on, policy));
        expect(plan(now, on, policy).actions).toEqual([]);
      }
    }),
  );
});

test('the order of the file is no fact', () => {
  fc.assert(
    fc.property(ledgers, runs, policies, fc.nat(), (ledger, days, policy, seed) => {
      const { ledger: lived } = live(ledger, days);
      const on = addDays(days.at(-1)?.on ?? FIRST, 1 + (seed % 9));
      const turned: Ledger = {
        ...lived,
        debtors: [...lived.debtors].reverse(),
        items: [...lived.items].sort((a, b) => (hash(a.id, seed) < hash(b.id, seed) ? -1 : 1)),
        reminders: [...lived.reminders].reverse(),
      };
      expect(plan(turned, on, policy)).toEqual(plan(lived, on, policy));
    }),
  );
});

/** Some order that depends on a seed. */
function hash(id: string, seed: number): number {
  return ((Number(id.slice('itm_'.length)) + 1) * (seed + 7919)) % 9973;
}

test('no step before its day, and nothing in writing before a term we gave has passed', () => {
  fc.assert(
    fc.property(
      ledgers,
      policies,
      fc.array(fc.integer({ min: 1, max: 12 })),
      (ledger, policy, gaps) => {
        let now = ledger;
        let on = FIRST;
        for (const gap of gaps) {
          on = addDays(on, gap);
          const today = plan(now, on, policy);
          for (const action of today.actions)
            for (const { openItem } of action.items) {
              const item = now.items.find(({ id }) => id === openItem) ?? anItem();
              const index = policy.steps.findIndex(({ id }) => id === action.step);
              expect(nominalDay(policy, index, item) <= on).toBe(true);
              const terms = now.reminders.filter(({ openItemId }) => openItemId === openItem);
              if (action.channel !== 'call')
                expect(terms.every(({ newDueDate = '' }) => newDueDate < on)).toBe(true);
            }
          now = afterDoing(now, today);
        }
      },
    ),
  );
});

test('whatever days are skipped and however often the policy changes, no debtor hears twice in five days', () => {
  fc.assert(
    fc.property(ledgers, runs, (ledger, days) => {
      const { done } = live(ledger, days);
      for (const debtor of DEBTORS) {
        const messages = done.filter((action) => action.debtor === debtor && isWritten(action));
        for (const [i, { on }] of messages.entries()) {
          const before = messages[i - 1]?.on;
          if (before !== undefined)
            expect(daysBetween(before, on)).toBeGreaterThanOrEqual(DAYS_BETWEEN_MESSAGES);
        }
      }
    }),
  );
});

test('no step of an item is taken twice, by whatever policies', () => {
  fc.assert(
    fc.property(ledgers, runs, (ledger, days) => {
      const { done } = live(ledger, days);
      const steps = done.flatMap(({ step, items: about }) =>
        about.map(({ openItem, round }) => `${openItem} ${round} ${step}`),
      );
      expect(new Set(steps).size).toBe(steps.length);
    }),
  );
});

test('a payment, a dispute or a promise never adds a message', () => {
  const news = fc.record({
    about: fc.nat(),
    kind: fc.constantFrom('paid', 'disputed', 'promised'),
  });
  fc.assert(
    fc.property(ledgers, runs, policies, news, (ledger, days, policy, { about, kind }) => {
      const { ledger: lived } = live(ledger, days);
      const on = addDays(days.at(-1)?.on ?? FIRST, 3);
      const item = lived.items[about % lived.items.length] ?? anItem();
      const after = withNews(lived, item, kind, on);
      const before = countOf(plan(lived, on, policy));
      for (const [key, count] of countOf(plan(after, on, policy)))
        expect(`${key}: ${count <= (before.get(key) ?? 0) ? 'as before' : 'more'}`).toBe(
          `${key}: as before`,
        );
    }),
  );
});

function withNews(ledger: Ledger, item: LedgerItem, kind: string, on: PlainDate): Ledger {
  switch (kind) {
    case 'paid':
      return { ...ledger, items: ledger.items.filter(({ id }) => id !== item.id) };
    case 'disputed': {
      const dispute = { openItemId: item.id, openedOn: on, reason: 'not what was ordered' };
      return { ...ledger, disputes: [...ledger.disputes, dispute] };
    }
    default: {
      const { debtorId, open: amount, id } = item;
      const given = { debtorId, openItemIds: [id], amount, madeOn: on, payBy: on };
      return { ...ledger, promises: [...ledger.promises, { ...given, state: 'open' as const }] };
    }
  }
}
