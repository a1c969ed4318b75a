import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { api, type Forms } from '../../base/api.js';
import { useKeys } from '../../base/keys.js';
import { useAdministration } from '../../base/place.js';
import { oneOf, useQuestion } from '../../base/question.js';
import { useMay } from '../../base/rights.js';
import { useSession } from '../../base/session.js';
import { useLanguage, useWords } from '../../base/words.js';
import { Moment } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { TextArea } from '../../parts/field.js';
import { Filters } from '../../parts/list-tools.js';
import { Card, Empty } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { PARTS } from '../../parts/words.js';
import { useCard } from './card.js';
import { byWhom, type Group, isOf, linesOf } from './timeline-text.js';
import { TIMELINE } from './timeline-words.js';

const NAMES = [
  ...(['all', 'contact', 'agreements', 'notes'] as const),
  ...(['tasks', 'credit', 'money', 'privacy'] as const),
] as const satisfies readonly Group[];
/** Entries in the page at first, and with each asking for more. */
const SHOWN = 50;

/** What happened with him, newest first; a note goes on top. */
export function Timeline() {
  const words = useWords(TIMELINE);
  const administration = useAdministration();
  const question = useQuestion();
  const { debtor } = useCard();
  const group: Group = oneOf(['all', ...NAMES.slice(1)], question.get('kind'));
  const asking = api.useQuery('get', '/v1/administrations/{administration}/debtors/{id}/timeline', {
    params: { path: { administration, id: debtor.id } },
  });
  return (
    <Card title={words.title} className="stack">
      <AddNote debtor={debtor.id} />
      <Filters
        choices={NAMES.map((one) => [one, words.groups[one]] as const)}
        value={group}
        onChoose={(chosen) => {
          question.set({ kind: chosen === 'all' ? '' : chosen });
        }}
      />
      <Asked asking={asking}>
        {({ timeline }) => (
          <Entries key={group} entries={timeline.filter((entry) => isOf(group, entry))} />
        )}
      </Asked>
    </Card>
  );
}

function Entries({ entries }: { readonly entries: readonly Forms['TimelineEntry'][] }) {
  const words = useWords(TIMELINE);
  const { more } = useWords(PARTS);
  const language = useLanguage();
  const { items } = useCard();
  const [shown, setShown] = useState(SHOWN);
  if (entries.length === 0) return <Empty>{words.nothing}</Empty>;
  const numberOf = new Map(items.map(({ id, number }) => [id, number]));
  return (
    <>
      <ol className="plain timeline">
        {entries
          .toReversed()
          .slice(0, shown)
          .map((entry, place) => {
            const numbers = entry.openItemIds.flatMap((id) => numberOf.get(id) ?? []);
            return (
              <li key={`${entry.at} ${entry.kind} ${String(place)}`}>
                <Moment at={entry.at} />
                <div>
                  <b>{words.happened[entry.kind]}</b>{' '}
                  <small>
                    {byWhom(entry, language)}
                    {numbers.length === 0 ? '' : `, ${words.invoices(numbers.join(', '))}`}
                  </small>
                  {linesOf(entry, language).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </div>
              </li>
            );
          })}
      </ol>
      {entries.length <= shown ? null : (
        <div>
          <Button
            onClick={() => {
              setShown(shown + SHOWN);
            }}
          >
            {more}
          </Button>
        </div>
      )}
    </>
  );
}

/** A note, with the name of whoever writes it; N begins one. */
function AddNote({ debtor }: { readonly debtor: string }) {
  const words = useWords(TIMELINE);
  const administration = useAdministration();
  const { user } = useSession();
  const may = useMay();
  const tell = useTell();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  const { mutate, error, isPending } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/notes',
    {
      onSuccess: () => {
        setText('');
        tell(words.saved);
      },
    },
  );
  const begin = (): void => {
    form.current?.querySelector('textarea')?.focus();
  };
  useKeys({ n: begin });
  const { state } = useLocation() as { readonly state: unknown };
  const writes = typeof state === 'object' && state !== null && 'writes' in state;
  useEffect(() => {
    // After the page gave the focus to its title.
    if (writes) requestAnimationFrame(begin);
  }, [writes]);
  if (!may('work.do')) return null;
  const save = (): void => {
    mutate({
      params: { path: { administration, id: debtor } },
      body: { text: text.trim(), by: user.name },
    });
  };
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextArea
        label={words.note}
        help={words.noteHelp}
        rows={2}
        maxLength={4_000}
        required
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          if (text.trim() !== '') save();
        }}
      />
      {error === null ? null : <ProblemNote error={error} />}
      <div className="actions">
        <Button type="submit" hint="Ctrl ↵" busy={isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
