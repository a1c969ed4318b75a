import { idOf } from '../../../src/kernel/ids.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(async () => {
  await stage.close();
});

function ask(path: string, method = 'GET', body?: unknown): Promise<Response> {
  return fetch(`${stage.url}/v1/administrations/${stage.administration}/host/${path}`, {
    method,
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

test('what codes mean is shown with who says it; a package without codes has nothing to propose', async () => {
  const proposal = await ask('mapping/proposal');
  expect(proposal.status).toBe(409);
  expect(await problemOf(proposal)).toMatchObject({ code: 'host.no-codes' });
  const acceptance = 'mapping/proposal/acceptance';
  expect((await ask(acceptance, 'POST', { rows: [] })).status).toBe(422);
  expect((await ask(acceptance, 'POST', { rows: 'certain' })).status).toBe(409);
  expect((await ask('mapping', 'PUT', { journals: { bank: '20' } })).status).toBe(204);
  expect(await (await ask('mapping')).json()).toMatchObject({
    rows: [{ part: 'journals', name: 'bank', value: '20', from: 'administration' }],
    check: { findings: [] },
  });
  expect(await (await ask('problems')).json()).toEqual({ problems: [], mapping: [] });
});

test('what was deleted in the package is looked for and counted; without a package there is nothing to look in', async () => {
  const looked = await ask('vanished', 'POST');
  expect([looked.status, await looked.json()]).toEqual([200, { vanished: 0 }]);
  const alone = idOf<'administration'>('alone');
  await stage.app.register({ administration: { ...ADMINISTRATION, id: alone }, connections: [] });
  const refused = await fetch(`${stage.url}/v1/administrations/${alone}/host/vanished`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_TOKEN}` },
  });
  expect([refused.status, (await problemOf(refused))['code']]).toEqual([409, 'host.no-host']);
});
