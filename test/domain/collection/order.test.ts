import fc from 'fast-check';
import type { MandateState } from '../../../src/domain/collection/mandate.js';
import { makeOrder, type OrderFacts } from '../../../src/domain/collection/order.js';
import {
  type CollectionPlan,
  planCollection,
  totalOf,
} from '../../../src/domain/collection/plan.js';
import type { Ledger } from '../../../src/domain/dunning/ledger.js';
import { instantOf, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { aDebtor, aLedger, weekdays } from '../../support/ledger.js';
import { aMandateState, dueItem } from '../../support/mandates.js';

const TODAY = plainDate('2026-11-17');
const COLLECT_ON = plainDate('2026-12-01');

function planOf(ledger: Partial<Ledger>, given: readonly MandateState[]): CollectionPlan {
  const request = { today: TODAY, announcedOn: TODAY, collectOn: COLLECT_ON };
  return planCollection(aLedger(ledger), given, request, weekdays);
}

/** Numbers the lines of a plan and makes the message of them. */
function orderOf({ lines }: CollectionPlan, facts: Pick<OrderFacts, 'mandates' | 'debtors'>) {
  const numbered = lines.map((line, n) => ({ ...line, id: idOf<'collection-line'>(`cdl_${n}`) }));
  return makeOrder(numbered, {
    ...{ id: idOf<'collection'>('col_1'), createdAt: instantOf(0), collectOn: COLLECT_ON },
    ...{ name: 'Atelier', account: { iban: 'BE68539007547034' }, ...facts },
  });
}

/** Debtors d0 … d4, each with a mandate of its own kind. */
const KINDS = [
  { scheme: 'CORE', type: 'recurrent' },
  { scheme: 'B2B', type: 'recurrent' },
  { scheme: 'CORE', type: 'one-off' },
  { scheme: 'CORE', type: 'recurrent', ending: true },
  { scheme: 'CORE', type: 'recurrent', creditorId: 'NL69ZZZ123456780000' },
] as const;
const debtors = KINDS.map((_, n) =>
  aDebtor({ id: idOf(`d${n}`), number: String(n), name: `Klant ${n}` }),
);
const mandates = KINDS.map((kind, n) =>
  aMandateState({ id: `M-${n}`, debtorId: idOf(`d${n}`), ...kind }),
);

test('whatever is collected: every claim once, parts of one kind, sums that add up', () => {
  const row = fc.record({
    debtor: fc.nat(KINDS.length - 1),
    cents: fc.integer({ min: 1, max: 1_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const items = rows.map(({ debtor, cents }, n) =>
        dueItem(`I${n}`, '2026-11-16', (cents / 100).toFixed(2), `d${debtor}`),
      );
      const found = planOf({ items, debtors }, mandates);
      const seen = [...found.lines, ...found.held].map(({ openItemId }): string => openItemId);
      expect(seen.toSorted()).toEqual(items.map(({ id }): string => id).toSorted());

      const { order, lines } = orderOf(found, { mandates, debtors });
      expect(lines).toHaveLength(found.lines.length);
      expect(totalOf(order.parts.flatMap((part) => part.lines))).toEqual(totalOf(found.lines));
      for (const part of order.parts) {
        const kinds = lines.filter((line) => line.partId === part.id);
        expect(new Set(kinds.map(({ scheme, sequence }) => `${scheme} ${sequence}`)).size).toBe(1);
        expect(kinds.map(({ endToEndId }) => endToEndId)).toEqual(
          part.lines.map((l) => l.endToEndId),
        );
      }
      const keys = order.parts.map(
        ({ scheme, sequence, creditor }) => `${scheme} ${sequence} ${creditor.creditorId}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test('an amendment the bank does not know is told once per file', () => {
  const amended = aMandateState({
    amendments: [
      { on: plainDate('2026-02-01'), oldMandateId: 'M-0' },
      { on: plainDate('2026-11-01'), oldAccount: 'BE68539007547034' },
    ],
    use: { lines: 1, amendmentsTold: 1, ended: false },
  });
  const items = [dueItem('A', '2026-11-14'), dueItem('B', '2026-11-15')];
  const found = planOf({ items }, [amended]);
  const { order, lines } = orderOf(found, { mandates: [amended], debtors: [aDebtor()] });
  expect(order.parts[0]?.lines.map(({ mandate }) => mandate.amendments.length)).toEqual([1, 0]);
  expect(lines.map(({ amendmentsTold }) => amendmentsTold)).toEqual([2, 2]);
});
