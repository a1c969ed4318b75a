import { writeMatchingPolicy } from '../../../src/formats/json/matching-policy.js';
import { DEFAULT_MATCH_POLICY } from '../../../src/domain/bank/match-policy.js';
import { idOf } from '../../../src/kernel/ids.js';
import { problemOf } from '../../support/problems.js';
import { isOk } from '../../support/results.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { bank, receipt } from '../../support/stage-bank.js';
import { GROSS, invoices } from '../../support/stage-money.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

let stage: Stage;
const OTHER = idOf<'administration'>('other-books');

beforeAll(async () => {
  stage = await setStage();
  await stage.app.register({
    administration: { ...ADMINISTRATION, id: OTHER, name: 'Andere boeken' },
    connections: [],
  });
});
afterAll(async () => {
  await stage.close();
});

function ask(
  path: string,
  asked: { method?: string; body?: unknown; language?: string; books?: string } = {},
): Promise<Response> {
  const { method = 'GET', body, language, books = stage.administration } = asked;
  return fetch(`${stage.url}/v1/administrations/${books}/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${API_TOKEN}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(language === undefined ? {} : { 'accept-language': language }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

describe('the matching policy', () => {
  test('is as shipped until it is set, and set for one administration only', async () => {
    const shipped = { policy: writeMatchingPolicy(DEFAULT_MATCH_POLICY) };
    expect(await (await ask('matching-policy')).json()).toMatchObject(shipped);
    const set = await ask('matching-policy', {
      method: 'PUT',
      body: { mode: 'propose', tolerances: { rounding: '0.10' } },
    });
    expect(set.status).toBe(200);
    expect(await (await ask('matching-policy')).json()).toMatchObject({
      policy: {
        ...shipped.policy,
        mode: 'propose',
        tolerances: { rounding: '0.10', charges: '25.00' },
      },
      neverAutomatic: { 'several-debtors': expect.any(String) },
    });
    expect(await (await ask('matching-policy', { books: OTHER })).json()).toMatchObject(shipped);
    await ask('matching-policy', { method: 'PUT', body: {} });
    expect(await (await ask('matching-policy')).json()).toMatchObject(shipped);
  });

  test('that cannot be is refused with its place, and nothing is changed', async () => {
    const answer = await ask('matching-policy', { method: 'PUT', body: { automatic: ['names'] } });
    expect(answer.status).toBe(422);
    expect(await problemOf(answer)).toMatchObject({
      code: 'matching-policy.form',
      faults: [{ path: '/automatic/0' }],
    });
    expect((await ask('matching-policy', { method: 'PUT' })).status).toBe(422);
  });
});

test('what was learned is listed in the reader’s language, revoked and restored', async () => {
  await invoices(stage, 1, 2);
  const counterparty = { name: 'Holding Peters NV', iban: 'NL91ABNA0417164300' };
  await bank(stage, { entries: [receipt(GROSS, { counterparty })] });
  const [entry] = await stage.app.review.list(stage.administration);
  isOk(await stage.app.review.accept(stage.administration, entry?.id ?? idOf('none'), 0));
  const listed = async (language: string, books?: string) => {
    const answer = await ask('learned', { language, ...(books === undefined ? {} : { books }) });
    const { facts } = (await answer.json()) as { facts: { id: string; sentence: string }[] };
    return facts;
  };
  const [account] = await listed('nl');
  expect(account?.sentence).toBe(
    'Rekening NL91ABNA0417164300 betaalt voor Bakkerij Aerts: één keer gezegd, op 1 juni 2026.',
  );
  expect((await listed('fr'))[0]?.sentence).toMatch(/^Le compte NL91ABNA0417164300 paie pour/);
  expect((await listed('ja'))[0]?.sentence).toMatch(/^Account/);
  const path = `learned/${account?.id ?? ''}`;
  expect((await ask(`${path}/revoke`, { method: 'POST' })).status).toBe(204);
  expect((await listed('nl'))[0]?.sentence).toMatch('herroepen');
  expect((await ask(`${path}/restore`, { method: 'POST' })).status).toBe(204);
  expect((await listed('nl'))[0]?.sentence).toMatch('één keer gezegd');

  expect(await listed('nl', OTHER)).toEqual([]);
  for (const turn of ['revoke', 'restore']) {
    const theirs = await ask(`${path}/${turn}`, { method: 'POST', books: OTHER });
    const nobodys = await ask(`learned/never_was/${turn}`, { method: 'POST', books: OTHER });
    expect([theirs.status, await theirs.text()]).toEqual([404, await nobodys.text()]);
    expect((await ask(`learned/%20/${turn}`, { method: 'POST' })).status).toBe(404);
  }
});
