import {
  type Stands,
  stepsOf,
} from '../../../src/entrypoints/dashboard/screens/settings/peppol/steps.js';

type View = Pick<Stands, 'stands' | 'bar'>;

const AT = '2026-11-20T08:00:00Z';
const sender = { sends: 'voldaan', receives: 'here', selfBilling: false } as const;
const identity = {
  participant: { scheme: '0208', value: '0123456749' },
  mandate: { name: 'An Peeters', signedOn: '2026-11-02' },
};
const authority: NonNullable<View['stands']['authority']> = {
  ...{ signedBy: 'An Peeters', signedOn: '2026-11-02', scope: ['send', 'receive'] },
};
const published = { where: 'nowhere', checkedAt: AT } as const;
const registration: NonNullable<View['stands']['registration']> = {
  ...{ how: 'registry', state: 'registered', withKey: false, documentTypes: [] },
};
const test_ = { documentId: 'doc', number: 'TEST-1', connection: 'con:sandbox' };
const tested = { ...test_, outcome: 'came-back' } as const;
const all = { sender, identity, authority, published, registration, test: tested };

/** A letter per step: done, now, open, later. */
function drawn(view: View): string {
  return stepsOf(view)
    .map(({ name, state }) => `${name}:${state}`)
    .join(' ');
}

test.each<readonly [string, View, string]>([
  [
    'nothing was done',
    { stands: {}, bar: 'sender' },
    'sender:now identified:later authority:later looked-up:later registered:later tested:later live:later',
  ],
  [
    'the package sends: nothing more is asked',
    { stands: { sender: { ...sender, sends: 'host' } }, bar: 'host-sends' },
    'sender:done',
  ],
  [
    'the numbers are known: the authority can be recorded, and nothing waits for it',
    { stands: { sender, identity }, bar: 'registered' },
    'sender:done identified:done authority:open looked-up:now registered:later tested:later live:later',
  ],
  [
    'nobody could tell who publishes: looked up again',
    {
      stands: { sender, identity, authority, published: { where: 'unknown', checkedAt: AT } },
      bar: 'registered',
    },
    'sender:done identified:done authority:done looked-up:now registered:later tested:later live:later',
  ],
  [
    'another provider still publishes',
    {
      stands: { ...all, registration: { ...registration, state: 'elsewhere' }, test: test_ },
      bar: 'moved',
    },
    'sender:done identified:done authority:done looked-up:done registered:now tested:later live:later',
  ],
  [
    'received elsewhere: nothing is registered here',
    {
      stands: { sender: { ...sender, receives: 'elsewhere' }, identity, test: test_ },
      bar: 'tested',
    },
    'sender:done identified:done authority:open tested:now live:later',
  ],
  [
    'tested through another provider: tested anew',
    { stands: all, bar: 'tested' },
    'sender:done identified:done authority:done looked-up:done registered:done tested:now live:later',
  ],
  [
    'live',
    { stands: { ...all, liveSince: AT }, bar: null },
    'sender:done identified:done authority:done looked-up:done registered:done tested:done live:done',
  ],
  [
    'the client took its word back',
    { stands: { ...all, liveSince: AT }, bar: 'no-authority' },
    'sender:done identified:done authority:now looked-up:done registered:done tested:done live:done',
  ],
  [
    'left: it begins with who sends',
    { stands: { ...all, liveSince: AT, leftAt: AT }, bar: 'left' },
    'sender:now identified:later authority:done looked-up:later registered:later tested:later live:later',
  ],
])('%s', (_, view, steps) => {
  expect(drawn(view)).toBe(steps);
});
