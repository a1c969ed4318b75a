import { type PlainDate, plainDate } from '../../kernel/dates.js';

/**
 * Which interest a rate is of.
 * - be-trade: commercial transactions, law of 2 August 2002; be-trade-old: contracts from before 16 March 2013
 * - be-legal: the general legal rate, civil matters and all others
 * - nl-trade: BW 6:119a and 6:119b; nl-civil: BW 6:119, consumers among them
 */
export const RATE_REGIMES = [
  'be-trade',
  'be-trade-old',
  'be-legal',
  'nl-trade',
  'nl-civil',
] as const;

export type RateRegime = (typeof RATE_REGIMES)[number];

/**
 * How sure we are of a rate: seen in a public source, computed by us with a rule that fits all rates seen, or neither.
 * What rests on a provisional rate is shown to a person before it is asked of anybody.
 */
export type RateStatus = 'verified' | 'derived' | 'provisional';

/** One rate and the days it holds for, both included. After `until` nothing is known: no rate goes on in silence. */
export interface RateRow {
  readonly regime: RateRegime;
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Percent a year, decimal text: `10.5` */
  readonly percent: string;
  readonly status: RateStatus;
  readonly source: string;
  /** Day somebody last compared it with its source */
  readonly checkedOn: PlainDate;
}

/** Day the rows below were last compared with public sources (debtor-management 2.1 to 2.3). */
const CHECKED = plainDate('2026-11-21');

type Short = readonly [from: string, until: string, percent: string, status: RateStatus];

function rows(regime: RateRegime, source: string, table: readonly Short[]): readonly RateRow[] {
  return table.map(([from, until, percent, status]) => ({
    ...{ regime, percent, status, source, checkedOn: CHECKED },
    ...{ from: plainDate(from), until: plainDate(until) },
  }));
}

const BE_TRADE = rows('be-trade', 'notices of the Belgian Treasury, law of 2 August 2002 art. 5', [
  ['2013-03-16', '2013-06-30', '9.0', 'verified'],
  ['2013-07-01', '2015-12-31', '8.5', 'verified'],
  ['2016-01-01', '2016-06-30', '8.5', 'verified'],
  ['2016-07-01', '2019-12-31', '8.0', 'verified'],
  ['2020-01-01', '2022-12-31', '8.0', 'verified'],
  ['2023-01-01', '2023-06-30', '10.5', 'verified'],
  ['2023-07-01', '2023-12-31', '12.0', 'verified'],
  ['2024-01-01', '2024-12-31', '12.5', 'verified'],
  ['2025-01-01', '2025-06-30', '11.5', 'verified'],
  ['2025-07-01', '2025-12-31', '10.5', 'verified'],
  // Seen at a trade body, before the official notice.
  ['2026-01-01', '2026-06-30', '10.5', 'verified'],
]);

const BE_TRADE_OLD = rows('be-trade-old', 'law of 2 August 2002 as it stood before 16 March 2013', [
  ['2013-01-01', '2013-06-30', '8.0', 'verified'],
  ['2013-07-01', '2015-03-15', '7.5', 'verified'],
]);

/** From this day on old contracts follow the table of the new ones. */
const OLD_CONTRACTS_JOIN = plainDate('2015-03-16');

const OLD_JOINED = BE_TRADE.filter(({ until }) => until >= OLD_CONTRACTS_JOIN).map(
  (row): RateRow => ({
    ...row,
    regime: 'be-trade-old',
    from: row.from < OLD_CONTRACTS_JOIN ? OLD_CONTRACTS_JOIN : row.from,
  }),
);

/** 2017, 2019, 2020, 2022 and 2023 were seen nowhere, so they are not here. */
const BE_LEGAL = rows('be-legal', 'yearly notices of the Belgian Treasury, general legal rate', [
  ['2015-01-01', '2015-12-31', '2.50', 'verified'],
  ['2016-01-01', '2016-12-31', '2.25', 'verified'],
  ['2018-01-01', '2018-12-31', '2.00', 'verified'],
  ['2021-01-01', '2021-12-31', '1.75', 'verified'],
  ['2024-01-01', '2024-12-31', '5.75', 'verified'],
  ['2025-01-01', '2025-12-31', '4.50', 'verified'],
  ['2026-01-01', '2026-12-31', '4.50', 'verified'],
]);

/** Derived: the refinancing rate of the ECB at the start of the half-year plus 8 points, as all verified rows are. */
const NL_TRADE = rows('nl-trade', 'BW 6:120(2): refinancing rate of the ECB plus 8 points', [
  ['2013-03-16', '2013-06-30', '8.75', 'derived'],
  ['2013-07-01', '2013-12-31', '8.50', 'derived'],
  ['2014-01-01', '2014-06-30', '8.25', 'derived'],
  ['2014-07-01', '2014-12-31', '8.15', 'derived'],
  ['2015-01-01', '2016-06-30', '8.05', 'verified'],
  ['2016-07-01', '2021-12-31', '8.00', 'derived'],
  ['2022-01-01', '2022-12-31', '8.00', 'verified'],
  ['2023-01-01', '2023-06-30', '10.50', 'verified'],
  ['2023-07-01', '2023-12-31', '12.00', 'verified'],
  ['2024-01-01', '2024-06-30', '12.50', 'verified'],
  ['2024-07-01', '2024-12-31', '12.25', 'verified'],
  ['2025-01-01', '2025-06-30', '11.15', 'derived'],
  ['2025-07-01', '2025-12-31', '10.15', 'derived'],
  ['2026-01-01', '2026-06-30', '10.15', 'derived'],
]);

/** Set by decree. For 2025-1 the method of the decree gives 6, and nobody confirmed it. */
const NL_CIVIL = rows('nl-civil', 'decrees under BW 6:120(1)', [
  ['2010-01-01', '2011-06-30', '3', 'provisional'],
  ['2011-07-01', '2012-06-30', '4', 'provisional'],
  ['2012-07-01', '2014-12-31', '3', 'provisional'],
  ['2015-01-01', '2022-12-31', '2', 'verified'],
  ['2023-01-01', '2023-06-30', '4', 'verified'],
  ['2023-07-01', '2023-12-31', '6', 'verified'],
  ['2024-01-01', '2024-12-31', '7', 'verified'],
  ['2025-01-01', '2025-06-30', '6', 'provisional'],
]);

/** The rates we ship: data with source and mark. Rates an operator confirmed come on top (law/rates). */
export const SHIPPED_RATES: readonly RateRow[] = [
  ...BE_TRADE,
  ...BE_TRADE_OLD,
  ...OLD_JOINED,
  ...BE_LEGAL,
  ...NL_TRADE,
  ...NL_CIVIL,
];
