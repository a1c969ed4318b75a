import { api, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { dayIn, useLanguage, useWords } from '../../../base/words.js';
import { Confirm } from '../../../parts/confirm.js';
import { useTell } from '../../../parts/toast.js';
import { LIST } from './list-words.js';

/** Asks before a connection is taken off, with what that means for its kind. */
export function DisconnectDialog({
  of: { id, kind },
  name,
  onClose,
}: {
  readonly of: Forms['ConnectionShown'];
  readonly name: string;
  readonly onClose: () => void;
}) {
  const words = useWords(LIST);
  const language = useLanguage();
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/connections/{connection}/disconnect',
    {
      onSuccess: ({ removedOn }) => {
        const removed = removedOn === undefined ? '' : words.removedOn(dayIn(language, removedOn));
        tell(words.wasOff + removed);
        onClose();
      },
    },
  );
  return (
    <Confirm
      title={words.offTitle(name)}
      does={words.off}
      isDangerous
      busy={isPending}
      error={error}
      onYes={() => {
        mutate({
          params: { path: { administration, connection: id } },
          body: { by: user.name },
        });
      }}
      onClose={onClose}
    >
      <p>{meansOf(words, kind)}</p>
    </Confirm>
  );
}

function meansOf(words: (typeof LIST)['nl'], kind: Forms['ConnectionShown']['kind']): string {
  if (kind === 'host') return words.offHost;
  return kind === 'access-point' ? words.offAccessPoint : words.offOther;
}
