import { makeClient } from '../../../src/client/make-client.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { bakeryId } from '../../support/stage-work.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

let stage: Stage;
let api: ReturnType<typeof makeClient>;
let debtor = '';
const path = { administration: ADMINISTRATION.id };
const BOOKS = '/v1/administrations/{administration}';

beforeAll(async () => {
  stage = await setStage();
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
  await stage.syncAll();
  debtor = await bakeryId(stage);
});
afterAll(async () => {
  await stage.close();
});

const TERMS = {
  ...{ version: '2026', validFrom: '2026-01-01', interest: '8', damages: { percent: '10' } },
} as const;
const VOID = { code: 'terms.damages-void', severity: 'warning', path: '/damages' };

test('what the creditor is in law is set whole, and read', async () => {
  const at = `${BOOKS}/law/creditor` as const;
  const read = async () => (await api.GET(at, { params: { path } })).data;
  expect(await read()).toEqual({ creditor: {} });
  const creditor = { isSmall: true, vatOnCosts: '21' };
  const set = await api.PUT(at, { params: { path }, body: creditor });
  expect([set.response.status, set.data]).toEqual([200, { creditor }]);
  expect(await read()).toEqual({ creditor });
  await api.PUT(at, { params: { path }, body: { growsYearly: true } });
  expect(await read()).toEqual({ creditor: { growsYearly: true } });
  const wrong = await api.PUT(at, { params: { path }, body: { vatOnCosts: '121' } });
  expect([wrong.response.status, wrong.error?.code]).toEqual([422, 'law.form']);
});

test('terms are added once with what the law makes of them, and never changed', async () => {
  const at = `${BOOKS}/terms` as const;
  const save = (terms: object) => api.POST(at, { params: { path }, body: { ...TERMS, ...terms } });
  const saved = await save({});
  expect([saved.response.status, saved.data]).toMatchObject([
    ...[201, { outcome: 'added', terms: { ...TERMS, warnings: [VOID] } }],
  ]);
  const again = await save({});
  expect([again.response.status, again.data?.outcome]).toEqual([200, 'exists']);
  const changed = await save({ interest: '9' });
  expect([changed.response.status, changed.error?.code]).toEqual([409, 'terms.version-taken']);
  const wrong = await save({ version: '2027', interest: 'much' });
  expect([wrong.response.status, wrong.error?.faults[0]?.path]).toEqual([422, '/interest']);
  const listed = await api.GET(at, { params: { path } });
  expect(listed.data).toMatchObject({ terms: [{ ...TERMS, warnings: [VOID] }], next: null });
  await save({ version: '2027' });
  const page = async (query: { limit?: string; after?: string }) =>
    (await api.GET(at, { params: { path, query } })).data;
  const first = await page({ limit: '1' });
  expect([first?.terms.length, first?.next]).toEqual([1, '2026']);
  const second = await page({ limit: '1', after: '2026' });
  expect(second).toMatchObject({ terms: [{ version: '2027' }], next: null });
});

test('what is put on file about a debtor in law is told, and seen on his card', async () => {
  const params = { path: { ...path, debtor } };
  const on = { version: '2026', on: '2026-05-01', proof: 'bestelling 12' };
  const accept = (body: typeof on, of = debtor) =>
    api.POST(`${BOOKS}/debtors/{debtor}/accepted-terms`, {
      params: { path: { ...path, debtor: of } },
      body: { ...body, by: 'an' },
    });
  const accepted = await accept(on);
  expect([accepted.response.status, accepted.data]).toEqual([
    ...[200, { debtorId: debtor, accepted: { ...on, by: 'an' } }],
  ]);
  const other = await accept({ ...on, version: '2025' });
  expect([other.response.status, other.error?.code]).toEqual([404, 'law.no-such-terms']);
  const never = await accept({ ...on, on: '2026-02-30' });
  expect([never.response.status, never.error?.code]).toEqual([422, 'law.form']);
  const nobody = await accept(on, 'deb_none');
  expect([nobody.response.status, nobody.error?.code]).toEqual([404, 'http.not-found']);

  const large = `${BOOKS}/debtors/{debtor}/large-company` as const;
  const noted = await api.PUT(large, { params, body: { isLargeCompany: true } });
  expect(noted.data).toEqual({ debtorId: debtor, isLargeCompany: true });
  const nowhere = await api.PUT(large, {
    params: { path: { ...path, debtor: 'deb_none' } },
    body: { isLargeCompany: true },
  });
  expect([nowhere.response.status, nowhere.error?.code]).toEqual([404, 'http.not-found']);

  const card = await api.GET(`${BOOKS}/debtors/{id}/card`, {
    params: { path: { ...path, id: debtor } },
  });
  expect(card.data?.profile).toMatchObject({
    isLargeCompany: true,
    termsAccepted: { ...on, by: 'an' },
  });
});
