import { addDays, type PlainDate } from '../../kernel/dates.js';
import { laterOf, weekdayFrom, weekdayUntil } from './calendar.js';
import type { Correction } from './credit-notes.js';
import type { EntryPlan } from './camt-file.js';
import type { Customer } from './debtors.js';
import type { Sale } from './invoices.js';
import { randomFor } from './random.js';
import type { EntryClass, EntryExpectation } from './types.js';
import { WORDS } from './words.js';

/** A booking to come, with its answer. */
export interface Booking {
  readonly date: PlainDate;
  readonly class: EntryClass;
  readonly expect: EntryExpectation;
  readonly entry: Omit<EntryPlan, 'reference'>;
  readonly customer?: Customer;
  readonly allocations: readonly Share[];
}

/** Part of a booking that belongs to an invoice (positive) or a credit note (negative), in cents. */
export interface Share {
  readonly number: string;
  readonly minor: bigint;
}

/** Days from the due date, at least and at most; prompt payers count from the invoice date. */
const DELAYS = {
  prompt: [3, 8],
  'on-due': [-2, 0],
  'late-10': [7, 13],
  'late-30': [26, 34],
  'late-60': [52, 66],
} as const;

/** A part payer pays this share in the first go and the rest so many days later. */
const PART = { percent: 60n, restAfterDays: 20 };

const EXPECTED: Readonly<Partial<Record<EntryClass, EntryExpectation>>> = {
  'no-reference': 'review',
  'stale-reference': 'review',
  duplicate: 'never',
};

/** When the buyer pays, on a weekday; null: never, or nothing is left to pay. */
export function payDateOf(sale: Sale, seed: number): PlainDate | null {
  const { customer, story, held } = sale;
  const { pays } = customer;
  if (pays === 'never' || held !== undefined || sale.payableMinor === 0n) return null;
  if (story !== undefined && story !== 'disputed') return null;
  const random = randomFor(seed, `pays/${customer.host.hostId}/${sale.number}`);
  const [least, most] = DELAYS[pays];
  const start = pays === 'prompt' ? sale.date : sale.dueDate;
  const date = addDays(start, random.int(least, most));
  // Who pays in time does so before the weekend; who is late lets it pass.
  return pays === 'on-due' ? weekdayUntil(date) : weekdayFrom(date);
}

/** The reference as the payer's bank passes it on in its own field. */
function structuredOf(reference: string): NonNullable<EntryPlan['structured']> {
  if (reference.startsWith('RF')) return { value: reference, issuer: 'ISO' };
  return reference.startsWith('+')
    ? { value: reference.replace(/\D/g, ''), issuer: 'BBA' }
    : { value: reference, issuer: 'CUR' };
}

interface Wording {
  readonly class: EntryClass;
  readonly structured?: EntryPlan['structured'];
  readonly text?: string;
}

function wordingOf(sale: Sale, previous: Sale | undefined): Wording {
  const { customer, reference, number, nth } = sale;
  const words = WORDS[customer.host.language ?? 'nl'];
  const structured = { class: 'structured', structured: structuredOf(reference) } as const;
  const byNumber = { class: 'number-in-text', text: `${words.invoice} ${number}` } as const;
  switch (customer.refers) {
    case 'structured':
    case 'twice':
      return structured;
    case 'parts':
      return { ...structured, class: 'part-payment' };
    case 'in-text':
      return { class: 'reference-in-text', text: `${words.payment} ${reference}` };
    case 'number':
    case 'pairs':
      return byNumber;
    case 'silent':
      return nth % 2 === 1 ? { class: 'no-reference', text: words.payment } : byNumber;
    case 'stale':
      return nth % 2 === 1 && previous !== undefined
        ? { class: 'stale-reference', structured: structuredOf(previous.reference) }
        : structured;
  }
}

function bookingOf(
  customer: Customer,
  date: PlainDate,
  wording: Wording,
  allocations: readonly Share[],
): Booking {
  const amountMinor = allocations.reduce((sum, { minor }) => sum + minor, 0n);
  const { class: kind, ...remittance } = wording;
  const entry = {
    amountMinor,
    code: ['PMNT', 'RCDT', remittance.structured === undefined ? 'ESCT' : 'VCOM'],
    counterparty: { name: bankName(customer), iban: customer.iban },
    ...(remittance.structured === undefined ? {} : { structured: remittance.structured }),
    ...(remittance.text === undefined ? {} : { text: remittance.text }),
  } as const;
  return { date, class: kind, expect: EXPECTED[kind] ?? 'auto', entry, customer, allocations };
}

/** Belgian banks write capitals without accents, at most 35 characters. */
function bankName({ host }: Customer): string {
  if (host.country !== 'BE') return host.name;
  return host.name.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().slice(0, 35);
}

function single(sale: Sale, date: PlainDate, previous: Sale | undefined): readonly Booking[] {
  const { customer, number, payableMinor } = sale;
  const wording = wordingOf(sale, previous);
  const pay = (on: PlainDate, minor: bigint, how = wording): Booking =>
    bookingOf(customer, on, how, [{ number, minor }]);
  if (wording.class === 'part-payment') {
    const first = (payableMinor * PART.percent) / 100n;
    const later = weekdayFrom(addDays(date, PART.restAfterDays));
    return [pay(date, first), pay(later, payableMinor - first)];
  }
  const once = pay(date, payableMinor);
  if (customer.refers !== 'twice' || sale.nth !== 1) return [once];
  const again = { ...pay(weekdayFrom(addDays(date, 4)), payableMinor), allocations: [] };
  return [once, { ...again, class: 'duplicate', expect: 'never' }];
}

function together(first: Sale, second: Sale, date: PlainDate): Booking {
  const words = WORDS[first.customer.host.language ?? 'nl'];
  const text = `${words.invoice} ${first.number} + ${second.number}`;
  const shares = [first, second].map(({ number, payableMinor }) => ({
    number,
    minor: payableMinor,
  }));
  return bookingOf(first.customer, date, { class: 'two-invoices', text }, shares);
}

function netted(sale: Sale, correction: Correction, date: PlainDate): Booking {
  const words = WORDS[sale.customer.host.language ?? 'nl'];
  const text = `${words.invoice} ${sale.number} - ${words.creditNote} ${correction.number}`;
  return bookingOf(sale.customer, date, { class: 'net-of-credit', text }, [
    { number: sale.number, minor: sale.payableMinor },
    { number: correction.number, minor: -correction.amountMinor },
  ]);
}

function bookingsOf(
  sales: readonly Sale[],
  corrections: readonly Correction[],
  seed: number,
): readonly Booking[] {
  return sales.flatMap((sale, nth) => {
    const pairs = sale.customer.refers === 'pairs';
    // The second of a pair goes with the first.
    if (pairs && nth % 2 === 1) return [];
    const date = payDateOf(sale, seed);
    if (date === null) return [];
    const partner = pairs ? sales[nth + 1] : undefined;
    if (partner !== undefined) {
      const arrived = weekdayFrom(addDays(partner.date, 1));
      return [together(sale, partner, laterOf(date, arrived))];
    }
    const correction = corrections.find((candidate) => candidate.sale === sale);
    if (correction !== undefined) return [netted(sale, correction, date)];
    return single(sale, date, sales[nth - 1]);
  });
}

/** Every payment the customers of a company will make, some of them after the last day. */
export function paymentsOf(
  customers: readonly Customer[],
  sales: readonly Sale[],
  corrections: readonly Correction[],
  seed: number,
): readonly Booking[] {
  return customers.flatMap((customer) => {
    const own = sales.filter((sale) => sale.customer === customer);
    return bookingsOf(own, corrections, seed);
  });
}
