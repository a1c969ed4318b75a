import type { ParticipantId } from '../../domain/party/participant.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import { LAST_DAY, weekdayFrom, weekdayUntil } from './calendar.js';
import type { Sale, Story } from './invoices.js';
import { payDateOf } from './payments.js';
import type { Clarification } from './types.js';

/** What a buyer says over the network about one invoice. */
export interface Answer {
  readonly sale: Sale;
  readonly date: PlainDate;
  readonly sender: ParticipantId;
  readonly code: ResponseCode;
  readonly reasons: readonly Clarification[];
}

interface Planned {
  readonly code: ResponseCode;
  readonly date: PlainDate;
  readonly reasons?: readonly Clarification[];
}

const PRICE: readonly Clarification[] = [
  { list: 'OPStatusReason', code: 'PRI', text: 'Prijs van regel 1 wijkt af van de afspraak.' },
  { list: 'OPStatusAction', code: 'CNP', text: 'Graag een creditnota voor regel 1.' },
];
const QUANTITY: readonly Clarification[] = [
  { list: 'OPStatusReason', code: 'QTY', text: 'Minder ontvangen dan gefactureerd.' },
  { list: 'OPStatusAction', code: 'PIN', text: 'Graag een leveringsbewijs.' },
];
const WRONG: readonly Clarification[] = [
  { list: 'OPStatusReason', code: 'UNR', text: 'Deze bestelling kennen wij niet.' },
  { list: 'OPStatusAction', code: 'CNF', text: 'Graag volledig crediteren.' },
];

/** Days after the invoice, and what is said then. */
const STORIES: Readonly<
  Record<Story, readonly { days: number; code: ResponseCode; reasons?: readonly Clarification[] }[]>
> = {
  disputed: [
    { days: 1, code: 'AB' },
    { days: 3, code: 'UQ', reasons: PRICE },
    { days: 18, code: 'AP' },
  ],
  'disputed-on': [
    { days: 1, code: 'AB' },
    { days: 4, code: 'UQ', reasons: QUANTITY },
  ],
  rejected: [{ days: 2, code: 'RE', reasons: WRONG }],
  'rejected-on': [{ days: 2, code: 'RE', reasons: WRONG }],
};

function habit(sale: Sale, seed: number): readonly Planned[] {
  const { traits } = sale.customer;
  const approves = traits.has('approves') || traits.has('announces');
  if (!approves && !traits.has('answers')) return [];
  const paid = traits.has('announces') ? payDateOf(sale, seed) : null;
  return [
    { code: 'AB', date: addDays(sale.date, 1) },
    ...(approves ? [{ code: 'AP', date: addDays(sale.date, 6) } as const] : []),
    // Announced a banking day before the money is there.
    ...(paid === null ? [] : [{ code: 'PD', date: weekdayUntil(addDays(paid, -1)) } as const]),
  ];
}

function plannedFor(sale: Sale, seed: number): readonly Planned[] {
  if (sale.held !== undefined) return [];
  if (sale.story === undefined) return habit(sale, seed);
  return STORIES[sale.story].map(({ days, ...rest }) => ({
    ...rest,
    date: addDays(sale.date, days),
  }));
}

/** All answers of buyers up to the last day; per invoice in the order they are given. */
export function answersOf(sales: readonly Sale[], seed: number): readonly Answer[] {
  return sales.flatMap((sale) => {
    const sender = sale.customer.host.participant;
    if (sender === undefined) return [];
    return plannedFor(sale, seed)
      .map(({ code, date, reasons }) => ({
        sale,
        sender,
        code,
        date: weekdayFrom(date),
        reasons: reasons ?? [],
      }))
      .filter(({ date }) => date <= LAST_DAY);
  });
}
