import type { Dispute, Promised } from '../../domain/dunning/ledger.js';
import { type Allocation, sameItem } from '../../domain/ledger/open-item.js';
import type { DisputeCase } from '../../domain/work/dispute.js';
import type { OpenItemId } from '../../kernel/ids.js';
import { money, subtractMoney } from '../../kernel/money.js';
import type { LedgerRepository, OpenItemState } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { ALLOCATIONS, DISPUTES, isLive, ITEMS } from './money-rows.js';
import { insert, known } from './refuse.js';
import { mustAddUp } from './sums.js';
import type { Kind } from './table.js';

interface Said {
  readonly place: number;
  readonly promise: Promised;
}

const SAID: Kind<Said, 'debtor'> = {
  name: 'promise_said',
  key: ({ place }) => String(place),
  by: { debtor: ({ promise }) => promise.debtorId },
};

/** Items of which it is not certain what is open in the host. */
const UNSURE: Kind<Pick<OpenItemState, 'id'>> = { name: 'host_unsure', key: ({ id }) => id };

export function ledgerRepository(session: Session): Plain<LedgerRepository> {
  const items = session.rows(ITEMS);
  const allocations = session.rows(ALLOCATIONS);
  const disputes = session.rows(DISPUTES);
  const said = session.rows(SAID);
  const doubts = session.rows(UNSURE);
  const byHostId = (hostId: string): OpenItemState | null =>
    items.having('hostId', hostId)[0] ?? null;

  /** Of those a filter names, the shortest way to them; each once. */
  function found(filter: Parameters<LedgerRepository['items']>[0]): readonly OpenItemState[] {
    const { ids, debtorId, debtorIds, openOnly } = filter;
    if (ids !== undefined) return [...new Set(ids)].flatMap((id) => items.get(id) ?? []);
    const debtors = debtorId === undefined ? debtorIds : [debtorId];
    if (debtors !== undefined)
      return [...new Set(debtors)].flatMap((debtor) => items.having('debtor', debtor));
    return openOnly ? items.having('open', 'open') : items.all();
  }

  function book(allocation: Allocation): void {
    const { id, openItemId, amount, reversedOn } = allocation;
    const item = known(items.get(openItemId), `open item ${openItemId}`);
    if (!isCashSound(allocation)) throw new Error(`allocation_cash_check: allocation ${id}`);
    insert(allocations, allocation);
    mustAddUp(session, allocation);
    if (reversedOn === undefined) items.put({ ...item, ...less(item, amount.minor) });
  }

  /** Money that goes back opens its item again. An exchange gain has that sign too and opens nothing. */
  function isBack({ openItemId, amount, writeOff, reversedOn }: Allocation): boolean {
    const item = items.get(openItemId)?.amount ?? amount;
    return writeOff === undefined && reversedOn === undefined && item.minor * amount.minor < 0n;
  }

  return {
    addItem(item) {
      if (items.add({ ...item, open: item.amount, round: 0 })) return 'added';
      const before = byHostId(item.hostId);
      return before !== null && sameItem(before, item) ? 'exists' : 'exists-different';
    },
    correctItem({ documentId: _document, ...item }) {
      const before = byHostId(item.hostId);
      if (before === null || allocations.having('item', before.id).some(isLive)) return 'allocated';
      const { id, documentId, round } = before;
      const document = documentId === undefined ? {} : { documentId };
      items.put({ ...item, ...document, id, round, open: item.amount });
      return 'corrected';
    },
    item: (id) => items.get(id),
    itemByHostId: byHostId,
    items(filter) {
      const { openOnly, debtorId, debtorIds } = filter;
      const asked = debtorIds && new Set(debtorIds);
      const rows = found(filter).filter(
        (item) =>
          (!openOnly || item.open.minor !== 0n) &&
          (debtorId === undefined || item.debtorId === debtorId) &&
          (asked === undefined || asked.has(item.debtorId)),
      );
      return ordered(
        rows,
        ({ dueDate }) => dueDate,
        ({ number }) => number,
        ({ id }) => id,
      );
    },
    setUnsure(id, isUnsure) {
      if (isUnsure) doubts.put({ id });
      else doubts.drop(id);
    },
    unsure: () =>
      ordered(
        doubts.all().flatMap(({ id }) => items.get(id) ?? []),
        ({ id }) => id,
      ).map(({ id, hostId }) => ({ id, hostId })),
    allocate(rows) {
      rows.forEach(book);
      for (const id of new Set(rows.filter(isBack).map(({ openItemId }) => openItemId))) {
        const item = items.get(id);
        if (item !== null) items.put({ ...item, round: item.round + 1 });
      }
    },
    reverse(id, on) {
      const allocation = allocations.get(id);
      if (allocation === null || !isLive(allocation)) return;
      allocations.put({ ...allocation, reversedOn: on });
      mustAddUp(session, allocation);
      const item = items.get(allocation.openItemId);
      if (item !== null)
        items.put({ ...item, ...less(item, -allocation.amount.minor), round: item.round + 1 });
    },
    allocations({ entryId, openItemId, openItemIds }) {
      const asked = openItemIds && new Set<OpenItemId>(openItemIds);
      return allocationsFound(session, entryId, openItemId, asked).filter(
        (allocation) =>
          (entryId === undefined || allocation.entryId === entryId) &&
          (openItemId === undefined || allocation.openItemId === openItemId) &&
          (asked === undefined || asked.has(allocation.openItemId)),
      );
    },
    allAllocations: () => allocations.all(),
    openDispute(dispute) {
      disputes.add({ ...dispute, code: 'other', role: 'debtors' });
    },
    closeDisputes(openItemId, on) {
      const open = disputes.having('item', openItemId).filter(isOpen);
      for (const dispute of open) disputes.put({ ...dispute, closedOn: on });
      return open.length;
    },
    disputes(of) {
      const asked = of && new Set(of);
      const rows = disputes.all();
      return rows.filter(({ openItemId }) => asked?.has(openItemId) ?? true).map(plainDispute);
    },
    addPromise(promise) {
      said.put({ place: said.size(), promise });
    },
    promises(debtors) {
      const asked = debtors && new Set(debtors);
      return said
        .all()
        .map(({ promise }) => promise)
        .filter(({ debtorId }) => asked?.has(debtorId) ?? true);
    },
  };
}

/** In the order they were added: one list is in order, of several items each is. */
function allocationsFound(
  { rows }: Session,
  entryId: string | undefined,
  openItemId: string | undefined,
  among: ReadonlySet<string> | undefined,
): readonly Allocation[] {
  const allocations = rows(ALLOCATIONS);
  if (entryId !== undefined) return allocations.having('entry', entryId);
  if (openItemId !== undefined) return allocations.having('item', openItemId);
  return among === undefined ? allocations.all() : allocations.havingAny('item', [...among]);
}

/** Cash is named where the entry is in another currency than the item, and then both have one sign. */
function isCashSound({ amount, cash, entryId, writeOff }: Allocation): boolean {
  if (cash === undefined) return true;
  const isForeign = entryId !== undefined && cash.currency !== amount.currency;
  return isForeign && writeOff === undefined && cash.minor * amount.minor > 0n;
}

function isOpen({ closedOn }: DisputeCase): boolean {
  return closedOn === undefined;
}

function less({ open }: OpenItemState, minor: bigint): Pick<OpenItemState, 'open'> {
  return { open: subtractMoney(open, money(minor, open.currency)) };
}

/** What the planner reads of it. */
function plainDispute(dispute: DisputeCase): Dispute & Pick<DisputeCase, 'id'> {
  const { id, openItemId, openedOn, closedOn, amount, reason, restGoesOn } = dispute;
  return {
    ...{ id, openItemId, openedOn, reason },
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(amount === undefined ? {} : { amount }),
    ...(restGoesOn === undefined ? {} : { restGoesOn }),
  };
}
