import {
  chosen,
  dsoOf,
  type Row,
  sorted,
} from '../../../src/entrypoints/dashboard/screens/firm/rows.js';

type Standing = NonNullable<Row['standing']>;

const STANDING: Standing = {
  ...{ on: '2026-11-20', lastBankDate: '2026-11-19', hostFailedAt: null, bar: null },
  ...{ at: '2026-11-20T08:00:00.000Z', connections: [] },
  ...{ waiting: 0, failed: 0, held: 0, tasks: 0, received: 0, reminders: 0, alerts: 0 },
  ...{ open: euro('0.00'), overdue: euro('0.00'), overdueItems: 0, dso: [] },
};

function euro(amount: string) {
  return { amount, currency: 'EUR' };
}

function row(name: string, standing: Partial<Standing> | null, more: Partial<Row> = {}): Row {
  return {
    administration: { id: `adm_${name}`, name, country: 'BE' },
    ...{ rest: null, concerns: [], bankDays: 0 },
    standing: standing === null ? null : { ...STANDING, ...standing },
    ...more,
  };
}

const ROWS: readonly Row[] = [
  row('Société Générique', { overdue: euro('900.00') }, { concerns: ['bank'], bankDays: 9 }),
  row('Nieuw', null, { bankDays: null }),
  row('alpha', { overdue: euro('10000.00') }, { bankDays: 1 }),
];
const names = (rows: readonly Row[]) => rows.map(({ administration }) => administration.name);

test.each([
  ['as they came       ', undefined, ['Société Générique', 'Nieuw', 'alpha']],
  ['name               ', { by: 'name', down: false }, ['alpha', 'Nieuw', 'Société Générique']],
  ['amounts by size    ', { by: 'overdue', down: true }, ['alpha', 'Société Générique', 'Nieuw']],
  ['none comes last    ', { by: 'overdue', down: false }, ['Société Générique', 'alpha', 'Nieuw']],
  ['bank, oldest first ', { by: 'bank', down: true }, ['Société Générique', 'alpha', 'Nieuw']],
  ['no such column     ', { by: 'colour', down: true }, ['Société Générique', 'Nieuw', 'alpha']],
] as const)('sorted: %s', (_, sort, expected) => {
  expect(names(sorted(ROWS, sort))).toEqual(expected);
});

test.each([
  ['', false, ['Société Générique', 'Nieuw', 'alpha']],
  ['SOCIETE', false, ['Société Générique']],
  ['', true, ['Société Générique']],
  ['alpha', true, []],
] as const)('chosen by "%s", only trouble %s', (text, isTroubleOnly, expected) => {
  expect(names(chosen(ROWS, { text, isTroubleOnly }))).toEqual(expected);
});

test('the DSO of a day nobody told is not known', () => {
  const standing = { ...STANDING, dso: [{ daysAgo: 0, days: '45.10' }] };
  expect([dsoOf(standing, 0), dsoOf(standing, 90), dsoOf(null, 0)]).toEqual(['45.10', null, null]);
});
