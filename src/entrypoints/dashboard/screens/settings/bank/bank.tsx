import { Link } from 'react-router';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { inside, useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { adapterName, CONNECTION_WORDS } from '../../../codes/connections.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Facts } from '../../../parts/facts.js';
import { Card } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem.js';
import { useTell } from '../../../parts/toast.js';
import { FILES } from '../../bank/words-files.js';
import { BANK_SETTINGS } from './words.js';

type Source = Forms['BankSourceView'];

const TONES: Readonly<Record<Source['health'], Tone>> = {
  well: 'good',
  failing: 'bad',
  'needs-person': 'bad',
  'consent-ends': 'watch',
  'never-looked': 'neutral',
};

/** Where statements come from, how that goes, and the ways to the bank itself. */
export function BankSettings() {
  const words = useWords(BANK_SETTINGS);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/bank-sources',
    inBooks(administration),
  );
  const places = [
    ['bank/files', words.files],
    ['bank/rules', words.rules],
    ['bank/learned', words.learned],
  ] as const;
  return (
    <>
      <Asked asking={asking}>
        {({ sources }) => (
          <Card title={words.sources} aside={sources.length === 0 ? null : <FetchNow />}>
            <p className="quiet">{words.about}</p>
            {sources.length === 0 ? (
              <p>
                <b>{words.none}</b> {words.noneAbout}
              </p>
            ) : (
              <ul className="settings-rows">
                {sources.map((source) => (
                  <SourceRow key={source.connection} of={source} />
                ))}
              </ul>
            )}
          </Card>
        )}
      </Asked>
      <Card title={words.elsewhere}>
        <ul className="settings-links">
          {places.map(([place, word]) => (
            <li key={place}>
              <Link to={inside(administration, place)}>{word}</Link>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function SourceRow({ of }: { readonly of: Source }) {
  const words = useWords(BANK_SETTINGS);
  const files = useWords(FILES);
  const names = useWords(CONNECTION_WORDS);
  const administration = useAdministration();
  const { adapter, health, error } = of;
  return (
    <li>
      <p>
        <b>{adapterName(names, adapter)}</b>{' '}
        <Badge tone={TONES[health]}>{files.health[health]}</Badge>
      </p>
      {error === null ? null : (
        <p title={error.message}>
          {files.whyNot[error.kind]}{' '}
          <span className="quiet">
            ({words.since} <Moment at={error.since} />)
          </span>
        </p>
      )}
      {health === 'needs-person' || health === 'consent-ends' ? (
        <Link to={inside(administration, 'settings/connections')}>{words.renew}</Link>
      ) : null}
      <Facts of={factsOf(words, of)} />
    </li>
  );
}

function factsOf(
  words: (typeof BANK_SETTINGS)['nl'],
  { succeededAt, nextLookAt, consentUntil, consentDaysLeft, lastFile, lastRefused }: Source,
): readonly (readonly [string, React.ReactNode])[] {
  return [
    [words.worked, <Moment at={succeededAt} />],
    ...(nextLookAt === null ? [] : [[words.next, <Moment at={nextLookAt} />] as const]),
    ...(consentUntil === null
      ? []
      : [
          [
            words.consent,
            <>
              {words.daysLeft(consentDaysLeft ?? 0)} <Moment at={consentUntil} />
            </>,
          ] as const,
        ]),
    ...(lastFile === null
      ? []
      : [
          [
            words.lastFile,
            <>
              {lastFile.name} <Moment at={lastFile.at} />
            </>,
          ] as const,
        ]),
    ...(lastRefused === null
      ? []
      : [
          [
            words.lastRefused,
            <span title={lastRefused.reason}>
              {lastRefused.name} <Moment at={lastRefused.at} />
            </span>,
          ] as const,
        ]),
  ];
}

function FetchNow() {
  const words = useWords(BANK_SETTINGS);
  const { fetchNow } = useWords(FILES);
  const names = useWords(CONNECTION_WORDS);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/statements/fetch',
    {
      onSuccess: ({ fetched }) => {
        const failed = fetched.find(({ outcome }) => outcome === 'failed');
        const files = fetched.flatMap((one) => one.files);
        const entries = files.reduce((sum, { newEntries }) => sum + newEntries, 0);
        tell(
          failed === undefined
            ? words.fetched(files.length, entries)
            : words.fetchFailed(adapterName(names, failed.adapter)),
        );
      },
    },
  );
  if (!may('bank.import')) return null;
  return (
    <>
      {error === null ? null : <ProblemNote error={error} />}
      <Button
        busy={isPending}
        onClick={() => {
          mutate(inBooks(administration));
        }}
      >
        {fetchNow}
      </Button>
    </>
  );
}
