import { api, type Forms, inBooks } from '../../../base/api.js';
import { useAdministration } from '../../../base/place.js';
import { useMay } from '../../../base/rights.js';
import { useWords } from '../../../base/words.js';
import { Day } from '../../../parts/amount.js';
import { Asked } from '../../../parts/asked.js';
import { Choice } from '../../../parts/field.js';
import { Card } from '../../../parts/page.js';
import { ProblemNote } from '../../../parts/problem.js';
import { type Column, Table } from '../../../parts/table.js';
import { useTell } from '../../../parts/toast.js';
import { FALLBACK } from './fallback-words.js';

type LawRow = Forms['LawRow'];
const POLICIES = ['hold', 'e-mail', 'print'] as const;
const PATH = '/v1/administrations/{administration}/fallback';

/** What happens when a receiver is not on the network, and what the law lets happen. */
export function Fallback() {
  const words = useWords(FALLBACK);
  const asking = api.useQuery('get', PATH, inBooks(useAdministration()));
  return (
    <Card title={words.title}>
      <Asked asking={asking}>
        {({ policy, hasMailServer, law }) => (
          <div className="stack">
            <Policy of={policy} />
            {policy === 'e-mail' && !hasMailServer ? <p className="quiet">{words.noMail}</p> : null}
            <details>
              <summary>{words.law}</summary>
              <p className="quiet">{words.lawAbout}</p>
              <Law of={law} />
            </details>
          </div>
        )}
      </Asked>
    </Card>
  );
}

function Policy({ of }: { readonly of: (typeof POLICIES)[number] }) {
  const words = useWords(FALLBACK);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation('put', PATH, {
    onSuccess: () => {
      tell(words.saved);
    },
  });
  return (
    <>
      {may('policies.manage') ? (
        <Choice
          label={words.policy}
          choices={POLICIES.map((one) => [one, words.policies[one]] as const)}
          value={of}
          disabled={isPending}
          onChoose={(policy) => {
            mutate({ ...inBooks(administration), body: { policy } });
          }}
        />
      ) : (
        <p>{words.policies[of]}</p>
      )}
      {error === null ? null : <ProblemNote error={error} />}
    </>
  );
}

function Law({ of }: { readonly of: readonly LawRow[] }) {
  const words = useWords(FALLBACK);
  const columns: readonly Column<LawRow>[] = [
    { key: 'seller', head: words.seller, cell: ({ seller }) => seller ?? words.anyCountry },
    {
      ...{ key: 'buyer', head: words.buyer },
      cell: ({ buyer, buyerKind }) => `${words.buyers[buyerKind]}, ${placeOf(words, buyer)}`,
    },
    { key: 'means', head: words.means, cell: ({ verdict }) => words.verdicts[verdict] },
    {
      ...{ key: 'when', head: '', isExtra: true },
      cell: ({ validFrom, validUntil }) => (
        <>
          {validFrom === undefined ? null : (
            <>
              {words.from} <Day on={validFrom} />
            </>
          )}{' '}
          {validUntil === undefined ? null : (
            <>
              {words.until} <Day on={validUntil} />
            </>
          )}
        </>
      ),
    },
    {
      ...{ key: 'clause', head: words.clause, isExtra: true },
      cell: ({ clause, mark }) => (
        <small title={clause}>
          {mark === 'U' ? `(${words.unverified}) ` : ''}
          {clause}
        </small>
      ),
    },
  ];
  return (
    <div className="settings-law">
      <Table label={words.law} columns={columns} rows={of} idOf={({ id }) => id} />
    </div>
  );
}

function placeOf(words: (typeof FALLBACK)['nl'], buyer: LawRow['buyer']): string {
  if (buyer === undefined) return words.anyCountry;
  return typeof buyer === 'string' ? buyer : words.abroad;
}
