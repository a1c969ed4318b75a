import { groupedProblems } from '../../../src/entrypoints/dashboard/screens/settings/connections/problem-groups.js';

type Problem = Parameters<typeof groupedProblems>[0][number];

function problem(hostId: string, seenAt: string, what?: 'vat' | 'unit', value?: string): Problem {
  return {
    ...{ hostId, seenAt, triedAt: seenAt, label: hostId, message: '', reason: 'unmapped' },
    entity: 'sales-invoice',
    ...(what === undefined ? {} : { fact: { what, ...(value === undefined ? {} : { value }) } }),
  };
}

test('what mends one record mends all of its group; the largest group comes first, with its oldest day', () => {
  const groups = groupedProblems([
    problem('a', '2026-11-03T08:00:00Z', 'unit', 'doos'),
    problem('b', '2026-11-05T08:00:00Z', 'vat', '21H'),
    problem('c', '2026-11-04T08:00:00Z', 'vat', '21H'),
  ]);
  expect(groups.map(({ records, since }) => [records.map(({ hostId }) => hostId), since])).toEqual([
    [['b', 'c'], '2026-11-04T08:00:00Z'],
    [['a'], '2026-11-03T08:00:00Z'],
  ]);
});

test.each<readonly [string, Problem, Problem]>([
  ['another value', problem('a', '1', 'vat', '21H'), problem('b', '1', 'vat', '6H')],
  ['another topic', problem('a', '1', 'vat', '21H'), problem('b', '1', 'unit', '21H')],
  ['no fact at all', problem('a', '1', 'vat'), problem('b', '1')],
  ['another reason', problem('a', '1'), { ...problem('b', '1'), reason: 'vanished' }],
])('records with %s are mended apart', (_, one, other) => {
  expect(groupedProblems([one, other])).toHaveLength(2);
});
