import type { Debtor } from '../../domain/party/debtor.js';
import type { SheetItem } from '../../formats/sheet/open-items.js';
import { readOpenItems } from '../../formats/sheet/read-open-items.js';
import { cellFault, type ReadItem } from '../../formats/sheet/sense.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { groupBy } from '../../kernel/group.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import { subtractMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { connectionOf, type Ports } from '../ports.js';

/** What taking a file in did. */
export interface SheetImported {
  readonly debtors: number;
  readonly items: number;
  /** Rows whose item was here already; what was paid since is noted */
  readonly known: number;
}

export interface OpenItemsSheet {
  /** Everything that is open, by debtor number and due date. */
  read(administration: AdministrationId): Promise<readonly SheetItem[]>;
  /** Takes a whole file in, or nothing of it (practice 35). Only books without a host package are kept in a spreadsheet. */
  take(
    administration: AdministrationId,
    text: string,
  ): Promise<Result<SheetImported, readonly Fault[]>>;
}

export function makeOpenItemsSheet(ports: Ports): OpenItemsSheet {
  return {
    read: (id) => ports.store.inTransaction(id, readSheet),
    take: (id, text) =>
      ports.store.inTransaction(id, async (tx) => {
        const { country, currency } = await tx.administration.get();
        if ((await connectionOf(tx, 'host')) !== null) return err([HOST_CONNECTED]);
        const read = readOpenItems(text, { country, currency });
        if (!read.ok) return read;
        const books = await booksFor(tx, read.value);
        const faults = read.value.flatMap((one) => conflictsOf(one, books));
        return faults.length > 0
          ? err(faults.slice(0, CONFLICTS_MAX))
          : ok(await save(ports, tx, read.value, books));
      }),
  };
}

/** Faults told at once. */
const CONFLICTS_MAX = 50;

const HOST_CONNECTED = fault(
  'CONFLICT',
  'sheet.host-connected',
  '',
  'A host package is connected: its invoices come from there, and a spreadsheet would double them. Enter them in the host package.',
);

async function readSheet(tx: Tx): Promise<readonly SheetItem[]> {
  const items = await tx.ledger.items({ openOnly: true });
  const debtors = new Map((await tx.debtors.all()).map((debtor) => [debtor.id, debtor]));
  const rows = items.flatMap((item) => {
    const debtor = debtors.get(item.debtorId);
    return debtor === undefined ? [] : [rowOf(item, debtor)];
  });
  // Stable: within a debtor the order is that of the ledger, by due date and number.
  return rows.sort((a, b) =>
    a.debtorNumber < b.debtorNumber ? -1 : a.debtorNumber > b.debtorNumber ? 1 : 0,
  );
}

function rowOf(item: OpenItemState, debtor: Debtor): SheetItem {
  const { hostId, kind, number, issueDate, dueDate, amount, open } = item;
  return {
    ...{ id: hostId, kind, number, issueDate, dueDate, amount, open },
    ...{ debtorNumber: debtor.number, debtorName: debtor.name, debtorKind: debtor.kind },
    ...{ country: debtor.country, email: debtor.email ?? '', group: debtor.group ?? '' },
    ...{ reference: item.reference ?? '', orderReference: item.orderReference ?? '' },
    description: item.description ?? '',
    ...(item.discount === undefined ? {} : { discount: item.discount }),
  };
}

/** What is known of the debtors and items a file names. */
interface Books {
  readonly debtors: ReadonlyMap<string, readonly Debtor[]>;
  readonly items: ReadonlyMap<string, OpenItemState>;
}

async function booksFor(tx: Tx, rows: readonly ReadItem[]): Promise<Books> {
  const named = new Set(rows.map(({ item }) => item.id));
  const items = (await tx.ledger.items({ openOnly: false })).filter((item) =>
    named.has(item.hostId),
  );
  return {
    debtors: groupBy(await tx.debtors.all(), ({ number }) => number),
    items: new Map(items.map((item) => [item.hostId, item])),
  };
}

/** Where a row and the books contradict each other. */
function conflictsOf({ row, item }: ReadItem, { debtors, items }: Books): readonly Fault[] {
  const [known, another] = debtors.get(item.debtorNumber) ?? [];
  if (another !== undefined) {
    const message = `Two debtors have the number ${item.debtorNumber} here. Give one of them another number first.`;
    return [cellFault(row, 'debtor number', 'debtor-unclear', message)];
  }
  if (known !== undefined && known.name !== item.debtorName) {
    const message = `Debtor ${item.debtorNumber} is called otherwise here. Use another number, or the name it has.`;
    return [cellFault(row, 'debtor number', 'debtor-other', message)];
  }
  const before = items.get(item.id);
  if (before === undefined) return [];
  const sign = before.amount.minor < 0n ? -1n : 1n;
  if (before.debtorId !== known?.id || !sameItem(before, item))
    return [
      cellFault(
        row,
        'number',
        'item-other',
        'This item is here with other data. Correct the row, or give it another number.',
      ),
    ];
  if (item.open.minor * sign > before.open.minor * sign)
    return [
      cellFault(
        row,
        'open',
        'open-more',
        'More is open in the file than here: a payment was booked meanwhile. Export again and change that file.',
      ),
    ];
  return [];
}

function sameItem(before: OpenItemState, item: SheetItem): boolean {
  return (
    before.number === item.number &&
    before.kind === item.kind &&
    before.issueDate === item.issueDate &&
    before.dueDate === item.dueDate &&
    before.amount.minor === item.amount.minor &&
    before.amount.currency === item.amount.currency
  );
}

async function save(
  ports: Ports,
  tx: Tx,
  rows: readonly ReadItem[],
  { debtors, items }: Books,
): Promise<SheetImported> {
  const ids = new Map(
    [...debtors].map(([number, [first]]): [string, DebtorId | undefined] => [number, first?.id]),
  );
  let added = 0;
  for (const { item } of rows) {
    if (ids.get(item.debtorNumber) !== undefined) continue;
    const debtor = debtorOf(item, ports.ids.next('debtor'));
    await tx.debtors.upsert(debtor);
    ids.set(item.debtorNumber, debtor.id);
    added += 1;
  }
  const on = ports.clock.today((await tx.administration.get()).zone);
  for (const { item } of rows) {
    const before = items.get(item.id);
    const openItemId = before?.id ?? ports.ids.next('open-item');
    const debtorId = ids.get(item.debtorNumber);
    if (debtorId === undefined) throw new Error(`Debtor ${item.debtorNumber} was not added`);
    if (before === undefined)
      await tx.ledger.addItem({ ...itemOf(item), id: openItemId, debtorId });
    const paid = subtractMoney(before?.open ?? item.amount, item.open);
    if (paid.minor !== 0n)
      await tx.ledger.allocate([
        { id: ports.ids.next('allocation'), openItemId, amount: paid, on },
      ]);
  }
  return { debtors: added, items: rows.length - items.size, known: items.size };
}

function debtorOf(item: SheetItem, id: DebtorId): Debtor {
  return {
    ...{ id, hostId: `sheet:${item.debtorNumber}`, hostVersion: '1', number: item.debtorNumber },
    ...{ name: item.debtorName, kind: item.debtorKind, country: item.country },
    ...(item.email === '' ? {} : { email: item.email }),
    ...(item.group === '' ? {} : { group: item.group }),
    ...{ ibans: [], aliases: [], insolvent: false, purchaseOrderRequired: false },
  };
}

function itemOf(item: SheetItem) {
  const { id, kind, number, issueDate, dueDate, amount, reference, orderReference, description } =
    item;
  return {
    ...{ hostId: id, kind, number, issueDate, dueDate, amount },
    ...(item.discount === undefined ? {} : { discount: item.discount }),
    ...(reference === '' ? {} : { reference }),
    ...(orderReference === '' ? {} : { orderReference }),
    ...(description === '' ? {} : { description }),
  };
}
