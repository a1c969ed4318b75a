import '../../../styles/records.css';
import { useState } from 'react';
import { api, type Forms, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { numberIn, useLanguage, useWords } from '../../../base/words.js';
import { RECORDS } from '../../../codes/records.js';
import { Asked } from '../../../parts/asked.js';
import { Button } from '../../../parts/button.js';
import { Confirm } from '../../../parts/confirm.js';
import { Card } from '../../../parts/page.js';
import { useTell } from '../../../parts/toast.js';
import { EraseDebtor } from './erase-debtor.js';
import { RETENTION } from './retention-words.js';

type Row = Forms['RetentionView'];

/** How many of what goes by itself would go now. */
function overdue(rows: readonly Row[]): number {
  return rows.filter(({ clears }) => clears).reduce((sum, { count }) => sum + count, 0);
}

/** The register: what is kept how long and why; and erasing somebody who asks for it. */
export function Retention() {
  const words = useWords(RETENTION);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/retention',
    inBooks(administration),
  );
  return (
    <>
      <Card
        title={words.title}
        className="stack"
        aside={asking.data === undefined ? undefined : <Clear count={overdue(asking.data.rows)} />}
      >
        <p className="quiet">{words.about}</p>
        <Asked asking={asking}>{({ rows }) => <Register rows={rows} />}</Asked>
      </Card>
      <EraseDebtor />
    </>
  );
}

function Register({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords(RETENTION);
  const language = useLanguage();
  const { kinds, sources } = useWords(RECORDS);
  const kept = (months: number | null): string => {
    if (months === null) return words.asLong;
    if (months === 1) return words.month;
    const isYears = months >= 24 && months % 12 === 0;
    return isYears
      ? words.years(numberIn(language, months / 12))
      : words.months(numberIn(language, months));
  };
  return (
    <div className="table register">
      <table aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.keep}</th>
            <th scope="col" className="extra">
              {words.why}
            </th>
            <th scope="col" className="extra">
              {words.after}
            </th>
            <th scope="col" className="number">
              {words.over}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kind, monthsMin, status, source, clears, erasure, count }) => (
            <tr key={kind}>
              <td>
                <b>{kinds[kind][0]}</b>
                <small>{kinds[kind][1]}</small>
              </td>
              <td>{kept(monthsMin)}</td>
              <td className="extra">
                {sources[source] ?? source} <small>({words.status[status]})</small>
              </td>
              <td className="extra">
                {clears ? words.clears : erasure === 'stays' ? words.stays : words.onRequest}
              </td>
              <td className="number">{count === 0 ? '–' : numberIn(language, count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Clear({ count }: { readonly count: number }) {
  const words = useWords(RETENTION);
  const language = useLanguage();
  const tell = useTell();
  const administration = useAdministration();
  const may = useMay()('privacy.erase');
  const [isAsking, setAsking] = useState(false);
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/retention/clear',
    {
      onSuccess: ({ rows }) => {
        setAsking(false);
        tell(words.cleared(numberIn(language, overdue(rows))));
      },
    },
  );
  if (count === 0) return <span className="quiet">{words.nothing}</span>;
  if (!may) return null;
  return (
    <>
      <Button
        look="danger"
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.clear(numberIn(language, count))}
      </Button>
      {isAsking ? (
        <Confirm
          title={words.clearTitle}
          does={words.clearDo}
          isDangerous
          busy={isPending}
          error={error}
          onYes={() => {
            mutate({ ...inBooks(administration), body: {} });
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{words.clearAsk(numberIn(language, count))}</p>
        </Confirm>
      ) : null}
    </>
  );
}
