import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { Language } from '../party/debtor.js';
import type { Figure } from './figures.js';
import type { ForecastWeek } from './forecast.js';
import type { Sums } from './parts.js';
import type { Period, ReportKind, ReportPeriods } from './period.js';
import type { PromiseCounts } from './promises.js';
import type { ProvisionSum } from './provision.js';

/** Whose figures these are, as people know them. */
export type ScopeName =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'debtor'; readonly debtorId: DebtorId; readonly name: string }
  | { readonly kind: 'without'; readonly debtorId: DebtorId; readonly name: string };

/** The figures of one scope; amounts in smallest units of the set's currency. */
export interface ScopeFigures {
  readonly scope: ScopeName;
  readonly figures: readonly Figure[];
  readonly sums: Sums;
  readonly promises: PromiseCounts;
  /** Receipts that settle nothing yet: beside the ages, never netted into them */
  readonly onAccount: bigint;
}

/** One debtor among others. */
export interface DebtorRow {
  readonly debtorId: DebtorId;
  readonly number: string;
  readonly name: string;
  readonly owed: bigint;
  readonly overdue: bigint;
  readonly actions: number;
  readonly collected: bigint;
  /** Null: costs are not set */
  readonly cost: bigint | null;
  /** Standard deviation of days late, two decimals as text; null without paid invoices */
  readonly irregularity: string | null;
}

export interface OwnerRow {
  /** Null: debtors nobody owns */
  readonly owner: string | null;
  readonly actions: number;
  readonly tasks: number;
  readonly collected: bigint;
}

export interface StepRow {
  /** Null: before any reminder */
  readonly step: string | null;
  readonly minor: bigint;
}

/** All figures of a period in one currency. */
export interface FigureSet {
  readonly period: Period;
  readonly currency: string;
  /** Other currencies there are figures in */
  readonly otherCurrencies: readonly string[];
  /** Everybody first, then without the largest debtor, then groups by name */
  readonly scopes: readonly ScopeFigures[];
  /** Groups left out because there are too many to show */
  readonly groupsLeftOut: number;
  readonly debtors: readonly DebtorRow[];
  readonly owners: readonly OwnerRow[];
  readonly steps: readonly StepRow[];
}

/** What is expected, and what may be lost, of the claims that are open now. */
export interface Outlook {
  readonly on: PlainDate;
  readonly currency: string;
  readonly weeks: readonly ForecastWeek[];
  readonly provision: readonly ProvisionSum[];
  /** Claims whose VAT nobody told us: it is not left out of theirs */
  readonly vatUnknown: number;
}

/** The books against the host's ledger (practice 33). */
export interface ControlCheck {
  readonly on: PlainDate;
  readonly currency: string;
  readonly openItems: bigint;
  /** Taken off: the host has booked these receipts */
  readonly onAccount: bigint;
  readonly control: bigint;
  /** open items - on account - control: zero when the books agree */
  readonly difference: bigint;
  readonly toldBy: string;
}

/** Everything a report shows. */
export interface ReportData {
  readonly kind: ReportKind;
  readonly language: Language;
  readonly administration: string;
  readonly madeOn: PlainDate;
  readonly periods: ReportPeriods;
  readonly currency: string;
  /** What happened in the week or month itself */
  readonly flow: FigureSet;
  /** The ratios, over the longer stretch */
  readonly steering: FigureSet;
  /** The same ratios over the stretch before it, to say what changed */
  readonly before: FigureSet;
  /** Everybody's figures at earlier month ends, oldest first; monthly reports only */
  readonly trend: readonly { readonly until: PlainDate; readonly figures: readonly Figure[] }[];
  readonly outlook: Outlook;
  readonly control: ControlCheck | null;
}
