import type { Invoice, VatCategory } from '../../domain/invoice/invoice.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import { type Decimal, decimal } from '../../kernel/decimal.js';
import { money } from '../../kernel/money.js';
import type { HostSalesInvoice } from '../../ports/host.js';
import { byDate, FIRST_DAY, LAST_DAY, laterOf, weekdayFrom } from './calendar.js';
import type { Product } from './rows.js';
import type { Company } from './companies.js';
import type { Customer } from './debtors.js';
import { betalingskenmerk, creditorReference, ogm } from './identifiers.js';
import { amountsOf, type DocumentPlan, type LinePlan } from './lines.js';
import { type Random, randomFor } from './random.js';
import type { HeldReason } from './types.js';
import { WORDS } from './words.js';

/** What the buyer makes of the invoice besides paying it. */
export type Story = 'disputed' | 'rejected' | 'disputed-on' | 'rejected-on';

/** One sales invoice and what is to become of it. */
export interface Sale {
  readonly customer: Customer;
  readonly number: string;
  readonly date: PlainDate;
  readonly dueDate: PlainDate;
  /** Position among the invoices of this customer, from 0 */
  readonly nth: number;
  /** As printed on the invoice */
  readonly reference: string;
  readonly payableMinor: bigint;
  readonly plan: DocumentPlan;
  readonly record: HostSalesInvoice;
  readonly story?: Story;
  /** Why it never reaches the buyer */
  readonly held?: HeldReason;
}

interface Slot {
  readonly customer: Customer;
  readonly date: PlainDate;
  readonly nth: number;
  readonly story?: Story;
  readonly held?: HeldReason;
}

/** An overdue dispute must have been overdue for a while on the last day. */
const STORY_MARGIN_DAYS = 15;

function datesOf(customer: Customer, random: Random): readonly PlainDate[] {
  const dates: PlainDate[] = [];
  let date = addDays(FIRST_DAY, random.int(0, Math.min(customer.everyDays, 25) - 1));
  while (weekdayFrom(date) <= LAST_DAY) {
    dates.push(weekdayFrom(date));
    date = addDays(date, customer.everyDays + random.int(-3, 3));
  }
  return dates;
}

function heldFor({ traits }: Customer, nth: number): HeldReason | undefined {
  if (traits.has('unregistered')) return 'receiver-not-registered';
  if (traits.has('totals-wrong') && nth === 1) return 'totals-wrong';
  return traits.has('order-missing') && nth === 2 ? 'order-reference-missing' : undefined;
}

function slotsOf(customer: Customer, seed: number): readonly Slot[] {
  const random = randomFor(seed, `dates/${customer.host.hostId}`);
  const dates = datesOf(customer, random);
  const { traits, termDays } = customer;
  const lastDue = dates.findLastIndex(
    (date) => addDays(date, termDays + STORY_MARGIN_DAYS) <= LAST_DAY,
  );
  const storyOf = (nth: number): Story | undefined => {
    if (traits.has('disputes') && nth === 1) return 'disputed';
    if (traits.has('rejects') && nth === 1) return 'rejected';
    if (nth !== lastDue) return undefined;
    if (traits.has('disputes-on')) return 'disputed-on';
    return traits.has('rejects-on') ? 'rejected-on' : undefined;
  };
  return dates.map((date, nth) => {
    const story = storyOf(nth);
    const held = heldFor(customer, nth);
    return {
      customer,
      date,
      nth,
      ...(story === undefined ? {} : { story }),
      ...(held === undefined ? {} : { held }),
    };
  });
}

/** Goods to a firm across the border, building work for a builder, a dwelling of a private person, or plain. */
function vatOf({ company, host, traits }: Customer, product: Product): VatCategory {
  const rate = (percent: number): Decimal => decimal(BigInt(percent), 0);
  if (host.country !== company.administration.country) return { code: 'K', rate: rate(0) };
  if (traits.has('contractor')) return { code: 'AE', rate: rate(0) };
  if (traits.has('consumer') && host.country === 'BE') return { code: 'S', rate: rate(6) };
  return { code: 'S', rate: rate(product.vat) };
}

function linePlan(customer: Customer, product: Product, random: Random): LinePlan {
  const tenths = random.int(1, product.quantityMax) * 10;
  const half = product.unit === 'HUR' && random.chance(50) ? 5 : 0;
  const language = customer.host.language ?? 'nl';
  return {
    sellerId: product.id,
    name: product.names[language] ?? product.names.nl,
    unit: product.unit,
    quantityTenths: tenths - half,
    priceMinor: product.priceMinor,
    vat: vatOf(customer, product),
    ...(random.chance(12) ? { discountPercent: random.pick([5, 10]) } : {}),
  };
}

function planOf({ customer, story }: Slot, random: Random): DocumentPlan {
  const left = [...customer.company.products];
  // One line of a disputed invoice is credited: something must be left to pay.
  const disputed = story === 'disputed';
  const count = random.int(disputed ? 2 : 1, Math.min(6, left.length));
  const lines = Array.from({ length: count }, () => {
    const product = random.pick(left);
    left.splice(left.indexOf(product), 1);
    return linePlan(customer, product, random);
  });
  const oneRate = new Set(lines.map(({ vat }) => vat.rate?.unscaled)).size === 1;
  const words = WORDS[customer.host.language ?? 'nl'];
  return {
    lines,
    words,
    ...(oneRate && !disputed && random.chance(10) ? { discountPercent: 2 } : {}),
    ...(customer.company.key === 'nevelmark' && random.chance(30) ? { freightMinor: 4_500 } : {}),
    ...(customer.traits.has('prepays') ? { prepaid: true } : {}),
  };
}

/** Belgian buyers of Belgian sellers get an OGM, Dutch ones of the Dutch seller a betalingskenmerk, others RF. */
function referenceOf({ company, host }: Customer, serial: number): string {
  const number = company.serial * 1_000_000 + 260_000 + serial;
  const home = company.administration.country;
  if (host.country !== home)
    return creditorReference(`${company.key.slice(0, 2).toUpperCase()}${number}`);
  return home === 'BE' ? ogm(number) : betalingskenmerk(number);
}

/** The part of a document that does not depend on what is sold. */
export function headOf(
  customer: Customer,
  number: string,
  issueDate: PlainDate,
): Omit<Invoice, 'kind' | 'typeCode' | 'lines'> {
  const { company, host, party } = customer;
  const delivered = laterOf(addDays(issueDate, -2), FIRST_DAY);
  return {
    number,
    issueDate,
    currency: 'EUR',
    buyerReference: host.number,
    seller: company.party,
    buyer: party,
    delivery: { date: delivered, ...(host.address === undefined ? {} : { address: host.address }) },
  };
}

function invoiceOf(slot: Slot, number: string, reference: string, random: Random): Sale {
  const { customer, date, held } = slot;
  const { company, host, termDays, traits } = customer;
  const words = WORDS[host.language ?? 'nl'];
  const dueDate = addDays(date, termDays);
  const plan = planOf(slot, random);
  const { payableMinor, ...right } = amountsOf(plan);
  const tooMuch = decimal(right.totals.payable.unscaled + 1_000n, 2);
  const amounts =
    held === 'totals-wrong' ? { ...right, totals: { ...right.totals, payable: tooMuch } } : right;
  const ordered = traits.has('order-required') && held !== 'order-reference-missing';
  const account = {
    id: company.iban,
    name: company.party.name ?? company.key,
    bic: company.bank.bic,
  };
  const invoice: Invoice = {
    ...headOf(customer, number, date),
    kind: 'invoice',
    typeCode: '380',
    dueDate,
    ...(ordered ? { orderReference: `PO-${random.int(10_000, 99_999)}` } : {}),
    paymentTerms: plan.prepaid === true ? words.paid : words.terms(termDays),
    ...(random.chance(20) ? { notes: [{ text: words.thanks }] } : {}),
    payments: [{ meansCode: '30', reference, account }],
    ...amounts,
  };
  const byMail = traits.has('consumer');
  const record: HostSalesInvoice = {
    hostId: `${company.key}-${number.replace(/[^A-Z0-9]/g, '-')}`,
    version: '1',
    debtorHostId: host.hostId,
    send: !byMail,
    invoice,
    open: money(amounts.totals.payable.unscaled, 'EUR'),
    ...(byMail ? { deliveredOn: date } : {}),
  };
  return { ...slot, number, dueDate, reference, payableMinor, plan, record };
}

/** All sales invoices of a company in the order of their numbers. */
export function salesOf(
  company: Company,
  customers: readonly Customer[],
  seed: number,
): readonly Sale[] {
  const slots = customers.flatMap((customer) => slotsOf(customer, seed));
  const ordered = slots.toSorted(byDate);
  return ordered.map((slot, index) => {
    const number = `${company.prefix.invoice}${String(index + 1).padStart(4, '0')}`;
    const random = randomFor(seed, `invoice/${number}`);
    return invoiceOf(slot, number, referenceOf(slot.customer, index + 1), random);
  });
}
