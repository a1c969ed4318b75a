import { idOf } from '../../../src/kernel/ids.js';
import { isOk } from '../../support/results.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { mandates } from '../../support/stage-collections.js';
import { invoices } from '../../support/stage-money.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

let stage: Stage;
const OTHER = idOf<'administration'>('other-books');

beforeAll(async () => {
  stage = await setStage();
  const administration = { ...ADMINISTRATION, id: OTHER, name: 'Andere boeken' };
  await stage.app.register({ administration, connections: [] });
  await invoices(stage, 1);
  await mandates(stage);
});
afterAll(async () => {
  await stage.close();
});

function ask(path: string, body?: string, token: string = API_TOKEN): Promise<Response> {
  const method = body === undefined ? 'GET' : 'POST';
  return fetch(`${stage.url}/v1/administrations/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
    ...(body === undefined ? {} : { body }),
  });
}

test('a collection is planned, made once, listed and its file taken', async () => {
  const planned = await ask('smederij/collections/plan', '{}');
  expect(await planned.json()).toMatchObject({
    collectOn: '2026-06-15',
    lines: [{ amount: { amount: '121.00', currency: 'EUR' }, mandateId: 'M-1' }],
    held: [],
  });
  const request = JSON.stringify({ collectOn: '2026-06-16', key: 'june' });
  const made = await ask('smederij/collections', request);
  expect(made.status).toBe(201);
  const { collection } = (await made.json()) as { collection: { id: string } };
  expect((await ask('smederij/collections', request)).status).toBe(200);

  const listed = await ask('smederij/collections');
  expect(await listed.json()).toMatchObject({
    collections: [{ id: collection.id, total: { amount: '121.00' }, lineCount: 1 }],
  });
  const file = await ask(`smederij/collections/${collection.id}/file`);
  expect(file.headers.get('content-type')).toContain('application/xml');
  expect(file.headers.get('content-disposition')).toContain('attachment');
  expect(await file.text()).toContain('<CtrlSum>121.00</CtrlSum>');
  const known = await stage.look((tx) => tx.collections.byId(idOf(collection.id)));
  expect(known?.handedOutAt).toBeDefined();

  for (const path of [
    `${OTHER}/collections/${collection.id}/file`,
    'smederij/collections/none/file',
  ])
    expect((await ask(path)).status).toBe(404);
  const others = await ask(`${OTHER}/collections`);
  expect(await others.json()).toEqual({ collections: [], next: null });
});

test.each([
  ['a date that does not exist', { collectOn: '2026-02-30' }, 422, 'collection.command'],
  ['something nobody knows', { collect: true }, 422, 'collection.command'],
  ['a key with a blank', { key: 'a b' }, 422, 'collection.command'],
  ['an account of others', { account: 'NL91ABNA0417164300' }, 422, 'collection.no-account'],
  ['a date too soon', { collectOn: '2026-06-01', key: 'x' }, 422, 'collection.too-soon'],
  ['nothing at all', { items: [], key: 'y' }, 422, 'collection.nothing-to-collect'],
])('a request with %s is refused', async (_, body, status, code) => {
  const answer = await ask('smederij/collections', JSON.stringify(body));
  expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
});

test('a body that is no JSON asks for nothing, least of all for everything', async () => {
  expect((await ask('smederij/collections', 'collectOn=2026-06-16')).status).toBe(400);
  expect((await ask('smederij/collections', '{}', 'guess')).status).toBe(401);
});

test('a cancelled collection has no file', async () => {
  await invoices(stage, 2);
  const { collection } = isOk(await stage.app.makeCollection(ADMINISTRATION.id, { key: 'gone' }));
  isOk(await stage.app.cancelCollection(ADMINISTRATION.id, collection.id, { neverSent: false }));
  expect((await ask(`smederij/collections/${collection.id}/file`)).status).toBe(409);
});
