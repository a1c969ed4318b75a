import { plainDate } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { DunningRun, StoredAction } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const ON = plainDate('2026-11-21');

function aRun(id: string, changes: Partial<DunningRun> = {}): DunningRun {
  return {
    id: idOf(id),
    on: ON,
    plan: {
      on: ON,
      policy: { name: 'be-b2b', version: 1 },
      actions: [],
      held: [{ reason: 'statement-gap' }],
    },
    state: 'planned',
    ...changes,
  };
}

function anAction(id: string, run: string): StoredAction {
  return {
    id: idOf(id),
    runId: idOf(run),
    action: {
      debtor: 'deb_1',
      step: 'first',
      channel: 'mail',
      tone: 'reminder',
      items: [],
      costs: '0.00',
      interest: '0.00',
      law: [],
    },
    state: 'planned',
  };
}

export function chaseContract({ administration, run }: Subject): void {
  describe('dunning runs', () => {
    const approved = { state: 'approved', approvedAt: NOON, approvedBy: 'an' } as const;
    test.each([
      ['still planned', aRun('run_1'), 'replaced'],
      ['stopped unapproved', aRun('run_1', { state: 'stopped' }), 'replaced'],
      ['approved', aRun('run_1', approved), 'exists-approved'],
      [
        'approved, then stopped',
        aRun('run_1', { ...approved, state: 'stopped' }),
        'exists-approved',
      ],
      ['done', aRun('run_1', { ...approved, state: 'done' }), 'exists-approved'],
      ['of another day', aRun('run_1', { on: plainDate('2026-11-20') }), 'added'],
    ] as const)(
      'exist once per day: a second plan where the first is %s',
      async (_, first, outcome) => {
        await run(async (tx) => {
          expect(await tx.dunning.addRun(first, [anAction('act_1', 'run_1')])).toBe('added');
          expect(await tx.dunning.addRun(aRun('run_2'), [anAction('act_2', 'run_2')])).toBe(
            outcome,
          );
          const kept = outcome === 'exists-approved' ? 'run_1' : 'run_2';
          expect((await tx.dunning.runs(1)).map((found) => found.id)).toEqual([kept]);
          expect((await tx.dunning.action(idOf('act_1'))) === null).toBe(outcome === 'replaced');
        });
      },
    );

    test('keep plan, approval and actions', async () => {
      const sent: StoredAction = {
        ...anAction('act_1', 'run_1'),
        state: 'sent',
        reason: 'by mail',
      };
      await run(async (tx) => {
        await tx.dunning.addRun(aRun('run_1'), [
          anAction('act_1', 'run_1'),
          anAction('act_2', 'run_1'),
        ]);
        await tx.dunning.saveRun(aRun('run_1', approved));
        await tx.dunning.saveAction(sent);
        expect(await tx.dunning.run(idOf('run_1'))).toEqual(aRun('run_1', approved));
        expect(await tx.dunning.actions(idOf('run_1'))).toEqual([sent, anAction('act_2', 'run_1')]);
        expect(await tx.dunning.run(idOf('run_9'))).toBeNull();
      });
    });
  });

  describe('reminders', () => {
    const reminder = {
      openItemId: idOf<'open-item'>('itm_1'),
      debtorId: idOf<'debtor'>('deb_1'),
      round: 0,
      step: 'first',
      on: ON,
    };
    const claim = { ...reminder, actionId: idOf<'action'>('act_1') };
    async function books(): Promise<AdministrationId> {
      const created = await administration();
      await run(async (tx) => {
        await tx.debtors.upsert(aDebtor('deb_1'));
        await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
      }, created);
      return created;
    }

    test('are claimed once per item, round and step, for ever (INV-7)', async () => {
      await run(
        async (tx) => {
          expect(await tx.dunning.claimReminder(claim)).toBe('claimed');
          expect(await tx.dunning.claimReminder({ ...claim, actionId: idOf('act_2') })).toBe(
            'exists',
          );
          expect(await tx.dunning.claimReminder({ ...claim, step: 'second' })).toBe('claimed');
          expect(await tx.dunning.claimReminder({ ...claim, round: 1 })).toBe('claimed');
          expect((await tx.dunning.reminders())[0]).toEqual(reminder);
        },
        await books(),
      );
    });

    test('go to one of two workers that claim at once', async () => {
      const created = await books();
      const both = await Promise.all(
        [1, 2, 3].map(() => run((tx) => tx.dunning.claimReminder(claim), created)),
      );
      expect(both.sort()).toEqual(['claimed', 'exists', 'exists']);
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
