import {
  afterStep,
  migrationPlan,
  type Onboarding,
  type OnboardingEvent,
  sendingBar,
} from '../../../src/domain/exchange/onboarding.js';
import type { Instant } from '../../../src/kernel/dates.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { NOON } from '../../support/facts.js';

const TODAY = plainDate('2026-06-01');
const AT: Instant = NOON;
const SENDER = { sends: 'voldaan', receives: 'here', selfBilling: false } as const;
const IDENTITY = {
  participant: { scheme: '0208', value: '0403170701' },
  mandate: { name: 'Jan', signedOn: plainDate('2026-05-01') },
};
const REGISTERED = {
  how: 'registry',
  state: 'registered',
  withKey: false,
  documentTypes: [],
} as const;
const TEST = { documentId: idOf<'document'>('doc_1'), number: 'TEST-1', connection: 'c:a' };

const STEPS: readonly OnboardingEvent[] = [
  { kind: 'sender-chosen', detail: SENDER },
  { kind: 'identified', detail: IDENTITY },
  { kind: 'looked-up', detail: { where: 'nowhere', checkedAt: AT } },
  { kind: 'registration', detail: REGISTERED },
  { kind: 'test-sent', detail: TEST },
  { kind: 'test-ended', detail: { outcome: 'delivered' } },
  { kind: 'went-live', detail: { connection: 'c:a' } },
];

/** The state after these steps; throws when one is refused. */
function after(steps: readonly OnboardingEvent[], from: Onboarding = {}): Onboarding {
  return steps.reduce((state, step) => {
    const next = afterStep(state, step, AT);
    if (!next.ok) throw new Error(`${step.kind} needs ${next.error}`);
    return next.value;
  }, from);
}

test.each([
  [0, 'sender'],
  [1, 'identified'],
  [2, 'registered'],
  [3, 'registered'],
  [4, 'tested'],
  [5, 'tested'],
  [6, 'live'],
  [7, null],
])('after %i steps what is missing is %p', (count, bar) => {
  expect(sendingBar(after(STEPS.slice(0, count)), 'c:a', TODAY)).toBe(bar);
});

test.each([
  ['identified', 0, 'sender'],
  ['looked-up', 1, 'identified'],
  ['registration', 0, 'sender'],
  ['registration', 1, 'identified'],
  ['test-sent', 3, 'registered'],
  ['test-ended', 4, 'tested'],
  ['went-live', 5, 'tested'],
] as const)('%s after %i steps is refused: %s comes first', (kind, count, missing) => {
  const step = STEPS.find((one) => one.kind === kind);
  if (step === undefined) throw new Error(kind);
  expect(afterStep(after(STEPS.slice(0, count)), step, AT)).toEqual({ ok: false, error: missing });
});

test.each([
  ['pending', 'registered'],
  ['needs-person', 'registered'],
  ['absent', 'registered'],
  ['elsewhere', 'moved'],
] as const)('a registration that is %s leaves %s to do', (state, bar) => {
  const asked = { kind: 'registration', detail: { ...REGISTERED, state } } as const;
  expect(sendingBar(after([asked], after(STEPS.slice(0, 3))), 'c:a', TODAY)).toBe(bar);
});

test('a new test, and an earlier step taken anew, void what was built on them', () => {
  const live = after(STEPS);
  for (const [again, bar] of [
    [0, 'identified'],
    [1, 'registered'],
    [4, 'tested'],
  ] as const)
    expect(sendingBar(after(STEPS.slice(again, again + 1), live), 'c:a', TODAY)).toBe(bar);
});

test('another provider is tested anew before anything goes through it', () => {
  expect(sendingBar(after(STEPS), 'c:b', TODAY)).toBe('tested');
});

test('who sends from the host, or left, sends nothing here', () => {
  const byHost = { kind: 'sender-chosen', detail: { ...SENDER, sends: 'host' } } as const;
  expect(sendingBar(after([byHost]), 'c:a', TODAY)).toBe('host-sends');
  const left = after([{ kind: 'left', detail: {} }], after(STEPS));
  expect(sendingBar(left, 'c:a', TODAY)).toBe('left');
  expect(sendingBar(after(STEPS.slice(0, 1), left), 'c:a', TODAY)).toBe('identified');
});

test.each([
  ['nowhere', true, 'none'],
  ['here', true, 'none'],
  ['elsewhere', true, 'with-key'],
  ['elsewhere', false, 'gap'],
  ['unknown', true, 'look-again'],
] as const)('published %s, keys taken %p: %s', (where, takesKeys, plan) => {
  expect(migrationPlan({ where, checkedAt: AT }, { takesKeys })).toBe(plan);
});

test('never looked up: look first', () => {
  expect(migrationPlan(undefined, { takesKeys: true })).toBe('look-again');
});
