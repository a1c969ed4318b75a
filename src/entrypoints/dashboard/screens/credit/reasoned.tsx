import { type ReactNode, useState } from 'react';
import { api } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { Confirm } from '../../parts/confirm.js';
import { TextField } from '../../parts/field.js';
import { useTell } from '../../parts/toast.js';
import { CREDIT_ACTS } from './act-words.js';
import type { ActProps } from './acts.js';

/** What is done with a reason and nothing else. */
function Reasoned({
  title,
  does,
  means,
  label,
  isDangerous = false,
  busy,
  error,
  onYes,
  onClose,
}: {
  readonly title: string;
  readonly does: string;
  readonly means: ReactNode;
  readonly label: string;
  readonly isDangerous?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onYes: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  return (
    <Confirm
      {...{ title, does, isDangerous, busy, error, onClose }}
      onYes={() => {
        onYes(reason.trim());
      }}
    >
      <div className="stack">
        <p>{means}</p>
        <TextField
          label={label}
          required
          maxLength={500}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </div>
    </Confirm>
  );
}

/** Looked at, and left: the next one sees that somebody did. */
export function LeaveDialog({ debtor, onDone, onClose }: ActProps) {
  const words = useWords(CREDIT_ACTS);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/notes',
    {
      onSuccess: () => {
        tell(words.left(debtor.name));
        onDone();
      },
    },
  );
  return (
    <Reasoned
      title={words.leaveTitle(debtor.name)}
      does={words.leave}
      means={words.leaveMeans}
      label={words.reason}
      busy={isPending}
      error={error}
      onYes={(reason) => {
        mutate({
          params: { path: { administration, id: debtor.id } },
          body: { text: words.leftNote(reason), by: user.name },
        });
      }}
      onClose={onClose}
    />
  );
}

/** Puts somebody on the watch list, or takes him off. */
export function WatchDialog({
  debtor,
  isOff,
  onDone,
  onClose,
}: ActProps & { readonly isOff: boolean }) {
  const words = useWords(CREDIT_ACTS);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{debtor}/watch',
    {
      onSuccess: () => {
        tell((isOff ? words.unwatched : words.watched)(debtor.name));
        onDone();
      },
    },
  );
  return (
    <Reasoned
      title={(isOff ? words.unwatchTitle : words.watchTitle)(debtor.name)}
      does={isOff ? words.unwatch : words.watch}
      means={isOff ? null : words.watchMeans}
      label={words.reason}
      busy={isPending}
      error={error}
      onYes={(reason) => {
        mutate({
          params: { path: { administration, debtor: debtor.id } },
          body: { off: isOff, by: user.name, reason },
        });
      }}
      onClose={onClose}
    />
  );
}

/** Confirms that somebody is insolvent, or that he is not. */
export function InsolvencyDialog({
  debtor,
  isOver,
  onDone,
  onClose,
}: ActProps & { readonly isOver: boolean }) {
  const words = useWords(CREDIT_ACTS);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{debtor}/insolvency',
    {
      onSuccess: () => {
        tell((isOver ? words.isOver : words.becameInsolvent)(debtor.name));
        onDone();
      },
    },
  );
  return (
    <Reasoned
      title={(isOver ? words.overTitle : words.insolventTitle)(debtor.name)}
      does={isOver ? words.over : words.insolvent}
      means={isOver ? words.overMeans : words.insolventMeans}
      label={isOver ? words.reason : words.source}
      isDangerous={!isOver}
      busy={isPending}
      error={error}
      onYes={(reason) => {
        mutate({
          params: { path: { administration, debtor: debtor.id } },
          body: { over: isOver, by: user.name, reason },
        });
      }}
      onClose={onClose}
    />
  );
}
