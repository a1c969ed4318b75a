import { useState } from 'react';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useWords } from '../../../base/words.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Card } from '../../../parts/page.js';
import { Refused } from '../../../parts/refused.js';
import { useTell } from '../../../parts/toast.js';
import { CODES, evidenceText } from './code-words.js';
import type { Editing } from './edit-dialog.js';
import { MeaningText } from './meaning.js';
import { listText, NAMES, rowText } from './name-words.js';
import { MAPPING } from './words.js';

type Row = Forms['ProposedRow'];

const TONES: Readonly<Record<Row['certainty'], Tone>> = {
  certain: 'good',
  likely: 'watch',
  unknown: 'bad',
};

/** What a row is named by, as the API takes it. */
function keyOf({ part, name }: Row): string {
  return `${part}:${name}`;
}

/** What unknown codes probably mean, from the package's own lists; nothing is taken before somebody says so. */
export function Proposal({ onSay }: { readonly onSay: (row: Editing) => void }) {
  const words = useWords(MAPPING);
  const names = useWords(NAMES);
  const administration = useAdministration();
  const tell = useTell();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, isFetching, refetch } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/host/mapping/proposal',
    inBooks(administration),
    // The package is asked for all of its lists: by hand alone.
    { enabled: false },
  );
  const {
    mutate,
    isPending,
    error: refused,
  } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/host/mapping/proposal/acceptance',
    {
      onSuccess: ({ accepted }) => {
        tell(words.taken(accepted.length));
        setChosen(new Set());
        void refetch();
      },
    },
  );
  const take = (rows: 'certain' | string[]) => () => {
    mutate({ ...inBooks(administration), body: { rows } });
  };
  const certain = data?.rows.filter(({ certainty }) => certainty === 'certain').length ?? 0;
  return (
    <Card
      title={words.proposal}
      aside={
        <Button busy={isFetching} onClick={() => void refetch()}>
          {words.propose}
        </Button>
      }
    >
      <div className="stack">
        <p className="quiet">{words.proposalAbout}</p>
        <Refused error={error ?? refused} words={words.refused} />
        {data?.rows.length === 0 ? <p>{words.nothingToPropose}</p> : null}
        {data === undefined || data.rows.length === 0 ? null : (
          <>
            <ul className="settings-rows">
              {data.rows.map((row) => (
                <Proposed
                  key={keyOf(row)}
                  of={row}
                  isChosen={chosen.has(keyOf(row))}
                  onChoose={(isOn) => {
                    const others = [...chosen].filter((key) => key !== keyOf(row));
                    setChosen(new Set(isOn ? [...others, keyOf(row)] : others));
                  }}
                  onSay={onSay}
                />
              ))}
            </ul>
            <div className="actions">
              <Button
                look="main"
                busy={isPending}
                disabled={certain === 0}
                onClick={take('certain')}
              >
                {words.takeCertain(certain)}
              </Button>
              <Button busy={isPending} disabled={chosen.size === 0} onClick={take([...chosen])}>
                {words.takeChosen(chosen.size)}
              </Button>
            </div>
          </>
        )}
        {data === undefined || data.unseen.length === 0 ? null : (
          <p className="quiet">
            {words.unseen(data.unseen.map((list) => listText(names, list)).join(', '))}
          </p>
        )}
      </div>
    </Card>
  );
}

function Proposed({
  of: row,
  isChosen,
  onChoose,
  onSay,
}: {
  readonly of: Row;
  readonly isChosen: boolean;
  readonly onChoose: (isOn: boolean) => void;
  readonly onSay: (row: Editing) => void;
}) {
  const words = useWords(MAPPING);
  const codes = useWords(CODES);
  const names = useWords(NAMES);
  const { part, name, text, certainty, meaning, because, lines, blocks } = row;
  const called = rowText(names, part, name);
  return (
    <li className="settings-row">
      <div>
        <label className="check">
          <input
            type="checkbox"
            disabled={meaning === null}
            checked={isChosen}
            onChange={({ target }) => {
              onChoose(target.checked);
            }}
          />
          <b>{called}</b>
        </label>{' '}
        {text === '' ? null : <span className="quiet">{text}</span>} → <MeaningText of={meaning} />{' '}
        <Badge tone={TONES[certainty]}>{codes.certainty[certainty]}</Badge>
        <p className="quiet">
          {because.map((one) => evidenceText(codes, one)).join('; ')}
          {lines === 0 ? null : ` · ${words.lines(lines)}`}
          {blocks === undefined ? null : ` · ${words.waits(codes.blocks[blocks])}`}
        </p>
      </div>
      <Button
        look="quiet"
        aria-label={`${words.sayIt}: ${called}`}
        onClick={() => {
          onSay({ part, name, value: meaning });
        }}
      >
        {words.sayIt}
      </Button>
    </li>
  );
}
