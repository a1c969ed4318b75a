import { addDays, type PlainDate } from '../../kernel/dates.js';
import { money } from '../../kernel/money.js';
import { LAST_DAY } from './calendar.js';
import { type Correction, takesAllBack } from './credit-notes.js';
import type { Customer } from './debtors.js';
import type { Sale } from './invoices.js';
import type { CompanyStory } from './story.js';
import type { InvoiceOf, OpenAtEnd } from './types.js';

/** Days overdue after which somebody must have been reminded, whatever weekends and message gaps do. */
const CERTAIN_AFTER_DAYS = 10;

/** What truly became of the invoices of one company by the last day. */
export interface Outcome {
  readonly openAtEnd: readonly OpenAtEnd[];
  readonly mustBeReminded: readonly InvoiceOf[];
  readonly mustNotBeReminded: readonly InvoiceOf[];
}

interface Settlement {
  readonly date: PlainDate;
  readonly minor: bigint;
}

type Settlements = ReadonlyMap<string, readonly Settlement[]>;

/** Money per document number, and a full credit against the invoice it takes back. */
function settlementsOf({ payments, corrections }: CompanyStory): Settlements {
  const found = new Map<string, Settlement[]>();
  const add = (number: string, settlement: Settlement): void => {
    if (settlement.date > LAST_DAY) return;
    found.set(number, [...(found.get(number) ?? []), settlement]);
  };
  for (const { date, allocations } of payments) {
    for (const { number, minor } of allocations) add(number, { date, minor });
  }
  for (const { sale, number, date, amountMinor } of corrections.filter(takesAllBack)) {
    add(sale.number, { date, minor: amountMinor });
    add(number, { date, minor: -amountMinor });
  }
  return found;
}

function openOf(number: string, minor: bigint, settlements: Settlements): bigint {
  return (settlements.get(number) ?? []).reduce((left, paid) => left - paid.minor, minor);
}

/** The day on which nothing was left; undefined while something is open. */
function settledOn({ number, record }: Sale, settlements: Settlements): PlainDate | undefined {
  if (openOf(number, record.open.minor, settlements) !== 0n) return undefined;
  const dates = (settlements.get(number) ?? []).map(({ date }) => date);
  return dates.toSorted().at(-1) ?? record.invoice.issueDate;
}

function invoiceOf({ customer }: Sale, number: string): InvoiceOf {
  const administration = customer.company.administration.id;
  return { administration, debtorHostId: customer.host.hostId, number };
}

function heldAtEnd({ held, story }: Sale): OpenAtEnd['held'] {
  if (held !== undefined) return 'not-delivered';
  if (story === undefined) return undefined;
  return story.startsWith('rejected') ? 'rejected' : 'disputed';
}

function openSale(sale: Sale, settlements: Settlements): readonly OpenAtEnd[] {
  const open = openOf(sale.number, sale.record.open.minor, settlements);
  const held = heldAtEnd(sale);
  const item = {
    ...invoiceOf(sale, sale.number),
    dueDate: sale.dueDate,
    open: money(open, 'EUR'),
    ...(held === undefined ? {} : { held }),
  };
  return open === 0n ? [] : [item];
}

function openCorrection(correction: Correction, settlements: Settlements): readonly OpenAtEnd[] {
  const { sale, number, date, amountMinor } = correction;
  const open = openOf(number, -amountMinor, settlements);
  const item = {
    ...invoiceOf(sale, number),
    dueDate: date,
    open: money(open, 'EUR'),
    held: 'credit-note',
  } as const;
  return open === 0n ? [] : [item];
}

function mustNot(sale: Sale, settlements: Settlements): boolean {
  const { held, story, dueDate } = sale;
  if (held !== undefined || dueDate >= LAST_DAY) return true;
  if (story !== undefined && story !== 'disputed') return true;
  const settled = settledOn(sale, settlements);
  return settled !== undefined && settled <= dueDate;
}

function must(sale: Sale, settlements: Settlements, doubtful: ReadonlySet<Customer>): boolean {
  const { customer, held, story, dueDate } = sale;
  if (held !== undefined || story !== undefined) return false;
  if (customer.host.language === undefined || doubtful.has(customer)) return false;
  const certain = addDays(dueDate, CERTAIN_AFTER_DAYS);
  const settled = settledOn(sale, settlements);
  return certain <= LAST_DAY && (settled === undefined || settled > certain);
}

/** Debtors with money that only a person can place: all their reminders wait. */
function doubtfulOf({ payments }: CompanyStory): ReadonlySet<Customer> {
  const unclear = payments.filter(({ expect }) => expect !== 'auto');
  return new Set(unclear.flatMap(({ customer }) => (customer === undefined ? [] : [customer])));
}

export function outcomeOf(story: CompanyStory): Outcome {
  const { sales, corrections } = story;
  const settlements = settlementsOf(story);
  const doubtful = doubtfulOf(story);
  const listed = (wanted: (sale: Sale) => boolean): readonly InvoiceOf[] =>
    sales.filter(wanted).map((sale) => invoiceOf(sale, sale.number));
  return {
    openAtEnd: [
      ...sales.flatMap((sale) => openSale(sale, settlements)),
      ...corrections.flatMap((correction) => openCorrection(correction, settlements)),
    ],
    mustBeReminded: listed((sale) => must(sale, settlements, doubtful)),
    mustNotBeReminded: listed((sale) => mustNot(sale, settlements)),
  };
}
