import { overtakenTasks } from '../../../src/domain/work/overtaken.js';
import type { Task } from '../../../src/domain/work/task.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';

const OPEN = ['a', 'b'];

const task = (
  id: string,
  kind: string,
  items: readonly string[],
  { debtor = 'one', day = '2026-06-01' }: { readonly debtor?: string; readonly day?: string } = {},
): Task => ({
  ...{ id: idOf<'task'>(id), key: id, kind, role: 'debtors', subject: '', text: '' },
  ...{ debtorId: idOf<'debtor'>(debtor), openItemIds: items.map((item) => idOf(item)) },
  ...{ dueOn: plainDate(day), openedOn: plainDate(day) },
});

const over = (...tasks: readonly Task[]): readonly string[] =>
  overtakenTasks(tasks, (id) => OPEN.includes(id)).map(({ id }) => id);

test.each([
  // what it is about                    kind             items         is over
  ['a call about what was paid', 'call', ['paid'], true],
  ['a call about what was paid in part', 'call', ['paid', 'a'], false],
  ['a call about no invoice in particular', 'call', [], false],
  ['a broken promise that was paid after all', 'promise-broken', ['paid'], true],
  ['what the manager was told of, which ends with it', 'escalated', ['paid'], false],
  ['a dispute about what was paid', 'dispute', ['paid'], false],
  ['a wrong number, which stays wrong', 'new-number', ['paid'], false],
  ['a promise to confirm', 'confirm-promise', ['paid'], false],
] as const)('%s', (_what, kind, items, isOver) => {
  expect(over(task('t', kind, items))).toEqual(isOver ? ['t'] : []);
});

test.each([
  ['a later call about the same', task('2', 'call', ['a'], { day: '2026-06-09' }), ['1']],
  ['a later call about more', task('2', 'call', ['a', 'b'], { day: '2026-06-09' }), ['1']],
  ['a later call about something else', task('2', 'call', ['b'], { day: '2026-06-09' }), []],
  ['a later call of the same day', task('2', 'call', ['a']), ['1']],
  ['another debtor’s', task('2', 'call', ['a'], { debtor: 'two', day: '2026-06-09' }), []],
  ['work that is no call', task('2', 'no-step', ['a'], { day: '2026-06-09' }), []],
] as const)('of a call, %s', (_what, later, gone) => {
  expect(over(task('1', 'call', ['a', 'paid']), later)).toEqual(gone);
});
