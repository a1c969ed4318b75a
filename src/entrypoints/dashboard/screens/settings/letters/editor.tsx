import { type RefObject, useRef, useState } from 'react';
import { api, type Forms } from '../../../base/api.js';
import { useKeyHelp } from '../../../base/key-help.js';
import { useKeys } from '../../../base/keys.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useSession } from '../../../base/session.js';
import { useSettled } from '../../../base/settled.js';
import { useWords } from '../../../base/words.js';
import { Button } from '../../../parts/button.js';
import { TextArea, TextField } from '../../../parts/field.js';
import { Leave } from '../../../parts/leave.js';
import { Refused } from '../../../parts/refused.js';
import { useTell } from '../../../parts/toast.js';
import { Beside } from './beside.js';
import { faultsAt, useDraftPreview } from './draft.js';
import { Insert } from './insert.js';
import { MustSay } from './must-say.js';
import { LETTERS } from './words.js';

type Shown = Forms['ShownLetter'];
export type Written = Forms['LetterWords'];

/** A pause in typing, ms: shorter asks at every letter, longer is waited for. */
const PAUSE_MS = 400;

/** The words of a letter, being written; beside them how it reads. */
export function Editor({ shown }: { readonly shown: Shown }) {
  const words = useWords(LETTERS);
  useKeyHelp(words.keys);
  const isMine = useMay()('policies.manage');
  const { draft, isChanged, change, save } = useDraft(shown);
  const body = useRef<HTMLTextAreaElement>(null);
  useKeys({
    'mod+s': () => {
      if (isMine && isChanged) save.now();
    },
  });
  const settled = useSettled(JSON.stringify(draft), PAUSE_MS);
  const preview = useDraftPreview(shown, JSON.parse(settled) as Written);
  const faults = faultsAt(preview.data?.faults ?? [], draft, shown.vocabulary, words);
  const insert = (text: string): void => {
    change({ ...draft, body: putIn(body, draft.body, text) });
  };
  return (
    <div className="letter-desk">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          save.now();
        }}
      >
        <p className="quiet">
          {shown.version === undefined
            ? words.asShipped
            : words.ownBy(shown.by ?? '', shown.version)}
        </p>
        <TextField
          label={words.subject}
          fault={faults.subject}
          readOnly={!isMine}
          maxLength={400}
          value={draft.subject}
          onChange={({ target }) => {
            change({ ...draft, subject: target.value });
          }}
        />
        <TextArea
          ref={body}
          label={words.body}
          fault={faults.body}
          readOnly={!isMine}
          rows={22}
          spellCheck
          lang={shown.language}
          value={draft.body}
          onChange={({ target }) => {
            change({ ...draft, body: target.value });
          }}
        />
        <Refused error={save.error} words={words.refused} />
        {isMine ? (
          <div className="actions">
            <Button
              type="submit"
              look="main"
              hint="Ctrl S"
              disabled={!isChanged}
              busy={save.isBusy}
            >
              {words.save}
            </Button>
          </div>
        ) : (
          <p className="quiet">{words.mayNot}</p>
        )}
        <MustSay
          vocabulary={shown.vocabulary}
          body={draft.body}
          onInsert={isMine ? insert : null}
        />
        {isMine ? <Insert vocabulary={shown.vocabulary} onInsert={insert} /> : null}
      </form>
      <Beside shown={shown} draft={draft} preview={preview} />
      <Leave isUnsaved={isChanged} names={['letter', 'language']} />
    </div>
  );
}

/** What is written, from the words in force on; and saving it, unless somebody saved since the writing began. */
function useDraft(shown: Shown) {
  const words = useWords(LETTERS);
  const tell = useTell();
  const administration = useAdministration();
  const { user } = useSession();
  const stored = shown.template ?? shown.shipped;
  const [written, setWritten] = useState<(Written & { readonly since: number }) | null>(null);
  const { mutate, isPending, error } = api.useMutation(
    'put',
    '/v1/administrations/{administration}/letters/{letter}/{language}',
    {
      onSuccess: () => {
        setWritten(null);
        tell(words.saved);
      },
    },
  );
  const { subject, body, since } = written ?? { ...stored, since: shown.newest };
  const draft = { subject, body };
  return {
    draft,
    isChanged: subject !== stored.subject || body !== stored.body,
    change: (next: Written) => {
      setWritten({ ...next, since });
    },
    save: {
      ...{ error, isBusy: isPending },
      now: () => {
        const { letter, language } = shown;
        const header = { 'If-Match': `"${since}"` };
        mutate({
          params: { path: { administration, letter, language }, header },
          body: { ...draft, by: user.name },
        });
      },
    },
  };
}

/** The text with something put in where the cursor is; the cursor goes behind it. */
function putIn(place: RefObject<HTMLTextAreaElement | null>, text: string, what: string): string {
  const area = place.current;
  const [start, end] = [area?.selectionStart ?? text.length, area?.selectionEnd ?? text.length];
  requestAnimationFrame(() => {
    area?.focus();
    area?.setSelectionRange(start + what.length, start + what.length);
  });
  return text.slice(0, start) + what + text.slice(end);
}
