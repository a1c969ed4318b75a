import { api, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { Confirm } from '../../../parts/confirm.js';
import { Refused } from '../../../parts/refused.js';
import { useTell } from '../../../parts/toast.js';
import { USERS } from './words.js';

type Person = Forms['UserThere'];

/** Takes somebody's right away, after asking. */
export function RevokeUser({
  person,
  onClose,
}: {
  readonly person: Person;
  readonly onClose: () => void;
}) {
  const words = useWords(USERS);
  const tell = useTell();
  const administration = useAdministration();
  const { user } = useSession();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/users/{id}/revoke',
    {
      onSuccess: () => {
        tell(words.revoked(person.name));
        onClose();
      },
    },
  );
  return (
    <Confirm
      title={words.revokeOf(person.name)}
      does={words.revoke}
      isDangerous
      busy={isPending}
      error={null}
      onYes={() => {
        mutate({
          params: { path: { administration, id: person.id } },
          body: { by: user.name },
        });
      }}
      onClose={onClose}
    >
      <p>{words.revokeAsk(person.name)}</p>
      <Refused error={error} words={words.refused} />
    </Confirm>
  );
}
