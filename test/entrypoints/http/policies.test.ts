import { addDays, plainDate } from '../../../src/kernel/dates.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { delivered } from '../../support/stage-days.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await delivered(stage);
});
afterAll(async () => {
  await stage.close();
});

function ask(path: string, method = 'GET', body?: unknown): Promise<Response> {
  return fetch(`${stage.url}/v1/administrations/${stage.administration}/${path}`, {
    method,
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const step = {
  id: 'reminder',
  afterDueDays: 3,
  channel: 'mail',
  tone: 'reminder',
  payWithinDays: 7,
};
const own = { name: 'Zacht', version: 1, steps: [step] };

test('a policy is saved once per content, and every version stays', async () => {
  const saved = async (policy: unknown) => {
    const response = await ask('policies', 'POST', policy);
    return [response.status, await response.json()];
  };
  expect(await saved(own)).toMatchObject([201, { policy: own, outcome: 'added' }]);
  expect(await saved({ ...own, version: 9 })).toMatchObject([
    200,
    { policy: own, outcome: 'exists' },
  ]);
  const later = { ...own, steps: [{ ...step, afterDueDays: 5 }] };
  expect(await saved(later)).toMatchObject([201, { policy: { ...later, version: 2 } }]);
  expect(await saved(own)).toMatchObject([201, { policy: { ...own, version: 3 } }]);
  const { versions } = (await (await ask('policies/Zacht')).json()) as {
    versions: { policy: { version: number }; saved: { by: string } }[];
  };
  expect(versions.map(({ policy, saved: { by } }) => [policy.version, by])).toEqual([
    [3, 'api'],
    [2, 'api'],
    [1, 'api'],
  ]);
});

test('a policy of the administration goes on from the version that came with the product', async () => {
  const shipped = { ...own, name: 'S3-soft' };
  const saved = await ask('policies', 'POST', shipped);
  expect(await saved.json()).toMatchObject({ policy: { name: 'S3-soft', version: 3 } });
  const { versions } = (await (await ask('policies/S3-soft')).json()) as {
    versions: { policy: { version: number } }[];
  };
  expect(versions.map(({ policy }) => policy.version)).toEqual([3, 2]);
});

test('who follows a policy is shown in the list, and on the timeline of a debtor', async () => {
  const [debtor] = await stage.look((tx) => tx.debtors.all());
  const number = debtor?.number ?? '';
  const given = await ask('policy-assignment', 'PUT', { policy: 'S0-7', debtor: number });
  expect([given.status, await given.json()]).toEqual([
    200,
    { policy: 'S0-7', debtor: number, held: [] },
  ]);
  const { policies } = (await (await ask('policies')).json()) as {
    policies: { policy: { name: string }; debtors: number; ofAdministration: boolean }[];
  };
  const listed = policies.map(({ policy, debtors, ofAdministration }) =>
    [policy.name, debtors, ofAdministration].join(' '),
  );
  expect(listed).toContain('S0-7 1 false');
  expect(listed.filter((line) => line.endsWith('true'))).toHaveLength(1);
  await ask('policy-assignment', 'PUT', { policy: null, debtor: number });
  const timeline = await stage.look((tx) =>
    tx.timeline.ofDebtor(debtor?.id ?? ('none' as never), 10),
  );
  expect(timeline.filter(({ kind }) => kind === 'policy')).toMatchObject([
    { by: 'api', detail: { policy: 'S0-7', before: null } },
    { by: 'api', detail: { policy: null, before: 'S0-7' } },
  ]);
});

test.each([
  ['policy-assignment', { policy: 'S9' }, 404, 'http.not-found'],
  ['policy-assignment', { policy: 'S0-7', group: 'nobody' }, 404, 'http.not-found'],
  ['policy-assignment', { policy: 'S0-7', debtor: 'nobody' }, 404, 'http.not-found'],
  ['policy-assignment', { policy: null }, 404, 'http.not-found'],
  ['policy-assignment', { policy: 'S0-7', group: 'a', debtor: 'b' }, 422, 'policy.assignment'],
  ['policy-assignment', {}, 422, 'policy.assignment'],
] as const)('PUT %s %j is refused', async (path, body, status, code) => {
  const refused = await ask(path, 'PUT', body);
  expect(refused.status).toBe(status);
  expect(await problemOf(refused)).toMatchObject({ code });
});

test('a policy nobody can follow is refused with every fault in its place', async () => {
  const steps = [step, { ...step }, { ...step, id: 'formal', afterDueDays: 2 }];
  const refused = await ask('policies', 'POST', { ...own, steps });
  expect(refused.status).toBe(422);
  expect(await problemOf(refused)).toMatchObject({
    faults: [
      { code: 'policy.duplicate-step', path: '/steps/1/id' },
      { code: 'policy.order', path: '/steps/1/afterDueDays' },
      { code: 'policy.order', path: '/steps/2/afterDueDays' },
    ],
  });
});

describe('a test of a policy', () => {
  test('begins, is compared and ends, once', async () => {
    const today = stage.clock.today('Europe/Brussels');
    const wish = { name: 'proef', policy: 'public-body', share: 40 };
    const begun = await ask('policy-tests', 'POST', wish);
    expect([begun.status, await begun.json()]).toEqual([
      201,
      { ...wish, against: 'S1-14', from: today },
    ]);
    expect(await (await ask('policy-tests')).json()).toMatchObject({ tests: [wish] });
    expect(await (await ask('policy-tests/proef?within=14')).json()).toMatchObject({
      test: wish,
      comparison: { withinDays: 14, verdict: 'too-few', tried: { policy: 'public-body' } },
    });
    const ended = await ask('policy-tests/proef/end', 'POST');
    expect(await ended.json()).toEqual({ until: today });
    expect((await ask('policy-tests/proef/end', 'POST')).status).toBe(409);
  });

  test.each([
    [{ name: 'proef', policy: 'S0-7', share: 10 }, 409, 'policy.test-exists'],
    [{ name: 'a', policy: 'S1-14', share: 10 }, 409, 'policy.test-overlaps'],
    [{ name: 'a', policy: 'S0-7', share: 10 }, 409, 'policy.test-overlaps'],
    [{ name: 'a', policy: 'S0-7', share: 10, from: '2020-01-01' }, 409, 'policy.test-dates'],
    [{ name: 'a', policy: 'S9', share: 10 }, 404, 'http.not-found'],
    [{ name: 'a', policy: 'S0-7', share: 0 }, 422, 'policy.test'],
    [
      { name: 'a', policy: 'S0-7', share: 10, from: '2099-01-02', until: '2099-01-01' },
      422,
      'policy.test',
    ],
  ])('%j is refused', async (body, status, code) => {
    const refused = await ask('policy-tests', 'POST', body);
    expect(refused.status).toBe(status);
    expect(await problemOf(refused)).toMatchObject({ code });
  });

  test.each(['0', '366', 'soon'])('%s days within are refused', async (within) => {
    expect((await ask(`policy-tests/proef?within=${within}`)).status).toBe(422);
  });

  test('may follow another one', async () => {
    const from = addDays(plainDate(stage.clock.today('Europe/Brussels')), 1);
    const next = { name: 'proef-2', policy: 'S0-7', share: 10, from };
    expect((await ask('policy-tests', 'POST', next)).status).toBe(201);
  });
});
