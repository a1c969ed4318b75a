import { useEffect } from 'react';
import { type Answer, client } from '../../base/api.js';
import { useKeyHelp } from '../../base/key-help.js';
import { usePages } from '../../base/pages.js';
import { useAdministration } from '../../base/place.js';
import { oneOf, useQuestion } from '../../base/question.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Filters, SearchBox } from '../../parts/list-tools.js';
import { DocumentDesk } from './document-desk.js';
import { InboxFrame } from './frame.js';
import { type Filter, FILTERS, fits, isDecided, isIn, type Received } from './received.js';
import { INBOX } from './words.js';

const ROWS = '200';
const documentsIn = ({ documents }: Answer<'listInbox'>): readonly Received[] => documents;

function useDocuments(state: Filter) {
  const administration = useAdministration();
  return usePages(
    ['inbox', administration, state],
    (after) =>
      client.GET('/v1/administrations/{administration}/inbox', {
        params: {
          path: { administration },
          query: {
            limit: ROWS,
            ...(isDecided(state) ? { state } : {}),
            ...(after === undefined ? {} : { after }),
          },
        },
      }),
    documentsIn,
  );
}

/** Documents that suppliers sent: what waits for a decision, and what was decided. */
export function Inbox() {
  const words = useWords(INBOX);
  const language = useLanguage();
  const question = useQuestion();
  const filter = oneOf(FILTERS, question.get('state'));
  const sought = question.get('q');
  const waiting = useDocuments('open');
  // All that waits is counted, so all of it is asked for.
  const { more } = waiting;
  useEffect(() => more?.(), [more]);
  useKeyHelp(words.keys);
  const wordOf = (one: Filter): string => {
    const count = waiting.rows.filter((row) => isIn(one, row)).length;
    return isDecided(one) || waiting.data === undefined
      ? words.filters[one]
      : `${words.filters[one]} ${numberIn(language, count)}`;
  };
  return (
    <InboxFrame
      aside={
        <SearchBox
          label={words.search}
          value={sought}
          onSearch={(q) => {
            question.set({ q, at: '' });
          }}
        />
      }
    >
      <Filters
        choices={FILTERS.map((one) => [one, wordOf(one)] as const)}
        value={filter}
        onChoose={(chosen) => {
          question.set({ state: chosen === 'open' ? '' : chosen, at: '' });
        }}
      />
      {isDecided(filter) ? (
        <Decided key={filter} state={filter} sought={sought} />
      ) : (
        <Asked asking={waiting}>
          {() => (
            <DocumentDesk
              key={filter}
              isMixed={filter === 'open'}
              rows={waiting.rows.filter((row) => isIn(filter, row) && fits(row, sought))}
              empty={
                sought === '' ? words.empty[filter === 'open' ? 'open' : 'decided'] : words.notFound
              }
            />
          )}
        </Asked>
      )}
    </InboxFrame>
  );
}

/** Those that were decided about, the last one first; looking for one looks through all of them. */
function Decided({ state, sought }: { readonly state: Filter; readonly sought: string }) {
  const words = useWords(INBOX);
  const { more, ...decided } = useDocuments(state);
  useEffect(() => {
    if (sought !== '') more?.();
  }, [sought, more]);
  return (
    <Asked asking={decided}>
      {() => (
        <DocumentDesk
          rows={decided.rows.filter((row) => fits(row, sought))}
          onEnd={more}
          empty={sought === '' ? words.empty.decided : words.notFound}
        />
      )}
    </Asked>
  );
}
