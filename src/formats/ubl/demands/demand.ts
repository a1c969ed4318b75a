import type {
  AllowanceCharge,
  Invoice,
  InvoiceLine,
  Period,
} from '../../../domain/invoice/invoice.js';
import { type Decimal, decimal, equals, roundHalfUp } from '../../../kernel/decimal.js';
import { fault, type Fault, warning } from '../../../kernel/fault.js';

/**
 * One thing a profile asks of an invoice before it can be written: the rule it comes from, the places that break it and
 * what to do. The rules themselves are judged over the written document; this table says them in the words and
 * places of the one who made the invoice.
 */
export interface Demand {
  /** Identifier of the rule, or a name of ours where no rule says it */
  readonly rule: string;
  readonly term: string;
  readonly message: string;
  /** Written all the same: the profile does not use it, or asks for it only strongly */
  readonly severity?: 'warning';
  /** JSON pointers into the invoice, one for each place that breaks it; empty when none does */
  readonly broken: (invoice: Invoice) => readonly string[];
}

/** What of a list of demands an invoice does not meet, in the order of the list. */
export function unmet(demands: readonly Demand[], invoice: Invoice): readonly Fault[] {
  return demands.flatMap(({ rule, term, message, severity, broken }) => {
    const say = severity === 'warning' ? warning : fault;
    return broken(invoice).map((path) => say('RULE', `invoice.${rule}`, path, message, term));
  });
}

/** The one place, when the condition holds. */
export function at(path: string, isBroken: boolean): readonly string[] {
  return isBroken ? [path] : [];
}

/** The lines for which a test holds, each with what stands behind its pointer. */
export function onLines(
  invoice: Invoice,
  below: string,
  isBroken: (line: InvoiceLine) => boolean,
): readonly string[] {
  const paths: string[] = [];
  invoice.lines.forEach((line, index) => {
    if (isBroken(line)) paths.push(`/lines/${index}${below}`);
  });
  return paths;
}

/** Allowances and charges of the document. */
export function onDocument(
  invoice: Invoice,
  below: string,
  isBroken: (entry: AllowanceCharge) => boolean,
): readonly string[] {
  return among(invoice.allowanceCharges, below, isBroken).map((path) => `/allowanceCharges${path}`);
}

/** Allowances and charges of the lines. */
export function onLineEntries(
  invoice: Invoice,
  below: string,
  isBroken: (entry: AllowanceCharge) => boolean,
): readonly string[] {
  const paths: string[] = [];
  invoice.lines.forEach(({ allowanceCharges }, index) => {
    if (allowanceCharges === undefined) return;
    for (const path of among(allowanceCharges, below, isBroken)) {
      paths.push(`/lines/${index}/allowanceCharges${path}`);
    }
  });
  return paths;
}

/** Allowances and charges wherever they stand. */
export function onEntries(
  invoice: Invoice,
  below: string,
  isBroken: (entry: AllowanceCharge) => boolean,
): readonly string[] {
  return [...onDocument(invoice, below, isBroken), ...onLineEntries(invoice, below, isBroken)];
}

/** `/<index><below>` of the items for which the test holds. */
export function among<Item>(
  items: readonly Item[] | undefined,
  below: string,
  isBroken: (item: Item) => boolean,
): readonly string[] {
  return (items ?? []).flatMap((item, index) => at(`/${index}${below}`, isBroken(item)));
}

/** Whether an amount says more than cents; zeros behind them say nothing. */
export function isFinerThanCents(amount: Decimal | undefined): boolean {
  if (amount === undefined || amount.scale <= 2) return false;
  return !equals(roundHalfUp(amount, 2), amount);
}

const ZERO = decimal(0n, 0);

export function isNegative(amount: Decimal | undefined): boolean {
  return amount !== undefined && amount.unscaled < 0n;
}

export function isZeroRate(rate: Decimal | undefined): boolean {
  return rate !== undefined && equals(rate, ZERO);
}

export function endsEarly({ start, end }: Period): boolean {
  return start !== undefined && end !== undefined && end < start;
}
