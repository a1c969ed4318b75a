import '../../../styles/log.css';
import { useSearchParams } from 'react-router';
import { client } from '../../../base/api.js';
import { usePages } from '../../../base/pages.js';
import { useAdministration } from '../../../base/place.js';
import { useQuestion } from '../../../base/question.js';
import { useWords } from '../../../base/words.js';
import { actText } from '../../../codes/audit/form.js';
import { AUDIT } from '../../../codes/audit/words.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Choice, TextField } from '../../../parts/field.js';
import { Card } from '../../../parts/page.js';
import { type Column, Table } from '../../../parts/table.js';
import { actorOf, type Entry } from './entry.js';
import { EntrySheet } from './entry-sheet.js';
import { Verify } from './verify.js';
import { LOG } from './words.js';

/** A page of the log: as lists come, what the next one begins behind is a text. */
interface LogPage {
  readonly entries: readonly Entry[];
  readonly next: string | null;
}

const entriesOf = ({ entries }: LogPage): readonly Entry[] => entries;
/** What one page holds. */
const LIMIT = '100';

/** What people did, the newest first, and whether the log is as it was written. */
export function Log() {
  const words = useWords(LOG);
  const codes = useWords(AUDIT);
  const administration = useAdministration();
  const question = useQuestion();
  const kind = Object.keys(codes.kinds).find((one) => one === question.get('kind')) ?? '';
  const since = /^\d{4}-\d{2}-\d{2}$/.exec(question.get('since'))?.[0] ?? '';
  const asked = { ...(kind === '' ? {} : { kind }), ...(since === '' ? {} : { since }) };
  const pages = usePages(
    ['log', administration, asked],
    async (after): Promise<{ readonly data?: LogPage; readonly error?: unknown }> => {
      const { data, error } = await client.GET('/v1/administrations/{administration}/audit', {
        params: {
          path: { administration },
          query: { ...asked, order: 'newest', limit: LIMIT, ...(after && { after }) },
        },
      });
      return data === undefined
        ? { error }
        : { data: { ...data, next: data.next === null ? null : String(data.next) } };
    },
    entriesOf,
  );
  const open = pages.rows.find(({ position }) => String(position) === question.get('entry'));
  return (
    <>
      <Card title={words.title} className="stack log">
        <p className="quiet">{words.about}</p>
        <Verify />
        <div className="log-asks">
          <Choice
            label={words.kind}
            choices={[['', words.all] as const, ...kindsOf(codes.kinds)]}
            value={kind}
            onChoose={(chosen) => {
              question.set({ kind: chosen, entry: '' });
            }}
          />
          <TextField
            type="date"
            label={words.since}
            value={since}
            onChange={({ target }) => {
              question.set({ since: target.value, entry: '' });
            }}
          />
        </div>
        <Asked asking={pages}>{() => <List entries={pages.rows} onEnd={pages.more} />}</Asked>
      </Card>
      {open === undefined ? null : (
        <EntrySheet
          entry={open}
          onClose={() => {
            question.set({ entry: '' });
          }}
        />
      )}
    </>
  );
}

/** Kinds by their words, as one looks for them in a list. */
function kindsOf(kinds: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(kinds).toSorted(([, a], [, b]) => a.localeCompare(b));
}

function List({
  entries,
  onEnd,
}: {
  readonly entries: readonly Entry[];
  readonly onEnd: (() => void) | undefined;
}) {
  const words = useWords(LOG);
  const codes = useWords(AUDIT);
  const [search] = useSearchParams();
  const columns: readonly Column<Entry>[] = [
    { key: 'when', head: words.when, cell: ({ at }) => <Moment at={at} withYear /> },
    {
      ...{ key: 'who', head: words.who, isExtra: true },
      cell: (entry) => <b>{actorOf(entry, words.system)}</b>,
    },
    {
      ...{ key: 'what', head: words.what },
      // Where there is room for one column, who acted stands in it too.
      cell: (entry) => (
        <>
          {actText(codes, entry.act)}
          <small className="log-who"> {actorOf(entry, words.system)}</small>
        </>
      ),
    },
    {
      ...{ key: 'how', head: words.how, isExtra: true },
      cell: ({ channel }) => codes.channels[channel] ?? channel,
    },
  ];
  return (
    <Table
      label={words.title}
      columns={columns}
      rows={entries}
      idOf={({ position }) => String(position)}
      toOf={({ position }) => {
        const next = new URLSearchParams(search);
        next.set('entry', String(position));
        return `?${next.toString()}`;
      }}
      onEnd={onEnd}
      empty={words.empty}
    />
  );
}
