import type { PlainDate } from '../../kernel/dates.js';
import {
  add,
  compare,
  dec,
  type Decimal,
  divide,
  multiply,
  printDecimal,
  roundHalfAwayFromZero,
  subtract,
  ZERO,
} from '../../kernel/decimal.js';
import { fault, type Fault, warning } from '../../kernel/fault.js';
import { CAP_TURNS, damagesCap, REMINDER_FEE_MAX } from './be-consumer.js';
import { rateBook } from './rates.js';
import type { RateRow } from './rate-table.js';

/** Damages on an open amount in euros: a fixed sum, a percentage, or both, between two bounds. Decimal texts. */
export interface DamagesClause {
  readonly fixed?: string;
  readonly percent?: string;
  readonly min?: string;
  readonly max?: string;
}

/**
 * One version of the general terms of an administration: what they say about paying late (practices 12, 19, 20). A debtor
 * who accepted it is bound by it (DebtorProfile.termsAccepted); towards a consumer nothing contractual counts without that.
 */
export interface GeneralTerms {
  readonly version: string;
  readonly validFrom: PlainDate;
  /** Days to pay from the date of the invoice */
  readonly payWithinDays?: number;
  /** Percent a year, or the rate of the law; absent: nothing was agreed */
  readonly interest?: string;
  /** `legal`: as much as the law allows towards a consumer, and no more than its fixed sum towards a business */
  readonly damages?: DamagesClause | 'legal';
  /** Of each further reminder to a consumer, in euros */
  readonly reminderFee?: {
    readonly amount: string;
    readonly postage: string;
    /** Contracts for regular delivery: three missed due dates a year are free */
    readonly regularDeliveries: boolean;
  };
  /** Days after the date of the invoice within which a dispute is in time */
  readonly disputeDays?: number;
  readonly discount?: { readonly percent: string; readonly days: number };
}

/** What a creditor is, as far as the law asks. All absent: the careful reading. */
export interface CreditorLaw {
  /** A small or medium enterprise of the Belgian law: interest of consumers may run from the day after the reminder */
  readonly isSmall?: boolean;
  /** VAT on collection costs, percent, of a creditor who cannot recover it */
  readonly vatOnCosts?: string;
  /** 365 in every year without it */
  readonly yearDays?: 'actual';
  /** Dutch interest grows after each full year (BW 6:119(2), not confirmed): simple interest without it */
  readonly growsYearly?: boolean;
}

export const LEGAL = 'legal';

/** The version a debtor accepted, as it stood; null: none on file. */
export function termsOf(
  versions: readonly GeneralTerms[],
  accepted: { readonly version: string } | undefined,
): GeneralTerms | null {
  if (accepted === undefined) return null;
  return versions.find(({ version }) => version === accepted.version) ?? null;
}

/** What a clause gives on an open amount in euros, rounded once to the cent. */
export function damagesBy(clause: DamagesClause, open: Decimal): Decimal {
  const { fixed = '0', percent = '0', min = '0', max } = clause;
  const whole = add(dec(fixed), multiply(multiply(open, dec(percent)), dec('0.01')));
  const atLeast = larger(whole, dec(min));
  return roundHalfAwayFromZero(max === undefined ? atLeast : smaller(atLeast, dec(max)), 2);
}

const larger = (a: Decimal, b: Decimal): Decimal => (compare(a, b) > 0 ? a : b);
const smaller = (a: Decimal, b: Decimal): Decimal => (compare(a, b) < 0 ? a : b);

/** The largest open amount looked at, euros: a clause without maximum passes the cap of 2,000 long before. */
const OPEN_MAX = '100000000';

/**
 * Where a clause first goes beyond the caps towards a Belgian consumer; null: nowhere. Both are straight between the
 * points where they turn, so that comparing them there compares them everywhere.
 */
export function beyondCaps(
  clause: DamagesClause | 'legal',
): { readonly open: Decimal; readonly asked: Decimal; readonly cap: Decimal } | null {
  if (clause === LEGAL) return null;
  const { fixed = '0', percent = '0' } = clause;
  const turns = [clause.min, clause.max].flatMap((bound) => {
    if (bound === undefined || compare(dec(percent), ZERO) <= 0) return [];
    return [divide(multiply(subtract(dec(bound), dec(fixed)), dec('100')), dec(percent), 2)];
  });
  // A bound below the fixed sum turns where nothing is open.
  const points = [...CAP_TURNS.map(dec), ...turns, dec(OPEN_MAX)].filter(
    (open) => compare(open, ZERO) > 0,
  );
  for (const open of points.toSorted(compare)) {
    const [asked, cap] = [damagesBy(clause, open), damagesCap(open)];
    if (compare(asked, cap) > 0) return { open, asked, cap };
  }
  return null;
}

/**
 * What the law makes of terms towards consumers and businesses: a clause above the caps is void, and then nothing is asked
 * on it. Warnings only: terms are kept as they were agreed. Paths are JSON pointers into the record.
 */
export function lintTerms(
  terms: GeneralTerms,
  country: string,
  rates: readonly RateRow[] = [],
): readonly Fault[] {
  return [
    ...damagesFaults(terms, country),
    ...feeFaults(terms, country),
    ...interestFaults(terms, country, rates),
  ];
}

function damagesFaults({ damages }: GeneralTerms, country: string): readonly Fault[] {
  if (damages === undefined) return [];
  const over = country === 'BE' ? beyondCaps(damages) : null;
  if (over === null) return [];
  const [open, asked, cap] = [over.open, over.asked, over.cap].map((amount) =>
    printDecimal(amount, 2),
  );
  const message = `On ${open} EUR the clause gives ${asked}, and book XIX allows ${cap}. Towards consumers the whole clause is void and nothing will be asked on it; lower it, or write "legal".`;
  return [warning('RULE', 'terms.damages-void', '/damages', message)];
}

function feeFaults(terms: GeneralTerms, country: string): readonly Fault[] {
  if (country !== 'BE' || !isFeeVoid(terms)) return [];
  const message = `A further reminder may cost a consumer at most ${REMINDER_FEE_MAX} EUR and postage, not ${terms.reminderFee?.amount ?? ''}. The clause is void and nothing will be asked on it; lower it.`;
  return [warning('RULE', 'terms.fee-void', '/reminderFee/amount', message)];
}

function interestFaults(
  terms: GeneralTerms,
  country: string,
  rates: readonly RateRow[],
): readonly Fault[] {
  if (!isInterestVoid(terms, country, rates)) return [];
  const message = `${terms.interest ?? ''} % a year is more than the rate of the law of 2 August 2002 on ${terms.validFrom}. Towards consumers the clause is void and nothing will be asked on it; lower it, or write "legal".`;
  return [warning('RULE', 'terms.interest-void', '/interest', message)];
}

/** Belgian consumers: at most the rate between businesses, as it stood when the terms came into force. */
export function isInterestVoid(
  { interest, validFrom }: GeneralTerms,
  country: string,
  rates: readonly RateRow[],
): boolean {
  if (interest === undefined || interest === LEGAL || country !== 'BE') return false;
  const legal = rateBook('be-trade', rates).on(validFrom);
  return legal !== undefined && compare(dec(interest), dec(legal.percent)) > 0;
}

/** Whether the fee clause may be used towards a Belgian consumer. */
export function isFeeVoid({ reminderFee }: GeneralTerms): boolean {
  return reminderFee !== undefined && compare(dec(reminderFee.amount), dec(REMINDER_FEE_MAX)) > 0;
}

/** A version that is there already with other words cannot be changed: debtors accepted it as it was. */
export function termsChanged(version: string): Fault {
  const message = `Version "${version}" of the terms exists with other words, and debtors may have accepted it. Save the new words under another version.`;
  return fault('CONFLICT', 'terms.version-taken', '/version', message);
}
