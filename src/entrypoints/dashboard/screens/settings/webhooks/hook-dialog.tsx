import { useState } from 'react';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useSession } from '../../../base/session.js';
import { useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { Dialog } from '../../../parts/dialog.js';
import { Check, TextField } from '../../../parts/field.js';
import { Refused } from '../../../parts/refused.js';
import { useTell } from '../../../parts/toast.js';
import { EVENT_GROUPS, type EventGroup, EVENTS } from './event-words.js';
import { HOOKS } from './words.js';

type EventType = Forms['EventType'];

const GROUPS = Object.keys(EVENT_GROUPS) as EventGroup[];
const ALL: readonly EventType[] = Object.values(EVENT_GROUPS).flat();

/** A receiver: its address, and what it hears of. */
export function HookDialog({
  hook,
  onSecret,
  onClose,
}: {
  /** Null: a new one */
  readonly hook: Forms['Subscription'] | null;
  readonly onSecret: (secret: string) => void;
  readonly onClose: () => void;
}) {
  const words = useWords(HOOKS);
  const administration = useAdministration();
  const { user } = useSession();
  const tell = useTell();
  const [url, setUrl] = useState(hook?.url ?? '');
  const [events, setEvents] = useState<readonly EventType[]>(hook?.events ?? []);
  const added = api.useMutation('post', '/v1/administrations/{administration}/webhooks', {
    onSuccess: ({ secret }) => {
      tell(words.added);
      onSecret(secret);
      onClose();
    },
  });
  const changed = api.useMutation(
    'post',
    '/v1/administrations/{administration}/webhooks/{id}/change',
    {
      onSuccess: () => {
        tell(words.changed);
        onClose();
      },
    },
  );
  const save = (): void => {
    const wish = { url: url.trim(), events: [...events] };
    if (hook === null)
      added.mutate({ ...inBooks(administration), body: { ...wish, by: user.name } });
    else changed.mutate({ params: { path: { administration, id: hook.id } }, body: wish });
  };
  return (
    <Dialog title={hook === null ? words.add : words.change} onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          type="url"
          label={words.url}
          help={words.urlHelp}
          required
          maxLength={2000}
          pattern="https://.+"
          value={url}
          onChange={({ target }) => {
            setUrl(target.value);
          }}
        />
        <Events chosen={events} onChoose={setEvents} />
        <Refused error={added.error ?? changed.error} words={words.refused} />
        <div className="actions">
          <Button
            type="submit"
            look="main"
            busy={added.isPending || changed.isPending}
            disabled={events.length === 0}
          >
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Events({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly EventType[];
  readonly onChoose: (events: readonly EventType[]) => void;
}) {
  const words = useWords(HOOKS);
  const { groups, events } = useWords(EVENTS);
  const put = (of: readonly EventType[], isOn: boolean): void => {
    onChoose(ALL.filter((one) => (of.includes(one) ? isOn : chosen.includes(one))));
  };
  return (
    <fieldset>
      <legend>{words.which}</legend>
      <Check
        label={words.all}
        isOn={ALL.every((one) => chosen.includes(one))}
        onTurn={(isOn) => {
          put(ALL, isOn);
        }}
      />
      <div className="columns">
        {GROUPS.map((group) => (
          <fieldset key={group}>
            <legend>{groups[group]}</legend>
            {EVENT_GROUPS[group].map((event) => (
              <label key={event} className="check">
                <input
                  type="checkbox"
                  checked={chosen.includes(event)}
                  onChange={({ target }) => {
                    put([event], target.checked);
                  }}
                />
                {events[event]}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}
