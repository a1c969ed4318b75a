import { shippedPolicy } from '../../../src/domain/dunning/policies.js';
import type { DunningPolicy, DunningStep } from '../../../src/domain/dunning/policy.js';
import { lintPolicyLaw } from '../../../src/domain/law/policy-lint.js';

const step = (tone: DunningStep['tone'], changes: Partial<DunningStep> = {}): DunningStep => ({
  ...{ id: tone, tone, channel: 'mail', afterDueDays: 1 },
  ...changes,
});
const policy = (...steps: readonly DunningStep[]): DunningPolicy => ({
  ...{ name: 'own', version: 1, steps },
});
const FREE = step('reminder');
const SECOND = step('second', { claims: 'claim' });
const FORMAL = step('formal', { claims: 'claim' });
const ANNOUNCE = step('second', { id: 'letter', claims: 'announce' });
const NOTICE_LETTER = step('formal', { id: 'formal letter', claims: 'announce' });
const CALL = step('call', { channel: 'call' });

describe('a policy that the law of its debtors forbids is refused', () => {
  test.each([
    // policy, country, kind, faults
    [policy(FREE, SECOND, FORMAL), 'BE', 'consumer', []],
    [policy(SECOND, FREE, FORMAL), 'BE', 'consumer', ['/steps/0/tone policy.law-free-first']],
    [policy(FORMAL), 'BE', 'consumer', ['/steps/0/tone policy.law-free-first']],
    [policy(CALL, FREE), 'BE', 'consumer', ['/steps/0/tone policy.law-free-first']],
    [policy(step('notice'), FREE, CALL), 'BE', 'consumer', []],
    [policy(FREE, ANNOUNCE, FORMAL), 'NL', 'consumer', []],
    [policy(ANNOUNCE, FORMAL), 'NL', 'consumer', []],
    // A formal letter that announces opens in the Netherlands; in Belgium, or by telephone, nothing but the friendly one does.
    [policy(NOTICE_LETTER, FORMAL), 'NL', 'consumer', []],
    [policy(NOTICE_LETTER), 'BE', 'consumer', ['/steps/0/tone policy.law-free-first']],
    [
      policy(step('last-call', { channel: 'call', claims: 'announce' }), FREE),
      ...(['NL', 'consumer', ['/steps/0/tone policy.law-free-first']] as const),
    ],
    [
      policy(NOTICE_LETTER, step('formal')),
      'BE',
      'consumer',
      ['/steps/0/tone policy.law-free-first'],
    ],
    [policy(step('second'), step('formal')), 'BE', 'consumer', []],
    [policy(step('last-call'), FREE), 'BE', 'consumer', ['/steps/0/tone policy.law-free-first']],
    [
      policy(step('notice'), step('formal')),
      ...(['BE', 'consumer', ['/steps/1/tone policy.law-free-first']] as const),
    ],
    [policy(FREE, FORMAL), 'NL', 'consumer', ['/steps/1/claims policy.law-announce-first']],
    [policy(FREE, step('formal')), 'NL', 'consumer', []],
    [policy(FREE), 'FR', 'consumer', ['/steps/0/tone policy.law-unknown']],
    [policy(step('notice')), 'FR', 'consumer', []],
    [policy(SECOND, FORMAL), 'BE', 'public', ['/steps/0/claims policy.law-public-costs']],
    [policy(FREE, FORMAL), 'NL', 'public', []],
    [policy(SECOND, FORMAL), 'BE', 'business', []],
    [
      policy({ ...CALL, claims: 'claim' }),
      'NL',
      'business',
      ['/steps/0/claims policy.law-call-claims'],
    ],
  ] as const)('%#: %j in %s for a %s', (given, country, kind, faults) => {
    const found = lintPolicyLaw(given, { country, kind });
    expect(found.map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
  });

  test.each([
    // policy, country, kind, what it says and what to do
    [policy(FREE), 'FR', 'consumer', /"reminder".*law is not known.*by hand/],
    [policy(FORMAL), 'BE', 'consumer', /"formal" comes before the free reminder.*before it/],
    [policy(FREE, FORMAL), 'NL', 'consumer', /"formal" asks costs.*announces.*before it/],
    [policy(SECOND), 'BE', 'public', /"second" asks interest.*formal notice.*Leave/],
    [policy({ ...CALL, claims: 'claim' }), 'NL', 'business', /"call" is a call.*in writing.*Leave/],
  ] as const)('%#: it says of which step, and what to do', (given, country, kind, says) => {
    expect(lintPolicyLaw(given, { country, kind })).toEqual([
      expect.objectContaining({ class: 'RULE', message: expect.stringMatching(says) as string }),
    ]);
  });

  test.each(['S1-14', 'S0-7', 'S3-soft', 'public-body'])(
    '%s stays lawful for businesses and public bodies',
    (name) => {
      const shipped = shippedPolicy(name);
      if (shipped === null) throw new Error(`${name} is gone`);
      for (const country of ['BE', 'NL', 'DE'])
        for (const kind of ['business', 'public'] as const)
          expect(lintPolicyLaw(shipped, { country, kind })).toEqual([]);
    },
  );

  test.each([
    ['S0-7', 'BE'],
    ['S0-7', 'NL'],
    ['S3-soft', 'BE'],
    ['S3-soft', 'NL'],
    ['BE-consumer', 'BE'],
    ['NL-consumer', 'NL'],
  ])('%s is lawful for consumers in %s', (name, country) => {
    const shipped = shippedPolicy(name);
    if (shipped === null) throw new Error(`${name} is gone`);
    expect(lintPolicyLaw(shipped, { country, kind: 'consumer' })).toEqual([]);
  });
});
