import type { LimitDecision } from '../../src/domain/credit/limit.js';
import { scoreOf } from '../../src/domain/credit/score.js';
import { addDays, addMs, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { Inquiry } from '../../src/ports/inquiries.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const [ONE, TWO] = [idOf<'debtor'>('deb_1'), idOf<'debtor'>('deb_2')];
const DAY = plainDate('2026-11-21');

async function debtors(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1'));
  await tx.debtors.upsert(aDebtor('deb_2'));
}

const LIMIT: LimitDecision = {
  ...{ debtorId: ONE, source: 'own', what: 'limit', amount: money(100_000n, 'EUR') },
  ...{ validUntil: DAY, at: NOON, by: 'an', reason: 'good payer' },
};
const COVER: LimitDecision = {
  ...{ debtorId: ONE, source: 'insured', what: 'limit', amount: money(0n, 'USD'), only: true },
  ...{ at: NOON, by: 'an', reason: 'refused' },
};

const INQUIRY: Inquiry = {
  ...{ id: idOf('inq_1'), source: 'credit-bureau', provider: 'sandbox', operation: 'report' },
  ...{ subject: 'p-1', debtorId: ONE, reason: 'new customer', by: 'an' },
  ...{ askedAt: NOON, askedOn: DAY },
};
const BUDGET = { since: plainDate('2026-11-01'), max: 2 };

/** Limits and releases, scores, and what others were asked. */
export function creditContract({ run, administration }: Subject): void {
  describe('a credit limit', () => {
    test('is what was decided last, of each source; everything before stays', async () => {
      const seen = await run(async (tx) => {
        await debtors(tx);
        const withdrawn = {
          ...{ debtorId: ONE, source: 'own' as const, what: 'withdrawn' as const },
          ...{ at: NOON, by: 'bert', reason: 'left' },
        };
        for (const one of [LIMIT, COVER, withdrawn]) await tx.limits.add(one);
        await tx.limits.add({ ...LIMIT, debtorId: TWO });
        return {
          ...{ withdrawn, newest: await tx.limits.newest([ONE]), all: await tx.limits.newest() },
          history: await tx.limits.history(ONE),
        };
      });
      expect(seen.newest).toEqual([COVER, seen.withdrawn]);
      expect(seen.all).toHaveLength(3);
      expect(seen.history).toEqual([LIMIT, COVER, seen.withdrawn]);
    });

    test.each<[string, Partial<LimitDecision>]>([
      ['has an amount', { amount: money(-1n, 'EUR') }],
      ['says who', { by: '' }],
      ['says why', { reason: '' }],
      ['is of a debtor that exists', { debtorId: idOf('deb_9') }],
    ])('%s, or the database refuses it', async (_, change) => {
      const adding = run(async (tx) => {
        await debtors(tx);
        await tx.limits.add({ ...LIMIT, ...change });
      });
      await expect(adding).rejects.toThrow(/check|foreign key/);
    });

    test('an order stays released as it was', async () => {
      const release = {
        ...{ debtorId: ONE, order: 'P-7', amount: money(5n, 'EUR'), until: DAY },
        ...{ at: NOON, by: 'an', reason: 'promised' },
      };
      const seen = await run(async (tx) => {
        await debtors(tx);
        await tx.limits.release(release);
        return [await tx.limits.releases(ONE), await tx.limits.releases(TWO)];
      });
      expect(seen).toEqual([[release], []]);
    });
  });

  describe('a payment score', () => {
    const paidOn = plainDate('2026-11-10');
    const paid = { amount: money(100n, 'EUR'), dueDate: plainDate('2026-10-31'), paidOn };
    const facts = { promises: { matured: 0, broken: 0 }, oldestDaysLate: 0 };
    const score = scoreOf({ ...facts, paid: [paid, paid, paid] });

    test('comes from invoices that were paid whole, with their last day', async () => {
      const seen = await run(async (tx) => {
        await debtors(tx);
        await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
        await tx.ledger.addItem(anItem('itm_2', 'deb_1', 100n));
        await tx.ledger.addItem(anItem('itm_3', 'deb_2', 100n));
        const pay = (id: string, item: string, minor: bigint, on = paidOn, more = {}) => ({
          ...{ id: idOf<'allocation'>(id), openItemId: idOf<'open-item'>(item), on },
          ...{ amount: money(minor, 'EUR'), ...more },
        });
        await tx.ledger.allocate([
          pay('alc_1', 'itm_1', 40n, plainDate('2026-11-01')),
          pay('alc_2', 'itm_1', 60n),
          pay('alc_3', 'itm_2', 99n),
          pay('alc_4', 'itm_3', 100n, paidOn, { writeOff: 'rounding' }),
        ]);
        return [
          await tx.scores.settledSince(addDays(paidOn, -1)),
          await tx.scores.settledSince(paidOn),
          await tx.scores.settledSince(addDays(paidOn, -1), TWO),
        ];
      });
      expect(seen).toEqual([[{ debtorId: ONE, ...paid }], [], []]);
    });

    test('is kept by day, told with the one in force before, and forgotten when it is old', async () => {
      const on = (n: number) => addDays(DAY, n);
      const kept = (n: number, value = score) => ({ debtorId: ONE, on: on(n), score: value });
      const seen = await run(async (tx) => {
        await debtors(tx);
        await tx.scores.save([kept(-900), kept(-800), kept(-10, null), kept(0, null)]);
        await tx.scores.save([kept(0), { debtorId: TWO, on: on(-3), score: null }]);
        return {
          current: await tx.scores.current(),
          one: await tx.scores.current([ONE]),
          since: await tx.scores.since(on(-5), ONE),
          forgotten: await tx.scores.forgetBefore(on(-730)),
          left: await tx.scores.since(on(-5_000), ONE),
        };
      });
      expect(seen.current).toHaveLength(2);
      expect(seen.one).toEqual([kept(0)]);
      expect(seen.since).toEqual([kept(-10, null), kept(0)]);
      // The one of day -800 is still in force on the first day that is kept.
      expect(seen.forgotten).toBe(1);
      expect(seen.left.map((row) => row.on)).toEqual([on(-800), on(-10), on(0)]);
    });
  });

  describe('an inquiry', () => {
    test('under way is taken over, so that the other side sees the same key again', async () => {
      const seen = await run(async (tx) => {
        await debtors(tx);
        const begun = [await tx.inquiries.begin(INQUIRY, BUDGET)];
        begun.push(await tx.inquiries.begin({ ...INQUIRY, id: idOf('inq_2') }, BUDGET));
        await tx.inquiries.failed(idOf('inq_1'), 'refused');
        begun.push(await tx.inquiries.begin({ ...INQUIRY, id: idOf('inq_3') }, BUDGET));
        return begun;
      });
      expect(seen).toEqual(['inq_1', 'inq_1', 'inq_3']);
    });

    test('keeps within its budget; what failed and what came by itself uses none', async () => {
      const seen = await run(async (tx) => {
        await debtors(tx);
        const ask = (n: number, change: Partial<Inquiry> = {}) =>
          tx.inquiries.begin(
            { ...INQUIRY, id: idOf(`inq_${n}`), subject: `p-${n}`, ...change },
            BUDGET,
          );
        const begun = [
          await ask(1, { askedOn: plainDate('2026-10-31') }),
          await ask(2),
          await ask(3),
        ];
        begun.push(await ask(4));
        await tx.inquiries.failed(idOf('inq_3'), 'refused');
        begun.push(await ask(5), await ask(6), await ask(7, { source: 'vat-check' }));
        const record = { ...INQUIRY, id: idOf<'inquiry'>('inq_8'), answeredAt: NOON, answer: {} };
        await tx.inquiries.record({ ...record, subject: 'p-8' });
        return { begun, asked: await tx.inquiries.asked(BUDGET.since) };
      });
      expect(seen.begun).toEqual([
        ...['inq_1', 'inq_2', 'inq_3', 'over-budget', 'inq_5', 'over-budget', 'inq_7'],
      ]);
      expect(seen.asked).toEqual({ 'credit-bureau': 2, 'vat-check': 1 });
    });

    test('is answered once, and the newest answer counts, also when it is that there is none', async () => {
      const id = await administration();
      const seen = await run(async (tx) => {
        await debtors(tx);
        await tx.inquiries.begin(INQUIRY, BUDGET);
        const before = await tx.inquiries.latest('credit-bureau', 'report', 'p-1');
        await tx.inquiries.answered(INQUIRY.id, { limit: money(5n, 'EUR') }, NOON);
        await tx.inquiries.answered(INQUIRY.id, 'another', NOON);
        const first = await tx.inquiries.latest('credit-bureau', 'report', 'p-1');
        const later = { ...INQUIRY, id: idOf<'inquiry'>('inq_2') };
        await tx.inquiries.begin(later, BUDGET);
        await tx.inquiries.answered(later.id, null, addMs(NOON, 1_000));
        return {
          ...{ before, first, last: await tx.inquiries.latest('credit-bureau', 'report', 'p-1') },
          ofDebtor: await tx.inquiries.ofDebtor(ONE),
          checked: await tx.inquiries.lastChecked(['credit-bureau']),
          unchecked: await tx.inquiries.lastChecked(['vat-check']),
          forgotten: await tx.inquiries.forgetBefore(addDays(DAY, 1)),
        };
      }, id);
      expect(seen.before).toBeNull();
      expect(seen.first).toEqual({
        ...INQUIRY,
        ...{ answeredAt: NOON, answer: { limit: money(5n, 'EUR') } },
      });
      expect(seen.last?.answer).toBeNull();
      expect(seen.ofDebtor.map((one) => one.id)).toEqual(['inq_2']);
      expect([...seen.checked]).toEqual([[ONE, addMs(NOON, 1_000)]]);
      expect([...seen.unchecked]).toEqual([]);
      expect(seen.forgotten).toBe(1);
    });

    test('says why it is made, or the database refuses it', async () => {
      const asking = run(async (tx) => {
        await debtors(tx);
        await tx.inquiries.begin({ ...INQUIRY, reason: '' }, BUDGET);
      });
      await expect(asking).rejects.toThrow('check');
    });
  });

  test('profiles are told of some debtors', async () => {
    const seen = await run(async (tx) => {
      await debtors(tx);
      await tx.profiles.change(ONE, (before) => ({ ...before, naturalPerson: true }));
      await tx.profiles.change(TWO, (before) => before);
      return [await tx.profiles.some([ONE]), await tx.profiles.some([])];
    });
    expect(seen).toEqual([[{ debtorId: ONE, naturalPerson: true }], []]);
  });
}
