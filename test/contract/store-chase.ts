import { addMs, plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { DunningAction, Held } from '../../src/domain/dunning/policy.js';
import { NOTHING_PLANNED, type RunState, type StoredAction } from '../../src/ports/dunning.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const ON = plainDate('2026-11-21');
const [RUN, OTHER] = [idOf<'run'>('run_1'), idOf<'run'>('run_2')];
const USED = { policies: [{ name: 'S1-14', version: 1 }], fingerprint: 'f1' };
const BEGUN = { id: RUN, on: ON, ...USED };

function anAction(id: string, open = '1.00'): StoredAction {
  const item = { openItem: 'itm_1', round: 0, open, currency: 'EUR', daysLate: 1 };
  const action: DunningAction = {
    ...{ debtor: 'deb_1', step: 'first', channel: 'mail', tone: 'reminder', items: [item] },
    ...{ costs: '0.00', interest: '0.00', law: [] },
  };
  return { id: idOf(id), runId: RUN, action, state: 'planned' };
}

/** A run with one action, in a state it can come to. */
async function aRun(tx: Tx, state: RunState, approved: boolean): Promise<void> {
  await tx.dunning.begin(BEGUN);
  await tx.dunning.addRows(RUN, [anAction('act_1')], []);
  await tx.dunning.finish(RUN, { ...USED, summary: NOTHING_PLANNED });
  if (approved) await tx.dunning.approve(RUN, { by: 'an', at: NOON });
  await tx.dunning.setState(RUN, state);
}

export function chaseContract({ run }: Subject): void {
  describe('dunning runs', () => {
    test.each([
      ['is still being planned', 'planning', false, 'replaced'],
      ['waits for a person', 'planned', false, 'replaced'],
      ['was stopped unapproved', 'stopped', false, 'replaced'],
      ['is approved', 'approved', true, 'exists-approved'],
      ['was approved, then stopped', 'stopped', true, 'exists-approved'],
      ['is done', 'done', true, 'exists-approved'],
    ] as const)(
      'exist once per day: a second where the first %s',
      async (_, state, approved, outcome) => {
        await run(async (tx) => {
          await aRun(tx, state, approved);
          expect(await tx.dunning.begin({ ...BEGUN, id: OTHER })).toBe(outcome);
          expect((await tx.dunning.runs(1)).map(({ id }) => id)).toEqual([
            outcome === 'replaced' ? OTHER : RUN,
          ]);
          expect((await tx.dunning.action(idOf('act_1'))) === null).toBe(outcome === 'replaced');
        });
      },
    );

    test('exist once per day, also when a part of the first one left by itself', async () => {
      await run(async (tx) => {
        await aRun(tx, 'planned', false);
        await tx.dunning.saveAction({ ...anAction('act_1'), state: 'approved' });
        expect(await tx.dunning.begin({ ...BEGUN, id: OTHER })).toBe('exists-approved');
        const tomorrow = plainDate('2026-11-22');
        expect(await tx.dunning.begin({ ...BEGUN, id: OTHER, on: tomorrow })).toBe('begun');
      });
    });

    test('keep what they would send and hold back, a page at a time, and who said yes', async () => {
      const held: readonly Held[] = [
        { debtor: 'deb_1', reason: 'insolvent' },
        { openItem: 'itm_2', reason: 'promised', until: '2026-11-30' },
        { reason: 'statement-gap' },
      ];
      const sent: StoredAction = { ...anAction('act_1'), state: 'sent', reason: 'by mail' };
      const big = anAction('act_2', '900.00');
      const summary = { ...NOTHING_PLANNED, actions: 2, held: 3 };
      const approvals = [
        { by: 'an', at: NOON },
        { by: 'piet', at: NOON },
      ];
      await run(async (tx) => {
        await tx.dunning.begin(BEGUN);
        await tx.dunning.addRows(RUN, [anAction('act_1')], held.slice(0, 1));
        await tx.dunning.addRows(RUN, [big], held.slice(1));
        expect(await tx.dunning.finish(RUN, { ...USED, summary })).toBe(true);
        expect(await tx.dunning.finish(RUN, { ...USED, summary })).toBe(false);
        for (const approval of approvals) await tx.dunning.approve(RUN, approval);
        await tx.dunning.saveAction(sent);
        const whole = { ...BEGUN, summary, state: 'planned', approvals };
        expect(await tx.dunning.run(RUN)).toEqual(whole);
        expect(await tx.dunning.run(RUN, 'lock')).toEqual(whole);
        expect(await tx.dunning.runOf(ON)).toEqual(whole);
        expect(await tx.dunning.run(idOf('run_9'))).toBeNull();
        expect(await tx.dunning.actions(RUN)).toEqual([sent, big]);
        expect(await tx.dunning.actions(RUN, { after: 1, limit: 5 })).toEqual([big]);
        expect(await tx.dunning.biggest(RUN, 1)).toEqual([big]);
        expect(await tx.dunning.held(RUN)).toEqual(held);
        expect(await tx.dunning.held(RUN, { limit: 1 })).toEqual(held.slice(0, 1));
      });
    });

    test('take no rows any more once another run took their place', async () => {
      await expect(
        run(async (tx) => {
          await tx.dunning.begin(BEGUN);
          await tx.dunning.begin({ ...BEGUN, id: OTHER });
          await tx.dunning.addRows(RUN, [anAction('act_1')], []);
        }),
      ).rejects.toThrow('foreign key');
    });

    test('know what came back, once per message', async () => {
      await run(async (tx) => {
        await aRun(tx, 'approved', true);
        await tx.dunning.addRows(RUN, [anAction('act_2'), anAction('act_3')], []);
        await tx.dunning.saveAction({ ...anAction('act_2'), state: 'sent' });
        await tx.dunning.saveAction({ ...anAction('act_3'), state: 'sent' });
        const before = await tx.dunning.troubles(RUN);
        for (const trouble of ['bounce', 'bounce', 'complaint'] as const)
          await tx.dunning.noteTrouble(idOf('act_2'), trouble, NOON);
        expect(before).toEqual({ sent: 0, bounces: 0, complaints: 0 });
        expect(await tx.dunning.troubles(RUN)).toEqual({ sent: 2, bounces: 1, complaints: 1 });
        expect(await tx.dunning.troubles(OTHER)).toEqual({ sent: 0, bounces: 0, complaints: 0 });
      });
    });
  });

  describe('what a plan reads', () => {
    test('walks through the debtors with a claim that is due, by number', async () => {
      const seen = await run(async (tx) => {
        for (const [id, number] of [
          ['deb_1', '30'],
          ['deb_2', '10'],
          ['deb_3', '20'],
          ['deb_4', '40'],
        ] as const)
          await tx.debtors.upsert(aDebtor(id, { number }));
        await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
        await tx.ledger.addItem(anItem('itm_2', 'deb_2', 100n));
        await tx.ledger.addItem(anItem('itm_3', 'deb_3', -100n));
        await tx.ledger.addItem({ ...anItem('itm_4', 'deb_4', 100n), dueDate: ON });
        const due = plainDate('2026-10-31');
        const [first] = await tx.debtors.withClaims(due, null, 1);
        return {
          count: await tx.debtors.count(),
          first: first?.number,
          rest: (await tx.debtors.withClaims(due, first ?? null, 9)).map((d) => d.number),
          later: (await tx.debtors.withClaims(ON, null, 9)).map((d) => d.number),
          items: (
            await tx.ledger.items({ openOnly: true, debtorIds: [idOf('deb_2'), idOf('deb_4')] })
          ).map((item): string => item.id),
        };
      });
      expect(seen).toEqual({
        ...{ count: 4, first: '10', rest: ['30'], later: ['10', '30', '40'] },
        items: ['itm_2', 'itm_4'],
      });
    });

    const LATER = addMs(NOON, 60_000);
    test('knows whether the host could be read last', async () => {
      const seen = await run(async (tx) => {
        const before = await tx.hostReading.get();
        await tx.hostReading.failed(NOON, 'gone', addMs(NOON, 5_000));
        await tx.hostReading.failed(NOON, 'gone', LATER);
        const failed = await tx.hostReading.get();
        await tx.hostReading.wentWell(NOON);
        await tx.hostReading.failed(NOON, 'gone again', LATER);
        const again = await tx.hostReading.get();
        await tx.hostReading.wentWell(NOON);
        return [before, failed, again, await tx.hostReading.get()];
      });
      expect(seen).toEqual([
        { failures: 0 },
        { failures: 2, nextAt: LATER, failed: { at: NOON, error: 'gone' } },
        { readAt: NOON, failures: 1, nextAt: LATER, failed: { at: NOON, error: 'gone again' } },
        { readAt: NOON, failures: 0 },
      ]);
    });
  });

  describe('records of the host that could not be taken', () => {
    const problem = (hostId: string) => ({
      ...{ entity: 'sales-invoice' as const, hostId, label: `n-${hostId}` },
      ...{ reason: 'unmapped' as const, message: 'VAT code X9' },
    });

    test('are known once each, since the first time, and are tried in their turn', async () => {
      const later = addMs(NOON, 60_000);
      const seen = await run(async (tx) => {
        await tx.hostProblems.note(problem('1'), NOON);
        await tx.hostProblems.note(problem('2'), NOON);
        await tx.hostProblems.note({ ...problem('1'), reason: 'malformed' }, later);
        const all = await tx.hostProblems.list();
        const due = await tx.hostProblems.list({ triedBefore: later, limit: 5 });
        await tx.hostProblems.clear('debtor', ['1', '2']);
        await tx.hostProblems.clear('sales-invoice', ['2', "it's"]);
        const left = await tx.hostProblems.list();
        const dueNow = () => tx.hostProblems.list({ triedBefore: addMs(NOON, -3_600_000) });
        const again = [await dueNow()];
        await tx.hostProblems.tryAgain('unmapped');
        again.push(await dueNow());
        await tx.hostProblems.tryAgain('malformed');
        again.push(await dueNow());
        return { all, due, left, again: again.map((some) => some.length) };
      });
      const one = { ...problem('1'), reason: 'malformed', seenAt: NOON, triedAt: later };
      const two = { ...problem('2'), seenAt: NOON, triedAt: NOON };
      expect(seen).toEqual({ all: [two, one], due: [two], left: [one], again: [0, 0, 1] });
    });
  });

  describe('credit alerts', () => {
    test('live once per debtor and level until they are cleared', async () => {
      const alert = {
        id: idOf<'alert'>('alt_1'),
        debtorId: idOf<'debtor'>('deb_1'),
        level: 'warn' as const,
        raisedAt: NOON,
      };
      await run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        expect(await tx.credit.raise(alert)).toBe('raised');
        expect(await tx.credit.raise({ ...alert, id: idOf('alt_2') })).toBe('exists');
        expect(await tx.credit.raise({ ...alert, id: idOf('alt_3'), level: 'hold' })).toBe(
          'raised',
        );
        expect(await tx.credit.live([alert.debtorId])).toHaveLength(2);
        await tx.credit.clear(alert.debtorId, 'warn', NOON);
        expect((await tx.credit.live()).map((live) => live.id)).toEqual(['alt_3']);
        expect(await tx.credit.raise({ ...alert, id: idOf('alt_4') })).toBe('raised');
        expect((await tx.credit.all())[0]).toEqual({ ...alert, clearedAt: NOON });
      });
    });
  });
}
