import { useState } from 'react';
import { api, type Forms, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { Choice, TextField } from '../../parts/field.js';
import { Card, Empty } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { Submit } from '../../parts/submit.js';
import { Compared } from './compared.js';
import { TESTS } from './test-words.js';

type Listed = Forms['PolicyListed'];

/** One policy tried against another on a share of the debtors, and what comes of it. */
export function PolicyTests({ policies }: { readonly policies: readonly Listed[] }) {
  const words = useWords(TESTS);
  const administration = useAdministration();
  const may = useMay();
  const [isNew, setNew] = useState(false);
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/policy-tests',
    inBooks(administration),
  );
  return (
    <Card
      title={words.tests}
      aside={
        may('policies.manage') ? (
          <Button
            onClick={() => {
              setNew(true);
            }}
          >
            {words.tryTitle}
          </Button>
        ) : undefined
      }
    >
      <Asked asking={asking}>
        {({ tests }) =>
          tests.length === 0 ? (
            <Empty>{words.noTests}</Empty>
          ) : (
            <div className="stack">
              {tests.map((test) => (
                <Test key={test.name} test={test} />
              ))}
            </div>
          )
        }
      </Asked>
      {isNew ? (
        <NewTest
          policies={policies}
          onClose={() => {
            setNew(false);
          }}
        />
      ) : null}
    </Card>
  );
}

function Test({ test }: { readonly test: Forms['PolicyTest'] }) {
  const words = useWords(TESTS);
  const language = useLanguage();
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { name, policy, against, share, from, until } = test;
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/policy-tests/{name}/end',
    {
      onSuccess: (ended) => {
        tell(words.ended(dayIn(language, ended.until)));
      },
    },
  );
  return (
    <details className="test">
      <summary>
        <b>{name}</b> {words.running(share, policy, against, dayIn(language, from))}
        {until === undefined ? null : `, ${words.until(dayIn(language, until))}`}
      </summary>
      <Compared name={name} />
      {until === undefined && may('policies.manage') ? (
        <Button
          busy={isPending}
          onClick={() => {
            mutate({ params: { path: { administration, name } } });
          }}
        >
          {words.end}
        </Button>
      ) : null}
      {error === null ? null : <ProblemNote error={error} />}
    </details>
  );
}

function NewTest({
  policies,
  onClose,
}: {
  readonly policies: readonly Listed[];
  readonly onClose: () => void;
}) {
  const words = useWords(TESTS);
  const administration = useAdministration();
  const others = policies.filter(({ ofAdministration }) => !ofAdministration);
  const [name, setName] = useState('');
  const [policy, setPolicy] = useState(others[0]?.policy.name ?? '');
  const [share, setShare] = useState('50');
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/policy-tests',
    { onSuccess: onClose },
  );
  return (
    <Dialog title={words.tryTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate({
            ...inBooks(administration),
            body: { name: name.trim(), policy, share: Number(share) },
          });
        }}
      >
        <TextField
          label={words.tryName}
          help={words.tryNameHelp}
          required
          maxLength={60}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
        <Choice
          label={words.tryPolicy}
          choices={others.map((one) => [one.policy.name, one.policy.name] as const)}
          value={policy}
          onChoose={setPolicy}
        />
        <TextField
          label={words.tryShare}
          type="number"
          min={1}
          max={99}
          required
          value={share}
          onChange={({ target }) => {
            setShare(target.value);
          }}
        />
        <Submit error={error} busy={isPending}>
          {words.begin}
        </Submit>
      </form>
    </Dialog>
  );
}
