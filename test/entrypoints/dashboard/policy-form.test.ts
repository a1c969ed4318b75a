import { SHIPPED_POLICIES } from '../../../src/domain/dunning/policies.js';
import {
  fieldsOf,
  type Policy,
  policyOf,
  type StepFields,
  stepOf,
} from '../../../src/entrypoints/dashboard/screens/policies/policy-form.js';
import {
  moved,
  turnedInto,
  withAnother,
  withoutStep,
  withStep,
} from '../../../src/entrypoints/dashboard/screens/policies/steps-form.js';
import { readPolicy, samePolicy } from '../../../src/formats/json/policy.js';
import { isOk } from '../../support/results.js';

const FULL: Policy = {
  ...{ name: 'Alles', version: 4, workingDays: true, regime: { country: 'BE', kind: 'business' } },
  steps: [
    {
      ...{ id: 'reminder', start: { from: 'invoice-date', days: 31 }, channel: 'mail' },
      ...{ tone: 'reminder', payWithinDays: 7, mode: 'automatic', instruction: 'Kijk eerst.' },
      instead: {
        when: [{ amountFrom: '2500.00', groups: ['Goud', 'Zilver'] }, { usuallyLateFrom: 10 }],
        ...{ channel: 'call', tone: 'call', instruction: 'Bel.' },
      },
    },
    {
      ...{ id: 'formal', start: { from: 'term', step: 'reminder', days: 1 }, channel: 'letter' },
      ...{ tone: 'formal', payWithinDays: 7, claims: 'claim' },
      only: [{ amountBelow: '100000.00', scoreBelow: 40 }],
    },
    {
      ...{ id: 'hand-over', start: { from: 'step', days: 7 }, channel: 'task', tone: 'formal' },
      ...{ kind: 'hand-over', role: 'manager' },
    },
  ],
};

const fields = (policy: Policy) => policy.steps.map((step) => fieldsOf(step, 'nl'));
const sent = (policy: Policy) => policyOf(policy, fields(policy), policy.workingDays === true);
const SHIPPED = SHIPPED_POLICIES as readonly Policy[];
const steps = SHIPPED.filter(({ name }) => name === 'S1-14').flatMap(fields);
const named = (all: readonly StepFields[]) => all.map(({ id }) => id);

test.each([...SHIPPED, FULL])('what stands in the fields of $name says what it said', (policy) => {
  const read = isOk(readPolicy(sent(policy)));
  expect(samePolicy(read, isOk(readPolicy(policy)))).toBe(true);
});

test('amounts are typed as people here type them, and what is none goes to the hub as it is', () => {
  const [step] = fields(FULL);
  const when = { ...NO, amountFrom: '2.500,5', amountBelow: 'veel' };
  expect(step?.instead?.when[0]?.amountFrom).toBe('2500,00');
  expect(step === undefined ? null : stepOf({ ...step, only: [when] }).only).toEqual([
    { amountFrom: '2500.50', amountBelow: 'veel' },
  ]);
});
const NO = { amountFrom: '', amountBelow: '', scoreBelow: '', usuallyLateFrom: '', groups: ' \n' };

test('a new step comes before the hand-over, and is named after what it becomes', () => {
  const more = withAnother(withAnother(steps));
  expect(named(more)).toEqual([
    ...['reminder', 'call', 'formal', 'last-call', 'second', 'second-2', 'hand-over'],
  ]);
  expect(new Set(more.map(({ key }) => key)).size).toBe(more.length);
  const counting = more.map((step, i) => (i === 5 ? { ...step, after: 'second' } : step));
  const [second] = counting.slice(4);
  const turned = second === undefined ? [] : withStep(counting, 4, turnedInto(second, 'call'));
  expect(turned[4]).toMatchObject({ id: 'call-2', channel: 'call', payWithin: '' });
  expect(turned[5]?.after).toBe('call-2');
  // A step that is kept keeps its name: reminders that were sent are known by it.
  const [reminder] = steps;
  const kept = reminder === undefined ? [] : withStep(steps, 0, turnedInto(reminder, 'second'));
  expect(kept[0]).toMatchObject({ id: 'reminder', what: 'second', payWithin: '7' });
});

test('the first step counts from the due date, and one that is gone leaves nothing behind', () => {
  expect(withAnother([])).toMatchObject([{ id: 'reminder', from: 'due-date', days: '7' }]);
  const all = fields(FULL);
  expect(withoutStep(all, 0)[0]).toMatchObject({ id: 'formal', after: '' });
  expect(named(moved(all, 0, 1))).toEqual(['formal', 'reminder', 'hand-over']);
  expect(moved(all, 2, 1)).toBe(all);
  expect(all[2]?.what).toBe('hand-over');
});
