import { decidedOf } from '../../../src/entrypoints/dashboard/screens/inbox/decided.js';
import {
  canApprove,
  fits,
  isIn,
  type Received,
} from '../../../src/entrypoints/dashboard/screens/inbox/received.js';

const said = { by: 'An', reason: 'PRI', note: ' Tien, geen negen. ' } as const;

test.each([
  ['approve', { kind: 'approve', by: 'An', note: 'Tien, geen negen.' }],
  ['query', { kind: 'query', by: 'An', reason: 'PRI', note: 'Tien, geen negen.' }],
  ['reject', { kind: 'reject', by: 'An', reason: 'PRI', note: 'Tien, geen negen.' }],
  ['release', { kind: 'release', by: 'An', note: 'Tien, geen negen.' }],
] as const)('to %s says what belongs to it', (kind, decided) => {
  expect(decidedOf(kind, said)).toEqual(decided);
});

test('an empty remark is not sent along', () => {
  expect(decidedOf('approve', { ...said, note: '  ' })).toEqual({ kind: 'approve', by: 'An' });
});

test.each([
  ['', true],
  ['societe', true],
  ['f-12', true],
  ['1210,5', true],
  ['210', false],
  ['Janssens', false],
])('looking for “%s” finds it: %s', (sought, found) => {
  const payable = { amount: '1210.50', currency: 'EUR' };
  const row = { from: 'Société Dupont', number: 'F-123', payable } as Received;
  expect(fits(row, sought)).toBe(found);
});

test('only what asks for no look of its own is approved with others', () => {
  const plain: Pick<Received, 'possible' | 'isHeld' | 'state'> = {
    ...{ possible: ['approve', 'query', 'reject'], isHeld: false, state: 'waiting' },
  };
  const judged = (change: Partial<typeof plain>) => canApprove({ ...plain, ...change } as Received);
  expect([judged({}), judged({ isHeld: true }), judged({ possible: [] })]).toEqual([
    ...[true, false, false],
  ]);
  expect([isIn('open', plain as Received), isIn('held', plain as Received)]).toEqual([true, false]);
});
