import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useAdministration } from '../../base/place.js';
import { useSession } from '../../base/session.js';
import { useWords } from '../../base/words.js';
import { ANSWER_CODES } from '../../codes/answers.js';
import { Amount } from '../../parts/amount.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Choice, TextArea, TextField } from '../../parts/field.js';
import { Refused } from '../../parts/refused.js';
import { useTell } from '../../parts/toast.js';
import { PARTS } from '../../parts/words.js';
import { decideAbout } from './decide-about.js';
import { DECIDE } from './decide-words.js';
import { decidedOf } from './decided.js';
import { type Decision, type Reason, REASONS, type Received } from './received.js';
import { INBOX } from './words.js';

const NOTE_MAX = 1_000;
const FINAL: readonly Decision[] = ['approve', 'reject', 'refuse'];

/** Asks what goes with a decision, and says what follows from it. Enter does it; in a longer text Ctrl or Cmd with it. */
export function DecideDialog({
  received,
  kind,
  onClose,
  onDone,
}: {
  readonly received: Received;
  readonly kind: Decision;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const words = useWords(DECIDE);
  const inbox = useWords(INBOX);
  const parts = useWords(PARTS);
  const codes = useWords(ANSWER_CODES);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const [reason, setReason] = useState<Reason>('PRI');
  const [note, setNote] = useState('');
  const { number, from, payable } = received;
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      decideAbout(administration, received, decidedOf(kind, { by: user.name, reason, note })),
    onSuccess: ({ outcome }) => {
      const what = `${from || inbox.noName} ${number}`;
      tell(outcome === 'held' ? words.firstRelease : words.done[kind](what));
      onDone();
    },
  });
  const field = {
    label: words.note[kind],
    help: words.noteHelp[kind],
    maxLength: NOTE_MAX,
    value: note,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setNote(target.value);
    },
  };
  const withReason = kind === 'query' || kind === 'reject';
  return (
    <Dialog title={words.acts[kind]} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate();
        }}
      >
        <p className="deciding">
          <b>{from || inbox.noName}</b>
          <span>{number}</span>
          <Amount of={payable} />
        </p>
        <p>
          {words.follows[kind]} {FINAL.includes(kind) ? words.final : null}
        </p>
        {withReason ? (
          <Choice
            label={words.reason}
            choices={REASONS.map((one) => [one, codes.reasons[one]] as const)}
            value={reason}
            onChoose={setReason}
          />
        ) : null}
        {kind === 'approve' ? (
          <TextField {...field} />
        ) : (
          <TextArea
            {...field}
            rows={3}
            required={kind !== 'reject' || reason === 'OTH'}
            onKeyDown={submitByKey}
          />
        )}
        <Refused error={error} words={words.refusals} />
        <div className="actions">
          <Button type="submit" look={kind === 'refuse' ? 'danger' : 'main'} busy={isPending}>
            {words.send[kind]}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {parts.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** In a text of several lines Enter begins a line. */
function submitByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
