import { FALLBACK_POLICIES } from '../../../src/domain/exchange/fallback.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
});

function ask(body?: unknown): Promise<Response> {
  return fetch(`${stage.url}/v1/administrations/${stage.administration}/fallback`, {
    method: body === undefined ? 'GET' : 'PUT',
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

test('the policy is to hold until it is set, and shown with the law of the seller’s country', async () => {
  const shipped = (await (await ask()).json()) as { policy: string; law: { id: string }[] };
  expect(shipped.policy).toBe('hold');
  expect(shipped.law.map(({ id }) => id)).toEqual([
    ...['be-public', 'nl-public', 'be-business', 'be-consumer', 'be-abroad'],
  ]);
  for (const policy of FALLBACK_POLICIES) {
    expect(await (await ask({ policy })).json()).toMatchObject({ policy });
    expect(await (await ask()).json()).toMatchObject({ policy });
  }
});

test.each([[{ policy: 'fax' }], [{}], [[]], [{ policy: ['e-mail'] }]])(
  '%j is refused, and nothing is changed',
  async (body) => {
    const before = await (await ask()).json();
    const answer = await ask(body);
    expect(answer.status).toBe(422);
    expect(await problemOf(answer)).toMatchObject({ code: 'fallback.policy' });
    expect(await (await ask()).json()).toEqual(before);
  },
);
