import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { InstalmentPlan, PaymentPromise } from '../../src/domain/work/agreement.js';
import type { DisputeCase } from '../../src/domain/work/dispute.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const DEBTOR = idOf<'debtor'>('deb_1');
const ITEM = idOf<'open-item'>('itm_1');
const TODAY = plainDate('2026-11-20');

const AGREED = {
  ...{ debtorId: DEBTOR, openItemIds: [ITEM], amount: money(100n, 'EUR'), madeOn: TODAY },
  ...{ promisedBy: 'Mevr. Aerts', notedBy: 'an', paidBefore: money(0n, 'EUR') },
  via: 'call',
} as const;
const PROMISE: PaymentPromise = {
  ...AGREED,
  ...{ id: idOf('prm_1'), payBy: plainDate('2026-11-27'), state: 'open' },
};
const PLAN: InstalmentPlan = {
  ...AGREED,
  ...{ id: idOf('pln_1'), state: 'running' },
  instalments: [{ on: plainDate('2026-11-27'), amount: money(100n, 'EUR') }],
};
const DISPUTE: DisputeCase = {
  ...{ id: idOf('dsp_1'), openItemId: ITEM, openedOn: TODAY, reason: 'te weinig' },
  ...{ code: 'quantity', role: 'logistics', answerBy: plainDate('2026-11-27'), late: true },
  ...{ openedBy: 'an', amount: money(40n, 'EUR'), restGoesOn: true },
};

async function books(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1'));
  await tx.debtors.upsert(aDebtor('deb_2'));
  await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
  await tx.ledger.addItem(anItem('itm_2', 'deb_1', 300n));
  await tx.ledger.addItem(anItem('itm_3', 'deb_2', 250n));
  await tx.ledger.addItem(anItem('itm_4', 'deb_1', -200n));
}

/** Disputes, what was agreed, who works here, and the short readings people work from. */
export function agreementsContract({ run, administration }: Subject): void {
  describe('what was agreed', () => {
    test('is kept, judged and found by state and debtor', async () => {
      const kept: PaymentPromise = { ...PROMISE, state: 'kept', judgedOn: TODAY };
      const seen = await run(async (tx) => {
        await books(tx);
        await tx.agreements.addPromise(PROMISE);
        await tx.agreements.addPlan(PLAN);
        const before = await tx.agreements.promise(PROMISE.id);
        await tx.agreements.savePromise(kept);
        await tx.agreements.savePlan({ ...PLAN, state: 'broken' });
        const promises = tx.agreements;
        return {
          before,
          all: await promises.promises({}),
          open: await promises.promises({ states: ['open'] }),
          kept: await promises.promises({ states: ['open', 'kept'], debtorIds: [DEBTOR] }),
          other: await promises.promises({ debtorIds: [idOf('deb_2')] }),
          running: await promises.plans({ states: ['running'] }),
          plan: (await promises.plan(PLAN.id))?.state,
          none: [await promises.promise(idOf('prm_9')), await promises.plan(idOf('pln_9'))],
          ledger: await tx.ledger.promises(),
        };
      });
      expect(seen).toEqual({
        ...{ before: PROMISE, all: [kept], open: [], kept: [kept], other: [], running: [] },
        ...{ plan: 'broken', none: [null, null], ledger: [] },
      });
    });

    test('is paid by live assignments, by day', async () => {
      const bookings = await run(async (tx) => {
        await books(tx);
        const paid = (id: string, minor: bigint, on: string) => ({
          ...{ id: idOf<'allocation'>(id), openItemId: ITEM, amount: money(minor, 'EUR') },
          on: plainDate(on),
        });
        await tx.ledger.allocate([
          paid('alc_1', 10n, '2026-11-21'),
          paid('alc_2', 20n, '2026-11-21'),
          paid('alc_3', 5n, '2026-11-22'),
          paid('alc_4', 7n, '2026-11-23'),
        ]);
        await tx.ledger.reverse(idOf('alc_4'), TODAY);
        return [await tx.agreements.bookings([ITEM, ITEM]), await tx.agreements.bookings([])];
      });
      expect(bookings).toEqual([
        [
          { openItemId: ITEM, on: plainDate('2026-11-21'), amount: money(30n, 'EUR') },
          { openItemId: ITEM, on: plainDate('2026-11-22'), amount: money(5n, 'EUR') },
        ],
        [],
      ]);
    });

    test('is not changed when it is not there', async () => {
      await expect(run((tx) => tx.agreements.savePromise(PROMISE))).rejects.toThrow('prm_1');
    });
  });

  describe('a dispute with its owner', () => {
    test('is decided, then closed, once', async () => {
      const decision = {
        outcome: 'credit-note-expected',
        decidedOn: TODAY,
        decidedBy: 'piet',
      } as const;
      const seen = await run(async (tx) => {
        await books(tx);
        await tx.disputes.open(DISPUTE);
        const before = await tx.disputes.byId(DISPUTE.id);
        const planner = await tx.ledger.disputes([ITEM]);
        await tx.disputes.decide(DISPUTE.id, decision);
        const open = await tx.disputes.list({ openOnly: true, debtorId: DEBTOR }, 10);
        const closed = [await tx.disputes.close(DISPUTE.id, TODAY)];
        closed.push(await tx.disputes.close(DISPUTE.id, TODAY));
        closed.push(await tx.disputes.decide(DISPUTE.id, decision));
        return {
          ...{ before, open, closed },
          planner: planner.map(({ reason, amount }) => [reason, amount]),
          left: await tx.disputes.list({ openOnly: true }, 10),
          others: await tx.disputes.list({ openItemId: idOf('itm_2') }, 10),
          all: (await tx.disputes.list({}, 10)).map(({ closedOn }) => closedOn),
        };
      });
      expect(seen).toEqual({
        ...{ before: DISPUTE, open: [{ ...DISPUTE, ...decision }], closed: [true, false, false] },
        ...{ planner: [['te weinig', money(40n, 'EUR')]], left: [], others: [], all: [TODAY] },
      });
    });

    test('is of the kind "other" when it was opened without a code', async () => {
      const seen = await run(async (tx) => {
        await books(tx);
        const id = idOf<'dispute'>('dsp_2');
        await tx.ledger.openDispute({ id, openItemId: ITEM, openedOn: TODAY, reason: 'kapot' });
        return tx.disputes.byId(id);
      });
      expect(seen).toMatchObject({ code: 'other', role: 'debtors', reason: 'kapot' });
    });
  });

  describe('people', () => {
    test('are known by name, and away on days that can be changed', async () => {
      const absence = { person: 'an', from: TODAY, until: plainDate('2026-11-24') };
      const id = await administration();
      const seen = await run(async (tx) => {
        await tx.people.save({ name: 'piet', roles: ['sales'] });
        await tx.people.save({ name: 'an', roles: ['debtors'] });
        await tx.people.save({ name: 'an', roles: ['debtors', 'manager'], fullName: 'An Claes' });
        await tx.people.saveAbsence(absence);
        await tx.people.saveAbsence({ ...absence, standIn: 'piet' });
        return {
          people: await tx.people.all(),
          now: await tx.people.absences(plainDate('2026-11-24')),
          over: await tx.people.absences(plainDate('2026-11-25')),
          removed: [
            await tx.people.removeAbsence('an', TODAY),
            await tx.people.removeAbsence('an', TODAY),
          ],
        };
      }, id);
      expect(seen).toEqual({
        people: [
          { name: 'an', roles: ['debtors', 'manager'], fullName: 'An Claes' },
          { name: 'piet', roles: ['sales'] },
        ],
        ...{ now: [{ ...absence, standIn: 'piet' }], over: [], removed: [true, false] },
      });
      expect(await run((tx) => tx.people.all())).toEqual([]);
    });

    test('stand in only when they are known', async () => {
      const absence = { person: 'an', from: TODAY, until: TODAY, standIn: 'nobody' };
      await expect(
        run(async (tx) => {
          await tx.people.save({ name: 'an', roles: ['debtors'] });
          await tx.people.saveAbsence(absence);
        }),
      ).rejects.toThrow('foreign key');
    });
  });

  test('the largest customers and what falls due are read without the rest', async () => {
    const seen = await run(async (tx) => {
      await books(tx);
      await tx.ledger.allocate([
        { id: idOf('alc_1'), openItemId: ITEM, amount: money(100n, 'EUR'), on: TODAY },
      ]);
      const [from, until] = [plainDate('2026-10-31'), plainDate('2026-11-01')];
      return {
        largest: await tx.desk.largest('EUR', plainDate('2026-10-01'), 10),
        first: (await tx.desk.largest('EUR', plainDate('2026-10-01'), 1)).length,
        none: await tx.desk.largest('USD', plainDate('2026-10-01'), 10),
        due: await tx.desk.dueBetween(from, until, 10),
        one: await tx.desk.dueBetween(from, until, 1),
        later: await tx.desk.dueBetween(until, until, 10),
      };
    });
    expect(seen).toEqual({
      largest: [
        { debtorId: idOf('deb_2'), invoiced: money(250n, 'EUR'), invoices: 1 },
        { debtorId: DEBTOR, invoiced: money(200n, 'EUR'), invoices: 2 },
      ],
      ...{ first: 1, none: [], due: ['itm_2', 'itm_3'], one: ['itm_2'], later: [] },
    });
  });
}
