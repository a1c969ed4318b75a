import { api, type Forms, inBooks } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { counted, useLanguage, useWords } from '../../base/words.js';
import { Asked } from '../../parts/asked.js';
import { Badge } from '../../parts/badge.js';
import { Card } from '../../parts/page.js';
import { PickList, usePicked } from '../../parts/pick-list.js';
import { STEPS } from '../policies/step-words.js';
import { RemindersFrame } from './frame.js';
import { PolicySheet } from './policy-sheet.js';
import { PolicyTests } from './policy-tests.js';
import { POLICIES } from './policy-words.js';

type Listed = Forms['PolicyListed'];

const nameOf = ({ policy }: Listed) => policy.name;

/** The policies there are, who follows which, and tests of one against another. */
export function Policies() {
  const administration = useAdministration();
  const asking = api.useQuery(
    'get',
    '/v1/administrations/{administration}/policies',
    inBooks(administration),
  );
  return (
    <RemindersFrame>
      <Asked asking={asking}>
        {({ policies }) => (
          <>
            <Desk policies={followedFirst(policies)} />
            <PolicyTests policies={policies} />
          </>
        )}
      </Asked>
    </RemindersFrame>
  );
}

/** What holds for most people is what most people look for. */
function followedFirst(policies: readonly Listed[]): readonly Listed[] {
  return policies.toSorted(
    (a, b) => Number(b.ofAdministration) - Number(a.ofAdministration) || b.debtors - a.debtors,
  );
}

function Desk({ policies }: { readonly policies: readonly Listed[] }) {
  const words = useWords(POLICIES);
  const steps = useWords(STEPS);
  const language = useLanguage();
  const picking = usePicked(policies, nameOf, 'policy');
  const { picked } = picking;
  const [one, more] = words.followers;
  return (
    <div className="desk">
      <Card title={words.list}>
        <PickList label={words.list} rows={policies} idOf={nameOf} picking={picking}>
          {({ policy, origin, ofAdministration, debtors }) => (
            <>
              <span className="name">{policy.name}</span>
              <span className="end">{counted(language, debtors, one, more)}</span>
              <small>
                {steps.version(policy.version)}, {steps.origin[origin]}
              </small>
              <span className="end">
                {ofAdministration ? <Badge tone="good">{words.ofAll}</Badge> : null}
              </span>
            </>
          )}
        </PickList>
      </Card>
      {picked === undefined ? null : (
        <PolicySheet
          key={picked.policy.name}
          listed={picked}
          names={policies.map(nameOf)}
          onKept={picking.pick}
        />
      )}
    </div>
  );
}
