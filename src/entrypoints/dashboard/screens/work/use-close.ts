import { api, type Body } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { useTell } from '../../parts/toast.js';
import { CALLS } from './call-words.js';
import type { Task } from './task-list.js';
import { WORK } from './words.js';

export type Report = Omit<Body<'closeTask'>, 'by'>;

export interface Closing {
  readonly close: (report: Report) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/**
 * Closes a task with how it went, in the name of whoever is signed in, and says so. `others`: calls that the same conversation
 * made; those about an invoice that was not spoken of stay on the list.
 */
export function useClose(task: Task, onDone: () => void, others: readonly Task[] = []): Closing {
  const words = useWords(WORK);
  const calls = useWords(CALLS);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/tasks/{id}/close',
    {
      onSuccess: (_, { body: { outcome } }) => {
        const says = task.kind === 'call' ? calls.outcomes : words.outcomes;
        tell(words.done(says[outcome] ?? outcome));
        onDone();
      },
    },
  );
  const alsoOf = ({ openItemIds }: Report): Pick<Report, 'also'> => {
    const also = others.filter(
      ({ items }) => openItemIds === undefined || items.every(({ id }) => openItemIds.includes(id)),
    );
    return also.length === 0 ? {} : { also: also.map(({ id }) => id) };
  };
  return {
    isPending,
    error,
    close: (report) => {
      mutate({
        params: { path: { administration, id: task.id } },
        body: { ...report, ...alsoOf(report), by: user.name },
      });
    },
  };
}
