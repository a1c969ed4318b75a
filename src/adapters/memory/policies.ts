import type { PolicyTest } from '../../domain/dunning/assignment.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { PolicyRepository, StoredPolicy } from '../../ports/policies.js';
import { ADMINISTRATIONS } from './administrations.js';
import { firmPolicies, newestOfName } from './firms.js';
import type { Plain, Session } from './memory.js';
import { ordered } from './order.js';
import { addTo } from './refuse.js';
import type { Kind } from './table.js';

const POLICIES: Kind<StoredPolicy, 'name'> = {
  name: 'dunning_policy',
  key: ({ policy }) => `${policy.name} ${policy.version}`,
  by: { name: ({ policy }) => policy.name },
};

const GROUPS: Kind<{ readonly group: string; readonly policy: string }> = {
  name: 'policy_of_group',
  key: ({ group }) => group,
};

const TESTS: Kind<PolicyTest> = { name: 'policy_test', key: ({ name }) => name };

export function policyRepository(
  session: Session,
  administration: AdministrationId,
): Plain<PolicyRepository> {
  const policies = session.rows(POLICIES);
  const groups = session.rows(GROUPS);
  const tests = session.rows(TESTS);
  return {
    add: (stored) => addTo(policies, stored),
    newest: () => newestOfName(policies.all()),
    ofFirm() {
      const firm = session.shared(ADMINISTRATIONS).get(administration)?.firm ?? null;
      return firm === null ? [] : firmPolicies(session, firm);
    },
    versions: (name) => ordered(policies.having('name', name), ({ policy }) => -policy.version),
    groups: () =>
      new Map(
        ordered(groups.all(), ({ group }) => group).map(({ group, policy }) => [group, policy]),
      ),
    assignGroup(group, policy) {
      if (policy === null) groups.drop(group);
      else groups.put({ group, policy });
    },
    addTest: (test) => addTo(tests, test),
    endTest(name, until) {
      const test = tests.get(name);
      if (test === null || (test.until !== undefined && test.until <= until)) return false;
      tests.put({ ...test, until });
      return true;
    },
    tests: () => tests.all(),
  };
}
