import { addDays, daysBetween, type PlainDate } from '../../kernel/dates.js';
import type { DebtorKind } from '../party/debtor.js';

/** Who sells to whom, as far as maximum terms ask. */
export interface TermQuestion {
  readonly creditorCountry: string;
  readonly debtorCountry: string;
  readonly debtorKind: DebtorKind;
  /** Two of: balance above 20 m, turnover above 40 m, 250 staff (figures of 2022); and the creditor is none */
  readonly isLargeDebtor?: boolean;
}

/** One row: to whom at most how long, and what the law makes of a longer term. */
export interface TermRule {
  readonly id: 'be-business' | 'nl-large' | 'public';
  readonly daysMax: number;
  /** Days that apply instead, counted as the term */
  readonly thenDays: number;
  readonly validFrom: PlainDate;
  readonly clause: string;
  readonly applies: (question: TermQuestion) => boolean;
}

/** Days to pay where nothing was agreed (law of 2 August 2002 art. 4; BW 6:119a; Directive 2011/7/EU art. 3). */
const DEFAULT_TERM_DAYS = 30;

/** Longest lawful terms, the first that applies counts (debtor-management 3.1, 3.3, 3.4). */
export const TERM_RULES: readonly TermRule[] = [
  {
    id: 'public',
    ...{ daysMax: 30, thenDays: DEFAULT_TERM_DAYS, validFrom: '2013-03-16' as PlainDate },
    clause: 'Directive 2011/7/EU art. 4: public bodies pay within 30 days',
    applies: ({ debtorKind }) => debtorKind === 'public',
  },
  {
    id: 'nl-large',
    ...{ daysMax: 30, thenDays: DEFAULT_TERM_DAYS, validFrom: '2022-07-01' as PlainDate },
    clause: 'BW 6:119a: a large company pays a smaller one within 30 days',
    applies: ({ creditorCountry, debtorCountry, debtorKind, isLargeDebtor }) =>
      debtorKind === 'business' &&
      isLargeDebtor === true &&
      creditorCountry === 'NL' &&
      debtorCountry === 'NL',
  },
  {
    id: 'be-business',
    ...{ daysMax: 60, thenDays: DEFAULT_TERM_DAYS, validFrom: '2022-02-01' as PlainDate },
    clause: 'Law of 2 August 2002 art. 4: at most 60 days between companies',
    applies: ({ creditorCountry, debtorCountry, debtorKind }) =>
      debtorKind === 'business' && creditorCountry === 'BE' && debtorCountry === 'BE',
  },
];

/** What is wrong with a term, and the due date the law puts in its place; null: it may stand. */
export interface TermTooLong {
  readonly rule: TermRule;
  readonly days: number;
  /** Last due date that may be agreed */
  readonly last: PlainDate;
  /** Due date when the longer term stays written: the clause counts for nothing */
  readonly lawful: PlainDate;
}

/** `issuedOn` stands for the receipt of the invoice, which the law counts from: earlier is the careful reading. */
export function termTooLong(
  issuedOn: PlainDate,
  dueDate: PlainDate,
  question: TermQuestion,
): TermTooLong | null {
  const days = daysBetween(issuedOn, dueDate);
  const rule = TERM_RULES.find((row) => row.validFrom <= issuedOn && row.applies(question));
  if (rule === undefined || days <= rule.daysMax) return null;
  return {
    ...{ rule, days },
    last: addDays(issuedOn, rule.daysMax),
    lawful: addDays(issuedOn, rule.thenDays),
  };
}
