import { api } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { counted, useLanguage, useWords } from '../../base/words.js';
import { Confirm } from '../../parts/confirm.js';
import { useTell } from '../../parts/toast.js';
import { ACTIONS } from './action-words.js';
import { REMINDERS } from './words.js';

/** Takes back what of a run has not left yet, and says how much that was. */
export function useUndo(onDone: () => void = () => undefined) {
  const words = useWords(REMINDERS);
  const says = useWords(ACTIONS);
  const language = useLanguage();
  const tell = useTell();
  const [one = '', more = ''] = says.one;
  return api.useMutation('post', '/v1/administrations/{administration}/dunning/runs/{run}/undo', {
    onSuccess: ({ withdrawn }) => {
      onDone();
      tell(words.undone(counted(language, withdrawn, one, more)));
    },
  });
}

export function UndoRun({ run, onClose }: { readonly run: string; readonly onClose: () => void }) {
  const words = useWords(REMINDERS);
  const administration = useAdministration();
  const { mutate, isPending, error } = useUndo(onClose);
  return (
    <Confirm
      title={words.undo}
      does={words.undo}
      isDangerous
      busy={isPending}
      error={error}
      onYes={() => {
        mutate({ params: { path: { administration, run } } });
      }}
      onClose={onClose}
    >
      <p>{words.undoAsk}</p>
    </Confirm>
  );
}
