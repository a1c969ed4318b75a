import type { Language } from '../../domain/party/debtor.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { Decimal } from '../../kernel/decimal.js';
import type { Money } from '../../kernel/money.js';

/** A value of a table: printed in the reader's language on a page, a number or a date in a spreadsheet. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly value: Money }
  | { readonly kind: 'days' | 'percent'; readonly value: Decimal }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'date'; readonly value: PlainDate };

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'start' | 'end';
    /** Share of the width, percent */
    readonly width: number;
  }[];
  readonly rows: readonly (readonly Value[])[];
  /** Rows that sum up others, by index */
  readonly strong?: readonly number[];
  readonly notes?: readonly string[];
  readonly chart?: Chart;
}

/** A drawing of what stands in the table beside it; sizes from 0 to 1. */
export type Chart =
  | { readonly kind: 'bars'; readonly sizes: readonly number[] }
  | {
      readonly kind: 'line';
      readonly lines: readonly ChartLine[];
      readonly labels: readonly string[];
    };

export interface ChartLine {
  readonly label: string;
  /** Of each label, from below to above; null: no figure */
  readonly heights: readonly (number | null)[];
  /** First and last value as they are printed */
  readonly first: string;
  readonly last: string;
}

/** What people look at first. */
export interface KeyFigure {
  readonly label: string;
  readonly value: Value;
  /** How it was before; empty where nothing is known */
  readonly before: string;
}

/** A report as people read it, texts in their language, in the order of reading. */
export interface ReportView {
  readonly language: Language;
  readonly title: string;
  /** `2026-W46`, `2026-10` */
  readonly number: string;
  readonly issueDate: PlainDate;
  readonly sender: string;
  /** The days it is about */
  readonly period: string;
  readonly keyFigures: readonly KeyFigure[];
  readonly tables: readonly ReportTable[];
  readonly about: string;
}
