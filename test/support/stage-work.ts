import type { OpenItemId, DebtorId } from '../../src/kernel/ids.js';
import type { Tx } from '../../src/ports/store.js';
import type { Stage } from './stage.js';
import { BAKERY } from './stage-world.js';

export async function bakeryId(s: Stage): Promise<DebtorId> {
  const debtor = await s.look((tx) => tx.debtors.byHostId(BAKERY.hostId));
  if (debtor === null) throw new Error('The bakery is not there');
  return debtor.id;
}

export async function itemId(s: Stage, hostId = 'F-1'): Promise<OpenItemId> {
  const item = await s.look((tx) => tx.ledger.itemByHostId(hostId));
  if (item === null) throw new Error(`No item ${hostId}`);
  return item.id;
}

/** Kinds and outcomes of all tasks, in the order they were given. */
export async function tasksOf(s: Stage): Promise<readonly (readonly [string, string])[]> {
  const tasks = await s.look((tx: Tx) => tx.tasks.list({}, 1_000));
  return [...tasks]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ kind, closed }) => [kind, closed?.outcome ?? 'open']);
}

export async function timelineOf(s: Stage): Promise<readonly string[]> {
  const debtor = await bakeryId(s);
  return (await s.look((tx) => tx.timeline.ofDebtor(debtor, 1_000))).map(({ kind }) => kind);
}
