import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { api, client } from '../../base/api.js';
import { useKeys } from '../../base/keys.js';
import { usePages } from '../../base/pages.js';
import { useAdministration } from '../../base/place.js';
import { useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { type Entry } from './entries.js';
import { EntryList } from './entry-list.js';
import { EntryView } from './entry-view.js';
import { BANK } from './words.js';

export type ReviewState = 'waiting' | 'settled' | 'aside';

/** Rows of a page: what one sees of a list at once, and a few screens on. */
const ROWS = '60';

interface Listed {
  readonly entries: readonly Entry[];
  readonly next: string | null;
  readonly total: number;
}

const entriesIn = ({ entries }: Listed): readonly Entry[] => entries;

/** A list of entries and the one that is looked at: it stands in the address. */
export function useDesk(state: ReviewState, isGone?: (entry: Entry) => boolean) {
  const administration = useAdministration();
  const language = useLanguage();
  const [params, setParams] = useSearchParams();
  const pages = usePages(
    ['review', administration, state, language],
    (after) =>
      client.GET('/v1/administrations/{administration}/review', {
        params: {
          path: { administration },
          query: { state, lang: language, limit: ROWS, ...(after === undefined ? {} : { after }) },
        },
      }),
    entriesIn,
  );
  const rows = isGone === undefined ? pages.rows : pages.rows.filter((entry) => !isGone(entry));
  const asked = params.get('entry');
  // What was just decided makes place for the next one at once, before the address says so.
  const after = (gone: string): Entry | undefined => {
    const place = pages.rows.findIndex(({ id }) => id === gone);
    if (place === -1) return undefined;
    return rows.find((entry) => pages.rows.indexOf(entry) > place) ?? rows.at(-1);
  };
  const listed = asked === null ? rows[0] : (rows.find(({ id }) => id === asked) ?? after(asked));
  // One that a link names, or whose money has places: they are told with it alone.
  const id = listed?.id ?? asked;
  const needsMore = id !== null && (listed === undefined || listed.left !== listed.entry.amount);
  const one = api.useQuery(
    'get',
    '/v1/administrations/{administration}/review/{entry}',
    { params: { path: { administration, entry: id ?? '' }, query: { lang: language } } },
    { enabled: needsMore },
  );
  const show = (next: string | null): void => {
    setParams(
      (before) => {
        if (next === null) before.delete('entry');
        else before.set('entry', next);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const entry = listed ?? one.data?.entry;
  return {
    pages,
    rows,
    entry,
    isChosen: asked !== null,
    one,
    placed: needsMore ? (one.data?.placed ?? []) : [],
    error: needsMore && entry === undefined ? one.error : null,
    show,
    go: (next: Entry | undefined) => {
      show(next?.id ?? null);
    },
  };
}

export type DeskState = ReturnType<typeof useDesk>;

/** The list at the left, the entry at the right; on a phone one of both. J and K walk through the list. */
export function Desk({
  desk,
  label,
  empty,
  aside,
  failureOf,
  children,
}: {
  readonly desk: DeskState;
  readonly label: string;
  readonly empty: ReactNode;
  readonly aside?: ReactNode;
  readonly failureOf?: (id: string) => unknown;
  readonly children: (entry: Entry) => ReactNode;
}) {
  const words = useWords(BANK);
  const { pages, rows, entry, show, isChosen } = desk;
  const at = rows.findIndex(({ id }) => id === entry?.id);
  const step = (by: number) => () => {
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next !== undefined) show(next.id);
  };
  useKeys({ j: step(1), ArrowDown: step(1), k: step(-1), ArrowUp: step(-1) });
  return (
    <Asked asking={pages}>
      {({ total }) =>
        rows.length === 0 && !isChosen ? (
          empty
        ) : (
          <div className="bank-desk" data-chosen={isChosen || undefined}>
            <section className="bank-list" aria-label={label}>
              <header>
                <span className="quiet">
                  {words.counted(total - (pages.rows.length - rows.length))}
                </span>
                <div className="actions">{aside}</div>
              </header>
              <EntryList
                label={label}
                rows={rows}
                at={at}
                failureOf={failureOf}
                onShow={show}
                onEnd={pages.more}
              />
            </section>
            <section className="bank-entry" aria-label={words.entry}>
              <button
                type="button"
                className="button quiet bank-back"
                onClick={() => {
                  show(null);
                }}
              >
                ← {words.toList}
              </button>
              {entry === undefined ? (
                <Asked asking={desk.one}>{() => null}</Asked>
              ) : (
                <EntryView key={entry.id} entry={entry} placed={desk.placed}>
                  {children(entry)}
                </EntryView>
              )}
            </section>
          </div>
        )
      }
    </Asked>
  );
}
