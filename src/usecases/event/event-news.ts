import type { EventType } from '../../domain/event/event.js';
import type { ExchangeState } from '../../domain/exchange/exchange.js';
import type { Allocation } from '../../domain/ledger/open-item.js';
import { type EventData, ITEMS_MAX } from '../../formats/json/events.js';
import { printMoney } from '../../kernel/money.js';
import type { JourneyEntry } from '../../ports/journey.js';
import type { TimelineEntry, TimelineKind } from '../../ports/timeline.js';

/** Something to tell: its type, what it is about, and its data in the form of its type. */
export type News = {
  readonly [Type in EventType]: readonly [
    type: Type,
    subject: string,
    data: EventData<NoInfer<Type>>,
  ];
}[EventType];

/** What a state of an exchange is told as; the others change by themselves within seconds. */
const OF_STATE = {
  sent: 'document.sent',
  'sent-another-way': 'document.sent',
  delivered: 'document.delivered',
  rejected: 'document.rejected',
  undelivered: 'document.undelivered',
  held: 'document.held',
} as const satisfies Partial<Record<ExchangeState, EventType>>;

export function documentNews({ kind, documentId, exchangeId, detail }: JourneyEntry): News[] {
  const { from, to, channel } = detail;
  if (kind !== 'state' || exchangeId === undefined || from === to || !isTold(to)) return [];
  const data = {
    ...{ document: documentId, exchange: exchangeId },
    ...(typeof channel === 'string' ? { channel } : {}),
  };
  return [[OF_STATE[to], documentId, data]];
}

function isTold(state: unknown): state is keyof typeof OF_STATE {
  return typeof state === 'string' && Object.hasOwn(OF_STATE, state);
}

export function paymentNews({ id, openItemId, entryId, amount, writeOff, on }: Allocation): News {
  return [
    ...(['payment.matched', id] as const),
    {
      ...{ allocation: id, openItem: openItemId, entry: entryId ?? null },
      ...{ amount: printMoney(amount), currency: amount.currency, on },
      ...(writeOff === undefined ? {} : { writeOff }),
    },
  ];
}

type Say = (name: string) => string;
type OfTimeline = (entry: TimelineEntry, said: Say) => News | null;

const promise = ({ debtorId: debtor, openItemIds }: TimelineEntry) => ({
  ...{ debtor, openItems: openItemIds.slice(0, ITEMS_MAX) },
});
const dispute = ({ debtorId: debtor, openItemIds }: TimelineEntry, said: Say) => ({
  ...{ dispute: said('dispute'), debtor, openItem: String(openItemIds[0]) },
});

/** Promises and disputes, as their timeline has them: the details are those that record-promise.ts and others write there. */
const OF_TIMELINE: Readonly<Partial<Record<TimelineKind, OfTimeline>>> = {
  promise(entry, said) {
    if (entry.detail['state'] === 'cancelled') return null;
    const facts = { amount: said('amount'), currency: said('currency'), payBy: said('payBy') };
    const data = { promise: said('promise'), ...promise(entry), ...facts };
    return ['promise.made', entry.debtorId, data];
  },
  'promise-kept': (entry, said) => [
    ...(['promise.kept', entry.debtorId] as const),
    { promise: said('about'), ...promise(entry) },
  ],
  'promise-broken': (entry, said) => [
    ...(['promise.broken', entry.debtorId] as const),
    { promise: said('about'), ...promise(entry) },
  ],
  dispute: (entry, said) => [
    ...(['dispute.opened', entry.debtorId] as const),
    { ...dispute(entry, said), code: said('code') },
  ],
  'dispute-closed': (entry, said) => [
    ...(['dispute.closed', entry.debtorId] as const),
    { ...dispute(entry, said), outcome: said('outcome') },
  ],
};

export function agreementNews(entry: TimelineEntry): News[] {
  const said: Say = (name) => {
    const value = entry.detail[name];
    if (typeof value === 'string') return value;
    throw new Error(`An entry "${entry.kind}" of a timeline says no ${name}`);
  };
  const news = OF_TIMELINE[entry.kind]?.(entry, said) ?? null;
  return news === null ? [] : [news];
}
