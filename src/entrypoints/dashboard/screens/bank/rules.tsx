import { type Answer, api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { moneyIn, shareIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Choice } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { type Column, Table } from '../../parts/table.js';
import { useTell } from '../../parts/toast.js';
import { RULES } from './words-rules.js';

type Policy = Answer<'readMatchingPolicy'>['policy'];
type Class = keyof (typeof RULES)['nl']['classes'];

interface Row {
  readonly name: Class;
  readonly bound: string;
}

const MODES = ['automatic', 'propose', 'never'] as const;

/** What is matched without a person, and what never is. */
export function Rules() {
  const words = useWords(RULES);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/matching-policy',
    inBooks(administration),
  );
  return (
    <Asked asking={asking}>
      {({ policy }) => (
        <div className="stack">
          <Card title={words.mode}>
            <Mode policy={policy} />
          </Card>
          <Classes policy={policy} />
        </div>
      )}
    </Asked>
  );
}

function Mode({ policy }: { readonly policy: Policy }) {
  const words = useWords(RULES);
  const language = useLanguage();
  const tell = useTell();
  const may = useMay()('policies.manage');
  const administration = useAdministration();
  const { mutate, isPending } = api.useMutation(
    'put',
    '/v1/administrations/{administration}/matching-policy',
    {
      onSuccess: () => {
        tell(words.saved);
      },
    },
  );
  const { mode, confidenceMin, oldestFirst } = policy;
  return (
    <div className="stack bank-mode">
      {may ? (
        <Choice
          label={words.policyMode}
          choices={MODES.map((one) => [one, words.modes[one]] as const)}
          value={mode}
          disabled={isPending}
          onChoose={(chosen) => {
            mutate({ ...inBooks(administration), body: { ...policy, mode: chosen } });
          }}
        />
      ) : (
        <p>{words.modes[mode]}</p>
      )}
      {confidenceMin > 0 ? <p>{words.surerThan(shareIn(language, confidenceMin))}</p> : null}
      {oldestFirst ? <p>{words.oldestFirst}</p> : null}
    </div>
  );
}

function Classes({ policy }: { readonly policy: Policy }) {
  const words = useWords(RULES);
  const language = useLanguage();
  const { data: summary } = api.useQuery(
    'get',
    '/v1/administrations/{administration}/summary',
    inBooks(useAdministration()),
  );
  const currency = summary?.administration.currency;
  const { rounding, charges, chargesPercent, lateDiscountDays } = policy.tolerances;
  const money = (amount: string): string =>
    currency === undefined ? amount : moneyIn(language, { amount, currency });
  const rows: readonly Row[] = [
    { name: 'rounding', bound: words.upTo(money(rounding)) },
    {
      name: 'bank-charges',
      bound: words.andBelow(money(charges), shareIn(language, chargesPercent / 100)),
    },
    { name: 'late-discount', bound: words.daysLate(lateDiscountDays) },
    { name: 'unnamed-sum', bound: '' },
    { name: 'oldest-first', bound: '' },
  ];
  const isBooked = (name: Class): boolean =>
    policy.mode === 'automatic' && policy.automatic.includes(name);
  const columns: readonly Column<Row>[] = [
    { key: 'name', head: words.difference, cell: ({ name }) => words.classes[name] },
    { key: 'bound', head: words.bound, cell: ({ bound }) => bound },
    {
      ...{ key: 'who', head: words.who },
      cell: ({ name }) =>
        isBooked(name) ? <Badge tone="good">{words.byItself}</Badge> : <Badge>{words.you}</Badge>,
    },
  ];
  return (
    <Card>
      <Table label={words.difference} columns={columns} rows={rows} idOf={({ name }) => name} />
    </Card>
  );
}
