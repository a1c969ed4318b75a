import { useState } from 'react';
import { api, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { useLanguage, useWords } from '../../base/words.js';
import { CREDIT_CODES } from '../../codes/credit/words.js';
import { Asked } from '../../parts/asked.js';
import { Check, TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { CreditFrame } from './frame.js';
import { type Fields, fieldsOf, type Settings, settingsOf, SOURCES } from './settings-form.js';
import { CREDIT_SETTINGS } from './settings-words.js';

const PATH = '/v1/administrations/{administration}/credit-settings';

/** What the administration decided about lending and about looking into debtors. */
export function CreditSettings() {
  const administration = useAdministration();
  const asking = api.useQuery('get', PATH, inBooks(administration));
  return (
    <CreditFrame>
      <Asked asking={asking}>
        {({ settings }) => (
          // What somebody else saved meanwhile is begun from anew.
          <Form key={JSON.stringify(settings)} before={settings} />
        )}
      </Asked>
    </CreditFrame>
  );
}

interface Part {
  readonly fields: Fields;
  readonly change: (next: Partial<Fields>) => void;
}

function Form({ before }: { readonly before: Settings }) {
  const words = useWords(CREDIT_SETTINGS);
  const language = useLanguage();
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const [fields, setFields] = useState(() => fieldsOf(before, language));
  const { mutate, isPending, error } = api.useMutation('put', PATH, {
    onSuccess: () => {
      tell(words.saved);
    },
  });
  const settings = settingsOf(fields, before, language);
  const isMine = may('policies.manage');
  const part: Part = {
    fields,
    change: (next) => {
      setFields((now) => ({ ...now, ...next }));
    },
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (settings !== null) mutate({ ...inBooks(administration), body: settings });
      }}
    >
      <fieldset className="columns lending" disabled={!isMine}>
        <Guard {...part} isWrong={settings === null} />
        <Looking {...part} />
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

function Guard({ fields, change, isWrong }: Part & { readonly isWrong: boolean }) {
  const words = useWords(CREDIT_SETTINGS);
  return (
    <Card title={words.guard} className="stack">
      <TextField
        type="number"
        min={1}
        max={100}
        required
        label={words.warnPercent}
        value={fields.warnPercent}
        onChange={({ target }) => {
          change({ warnPercent: target.value });
        }}
      />
      <TextField
        type="number"
        min={0}
        max={730}
        label={words.overdueDaysMax}
        help={words.overdueHelp}
        value={fields.overdueDaysMax}
        onChange={({ target }) => {
          change({ overdueDaysMax: target.value });
        }}
      />
      <TextField
        label={words.newDebtorOrder}
        help={words.newDebtorHelp}
        fault={isWrong ? words.amountWrong : undefined}
        inputMode="decimal"
        maxLength={30}
        value={fields.newDebtorOrder}
        onChange={({ target }) => {
          change({ newDebtorOrder: target.value });
        }}
      />
      <Check
        label={words.countDrafts}
        isOn={fields.countDrafts}
        onTurn={(isOn) => {
          change({ countDrafts: isOn });
        }}
      />
    </Card>
  );
}

function Looking({ fields, change }: Part) {
  const words = useWords(CREDIT_SETTINGS);
  const { sources } = useWords(CREDIT_CODES);
  return (
    <Card title={words.looking} className="stack">
      <TextField
        type="number"
        min={1}
        max={60}
        required
        label={words.screeningMonths}
        value={fields.screeningMonths}
        onChange={({ target }) => {
          change({ screeningMonths: target.value });
        }}
      />
      <fieldset>
        <legend>{words.inquiries}</legend>
        <p className="quiet">{words.inquiriesHelp}</p>
        <div className="counts">
          {SOURCES.map((source) => (
            <TextField
              key={source}
              type="number"
              min={0}
              max={100_000}
              required
              label={sources[source]}
              value={fields.inquiries[source]}
              onChange={({ target }) => {
                change({ inquiries: { ...fields.inquiries, [source]: target.value } });
              }}
            />
          ))}
        </div>
      </fieldset>
    </Card>
  );
}
