import { runLine } from '../../support/run-cli.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { answer, because } from '../../support/stage-answers.js';
import { delivered } from '../../support/stage-days.js';
import { STRANGER } from '../../support/stage-world.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await delivered(stage);
});
afterAll(async () => {
  await stage.close();
});

function ask(path: string, body?: unknown): Promise<Response> {
  return fetch(`${stage.url}/v1/administrations/${stage.administration}/answers${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const codeOf = async (said: Response): Promise<unknown> => [
  said.status,
  (await problemOf(said))['code'],
];

test('what waits is shown, and decided with the reason of what cannot be', async () => {
  const stranger = { from: STRANGER, sender: { endpoint: STRANGER, name: 'Vreemd' } };
  const parked = await answer(stage, 'RE', stranger);
  const picture = async () => (await ask('')).json() as Promise<Record<string, unknown[]>>;
  expect(await picture()).toMatchObject({
    parked: [{ transportId: parked, reason: 'other-party', about: '2026-0001' }],
    terms: [],
    disputes: [],
    due: [],
    sent: [],
    statuses: [],
  });
  expect(await codeOf(await ask(`/${parked}/assign`, {}))).toEqual([422, 'response.invoice']);
  expect(await codeOf(await ask(`/${parked}/assign`, { invoiceNumber: 'none' }))).toEqual([
    409,
    'response.no-such-invoice',
  ]);
  expect(await codeOf(await ask(`/${parked}/explode`, {}))).toEqual([404, 'http.not-found']);
  expect(await codeOf(await ask('/none/dismiss', {}))).toEqual([404, 'http.not-found']);
  expect(await codeOf(await ask('/../settle', {}))).toEqual([404, 'http.not-found']);
  expect((await ask(`/${parked}/assign`, { invoiceNumber: '2026-0001', by: 'An' })).status).toBe(
    204,
  );

  const { disputes } = await picture();
  const [{ openItemId }] = disputes as [{ openItemId: string }];
  expect((await ask(`/${openItemId}/settle`, { by: 'An' })).status).toBe(204);
  expect(await codeOf(await ask(`/${openItemId}/settle`, {}))).toEqual([
    409,
    'response.not-disputed',
  ]);
  expect((await picture())['disputes']).toEqual([]);
});

test('a proposed due date is decided over HTTP', async () => {
  const other = await setStage();
  try {
    await delivered(other);
    const pay = { ...because('PAY'), conditions: [{ term: 'BT-9', value: '2026-07-31' }] };
    const transportId = await answer(other, 'CA', { statuses: [pay] });
    const said = await fetch(
      `${other.url}/v1/administrations/${other.administration}/answers/${transportId}/refuse-term`,
      { method: 'POST', headers: { authorization: `Bearer ${API_TOKEN}` } },
    );
    expect(said.status).toBe(204);
    expect(await other.app.settle.terms(other.administration)).toEqual([]);
  } finally {
    await other.close();
  }
});

test('the command line knows the same decisions', async () => {
  const help = await runLine(['response', '--help']);
  for (const name of [
    'list',
    'assign',
    'dismiss',
    'confirm-provider',
    'accept-term',
    'refuse-term',
  ])
    expect(help.stdout).toContain(name);
});
