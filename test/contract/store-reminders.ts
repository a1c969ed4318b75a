import type { DunningAction } from '../../src/domain/dunning/policy.js';
import type { LegalNotice } from '../../src/domain/law/claim.js';
import { plainDate } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { aDebtor, anItem } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const ON = plainDate('2026-11-21');

/** What debtors were reminded of, once and for ever. */
export function remindersContract({ administration, run }: Subject): void {
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

    test('say what the last attempt of their action says', async () => {
      const later = plainDate('2026-11-24');
      const notice: LegalNotice = {
        ...{ kind: 'be-free-reminder', from: later, until: plainDate('2026-12-07') },
        ...{ chargeableFrom: plainDate('2026-12-08'), announced: [] },
      };
      await run(
        async (tx) => {
          await tx.dunning.claimReminder(claim);
          const renewed = { ...claim, on: later, channel: 'mail', notice } as const;
          const others = { ...renewed, actionId: idOf<'action'>('act_2') };
          expect(await tx.dunning.renewReminder(others)).toBe(false);
          expect(await tx.dunning.renewReminder(renewed)).toBe(true);
          expect(await tx.dunning.claimsOf(claim.actionId)).toEqual([
            { ...reminder, on: later, channel: 'mail', notice },
          ]);
        },
        await books(),
      );
    });

    test('tell the due dates that were missed: of messages that left, each once', async () => {
      const dueDate = plainDate('2026-10-31');
      const seen = await run(
        async (tx) => {
          const missed = () => tx.dunning.missedDueDates([claim.debtorId]);
          await tx.dunning.begin({ id: idOf('run_1'), on: ON, policies: [], fingerprint: '' });
          const action: DunningAction = {
            ...{ debtor: 'deb_1', step: 'first', channel: 'mail', tone: 'reminder' },
            ...{ items: [], costs: '0.00', interest: '0.00', law: [] },
          };
          const stored = { id: claim.actionId, action };
          await tx.dunning.addRows(idOf('run_1'), [stored], []);
          await tx.dunning.claimReminder({ ...claim, channel: 'mail' });
          await tx.dunning.claimReminder({ ...claim, channel: 'mail', step: 'second' });
          await tx.dunning.claimReminder({ ...claim, actionId: idOf('act_2'), step: 'third' });
          const waiting = await missed();
          await tx.dunning.saveAction({ ...stored, runId: idOf('run_1'), state: 'sent' });
          const sent = await missed();
          await tx.dunning.noteArrival(claim.actionId, { how: 'bounced', on: ON });
          return [waiting, sent, await missed(), await tx.dunning.missedDueDates([])];
        },
        await books(),
      );
      expect(seen).toEqual([[], [{ debtorId: claim.debtorId, dueDate }], [], []]);
    });

    test('go to one of two workers that claim at once', async () => {
      const created = await books();
      const both = await Promise.all(
        [1, 2, 3].map(() => run((tx) => tx.dunning.claimReminder(claim), created)),
      );
      expect(both.sort()).toEqual(['claimed', 'exists', 'exists']);
    });
  });
}
