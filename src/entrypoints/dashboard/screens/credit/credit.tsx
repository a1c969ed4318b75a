import { useState } from 'react';
import { api, type Answer, client, type Forms, inBooks } from '../../base/api.js';
import { useKeyHelp } from '../../base/key-help.js';
import { useKeys } from '../../base/keys.js';
import { usePages } from '../../base/pages.js';
import { useAdministration } from '../../base/place.js';
import { oneOf, useQuestion } from '../../base/question.js';
import { useMay } from '../../base/rights.js';
import { counted, numberIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { Filters } from '../../parts/list-tools.js';
import { Card, Empty } from '../../parts/page.js';
import { PickList, usePicked } from '../../parts/pick-list.js';
import { useTell } from '../../parts/toast.js';
import { PARTS } from '../../parts/words.js';
import { Desk } from '../work/desk.js';
import { Bulk } from './bulk.js';
import { ConcernRow } from './concern-row.js';
import { ConcernSheet } from './concern-sheet.js';
import { CreditFrame } from './frame.js';
import { CREDIT } from './words.js';

type Concern = Forms['CreditConcern'];

const STANDINGS = ['', 'stopped', 'warned', 'watched'] as const;
const PAGE = '200';
const idOf = ({ debtor }: Concern): string => debtor.id;
const concernsIn = ({ concerns }: Answer<'listConcerns'>) => concerns;

/** Whose credit needs a look, the gravest first: why, what is proposed, and what is decided. */
export function Credit() {
  const words = useWords(CREDIT);
  const administration = useAdministration();
  const question = useQuestion();
  const standing = oneOf(STANDINGS, question.get('standing'));
  const pages = usePages(
    ['credit', administration, standing],
    (after) =>
      client.GET('/v1/administrations/{administration}/credit', {
        params: {
          path: { administration },
          query: {
            limit: PAGE,
            ...(standing === '' ? {} : { standing }),
            ...(after === undefined ? {} : { after }),
          },
        },
      }),
    concernsIn,
  );
  const { rows, data, more } = pages;
  return (
    <CreditFrame aside={<RunDay />}>
      <Asked asking={pages}>
        {() => (
          <>
            <Standings
              standing={standing}
              counts={data?.counts}
              onChoose={(chosen) => {
                question.set({ standing: chosen, at: '' });
              }}
            />
            {rows.length === 0 ? (
              <Card>
                <Empty>{standing === '' ? words.none : words.noneOf}</Empty>
              </Card>
            ) : (
              <ConcernDesk key={standing} concerns={rows} more={more} />
            )}
          </>
        )}
      </Asked>
    </CreditFrame>
  );
}

/** How many stand where, and a way to see only those. */
function Standings({
  standing,
  counts,
  onChoose,
}: {
  readonly standing: (typeof STANDINGS)[number];
  readonly counts: Answer<'listConcerns'>['counts'] | undefined;
  readonly onChoose: (standing: (typeof STANDINGS)[number]) => void;
}) {
  const words = useWords(CREDIT);
  const language = useLanguage();
  const { stopped = 0, warned = 0, watched = 0 } = counts ?? {};
  const of = { '': stopped + warned + watched, stopped, warned, watched };
  return (
    <Filters
      choices={STANDINGS.map(
        (one) => [one, words.of(words.standings[one], numberIn(language, of[one]))] as const,
      )}
      value={standing}
      onChoose={onChoose}
    />
  );
}

function ConcernDesk({
  concerns,
  more,
}: {
  readonly concerns: readonly Concern[];
  readonly more: (() => void) | undefined;
}) {
  const words = useWords(CREDIT);
  const language = useLanguage();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const picking = usePicked(concerns, idOf);
  const { picked, index } = picking;
  const next = concerns[index + 1] ?? concerns[index - 1];
  const [one, several] = words.debtors;
  const choose = (id: string): void => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };
  useKeyHelp(words.keyHelp);
  useKeys({
    x: () => {
      if (picked !== undefined) choose(idOf(picked));
    },
  });
  return (
    <Desk
      title={words.tabs.list}
      aside={<small>{counted(language, concerns.length, one, several)}</small>}
      rows={concerns}
      picking={picking}
      keys={words.keys}
      wishes={
        <Bulk
          concerns={concerns.filter((concern) => chosen.has(idOf(concern)))}
          onClear={() => {
            setChosen(new Set());
          }}
        />
      }
      list={
        <>
          <PickList
            label={words.tabs.list}
            rows={concerns}
            idOf={idOf}
            picking={picking}
            beside={(concern) => (
              <input
                type="checkbox"
                aria-label={words.choose(concern.debtor.name)}
                checked={chosen.has(idOf(concern))}
                onChange={() => {
                  choose(idOf(concern));
                }}
              />
            )}
          >
            {(concern) => <ConcernRow concern={concern} isSeen={seen.has(idOf(concern))} />}
          </PickList>
          <More more={more} />
        </>
      }
    >
      {picked === undefined ? null : (
        <ConcernSheet
          key={idOf(picked)}
          concern={picked}
          onDecided={() => {
            setSeen((before) => new Set([...before, idOf(picked)]));
            if (next !== undefined) picking.pick(idOf(next));
          }}
        />
      )}
    </Desk>
  );
}

function More({ more }: { readonly more: (() => void) | undefined }) {
  const words = useWords(PARTS);
  return more === undefined ? null : <Button onClick={more}>{words.more}</Button>;
}

/** What the night does, now: scores, limits that expired, news of those who are asked. */
function RunDay() {
  const words = useWords(CREDIT);
  const language = useLanguage();
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { mutate, isPending } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/credit/day',
    {
      onSuccess: ({ done, scoresChanged, screened }) => {
        tell(
          done
            ? words.dayDone(numberIn(language, scoresChanged), numberIn(language, screened))
            : words.dayDoneBefore,
        );
      },
      onError: () => {
        tell(words.dayFailed);
      },
    },
  );
  if (!may('credit.screen')) return null;
  return (
    <Button
      title={words.dayHelp}
      busy={isPending}
      onClick={() => {
        mutate(inBooks(administration));
      }}
    >
      {words.day}
    </Button>
  );
}
