import { makeClient } from '../../../src/client/make-client.js';
import { type AccessDoor, accessDoor } from '../../support/stage-access.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { bakeryId } from '../../support/stage-work.js';
import { ADMINISTRATION, salesInvoice } from '../../support/stage-world.js';

const BASE = '/v1/administrations/{administration}';
const path = { administration: ADMINISTRATION.id };

let stage: Stage;
let door: AccessDoor;
let api: ReturnType<typeof makeClient>;
let id: string;
beforeAll(async () => {
  stage = await setStage();
  stage.host.addSalesInvoice(stage.administration, salesInvoice(1));
  await stage.syncAll();
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
  door = await accessDoor(stage);
  id = await bakeryId(stage);
});
afterAll(async () => {
  await door.close();
  await stage.close();
});

test('what would go is shown before it goes, and an open claim keeps what it needs', async () => {
  const at = `${BASE}/debtors/{id}/erasure` as const;
  const params = { path: { ...path, id } };
  const before = await api.GET(at, { params });
  expect(before.data).toMatchObject({ debtor: id, holds: ['open-item'], erased: null });
  expect(before.data?.rows).toContainEqual(
    expect.objectContaining({ kind: 'contact', becomes: 'stays', because: 'claim', goes: 0 }),
  );
  const erased = await api.POST(at, { params, body: { by: 'an' } });
  expect([erased.response.status, erased.data?.holds]).toEqual([201, ['open-item']]);
  expect(erased.data?.erased).toEqual(expect.any(Number));
  const lift = () => api.POST(`${at}/lift`, { params, body: { by: 'an' } });
  expect((await lift()).response.status).toBe(204);
  const again = await lift();
  expect([again.response.status, again.error?.code]).toEqual([422, 'work.not-erased']);
});

test.each(['GET', 'POST'] as const)('%s about a debtor who is not there is 404', async (method) => {
  const params = { path: { ...path, id: 'deb_none' } };
  const at = `${BASE}/debtors/{id}/erasure` as const;
  const { response, error } =
    method === 'GET'
      ? await api.GET(at, { params })
      : await api.POST(at, { params, body: { by: 'an' } });
  expect([response.status, error?.code]).toEqual([404, 'work.no-such-debtor']);
});

test('erasing and clearing are for owners who prove again that it is they', async () => {
  const [owner, accountant] = [
    await door.user('Oda', [path, 'owner']),
    await door.user('Bo', [path, 'accountant']),
  ];
  for (const asked of [`debtors/${id}/erasure`, 'retention/clear']) {
    expect(await door.refusal(asked, { user: accountant, proved: true, body: {} })).toEqual([
      ...[403, 'access.forbidden'],
    ]);
    expect(await door.refusal(asked, { user: owner, body: {} })).toEqual([
      ...[403, 'access.step-up'],
    ]);
    const done = await door.ask(asked, { user: owner, proved: true, body: {} });
    expect([200, 201]).toContain(done.status);
  }
  expect((await door.ask(`debtors/${id}/erasure`, { user: accountant })).status).toBe(200);
  const [last] = await stage.look((tx) => tx.timeline.ofDebtor(id as never, 1));
  expect(last?.by).toBe('Oda Peeters');
});

test('the register says what is kept how long; clearing counts what went', async () => {
  const shown = await api.GET(`${BASE}/retention`, { params: { path } });
  expect(shown.data?.applied).toBe(false);
  const document = shown.data?.rows.find(({ kind }) => kind === 'document');
  expect(document).toMatchObject({ clears: false, monthsMin: 120, count: 0 });
  const attempts = (data: typeof shown.data) =>
    data?.rows.find(({ kind }) => kind === 'outbox-attempt');
  expect(attempts(shown.data)?.keptFrom).toBe('2025-05-31');
  const longer = await api.GET(`${BASE}/retention`, {
    params: { path, query: { keepMonths: '24' } },
  });
  expect(attempts(longer.data)?.keptFrom).toBe('2024-05-31');
  const cleared = await api.POST(`${BASE}/retention/clear`, { params: { path }, body: {} });
  expect([cleared.data?.applied, attempts(cleared.data)?.count]).toEqual([true, 0]);
  for (const [keepMonths, code] of [
    ['6', 'retention.months'],
    ['veel', 'retention.form'],
  ]) {
    const refused = await api.GET(`${BASE}/retention`, {
      params: { path, query: { keepMonths: String(keepMonths) } },
    });
    expect([refused.response.status, refused.error?.code]).toEqual([400, code]);
  }
  const wrong = await api.POST(`${BASE}/retention/clear`, {
    params: { path },
    body: { keepMonths: 12.5 },
  });
  expect([wrong.response.status, wrong.error?.code]).toEqual([422, 'retention.form']);
});
