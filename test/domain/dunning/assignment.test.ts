import {
  assignedPolicy,
  type Assignments,
  isInShare,
  type PolicyTest,
} from '../../../src/domain/dunning/assignment.js';
import { planEach } from '../../../src/domain/dunning/plan.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { shipped } from '../../support/dunning-days.js';
import { aDebtor, aLedger, anItem, weekdays } from '../../support/ledger.js';

const ON = plainDate('2026-11-20');
const groups = new Map([['retail', 'S3-soft']]);
const TEST: PolicyTest = {
  ...{ name: 'soft-first', against: 'S1-14', policy: 'S0-7', share: 50 },
  ...{ from: plainDate('2026-11-10'), until: plainDate('2026-11-30') },
};
const assignments: Assignments = { administration: 'S1-14', groups, tests: [] };
const tested: Assignments = { ...assignments, tests: [TEST] };

describe('the policy of a debtor', () => {
  test.each([
    ['his own', 'retail', 'public-body', { policy: 'public-body', by: 'debtor' }],
    ['else that of his group', 'retail', undefined, { policy: 'S3-soft', by: 'group' }],
    ['else that of the books', 'trade', undefined, { policy: 'S1-14', by: 'administration' }],
    ['without a group too', undefined, undefined, { policy: 'S1-14', by: 'administration' }],
  ])('is %s', (_, group, own, expected) => {
    const debtor = { id: idOf<'debtor'>('deb_1'), ...(group === undefined ? {} : { group }) };
    const profile = own === undefined ? undefined : { policy: own };
    expect(assignedPolicy(debtor, profile, assignments, ON)).toEqual(expected);
  });

  test('that is not there holds him back by name, and nobody guesses another', () => {
    const choice = { named: shipped('S1-14'), of: () => null };
    const on = plainDate('2026-11-17');
    expect(planEach(aLedger(), choice, on, weekdays)).toMatchObject({
      actions: [],
      held: [{ debtor: 'deb_1', reason: 'policy-unknown' }],
    });
    expect(planEach(aLedger(), choice, plainDate('2026-11-16'), weekdays).held).toEqual([]);
  });

  test('decides his own steps, beside others in the same run', () => {
    const two = { id: idOf<'debtor'>('deb_2'), number: '1002' };
    const ledger = aLedger({
      debtors: [aDebtor(), aDebtor(two)],
      items: [anItem(), anItem({ id: idOf('itm_2'), debtorId: two.id })],
    });
    const choice = {
      named: shipped('S1-14'),
      of: ({ id }: { readonly id: string }) => shipped(id === two.id ? 'S3-soft' : 'S1-14'),
    };
    const used = (on: string) =>
      planEach(ledger, choice, plainDate(on), weekdays).actions.map(
        ({ debtor, step, policy }) => `${debtor} ${step} ${policy?.name ?? ''}`,
      );
    expect(used('2026-11-13')).toEqual(['deb_2 notice S3-soft']);
    expect(used('2026-11-17')).toEqual(['deb_1 reminder S1-14']);
    expect(used('2026-11-18')).toEqual(['deb_1 reminder S1-14', 'deb_2 reminder S3-soft']);
  });
});

describe('a test of a policy', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => idOf<'debtor'>(`deb_${i}`));
  const share = (test: Pick<PolicyTest, 'name' | 'share'>) =>
    ids.filter((id) => isInShare(test, id));

  test.each([1, 10, 25, 50, 99])('tries it on about %i %% of the debtors', (percent) => {
    const found = share({ name: 'soft-first', share: percent }).length / 100;
    expect(Math.abs(found - percent)).toBeLessThan(1.5);
  });

  test('takes the same debtors every day, and the smaller share out of the larger', () => {
    const few = new Set(share({ name: 'a', share: 20 }));
    expect(share({ name: 'a', share: 20 })).toEqual([...few]);
    expect(share({ name: 'a', share: 40 }).filter((id) => few.has(id))).toHaveLength(few.size);
  });

  test('under another name takes others', () => {
    const first = new Set(share({ name: 'a', share: 50 }));
    const both = share({ name: 'b', share: 50 }).filter((id) => first.has(id)).length;
    expect(both).toBeGreaterThan(2_300);
    expect(both).toBeLessThan(2_700);
  });

  const inside = ids.find((id) => isInShare(TEST, id)) ?? idOf<'debtor'>('none');
  const outside = ids.find((id) => !isInShare(TEST, id)) ?? idOf<'debtor'>('none');
  const test_ = { name: 'soft-first', tried: true };

  test.each([
    ['in the share', { id: inside }, {}, ON, { policy: 'S0-7', test: test_ }],
    ['outside it', { id: outside }, {}, ON, { policy: 'S1-14', test: { ...test_, tried: false } }],
    ['before its first day', { id: inside }, {}, plainDate('2026-11-09'), { policy: 'S1-14' }],
    ['on its last day', { id: inside }, {}, plainDate('2026-11-30'), { policy: 'S0-7' }],
    ['after it', { id: inside }, {}, plainDate('2026-12-01'), { policy: 'S1-14' }],
    [
      'of a group with another policy',
      { id: inside, group: 'retail' },
      {},
      ON,
      { policy: 'S3-soft' },
    ],
    [
      'for whom somebody chose',
      { id: inside },
      { policy: 'S1-14' },
      ON,
      { policy: 'S1-14', by: 'debtor' },
    ],
  ])('a debtor %s', (_, debtor, profile, on, expected) => {
    expect(assignedPolicy(debtor, profile, tested, on)).toMatchObject(expected);
  });
});
