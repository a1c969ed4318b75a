import { useWords } from '../../base/words.js';
import { WORK_CODES } from '../../codes/work.js';
import type { Task } from './task-list.js';

/** What a task is, in the words of whoever looks; of a kind of its own what its subject says before the name. */
export function useKindName(): (task: Pick<Task, 'kind' | 'subject'>) => string {
  const { kinds } = useWords(WORK_CODES);
  return ({ kind, subject }) => kinds[kind] ?? subject.split(': ')[0] ?? subject;
}
