import { type Answer, api, client, type Forms, inBooks } from '../../base/api.js';
import { usePages } from '../../base/pages.js';
import { inside, useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useWords } from '../../base/words.js';
import { Amount, Day, Moment } from '../../parts/amount.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Button, ButtonLink } from '../../parts/button.js';
import { Card, Empty } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { FILES } from './words-files.js';

type File = Forms['BankFile'];
type Source = Forms['BankSourceView'];

const filesIn = ({ files }: Answer<'listBankFiles'>): readonly File[] => files;

/** How statements come in, how fresh each account is, and what was refused: by us, or by the package. */
export function Files() {
  const words = useWords(FILES);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/bank-sources',
    inBooks(administration),
  );
  const columns: readonly Column<Forms['AccountFreshness']>[] = [
    { key: 'iban', head: words.account, cell: ({ iban }) => <b>{iban}</b> },
    {
      key: 'last',
      head: words.lastOn,
      cell: ({ lastClosingDate }) => <Day on={lastClosingDate} />,
    },
    {
      ...{ key: 'old', head: words.old },
      cell: ({ daysOld }) => (daysOld === null ? '–' : words.days(daysOld)),
    },
    { key: 'gaps', head: words.missing, cell: ({ gaps }) => gaps.join(', ') || '–' },
  ];
  return (
    <div className="stack">
      <Refused />
      <Card title={words.accounts}>
        <Asked asking={asking}>
          {({ accounts }) => (
            <Table
              label={words.accounts}
              columns={columns}
              rows={accounts}
              idOf={({ iban }) => iban}
            />
          )}
        </Asked>
      </Card>
      <Card title={words.sources} aside={<FetchNow />}>
        <Asked asking={asking}>{({ sources }) => <Sources sources={sources} />}</Asked>
      </Card>
      <Came />
    </div>
  );
}

function FetchNow() {
  const words = useWords(FILES);
  const tell = useTell();
  const may = useMay()('bank.import');
  const administration = useAdministration();
  const { mutate, isPending } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/statements/fetch',
    {
      onSuccess: () => {
        tell(words.fetched);
      },
    },
  );
  if (!may) return null;
  return (
    <Button
      busy={isPending}
      onClick={() => {
        mutate(inBooks(administration));
      }}
    >
      {words.fetchNow}
    </Button>
  );
}

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const words = useWords(FILES);
  if (sources.length === 0) return <Empty>{words.noSource}</Empty>;
  const columns: readonly Column<Source>[] = [
    { key: 'name', head: words.source, cell: ({ adapter }) => <b>{adapter}</b> },
    {
      ...{ key: 'health', head: words.outcome },
      cell: ({ health, error }) => (
        <>
          <Badge tone={health === 'well' ? 'good' : 'watch'}>{words.health[health]}</Badge>{' '}
          {error === null ? null : words.whyNot[error.kind]}
        </>
      ),
    },
    { key: 'at', head: words.looked, cell: ({ succeededAt }) => <Moment at={succeededAt} /> },
    {
      ...{ key: 'consent', head: words.consent, isExtra: true },
      cell: ({ consentUntil }) => <Moment at={consentUntil} />,
    },
  ];
  return (
    <Table
      label={words.sources}
      columns={columns}
      rows={sources}
      idOf={({ connection }) => connection}
    />
  );
}

/** Payments the package refused stand here alone, until somebody mends it. */
function Refused() {
  const words = useWords(FILES);
  const administration = useAdministration();
  const { data } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/review/refused',
    inBooks(administration),
  );
  if (data === undefined || data.refused.length === 0) return null;
  const columns: readonly Column<Forms['RefusedPayment']>[] = [
    { key: 'note', head: words.said, cell: ({ note }) => note },
    {
      ...{ key: 'amount', head: words.amount, isNumber: true },
      cell: ({ amount }) => <Amount of={amount} />,
    },
    {
      ...{ key: 'see', head: '' },
      cell: ({ entryId }) => (
        <ButtonLink to={`${inside(administration, 'bank/settled')}?entry=${entryId}`}>
          {words.see}
        </ButtonLink>
      ),
    },
  ];
  return (
    <Card title={words.refusedPayments}>
      <p className="quiet bank-about">{words.refusedMeans}</p>
      <Table
        label={words.refusedPayments}
        columns={columns}
        rows={data.refused}
        idOf={({ messageId }) => messageId}
      />
    </Card>
  );
}

function Came() {
  const words = useWords(FILES);
  const administration = useAdministration();
  const pages = usePages(
    ['bank-files', administration],
    (after) =>
      client.GET('/v1/administrations/{administration}/statements', {
        params: {
          path: { administration },
          query: { limit: '100', ...(after === undefined ? {} : { after }) },
        },
      }),
    filesIn,
  );
  const columns: readonly Column<File>[] = [
    { key: 'name', head: words.file, cell: ({ name }) => <b>{name}</b> },
    { key: 'at', head: words.at, cell: ({ at }) => <Moment at={at} /> },
    {
      ...{ key: 'outcome', head: words.outcome },
      cell: ({ outcome }) => (
        <Badge tone={outcome === 'imported' ? 'good' : 'bad'}>{words.outcomes[outcome]}</Badge>
      ),
    },
    {
      ...{ key: 'why', head: words.why, isExtra: true },
      cell: ({ faults }) => (faults.length === 0 ? '' : faults[0]?.message),
    },
  ];
  return (
    <Card title={words.files}>
      <Asked asking={pages}>
        {() => (
          <Table
            label={words.files}
            columns={columns}
            rows={pages.rows}
            idOf={({ id }) => id}
            onEnd={pages.more}
            empty={words.noFile}
          />
        )}
      </Asked>
    </Card>
  );
}
