import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import type { Task } from '../../src/domain/work/task.js';
import type { TimelineEntry } from '../../src/ports/timeline.js';
import type { Tx } from '../../src/ports/store.js';
import { aDebtor, anItem, NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const DEBTOR = idOf<'debtor'>('deb_1');
const [ONE, TWO] = [idOf<'open-item'>('itm_1'), idOf<'open-item'>('itm_2')];

const TASK: Task = {
  ...{ id: idOf('tsk_1'), key: 'call:itm_1', kind: 'call', role: 'debtors', owner: 'an' },
  ...{ debtorId: DEBTOR, openItemIds: [ONE], dueOn: plainDate('2026-11-23') },
  ...{
    subject: 'Bellen: Bakkerij Aerts',
    text: 'Vraag wanneer.',
    openedOn: plainDate('2026-11-20'),
  },
};

const ENTRY: TimelineEntry = {
  ...{ debtorId: DEBTOR, openItemIds: [ONE, TWO], at: NOON, by: 'an', kind: 'note' },
  detail: { text: 'Ünïcode → ok' },
};

async function books(tx: Tx): Promise<void> {
  await tx.debtors.upsert(aDebtor('deb_1'));
  await tx.ledger.addItem(anItem('itm_1', 'deb_1', 100n));
  await tx.ledger.addItem(anItem('itm_2', 'deb_1', 200n));
}

/** What we keep about debtors, what people have to do, and what happened. */
export function workContract({ run, administration }: Subject): void {
  describe('a debtor profile', () => {
    test('says nothing until somebody says something, and keeps what was said', async () => {
      const id = await administration();
      const seen = await run(async (tx) => {
        await books(tx);
        const before = [await tx.profiles.get(DEBTOR), await tx.profiles.all()];
        await tx.profiles.change(DEBTOR, (profile) => ({ ...profile, owner: 'an' }));
        await tx.profiles.change(DEBTOR, (profile) => ({ ...profile, policy: 'S3-soft' }));
        return { before, after: await tx.profiles.all() };
      }, id);
      expect(seen.before).toEqual([{ debtorId: DEBTOR }, []]);
      expect(seen.after).toEqual([{ debtorId: DEBTOR, owner: 'an', policy: 'S3-soft' }]);
    });

    test('needs a debtor', async () => {
      await expect(run((tx) => tx.profiles.change(DEBTOR, (before) => before))).rejects.toThrow(
        'foreign key',
      );
    });
  });

  describe('a task', () => {
    test('exists once per key, and closes once', async () => {
      const closed = {
        on: plainDate('2026-11-23'),
        by: 'an',
        outcome: 'promised',
        note: 'vrijdag',
      };
      const seen = await run(async (tx) => {
        await books(tx);
        const opened = [await tx.tasks.open(TASK)];
        opened.push(await tx.tasks.open({ ...TASK, id: idOf('tsk_2'), subject: 'Another' }));
        const before = await tx.tasks.byKey(TASK.key);
        const ended = [await tx.tasks.close(TASK.id, closed)];
        ended.push(await tx.tasks.close(TASK.id, { ...closed, outcome: 'done' }));
        return { opened, before, ended, after: await tx.tasks.byId(TASK.id) };
      });
      expect(seen.opened).toEqual(['opened', 'exists']);
      expect(seen.before).toEqual(TASK);
      expect(seen.ended).toEqual([true, false]);
      expect(seen.after).toEqual({ ...TASK, closed });
    });

    test('is found by state, person, role, kind, debtor and day', async () => {
      const other: Task = {
        ...{ id: idOf('tsk_9'), key: 'other', kind: 'review', role: 'manager', openItemIds: [] },
        ...{ dueOn: plainDate('2026-11-21'), subject: 's', text: 't', openedOn: TASK.openedOn },
      };
      const found = await run(async (tx) => {
        await books(tx);
        await tx.tasks.open(TASK);
        await tx.tasks.open(other);
        const ids = async (filter: Parameters<typeof tx.tasks.list>[0], limit = 10) =>
          (await tx.tasks.list(filter, limit)).map(({ id }): string => id);
        return [
          await ids({}),
          await ids({}, 1),
          await ids({ owner: 'an' }),
          await ids({ role: 'manager' }),
          await ids({ kind: 'call' }),
          await ids({ debtorId: DEBTOR }),
          await ids({ dueUntil: plainDate('2026-11-22') }),
          await ids({ state: 'closed' }),
        ];
      });
      const [one, nine] = ['tsk_1', 'tsk_9'];
      expect(found).toEqual([[nine, one], [nine], [one], [nine], [one], [one], [nine], []]);
    });

    test('moves to somebody else while it is open', async () => {
      const seen = await run(async (tx) => {
        await books(tx);
        await tx.tasks.open(TASK);
        await tx.tasks.move(TASK.id, { ...TASK, owner: 'piet', role: 'sales' });
        const moved = await tx.tasks.byId(TASK.id);
        await tx.tasks.close(TASK.id, { on: TASK.dueOn, by: 'piet', outcome: 'done' });
        await tx.tasks.move(TASK.id, { ...TASK, owner: 'an' });
        return [moved?.owner, moved?.role, (await tx.tasks.byId(TASK.id))?.owner];
      });
      expect(seen).toEqual(['piet', 'sales', 'piet']);
    });
  });

  describe('a timeline', () => {
    test('keeps what happened in order, by debtor and by item', async () => {
      const second: TimelineEntry = { ...ENTRY, openItemIds: [], kind: 'call', detail: {} };
      const seen = await run(async (tx) => {
        await books(tx);
        await tx.timeline.add(ENTRY);
        await tx.timeline.add(second);
        return {
          all: await tx.timeline.ofDebtor(DEBTOR, 10),
          newest: await tx.timeline.ofDebtor(DEBTOR, 1),
          item: await tx.timeline.ofItem(TWO, 10),
        };
      });
      expect(seen).toEqual({ all: [ENTRY, second], newest: [second], item: [ENTRY] });
    });

    test('needs a debtor and items that exist', async () => {
      await expect(run((tx) => tx.timeline.add(ENTRY))).rejects.toThrow('foreign key');
      const stranger = { ...ENTRY, openItemIds: [idOf<'open-item'>('itm_none')] };
      await expect(
        run(async (tx) => {
          await books(tx);
          await tx.timeline.add(stranger);
        }),
      ).rejects.toThrow('foreign key');
    });
  });
}
