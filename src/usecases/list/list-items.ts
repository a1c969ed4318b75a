import { type AgeBucketId, ageBucketOf } from '../../domain/ledger/ageing.js';
import { daysLate } from '../../domain/ledger/open-item.js';
import {
  ITEM_KEYS,
  type ItemBrake,
  type ItemQuestion,
  type ItemSort,
} from '../../domain/list/item-list.js';
import type { Order } from '../../domain/list/list.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { PlainDate } from '../../kernel/dates.js';
import { type AdministrationId, idOf, type OpenItemId } from '../../kernel/ids.js';
import type { Result } from '../../kernel/result.js';
import type { ItemStanding } from '../../ports/lists.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { inOrder, type Listed, listed, type NoSuchPlace, type PageWanted } from '../listed.js';
import type { Ports } from '../ports.js';

/** An open item as a row of a list. */
export interface ListedItem extends Pick<
  OpenItemState,
  'id' | 'documentId' | 'kind' | 'number' | 'issueDate' | 'dueDate' | 'amount' | 'open'
> {
  readonly debtor: Pick<Debtor, 'id' | 'number' | 'name'>;
  /** Zero before it is due */
  readonly daysLate: number;
  /** Null for a credit note: only claims are aged */
  readonly bucket: AgeBucketId | null;
  /** The last reminder of its present round; absent: none yet */
  readonly reminded?: NonNullable<ItemStanding['reminded']>;
  readonly brakes: readonly ItemBrake[];
}

export interface ItemsAsked
  extends Order<ItemSort>, PageWanted, Pick<ItemQuestion, 'debtorId' | 'bucket' | 'brake'> {}

export type ListItems = (
  administration: AdministrationId,
  asked: ItemsAsked,
) => Promise<Result<Listed<ListedItem>, NoSuchPlace>>;

/** Open items a page at a time, with what keeps each back. */
export function makeListItems(ports: Pick<Ports, 'store' | 'clock'>): ListItems {
  return (id, { after, limit, ...asked }) =>
    ports.store.inTransaction(id, async (tx) => {
      const { zone } = await tx.administration.get();
      const question = { ...asked, today: ports.clock.today(zone) };
      const page = { limit, ...(after === undefined ? {} : { after }) };
      return listed(question, page, {
        kind: ITEM_KEYS[question.sort],
        read: (wanted) => tx.lists.items(question, wanted),
        totals: () => tx.lists.itemTotals(question),
        rowsOf: (ids) => itemRows(tx, ids.map(idOf<'open-item'>), question.today),
      });
    });
}

async function itemRows(
  tx: Tx,
  ids: readonly OpenItemId[],
  today: PlainDate,
): Promise<readonly ListedItem[]> {
  const [items, standings] = await Promise.all([
    tx.ledger.items({ openOnly: false, ids }),
    tx.lists.itemStandings(ids),
  ]);
  const debtors = await tx.debtors.byIds([...new Set(items.map(({ debtorId }) => debtorId))]);
  const debtorOf = new Map(debtors.map((debtor) => [debtor.id, debtor]));
  const standingOf = new Map(standings.map((one) => [one.openItemId, one]));
  return inOrder(ids, items).flatMap((item) => {
    const debtor = debtorOf.get(item.debtorId);
    return debtor === undefined ? [] : [itemRow(item, debtor, today, standingOf.get(item.id))];
  });
}

function itemRow(
  item: OpenItemState,
  debtor: Debtor,
  today: PlainDate,
  standing: ItemStanding | undefined,
): ListedItem {
  const { id, documentId, kind, number, issueDate, dueDate, amount, open } = item;
  const late = daysLate(dueDate, today);
  const { brakes = [], reminded } = standing ?? {};
  return {
    ...{ id, kind, number, issueDate, dueDate, amount, open, brakes },
    ...(documentId === undefined ? {} : { documentId }),
    debtor: { id: debtor.id, number: debtor.number, name: debtor.name },
    daysLate: Math.max(0, late),
    bucket: open.minor > 0n ? ageBucketOf(late) : null,
    ...(reminded === undefined ? {} : { reminded }),
  };
}
