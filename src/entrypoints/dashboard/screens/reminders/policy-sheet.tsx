import { useState } from 'react';
import { type Answer, api, type Forms, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useMay } from '../../base/rights.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { Card } from '../../parts/page.js';
import { ProblemNote } from '../../parts/problem.js';
import { useTell } from '../../parts/toast.js';
import { EDITOR } from '../policies/editor-words.js';
import { PolicyActs } from '../policies/policy-acts.js';
import { stepText } from '../policies/step-text.js';
import { STEPS } from '../policies/step-words.js';
import { Steps } from '../policies/steps.js';
import { POLICIES } from './policy-words.js';

type Listed = Forms['PolicyListed'];

/** A policy whole: its steps in words, who follows it, and giving it to others. */
export function PolicySheet({
  listed,
  names,
  onKept,
}: {
  readonly listed: Listed;
  /** Of all policies there are */
  readonly names: readonly string[];
  /** One was saved under this name */
  readonly onKept: (name: string) => void;
}) {
  const { policy } = listed;
  return (
    <Card
      title={policy.name}
      className="stack"
      aside={<Acts policy={policy} names={names} onKept={onKept} />}
    >
      <Steps policy={policy} />
      <Assign listed={listed} />
      <Versions name={policy.name} />
    </Card>
  );
}

/** What may be done with it: a change or a copy is of these books alone. */
function Acts({
  policy,
  names,
  onKept,
}: {
  readonly policy: Forms['DunningPolicy'];
  readonly names: readonly string[];
  readonly onKept: (name: string) => void;
}) {
  const words = useWords(EDITOR);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation(
    'post',
    '/v1/administrations/{administration}/policies',
  );
  if (!may('policies.manage')) return null;
  return (
    <PolicyActs
      of={policy}
      names={names}
      saving={{
        save: (body, then) => {
          const onSuccess = (saved: Answer<'savePolicy'>): void => {
            tell(words.saved(saved.policy.name, saved.policy.version));
            then();
            onKept(saved.policy.name);
          };
          mutate({ ...inBooks(administration), body }, { onSuccess });
        },
        ...{ busy: isPending, error },
      }}
    />
  );
}

function Assign({ listed }: { readonly listed: Listed }) {
  const words = useWords(POLICIES);
  const steps = useWords(STEPS);
  const administration = useAdministration();
  const may = useMay();
  const tell = useTell();
  const [group, setGroup] = useState('');
  const { policy, ofAdministration, groups } = listed;
  const { mutate, isPending, error, data } = api.useMutation(
    'put',
    '/v1/administrations/{administration}/policy-assignment',
    {
      onSuccess: () => {
        setGroup('');
        tell(words.assigned);
      },
    },
  );
  const give = (body: { readonly policy: string | null; readonly group?: string }) => {
    mutate({ ...inBooks(administration), body });
  };
  const mayManage = may('policies.manage');
  return (
    <section className="stack" aria-label={words.who}>
      <h3>{words.who}</h3>
      {ofAdministration ? <p>{words.ofAll}</p> : null}
      {groups.map((name) => (
        <p key={name} className="actions">
          {steps.groups(name)}
          {mayManage ? (
            <Button busy={isPending} onClick={() => give({ policy: null, group: name })}>
              {words.backToAll}
            </Button>
          ) : null}
        </p>
      ))}
      {mayManage && !ofAdministration ? (
        <div className="actions">
          <Button busy={isPending} onClick={() => give({ policy: policy.name })}>
            {words.follow}
          </Button>
        </div>
      ) : null}
      {mayManage ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            give({ policy: policy.name, group: group.trim() });
          }}
        >
          <TextField
            label={words.group}
            help={words.groupHelp}
            value={group}
            onChange={({ target }) => {
              setGroup(target.value);
            }}
          />
          <Button type="submit" disabled={group.trim() === ''} busy={isPending}>
            {words.giveGroup}
          </Button>
        </form>
      ) : null}
      {error === null ? null : <ProblemNote error={error} />}
      {data === undefined || data.held.length === 0 ? null : (
        <div className="watch" role="status">
          <p>{words.forbidden}</p>
          <ul>
            {data.held.map(({ code, path, message }) => (
              <li key={`${code} ${path}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Versions({ name }: { readonly name: string }) {
  const words = useWords(POLICIES);
  const steps = useWords(STEPS);
  const language = useLanguage();
  const administration = useAdministration();
  const { data } = api.useQuery('get', '/v1/administrations/{administration}/policies/{name}', {
    params: { path: { administration, name } },
  });
  const before = data?.versions.slice(1) ?? [];
  if (before.length === 0) return null;
  return (
    <details>
      <summary>{words.versions}</summary>
      {before.map(({ policy, saved }) => (
        <section key={policy.version}>
          <h3>
            {steps.version(policy.version)}{' '}
            <small>
              {saved === undefined
                ? steps.origin.shipped
                : steps.saved(saved.by, dayIn(language, saved.at.slice(0, 10)))}
            </small>
          </h3>
          <ul>
            {policy.steps.map((step) => (
              <li key={step.id}>{stepText(language, step).join(': ')}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
