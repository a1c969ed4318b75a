import { api, type Forms, inBooks } from '../../../base/api.js';
import { Link } from 'react-router';
import { inside, useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { adapterName, CONNECTION_WORDS } from '../../../codes/connections.js';
import { Moment } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Badge } from '../../../parts/badge.js';
import { Button } from '../../../parts/button.js';
import { Facts } from '../../../parts/facts.js';
import { Card } from '../../../parts/page.js';
import { Refused } from '../../../parts/refused.js';
import { useTell } from '../../../parts/toast.js';
import { CAN_WORDS } from './can-words.js';
import { HOST } from './host-words.js';

/** The accounting package: which one, how reading it goes, and what it can do. */
export function HostCard() {
  const words = useWords(HOST);
  const names = useWords(CONNECTION_WORDS);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/host',
    inBooks(administration),
  );
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/host/read',
    {
      onSuccess: ({ debtors, invoices }) => {
        tell(words.wasRead(debtors, invoices));
      },
    },
  );
  return (
    <Card
      title={words.package}
      aside={
        may('host.sync') ? (
          <Button
            busy={isPending}
            onClick={() => {
              mutate(inBooks(administration));
            }}
          >
            {words.readNow}
          </Button>
        ) : null
      }
    >
      <div className="stack">
        <Refused error={error} words={words.refused} />
        <Asked asking={asking} said={words.refused}>
          {({ adapter, reading, mapping, capabilities }) => (
            <>
              <p className="settings-name">{adapterName(names, adapter)}</p>
              <Facts
                of={[...readingFacts(words, reading), [words.codes, <Codes of={mapping} />]]}
              />
              <Can of={capabilities} />
            </>
          )}
        </Asked>
      </div>
    </Card>
  );
}

type Words = (typeof HOST)['nl'];

function readingFacts(
  words: Words,
  { readAt, failed, nextAt }: Forms['HostReading'],
): readonly (readonly [string, React.ReactNode])[] {
  const read = readAt === undefined ? words.never : <Moment at={readAt} />;
  if (failed === undefined) return [[words.lastRead, read]];
  return [
    [words.lastRead, read],
    [
      words.failedSince,
      <>
        <Badge tone="bad">{words.goesWrong}</Badge> <Moment at={failed.at} />
        <br />
        <small>{failed.error}</small>
      </>,
    ],
    ...(nextAt === undefined ? [] : [[words.again, <Moment at={nextAt} />] as const]),
  ];
}

/** How well its accounts and codes are known, and the way to where that is mended. */
function Codes({ of }: { readonly of: Forms['HostShown']['mapping'] }) {
  const words = useWords(HOST);
  const to = inside(useAdministration(), 'settings/mapping');
  if (of === null) return <Link to={to}>{words.codesUnjudged}</Link>;
  const wrong = of.findings.length;
  return (
    <>
      <Badge tone={wrong === 0 ? 'good' : 'watch'}>
        {wrong === 0 ? words.codesRight : words.codesWrong(wrong)}
      </Badge>{' '}
      {wrong === 0 ? null : <Link to={to}>{words.toMapping}</Link>}
    </>
  );
}

function Can({ of }: { readonly of: Forms['HostCapabilities'] }) {
  const words = useWords(HOST);
  const can = useWords(CAN_WORDS);
  const all = (Object.keys(can) as (keyof typeof can)[]).map((name) => ({
    ...{ name, isThere: of[name], is: can[name] },
  }));
  const there = all.filter(({ isThere }) => isThere);
  const absent = all.filter(({ isThere }) => !isThere);
  return (
    <details>
      <summary>{words.can}</summary>
      <div className="columns settings-can">
        <div>
          <h3>{words.does}</h3>
          <ul>
            {there.map(({ name, is: [does] }) => (
              <li key={name}>{does}</li>
            ))}
          </ul>
        </div>
        {absent.length === 0 ? null : (
          <div>
            <h3>{words.doesNot}</h3>
            <ul>
              {absent.map(({ name, is: [does, instead] }) => (
                <li key={name}>
                  {does} <span className="quiet">→ {instead}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}
