import '../../styles/reports.css';
import { useState } from 'react';
import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { numberIn, useLanguage, useWords } from '../../base/words.js';
import { FIGURE_WORDS } from '../../codes/figures/words.js';
import { Asked } from '../../parts/asked.js';
import { Choice, TextArea, TextField } from '../../parts/field.js';
import { Card, Page } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import {
  AGES,
  CHANNELS,
  type Fields,
  fieldsOf,
  KINDS,
  type Settings,
  settingsOf,
} from './settings-form.js';
import { ReportTabs } from './tabs.js';
import { REPORTS } from './words.js';

/** What the administration decided about its figures and reports. */
export function ReportSettings() {
  const words = useWords(REPORTS);
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/figures/settings',
    inBooks(administration),
  );
  return (
    <Page title={words.title}>
      <ReportTabs administration={administration} />
      <Asked asking={asking}>
        {({ figures }) => (
          // What somebody else saved meanwhile is begun from anew.
          <Form key={JSON.stringify(figures)} administration={administration} before={figures} />
        )}
      </Asked>
    </Page>
  );
}

type Change = (next: Partial<Fields>) => void;

interface Part {
  readonly fields: Fields;
  readonly change: Change;
}

function Form({
  administration,
  before,
}: {
  readonly administration: string;
  readonly before: Settings;
}) {
  const words = useWords(REPORTS);
  const language = useLanguage();
  const may = useMay();
  const tell = useTell();
  const [fields, setFields] = useState(() => fieldsOf(before));
  const change: Change = (next) => {
    setFields((now) => ({ ...now, ...next }));
  };
  const { mutate, isPending, error } = api.useMutation(
    'put',
    '/v1/administrations/{administration}/figures/settings',
    {
      onSuccess: () => {
        tell(words.saved);
      },
    },
  );
  const { overrides = [], insured = [] } = before.provision ?? {};
  const judged = overrides.length + insured.length;
  const isMine = may('policies.manage');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ ...inBooks(administration), body: settingsOf(fields, before) });
      }}
    >
      <fieldset className="columns" disabled={!isMine}>
        <Costs fields={fields} change={change} />
        <Provision
          fields={fields}
          change={change}
          note={judged === 0 ? undefined : words.kept(numberIn(language, judged))}
        />
        <Sending fields={fields} change={change} />
      </fieldset>
      {error === null ? null : <ProblemNote error={error} />}
      {isMine ? (
        <Submit busy={isPending}>{words.save}</Submit>
      ) : (
        <p className="quiet">{words.mayNot}</p>
      )}
    </form>
  );
}

function Costs({ fields: { costs }, change }: Part) {
  const words = useWords(REPORTS);
  return (
    <Card title={words.costs}>
      <p className="quiet">{words.costsHelp}</p>
      <div className="few">
        {CHANNELS.map((channel) => (
          <TextField
            key={channel}
            label={words.channels[channel]}
            inputMode="decimal"
            pattern="\s*\d{1,9}([.,]\d{1,4})?\s*"
            value={costs[channel]}
            onChange={({ target }) => {
              change({ costs: { ...costs, [channel]: target.value } });
            }}
          />
        ))}
      </div>
    </Card>
  );
}

function Provision({
  fields: { percents, invoiceDays },
  change,
  note,
}: Part & { readonly note: string | undefined }) {
  const words = useWords(REPORTS);
  const { parts } = useWords(FIGURE_WORDS);
  return (
    <Card title={words.provision}>
      <p className="quiet">{words.provisionHelp}</p>
      <div className="few">
        {AGES.map((age) => (
          <TextField
            key={age}
            label={parts[`aged-${age}`]}
            inputMode="decimal"
            pattern="\s*(100|\d{1,2}([.,]\d{1,4})?)\s*"
            value={percents[age]}
            onChange={({ target }) => {
              change({ percents: { ...percents, [age]: target.value } });
            }}
          />
        ))}
      </div>
      {note === undefined ? null : <p className="quiet">{note}</p>}
      <TextField
        type="number"
        min={0}
        max={365}
        label={words.invoiceDays}
        value={invoiceDays}
        onChange={({ target }) => {
          change({ invoiceDays: target.value });
        }}
      />
    </Card>
  );
}

const LANGUAGES = ['nl', 'fr', 'en', 'de'] as const;

function Sending({ fields: { kinds, to, language }, change }: Part) {
  const words = useWords(REPORTS);
  return (
    <Card title={words.sending} className="stack">
      {KINDS.map((kind) => (
        <label key={kind} className="check">
          <input
            type="checkbox"
            checked={kinds.includes(kind)}
            onChange={({ target }) => {
              const others = kinds.filter((one) => one !== kind);
              change({ kinds: target.checked ? [...others, kind] : others });
            }}
          />
          {words.kinds[kind]}
        </label>
      ))}
      <TextArea
        label={words.to}
        help={words.toHelp}
        rows={3}
        value={to}
        onChange={({ target }) => {
          change({ to: target.value });
        }}
      />
      <Choice
        label={words.language}
        choices={[
          ['', words.ofBooks],
          ...LANGUAGES.map((one) => [one, words.languages[one]] as const),
        ]}
        value={language}
        onChoose={(chosen) => {
          change({ language: chosen });
        }}
      />
    </Card>
  );
}
