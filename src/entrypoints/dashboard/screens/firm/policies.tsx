import { type Answer, api, type Forms, inFirm } from '../../base/api.js';
import { useFirm } from '../../base/place.js';
import { useMayForFirm } from '../../base/rights.js';
import { dayIn, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Card } from '../../parts/page.js';
import { PickList, usePicked } from '../../parts/pick-list.js';
import { useTell } from '../../parts/toast.js';
import { EDITOR } from '../policies/editor-words.js';
import { PolicyActs } from '../policies/policy-acts.js';
import { stepsInShort } from '../policies/step-text.js';
import { STEPS } from '../policies/step-words.js';
import { Steps } from '../policies/steps.js';
import { RULES } from './rules-words.js';

interface Listed {
  readonly policy: Forms['DunningPolicy'];
  /** By whom and when the firm saved it; absent: it is shipped */
  readonly saved?: { readonly by: string; readonly at: string };
}

const nameOf = ({ policy }: Listed): string => policy.name;

/** The policies all books of the firm can follow: its own, and those that are shipped. */
export function FirmPolicies() {
  const words = useWords(RULES);
  const asking = api.useQuery('get', '/v1/firms/{firm}/policies', inFirm(useFirm()));
  return (
    <>
      <p className="quiet">{words.listAbout}</p>
      <Asked asking={asking}>
        {({ policies, shipped }) => (
          <Desk
            policies={[
              ...policies.map(({ policy, savedBy: by, savedAt: at }) => ({
                ...{ policy, saved: { by, at } },
              })),
              ...shipped.map((policy) => ({ policy })),
            ]}
          />
        )}
      </Asked>
    </>
  );
}

function Desk({ policies }: { readonly policies: readonly Listed[] }) {
  const words = useWords(RULES);
  const steps = useWords(STEPS);
  const language = useLanguage();
  const picking = usePicked(policies, nameOf, 'policy');
  const { data } = api.useQuery('get', '/v1/firms/{firm}/defaults', inFirm(useFirm()));
  const { picked } = picking;
  return (
    <div className="desk">
      <Card title={words.list}>
        <PickList label={words.list} rows={policies} idOf={nameOf} picking={picking}>
          {({ policy, saved }) => (
            <>
              <span className="name">{policy.name}</span>
              <span className="end">
                {policy.name === data?.defaults.policy ? (
                  <Badge tone="good">{words.ofAll}</Badge>
                ) : null}
              </span>
              <small>
                {steps.version(policy.version)},{' '}
                {steps.origin[saved === undefined ? 'shipped' : 'firm']}
              </small>
              <small className="whole">{stepsInShort(language, policy.steps)}</small>
            </>
          )}
        </PickList>
      </Card>
      {picked === undefined ? null : (
        <Sheet listed={picked} names={policies.map(nameOf)} onKept={picking.pick} />
      )}
    </div>
  );
}

function Sheet({
  listed: { policy, saved },
  names,
  onKept,
}: {
  readonly listed: Listed;
  readonly names: readonly string[];
  readonly onKept: (name: string) => void;
}) {
  const words = useWords(STEPS);
  const language = useLanguage();
  return (
    <Card
      title={policy.name}
      className="stack"
      aside={<Acts key={policy.name} policy={policy} names={names} onKept={onKept} />}
    >
      <p className="quiet">
        {words.version(policy.version)},{' '}
        {saved === undefined
          ? words.origin.shipped
          : words.saved(saved.by, dayIn(language, saved.at.slice(0, 10)))}
      </p>
      <Steps policy={policy} />
    </Card>
  );
}

/** What may be done with it: a change holds for all who follow it. */
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
  const firm = useFirm();
  const may = useMayForFirm();
  const tell = useTell();
  const { mutate, isPending, error } = api.useMutation('post', '/v1/firms/{firm}/policies');
  if (!may('policies.manage')) return null;
  return (
    <PolicyActs
      of={policy}
      names={names}
      saving={{
        save: (body, then) => {
          const onSuccess = ({ policy: kept }: Answer<'saveFirmPolicy'>): void => {
            tell(words.saved(kept.name, kept.version));
            then();
            onKept(kept.name);
          };
          mutate({ ...inFirm(firm), body }, { onSuccess });
        },
        ...{ busy: isPending, error },
      }}
    />
  );
}
