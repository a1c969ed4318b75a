import type { PlainDate } from '../../../kernel/dates.js';

/** Rates of one country in a stretch of time, both ends included; `until` absent: still so. */
interface RateRow {
  readonly country: string;
  /** Percent, as printed without trailing zeros */
  readonly rates: readonly string[];
  readonly from: string;
  readonly until?: string;
  readonly source: string;
}

/**
 * Rates above zero for category S, by law, for the countries whose rates we keep. Before the first `from` of a country
 * nothing is known, so nothing is said.
 */
const RATES: readonly RateRow[] = [
  { country: 'BE', rates: ['21', '12', '6'], from: '1996-01-01', source: 'AR/KB no. 20' },
  {
    country: 'NL',
    rates: ['19', '6'],
    from: '2001-01-01',
    until: '2012-09-30',
    source: 'Wet OB 1968, art. 9',
  },
  {
    country: 'NL',
    rates: ['21', '6'],
    from: '2012-10-01',
    until: '2018-12-31',
    source: 'Wet OB 1968, art. 9',
  },
  { country: 'NL', rates: ['21', '9'], from: '2019-01-01', source: 'Wet OB 1968, art. 9' },
  {
    country: 'LU',
    rates: ['17', '14', '8', '3'],
    from: '2015-01-01',
    until: '2022-12-31',
    source: 'Loi TVA, art. 39 and 40',
  },
  {
    country: 'LU',
    rates: ['16', '13', '7', '3'],
    from: '2023-01-01',
    until: '2023-12-31',
    source: 'Loi du 26 octobre 2022',
  },
  {
    country: 'LU',
    rates: ['17', '14', '8', '3'],
    from: '2024-01-01',
    source: 'Loi TVA, art. 39 and 40',
  },
  {
    country: 'FR',
    rates: ['20', '10', '5.5', '2.1'],
    from: '2014-01-01',
    source: 'CGI, art. 278 to 281 nonies',
  },
  {
    country: 'FR',
    // Corsica; Guadeloupe, Martinique and Réunion
    rates: ['13', '0.9', '8.5', '1.75', '1.05'],
    from: '2014-01-01',
    source: 'CGI, art. 294 to 297',
  },
  {
    country: 'DE',
    rates: ['19', '7'],
    from: '2007-01-01',
    until: '2020-06-30',
    source: 'UStG, § 12',
  },
  {
    country: 'DE',
    rates: ['16', '5'],
    from: '2020-07-01',
    until: '2020-12-31',
    source: 'UStG, § 28',
  },
  { country: 'DE', rates: ['19', '7'], from: '2021-01-01', source: 'UStG, § 12' },
  // Farmers and foresters; the rate of farmers falls from year to year.
  { country: 'DE', rates: ['5.5'], from: '2007-01-01', source: 'UStG, § 24' },
  {
    country: 'DE',
    rates: ['10.7'],
    from: '2007-01-01',
    until: '2021-12-31',
    source: 'UStG, § 24',
  },
  { country: 'DE', rates: ['9.5'], from: '2022-01-01', until: '2022-12-31', source: 'UStG, § 24' },
  { country: 'DE', rates: ['9'], from: '2023-01-01', until: '2024-12-31', source: 'UStG, § 24' },
  { country: 'DE', rates: ['8.4'], from: '2024-12-01', until: '2024-12-31', source: 'UStG, § 24' },
  { country: 'DE', rates: ['7.8'], from: '2025-01-01', source: 'UStG, § 24' },
];

/**
 * Rates (percent, without trailing zeros) that a country had on at least one of the days; `undefined` when we do not
 * know its rates then.
 */
export function ratesIn(
  country: string,
  days: readonly PlainDate[],
): ReadonlySet<string> | undefined {
  const rows = RATES.filter((row) => row.country === country);
  if (rows.length === 0) return undefined;
  const first = rows.map((row) => row.from).reduce((a, b) => (a < b ? a : b));
  if (days.some((day) => day < first)) return undefined;
  const inForce = rows.filter(({ from, until = '9999-12-31' }) =>
    days.some((day) => day >= from && day <= until),
  );
  return new Set(inForce.flatMap((row) => row.rates));
}
