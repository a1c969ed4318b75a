import { useState } from 'react';
import { api, type Forms } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useSession } from '../../../base/session.js';
import { dayIn, numberIn, useLanguage, useWords } from '../../../base/words.js';
import { RECORDS } from '../../../codes/records.js';
import { Asked } from '../../../parts/asked.js';
import { Button } from '../../../parts/button.js';
import { Confirm } from '../../../parts/confirm.js';
import { Card } from '../../../parts/page.js';
import { type Named, PickDebtor } from '../../../parts/pick-debtor.js';
import { useTell } from '../../../parts/toast.js';
import { ERASE } from './erase-words.js';

type View = Forms['ErasureView'];

/** Erases a debtor as far as no duty and no open claim keeps what we hold of him; shown before it is done. */
export function EraseDebtor() {
  const words = useWords(ERASE);
  const may = useMay()('privacy.erase');
  const [debtor, setDebtor] = useState<Named | null>(null);
  if (!may) return null;
  return (
    <Card title={debtor === null ? words.title : words.of(debtor.name)} className="stack">
      {debtor === null ? (
        <>
          <p className="quiet">{words.about}</p>
          <PickDebtor label={words.who} onPick={setDebtor} />
        </>
      ) : (
        <Erasing
          key={debtor.id}
          debtor={debtor}
          onOther={() => {
            setDebtor(null);
          }}
        />
      )}
    </Card>
  );
}

function Erasing({ debtor, onOther }: { readonly debtor: Named; readonly onOther: () => void }) {
  const words = useWords(ERASE);
  const language = useLanguage();
  const tell = useTell();
  const administration = useAdministration();
  const { user } = useSession();
  const [isAsking, setAsking] = useState(false);
  const at = { params: { path: { administration, id: debtor.id } } };
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/debtors/{id}/erasure',
    at,
  );
  const erasing = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/erasure',
    {
      onSuccess: ({ erased }) => {
        setAsking(false);
        tell(words.erased(debtor.name, numberIn(language, erased ?? 0)));
      },
    },
  );
  const lifting = api.useMutation(
    'post',
    '/v1/administrations/{administration}/debtors/{id}/erasure/lift',
    {
      onSuccess: () => {
        tell(words.lifted);
      },
    },
  );
  const signed = { ...at, body: { by: user.name } };
  return (
    <>
      <Asked asking={asking}>{(view) => <Plan view={view} />}</Asked>
      <div className="actions">
        <Button
          look="danger"
          disabled={asking.data?.rows.every(({ goes }) => goes === 0) ?? true}
          onClick={() => {
            setAsking(true);
          }}
        >
          {words.erase}
        </Button>
        <Button
          title={words.liftMeans}
          busy={lifting.isPending}
          onClick={() => {
            lifting.mutate(signed);
          }}
        >
          {words.lift}
        </Button>
        <Button look="quiet" onClick={onOther}>
          {words.other}
        </Button>
      </div>
      {isAsking ? (
        <Confirm
          title={words.of(debtor.name)}
          does={words.erase}
          isDangerous
          busy={erasing.isPending}
          error={erasing.error}
          onYes={() => {
            erasing.mutate(signed);
          }}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{words.eraseAsk(debtor.name)}</p>
        </Confirm>
      ) : null}
    </>
  );
}

/** What goes and what stays, kind by kind. */
function Plan({ view: { holds, rows } }: { readonly view: View }) {
  const words = useWords(ERASE);
  const language = useLanguage();
  const { kinds } = useWords(RECORDS);
  const said = (row: View['rows'][number]): string => {
    const until = row.until === undefined ? '' : ` (${words.until(dayIn(language, row.until))})`;
    if (row.because === 'duty') return words.duty + until;
    if (row.because === 'claim') return words.claim;
    return row.becomes === 'text-goes' ? words.textGoes : words.goes;
  };
  return (
    <>
      {holds.length === 0 ? null : (
        <p>
          {words.open(new Intl.ListFormat(language).format(holds.map((hold) => words.holds[hold])))}
        </p>
      )}
      {rows.every(({ goes }) => goes === 0) ? <p className="quiet">{words.none}</p> : null}
      <div className="table register">
        <table aria-label={words.becomes}>
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col" className="number">
                {words.held}
              </th>
              <th scope="col">{words.becomes}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.kind}>
                <td>
                  <b>{kinds[row.kind][0]}</b>
                  <small>{kinds[row.kind][1]}</small>
                </td>
                <td className="number">{numberIn(language, row.held)}</td>
                <td>{said(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
