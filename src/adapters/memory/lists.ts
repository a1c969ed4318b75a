import type { DebtorQuestion, DebtorSort, StoredMark } from '../../domain/list/debtor-list.js';
import {
  dueDatesOf,
  type ItemBrake,
  type ItemQuestion,
  type ItemSort,
} from '../../domain/list/item-list.js';
import { isOver } from '../../domain/instrument/instrument.js';
import { balancesOf } from '../../domain/ledger/on-account.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { debtorText, sortName } from '../../domain/list/debtor-text.js';
import { groupBy } from '../../kernel/group.js';
import { isFoundIn } from '../../kernel/search-text.js';
import type { ListReader } from '../../ports/lists.js';
import type { OpenItemState } from '../../ports/store.js';
import { CONTACT_KINDS } from '../../ports/timeline.js';
import { PLANS, PROMISES } from './agreements.js';
import { ALERTS } from './credit.js';
import { DEBTORS } from './debtors.js';
import { REMINDERS } from './dunning-rows.js';
import { INSTRUMENTS } from './instruments.js';
import { invoiceLists } from './list-invoices.js';
import { isOverdue, owedOf, pageOf } from './list-page.js';
import { searchIn } from './list-search.js';
import type { Plain, Session } from './memory.js';
import { ALLOCATIONS, DISPUTES, isLive, ITEMS, ON_ACCOUNT } from './money-rows.js';
import { ordered } from './order.js';
import { PROFILES } from './profiles.js';
import { TIMELINE } from './timeline.js';

/** By debtor or by item: whatever carries one of these. */
type Carriers<Name extends string> = Readonly<Record<Name, ReadonlySet<string>>>;

function creditors(session: Session): ReadonlySet<string> {
  const live = session.rows(ON_ACCOUNT).all().filter(isLive);
  const standing = [...groupBy(live, ({ debtorId }): string => debtorId)].filter(([, rows]) =>
    balancesOf(rows).some(({ minor }) => minor > 0n),
  );
  return new Set(standing.map(([debtorId]) => debtorId));
}

function marked(session: Session): Carriers<StoredMark> {
  const items = session.rows(ITEMS);
  const open = session
    .rows(DISPUTES)
    .all()
    .filter(({ closedOn }) => closedOn === undefined);
  const debtorsOf = (rows: readonly { readonly debtorId: string }[]) =>
    new Set(rows.map(({ debtorId }) => debtorId));
  return {
    disputed: debtorsOf(
      items
        .among(open.map(({ openItemId }) => openItemId))
        .filter(({ open: left }) => left.minor !== 0n),
    ),
    promised: debtorsOf(
      session
        .rows(PROMISES)
        .all()
        .filter(({ state }) => state === 'open'),
    ),
    instalments: debtorsOf(
      session
        .rows(PLANS)
        .all()
        .filter(({ state }) => state === 'running'),
    ),
    instrument: debtorsOf(
      session
        .rows(INSTRUMENTS)
        .all()
        .filter((one) => !isOver(one)),
    ),
    'on-account': creditors(session),
    'credit-hold': debtorsOf(
      session
        .rows(ALERTS)
        .all()
        .filter(({ level, clearedAt }) => level === 'hold' && clearedAt === undefined),
    ),
  };
}

/** Of `receipt` the debtors, of the rest the items. */
function braked(session: Session): Carriers<ItemBrake> {
  const promises = session
    .rows(PROMISES)
    .all()
    .filter(({ state }) => state === 'open');
  const plans = session
    .rows(PLANS)
    .all()
    .filter(({ state }) => state === 'running');
  const open = session
    .rows(DISPUTES)
    .all()
    .filter(({ closedOn }) => closedOn === undefined);
  const live = session
    .rows(INSTRUMENTS)
    .all()
    .filter((one) => !isOver(one));
  return {
    dispute: new Set(open.map(({ openItemId }) => openItemId)),
    promise: new Set(promises.flatMap(({ openItemIds }) => openItemIds)),
    plan: new Set(plans.flatMap(({ openItemIds }) => openItemIds)),
    instrument: new Set(live.map(({ openItemId }) => openItemId)),
    receipt: creditors(session),
  };
}

function carries(brakes: Carriers<ItemBrake>, brake: ItemBrake, item: OpenItemState): boolean {
  return brakes[brake].has(brake === 'receipt' ? item.debtorId : item.id);
}

const ITEM_KEYS: Readonly<Record<ItemSort, (item: OpenItemState) => string | bigint>> = {
  due: ({ dueDate }) => dueDate,
  issued: ({ issueDate }) => issueDate,
  open: ({ open }) => open.minor,
  number: ({ number }) => number,
};

/** The same answers as the database gives, from all rows each time: books in memory are small. */
export function listReader(session: Session): Plain<ListReader> {
  const debtors = session.rows(DEBTORS);
  const items = session.rows(ITEMS);
  const hisOpen = (debtorId: string) =>
    items.having('debtor', debtorId).filter(({ open }) => open.minor !== 0n);

  function debtorsAsked({ filter, search, owner, today }: DebtorQuestion): readonly Debtor[] {
    const marks = marked(session);
    const fits: Readonly<Record<DebtorQuestion['filter'], (debtor: Debtor) => boolean>> = {
      all: () => true,
      open: ({ id }) => hisOpen(id).length > 0,
      overdue: ({ id }) => hisOpen(id).some((item) => isOverdue(item, today)),
      disputed: ({ id }) => marks.disputed.has(id),
      'over-limit': ({ id }) => marks['credit-hold'].has(id),
    };
    return debtors
      .all()
      .filter(
        (debtor) =>
          fits[filter](debtor) &&
          (search === undefined || isFoundIn(debtorText(debtor), search)) &&
          (owner === undefined || session.rows(PROFILES).get(debtor.id)?.owner === owner),
      );
  }

  function keyOf({ currency, today }: DebtorQuestion) {
    const own = (id: string) => owedOf(hisOpen(id), today).find((one) => one.currency === currency);
    const keys: Readonly<Record<DebtorSort, (debtor: Debtor) => string | bigint>> = {
      name: sortName,
      open: ({ id }) => own(id)?.open.minor ?? 0n,
      overdue: ({ id }) => own(id)?.overdue.minor ?? 0n,
      oldest: ({ id }) => oldestDue(hisOpen(id)) ?? '9999-12-31',
    };
    return keys;
  }

  function itemsAsked({ debtorId, bucket, brake, today }: ItemQuestion): readonly OpenItemState[] {
    const { from, until } = bucket === undefined ? {} : dueDatesOf(bucket, today);
    const brakes = braked(session);
    return items
      .having('open', 'open')
      .filter(
        (item) =>
          (debtorId === undefined || item.debtorId === debtorId) &&
          (bucket === undefined || item.open.minor > 0n) &&
          (from === undefined || item.dueDate >= from) &&
          (until === undefined || item.dueDate <= until) &&
          (brake === undefined || carries(brakes, brake, item)),
      );
  }

  return {
    ...invoiceLists(session),
    ...searchIn(session),
    debtors: (question, page) =>
      pageOf(debtorsAsked(question), keyOf(question)[question.sort], question, page),
    debtorTotals(question) {
      const asked = debtorsAsked(question);
      const theirs = asked.flatMap(({ id }) => hisOpen(id));
      return { count: asked.length, owed: owedOf(theirs, question.today) };
    },
    owedBy: (debtorIds, today) =>
      ordered([...new Set(debtorIds)], (id) => id).flatMap((debtorId) =>
        owedOf(hisOpen(debtorId), today).map((owed) => ({
          debtorId,
          ...owed,
          oldestDue: oldestDue(
            hisOpen(debtorId).filter(({ open }) => open.currency === owed.currency),
          ),
        })),
      ),
    debtorStandings(debtorIds) {
      const marks = Object.entries(marked(session)) as [StoredMark, ReadonlySet<string>][];
      return ordered(debtors.among(debtorIds), ({ id }) => id).map(({ id }) => {
        const contacts = session
          .rows(TIMELINE)
          .having('debtor', id)
          .filter(({ entry }) => CONTACT_KINDS.includes(entry.kind))
          .map(({ entry }) => entry.at)
          .toSorted();
        const last = contacts.at(-1);
        return {
          debtorId: id,
          marks: marks.filter(([, carriers]) => carriers.has(id)).map(([mark]) => mark),
          ...(last === undefined ? {} : { lastContactAt: last }),
        };
      });
    },
    items: (question, page) =>
      pageOf(itemsAsked(question), ITEM_KEYS[question.sort], question, page),
    itemTotals(question) {
      const asked = itemsAsked(question);
      return { count: asked.length, owed: owedOf(asked, question.today) };
    },
    itemStandings(openItemIds) {
      const brakes = braked(session);
      return ordered(items.among(openItemIds), ({ id }) => id).map((item) => {
        const last = session
          .rows(REMINDERS)
          .having('item', item.id)
          .filter(({ round }) => round === item.round)
          .at(-1);
        return {
          openItemId: item.id,
          brakes: (Object.keys(brakes) as ItemBrake[]).filter((one) => carries(brakes, one, item)),
          ...(last === undefined ? {} : { reminded: { step: last.step, on: last.on } }),
        };
      });
    },
    brokenItems: (limit) =>
      ordered(items.all(), ({ id }) => id)
        .filter(({ id, amount, open }) => {
          const live = session.rows(ALLOCATIONS).having('item', id).filter(isLive);
          return live.reduce((left, paid) => left - paid.amount.minor, amount.minor) !== open.minor;
        })
        .slice(0, limit)
        .map(({ id }) => id),
    // What is left is kept with the item by whatever changes it, and nothing else can.
    mendItems: () => 0,
  };
}

function oldestDue(items: readonly OpenItemState[]) {
  const days = items.filter(({ open }) => open.minor > 0n).map(({ dueDate }) => dueDate);
  return days.toSorted()[0] ?? null;
}
