import { useState } from 'react';
import { api, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useWords } from '../../../base/words.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Choice, TextField } from '../../../parts/field.js';
import { Card } from '../../../parts/page.js';
import { FIND } from './find-words.js';

/** As participants are written: scheme and value. */
const PARTICIPANT = /^\s*\d{4}:\S+\s*$/;
const COUNTRIES = ['', 'BE', 'NL', 'FR', 'DE', 'LU'] as const;

/** Looks for somebody on the network: by name among those who list themselves, or one by his identifier. */
export function Find() {
  const words = useWords(FIND);
  const [text, setText] = useState('');
  const [country, setCountry] = useState<(typeof COUNTRIES)[number]>('');
  const [asked, setAsked] = useState<{ readonly text: string; readonly country: string } | null>(
    null,
  );
  return (
    <Card title={words.title}>
      <div className="stack">
        <p className="quiet">{words.about}</p>
        <form
          className="settings-find"
          onSubmit={(event) => {
            event.preventDefault();
            setAsked({ text: text.trim(), country });
          }}
        >
          <TextField
            label={words.field}
            help={words.help}
            required
            maxLength={100}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
            }}
          />
          <Choice
            label={words.country}
            choices={COUNTRIES.map((one) => [one, one === '' ? words.anywhere : one] as const)}
            value={country}
            onChoose={setCountry}
          />
          <Button type="submit">{words.find}</Button>
        </form>
        {asked === null ? null : PARTICIPANT.test(asked.text) ? (
          <LookedUp key={asked.text} participant={asked.text} />
        ) : (
          <Listed
            of={asked}
            onPick={(participant) => {
              setText(participant);
              setAsked({ text: participant, country });
            }}
          />
        )}
      </div>
    </Card>
  );
}

function Listed({
  of: { text, country },
  onPick,
}: {
  readonly of: { readonly text: string; readonly country: string };
  readonly onPick: (participant: string) => void;
}) {
  const words = useWords(FIND);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/participants',
    {
      params: {
        path: { administration },
        query: { name: text, ...(country === '' ? {} : { country }) },
      },
    },
    { staleTime: 300_000 },
  );
  return (
    <Asked asking={asking} said={words.refused}>
      {({ total, matches }) =>
        matches.length === 0 ? (
          <p>{words.nobody}</p>
        ) : (
          <>
            <p className="quiet">
              {words.listed} {total > matches.length ? words.more(total) : ''}
            </p>
            <ul className="settings-rows">
              {matches.map(({ participant, names, country: where }) => (
                <li key={participant} className="settings-row">
                  <div>
                    <b>{names.join(' / ')}</b> {where ?? ''} <code>{participant}</code>
                  </div>
                  <Button
                    look="quiet"
                    aria-label={`${words.lookUp}: ${names[0] ?? participant}`}
                    onClick={() => {
                      onPick(participant);
                    }}
                  >
                    {words.lookUp}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )
      }
    </Asked>
  );
}

function LookedUp({ participant }: { readonly participant: string }) {
  const words = useWords(FIND);
  const administration = useAdministration();
  const [isFresh, setFresh] = useState(false);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/participants/{participant}',
    {
      params: {
        path: { administration, participant },
        query: isFresh ? { fresh: 'true' as const } : {},
      },
    },
    { staleTime: 300_000 },
  );
  return (
    <Asked asking={asking} said={words.refused}>
      {(found) => (
        <div className="settings-row">
          <div>
            <p>
              <b>{found.name ?? found.participant}</b> <code>{found.participant}</code>{' '}
              <Standing of={found} />
            </p>
            <p className="quiet">
              {found.documentTypes.length === 0
                ? ''
                : `${words.takes(found.documentTypes.length)} · `}
              {words.sources[found.source]}
              {found.accessPoint === undefined ? '' : ` (${found.accessPoint})`} {words.asked}{' '}
              <Moment at={found.checkedAt} />
            </p>
            {found.error === undefined ? null : <small>{found.error}</small>}
          </div>
          <Button
            look="quiet"
            onClick={() => {
              if (isFresh) void asking.refetch();
              else setFresh(true);
            }}
          >
            {words.fresh}
          </Button>
        </div>
      )}
    </Asked>
  );
}

function Standing({ of: { registered } }: { readonly of: Forms['LookupResult'] }) {
  const words = useWords(FIND);
  const [tone, word]: readonly [Tone, string] =
    registered === 'unknown'
      ? ['watch', words.unknown]
      : registered
        ? ['good', words.registered]
        : ['bad', words.absent];
  return <Badge tone={tone}>{word}</Badge>;
}
