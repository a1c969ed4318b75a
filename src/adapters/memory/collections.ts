import type { Collection, CollectionLine } from '../../domain/collection/collection.js';
import type { Mandate, MandateState } from '../../domain/collection/mandate.js';
import type { Refund, RefundOrder } from '../../domain/collection/refund.js';
import { addDays } from '../../kernel/dates.js';
import type {
  CollectionRepository,
  MandateRepository,
  RefundRepository,
} from '../../ports/collections.js';
import { DEBTORS } from './debtors.js';
import { given, without } from './members.js';
import type { Plain, Session } from './memory.js';
import { ITEMS } from './money-rows.js';
import { fileRepository, filesNamed } from './payment-files.js';
import { insert, known, needs, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

type KeptMandate = Mandate & Pick<MandateState, 'revokedOn' | 'attention'>;

const MANDATES: Kind<KeptMandate> = { name: 'mandate', key: ({ id }) => id };

export const COLLECTIONS = filesNamed<Collection>('collection');

/** Nobody is asked twice for one claim at the same time. */
export const LINES: Kind<
  CollectionLine,
  'pending' | 'endToEnd' | 'collection' | 'item' | 'mandate'
> = {
  name: 'collection_line',
  key: ({ id }) => id,
  unique: {
    pending: ({ openItemId, state }) => (state === 'pending' ? openItemId : null),
    endToEnd: ({ endToEndId }) => endToEndId,
  },
  by: {
    collection: ({ collectionId }) => collectionId,
    item: ({ openItemId }) => openItemId,
    mandate: ({ mandateId }) => mandateId,
  },
};

const ORDERS = filesNamed<RefundOrder>('refund_order');

const REFUNDS: Kind<Refund, 'order' | 'endToEnd'> = {
  name: 'refund',
  key: ({ id }) => id,
  unique: { endToEnd: ({ endToEndId }) => endToEndId },
  by: { order: ({ orderId }) => orderId },
};

/**
 * Days before the newest collection date in which the bank may still speak of a line: a debtor can have an unauthorised
 * collection refunded for 13 months; the rest is for the bank's own delays.
 */
const RECENT_DAYS = 450;

export function mandateRepository(session: Session): Plain<MandateRepository> {
  const mandates = session.rows(MANDATES);
  const withUse = (mandate: KeptMandate): MandateState => {
    const lines = session.rows(LINES).having('mandate', mandate.id).filter(isNotCancelled);
    const days = lines.flatMap(
      ({ collectionId }) => session.rows(COLLECTIONS).get(collectionId)?.head.collectOn ?? [],
    );
    const told = lines.filter(({ state }) => state !== 'returned');
    const use = {
      lines: lines.length,
      ...given({ lastOn: days.toSorted().at(-1) }),
      amendmentsTold: Math.max(0, ...told.map(({ amendmentsTold }) => amendmentsTold)),
      ended: lines.some(({ sequence }) => sequence === 'FNAL'),
    };
    return { ...mandate, use };
  };
  return {
    byId(id) {
      const mandate = mandates.get(id);
      return mandate && withUse(mandate);
    },
    all: () => mandates.all().map(withUse),
    add(mandate) {
      needsAtEnd(session, DEBTORS, mandate.debtorId);
      insert(mandates, mandate);
    },
    amend(mandate) {
      const { revokedOn, attention } = known(mandates.get(mandate.id), `mandate ${mandate.id}`);
      mandates.put({ ...mandate, ...given({ revokedOn, attention }) });
    },
    revoke(id, on) {
      const mandate = mandates.get(id);
      if (mandate === null || mandate.revokedOn !== undefined) return false;
      mandates.put({ ...mandate, revokedOn: on });
      return true;
    },
    attend(id, attention) {
      const mandate = mandates.get(id);
      if (mandate === null || (attention !== null && mandate.attention !== undefined)) return;
      mandates.put({ ...without(mandate, 'attention'), ...(attention && { attention }) });
    },
  };
}

export function collectionRepository(session: Session): Plain<CollectionRepository> {
  const collections = session.rows(COLLECTIONS);
  const lines = session.rows(LINES);
  const change = (line: CollectionLine | null, changes: Partial<CollectionLine>): void => {
    if (line !== null) lines.put({ ...line, ...changes });
  };
  const ofCollection = (id: string): readonly CollectionLine[] => lines.having('collection', id);
  return {
    ...fileRepository(collections, {
      of: ofCollection,
      add(line) {
        needs(session.rows(ITEMS), line.openItemId);
        needs(session.rows(MANDATES), line.mandateId);
        lines.put(without(line, 'paid', 'returned'));
      },
      cancel(id) {
        for (const line of ofCollection(id))
          if (line.state === 'pending') change(line, { state: 'cancelled' });
      },
    }),
    line: (endToEndId) => lines.having('endToEnd', endToEndId)[0] ?? null,
    linesOfItem: (item) => lines.having('item', item).filter(isNotCancelled).toReversed(),
    collected: (items) =>
      new Set(
        lines
          .havingAny('item', items)
          .filter(isNotCancelled)
          .map(({ openItemId }) => openItemId),
      ),
    pendingItems: () =>
      new Set(
        lines
          .all()
          .filter(({ state }) => state === 'pending')
          .map(({ openItemId }) => openItemId),
      ),
    recentLines() {
      const days = collections.all().map(({ head }) => head.collectOn);
      const last = days.toSorted().at(-1);
      if (last === undefined) return [];
      const from = addDays(last, -RECENT_DAYS);
      return lines.all().filter((line) => {
        const on = collections.get(line.collectionId)?.head.collectOn;
        return isNotCancelled(line) && on !== undefined && on >= from;
      });
    },
    markPaid(id, paid) {
      change(lines.get(id), { state: 'paid', paid });
    },
    markReturned(id, { on, reason, entryId }) {
      const returned = { on, reason, ...given({ entryId }) };
      change(lines.get(id), { state: 'returned', returned });
    },
    forget(entry, item) {
      for (const line of lines.having('item', item))
        if (line.returned?.entryId === entry && line.paid !== undefined)
          lines.put({ ...without(line, 'returned'), state: 'paid' });
      for (const line of lines.having('item', item)) {
        // Another collection of the item may be under way by now: then this line stays as it is.
        const isFree = lines.having('pending', item).length === 0;
        if (isFree && line.state === 'paid' && line.paid?.entryId === entry)
          lines.put({ ...without(line, 'paid'), state: 'pending' });
      }
    },
  };
}

export function refundRepository(session: Session): Plain<RefundRepository> {
  const orders = session.rows(ORDERS);
  const refunds = session.rows(REFUNDS);
  return {
    ...fileRepository(orders, {
      of: (id) => refunds.having('order', id),
      add(refund) {
        insert(refunds, refund);
      },
      // Whether a refund counts is said by its order.
      cancel: () => undefined,
    }),
    live: () =>
      refunds.all().filter(({ orderId }) => orders.get(orderId)?.head.cancelledAt === undefined),
  };
}

function isNotCancelled({ state }: CollectionLine): boolean {
  return state !== 'cancelled';
}
