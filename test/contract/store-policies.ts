import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { shippedPolicy } from '../../src/domain/dunning/policies.js';
import type { PolicyTest } from '../../src/domain/dunning/assignment.js';
import type { DunningAction } from '../../src/domain/dunning/policy.js';
import type { StoredPolicy } from '../../src/ports/policies.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import { without } from '../support/without.js';
import type { Subject } from './store-subject.js';

function aPolicy(name: string, version: number): StoredPolicy {
  const steps = shippedPolicy('S3-soft')?.steps ?? [];
  return { policy: { name, version, steps }, savedAt: NOON, savedBy: 'an' };
}

const TEST: PolicyTest = {
  ...{ name: 'soft-first', against: 'S1-14', policy: 'S3-soft', share: 25 },
  from: plainDate('2026-11-02'),
};

/** The policies an administration keeps, and who follows them. */
export function policiesContract({ run, administration }: Subject): void {
  describe('a dunning policy', () => {
    test('keeps every version, and no version changes', async () => {
      const seen = await run(async (tx) => {
        const added = [await tx.policies.add(aPolicy('Zacht', 1))];
        added.push(await tx.policies.add(aPolicy('Zacht', 2)));
        added.push(await tx.policies.add(aPolicy('aanloop', 1)));
        added.push(await tx.policies.add({ ...aPolicy('Zacht', 2), savedBy: 'piet' }));
        return {
          added,
          newest: await tx.policies.newest(),
          versions: await tx.policies.versions('Zacht'),
          none: await tx.policies.versions('S1-14'),
        };
      });
      expect(seen.added).toEqual(['added', 'added', 'added', 'exists']);
      expect(seen.newest).toEqual([aPolicy('Zacht', 2), aPolicy('aanloop', 1)]);
      expect(seen.versions).toEqual([aPolicy('Zacht', 2), aPolicy('Zacht', 1)]);
      expect(seen.none).toEqual([]);
    });

    test('is followed by a group until the group follows the administration again', async () => {
      const seen = await run(async (tx) => {
        await tx.policies.assignGroup('retail', 'S3-soft');
        await tx.policies.assignGroup('trade', 'S0-7');
        await tx.policies.assignGroup('retail', 'S1-14');
        const before = await tx.policies.groups();
        await tx.policies.assignGroup('trade', null);
        return [[...before], [...(await tx.policies.groups())]];
      });
      expect(seen).toEqual([
        [
          ['retail', 'S1-14'],
          ['trade', 'S0-7'],
        ],
        [['retail', 'S1-14']],
      ]);
    });

    test('is tried under a name that is used once, and the try ends once', async () => {
      const until = plainDate('2027-01-31');
      const seen = await run(async (tx) => {
        const added = [await tx.policies.addTest(TEST)];
        added.push(await tx.policies.addTest({ ...TEST, share: 75 }));
        const before = await tx.policies.tests();
        const ended = [await tx.policies.endTest(TEST.name, until)];
        ended.push(await tx.policies.endTest(TEST.name, plainDate('2027-02-28')));
        ended.push(await tx.policies.endTest('another', until));
        return { added, before, ended, after: await tx.policies.tests() };
      });
      expect(seen.added).toEqual(['added', 'exists']);
      expect(seen.before).toEqual([TEST]);
      expect(seen.ended).toEqual([true, false, false]);
      expect(seen.after).toEqual([{ ...TEST, until }]);
    });

    test('is nobody else’s', async () => {
      await run(async (tx) => {
        await tx.policies.add(aPolicy('Zacht', 1));
        await tx.policies.assignGroup('retail', 'Zacht');
        await tx.policies.addTest(TEST);
      });
      const seen = await run(async (tx) => [
        await tx.policies.newest(),
        [...(await tx.policies.groups())],
        await tx.policies.tests(),
      ]);
      expect(seen).toEqual([[], [], []]);
    });
  });

  test('a reminder that was claimed and did not go out counts as undelivered', async () => {
    const on = plainDate('2026-11-21');
    const claim = {
      ...{ openItemId: idOf<'open-item'>('itm_1'), debtorId: idOf<'debtor'>('deb_1'), round: 0 },
      ...{ step: 'formal', on, channel: 'registered' as const, actionId: idOf<'action'>('act_1') },
    };
    const action: DunningAction = {
      debtor: 'deb_1',
      step: 'formal',
      channel: 'registered',
      tone: 'formal',
      items: [],
      costs: '0.00',
      interest: '0.00',
      law: [],
    };
    const id = await administration();
    const undelivered = await run(async (tx) => {
      await tx.debtors.upsert(aDebtor('deb_1'));
      await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
      const stored = { id: claim.actionId, runId: idOf<'run'>('run_1'), action } as const;
      await tx.dunning.begin({ id: stored.runId, on, policies: [], fingerprint: '' });
      await tx.dunning.addRows(stored.runId, [stored], []);
      await tx.dunning.claimReminder(claim);
      const [waiting] = await tx.dunning.reminders();
      await tx.dunning.saveAction({ ...stored, state: 'sent' });
      const [gone] = await tx.dunning.reminders();
      return [waiting, gone];
    }, id);
    const reminder = without(claim, 'actionId');
    expect(undelivered).toEqual([{ ...reminder, undelivered: true }, reminder]);
  });
}
