import type { Forms } from '../../../base/api.js';

export type Stands = Forms['OnboardingStands'];

/** The way from nothing to sending for real, in the order a person goes it. */
const STEPS = [
  'sender',
  'identified',
  'authority',
  'looked-up',
  'registered',
  'tested',
  'live',
] as const;
export type StepName = (typeof STEPS)[number];

export interface Step {
  readonly name: StepName;
  /** - now: the one thing to do; - open: can be done, and nothing waits for it; - later: something else comes first */
  readonly state: 'done' | 'now' | 'open' | 'later';
}

/**
 * Where each step stands. What is not in the way of this administration is left out: who lets the package send takes no
 * further step, and who receives elsewhere registers nothing here.
 */
export function stepsOf(view: Pick<Stands, 'stands' | 'bar'>): readonly Step[] {
  const steps = STEPS.filter((name) => isInTheWay(name, view.stands));
  const first = steps.find((name) => name !== 'authority' && !isDone(name, view));
  return steps.map((name) => ({ name, state: stateOf(name, first, view) }));
}

function isInTheWay(name: StepName, { sender }: Stands['stands']): boolean {
  if (sender?.sends === 'host') return name === 'sender';
  if (sender?.receives === 'elsewhere') return name !== 'looked-up' && name !== 'registered';
  return true;
}

function isDone(name: StepName, { stands, bar }: Pick<Stands, 'stands' | 'bar'>): boolean {
  const { sender, identity, authority, published, registration, test, liveSince } = stands;
  // Who left begins anew; the client's word stays through every new beginning.
  if (bar === 'left' && name !== 'authority') return false;
  const done: Readonly<Record<StepName, boolean>> = {
    sender: sender !== undefined,
    identified: identity !== undefined,
    authority: authority !== undefined && bar !== 'no-authority',
    'looked-up': published !== undefined && published.where !== 'unknown',
    registered: registration?.state === 'registered',
    // With another provider it is tested anew.
    tested: test?.outcome !== undefined && bar !== 'tested',
    live: bar === null || (bar === 'no-authority' && liveSince !== undefined),
  };
  return done[name];
}

function stateOf(
  name: StepName,
  first: StepName | undefined,
  view: Pick<Stands, 'stands' | 'bar'>,
): Step['state'] {
  if (name === 'authority' && view.bar === 'no-authority') return 'now';
  if (isDone(name, view)) return 'done';
  // A firm cannot register a client without it, books that are their own need none.
  if (name === 'authority') return view.stands.identity === undefined ? 'later' : 'open';
  return name === first ? 'now' : 'later';
}
