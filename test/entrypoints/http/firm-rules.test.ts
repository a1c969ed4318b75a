import { makeClient } from '../../../src/client/make-client.js';
import type { Place } from '../../../src/domain/access/place.js';
import { idOf } from '../../../src/kernel/ids.js';
import { isOk } from '../../support/results.js';
import { delivered } from '../../support/stage-days.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';

const FIRM = idOf<'firm'>('frm_peeters');
const params = { path: { firm: FIRM } };

let stage: Stage;
let api: ReturnType<typeof makeClient>;
beforeAll(async () => {
  stage = await setStage();
  await delivered(stage);
  isOk(await stage.app.firms.add('Kantoor Peeters', FIRM));
  isOk(await stage.app.firms.place(FIRM, stage.administration));
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
});
afterAll(async () => {
  await stage.close();
});

const inherited = async (name: string) => {
  const path = { administration: stage.administration };
  const read = await api.GET('/v1/administrations/{administration}/inherited', {
    params: { path },
  });
  return read.data?.inherited.find((one) => one.name === name);
};

test('what a firm lays down is versioned, and its books say where each thing comes from', async () => {
  const at = '/v1/firms/{firm}/defaults' as const;
  expect((await api.GET(at, { params })).data).toEqual({
    ...{ version: 0, defaults: {}, savedAt: null, savedBy: null },
  });
  expect(await inherited('work')).toEqual({ name: 'work', origin: 'shipped' });
  const defaults = { settings: { fallback: 'print', work: { largeReceipt: '2500.00' } } } as const;
  const laid = await api.PUT(at, { params, body: defaults });
  expect(laid.data).toMatchObject({ version: 1, defaults, savedBy: 'api' });
  expect((await api.PUT(at, { params, body: defaults })).data?.version).toBe(1);
  expect((await api.GET(at, { params })).data).toEqual(laid.data);
  expect(await inherited('work')).toEqual({
    ...{ name: 'work', origin: 'firm', value: { largeReceipt: '2500.00' } },
  });
  expect(await inherited('policy')).toMatchObject({ origin: 'own' });
  const wrong = await api.PUT(at, { params, body: { policy: 'Niets' } });
  expect([wrong.response.status, wrong.error?.code]).toEqual([422, 'firm.no-such-policy']);
  const other = await api.PUT(at, { params, body: { zone: 'Europe/Paris' } });
  expect([other.response.status, other.error?.code]).toEqual([422, 'firm-defaults.form']);
  const nobody = await api.GET(at, { params: { path: { firm: 'frm_none' } } });
  expect(nobody.response.status).toBe(404);
});

test('a policy of the firm is saved once per content, and one without a step is not', async () => {
  const at = '/v1/firms/{firm}/policies' as const;
  const policy = (afterDueDays: number) => ({
    ...{ name: 'Huisbeleid', version: 7 },
    steps: [{ id: 'r', afterDueDays, channel: 'call', tone: 'call' } as const],
  });
  const regime = { country: 'NL', kind: 'consumer' } as const;
  const save = (body: ReturnType<typeof policy> & { readonly regime?: typeof regime }) =>
    api.POST(at, { params, body });
  expect((await save(policy(3))).data?.policy).toEqual({ ...policy(3), version: 1 });
  expect((await save(policy(3))).data?.policy.version).toBe(1);
  expect((await save(policy(5))).data?.policy.version).toBe(2);
  const listed = async () => (await api.GET(at, { params })).data;
  expect((await listed())?.policies).toMatchObject([
    { policy: { name: 'Huisbeleid', version: 2 }, savedBy: 'api' },
  ]);
  const before = (await listed())?.shipped.map(({ name }) => name);
  expect(before).toContain('S0-7');
  // Once the firm keeps its own version, the shipped one is no longer a choice.
  expect((await save({ ...policy(3), name: 'S0-7' })).data?.policy.version).toBe(3);
  expect((await listed())?.shipped.map(({ name }) => name)).toEqual(
    before?.filter((name) => name !== 'S0-7'),
  );
  const steps = policy(3).steps.map((step) => ({ ...step, claims: 'claim' as const }));
  const forbidden = await save({ ...policy(3), regime, steps });
  expect(forbidden.response.status).toBe(422);
  expect(forbidden.error?.faults).toMatchObject([
    { code: 'firm.forbidden', path: '' },
    { code: expect.stringMatching(/^policy\.law-/), path: expect.stringMatching(/^\/steps\/0\//) },
  ]);
  const wrong = await save({ ...policy(3), steps: [] });
  expect([wrong.response.status, wrong.error?.code]).toEqual([422, 'policy.form']);
});

test('what codes mean with a firm is judged, saved and taken back, for packages we speak to', async () => {
  const at = '/v1/firms/{firm}/mappings/{adapter}' as const;
  const named = (adapter: string) => ({ path: { firm: FIRM, adapter } });
  const put = (adapter: string, body: object, dryRun?: 'true') =>
    api.PUT(at, {
      params: { ...named(adapter), ...(dryRun === undefined ? {} : { query: { dryRun } }) },
      body: body,
    });
  const read = async () => (await api.GET(at, { params: named('voldaan-host') })).data;
  const body = { journals: { bank: 'BNK1' } };
  expect((await put('voldaan-host', body, 'true')).data).toEqual({
    saved: false,
    effects: [
      { administration: stage.administration, name: 'Smederij Oost', breaks: [], mends: [] },
    ],
  });
  expect((await read())?.mapping).toEqual({});
  expect((await put('voldaan-host', body)).data?.saved).toBe(true);
  expect(await read()).toMatchObject({
    ...{ adapter: 'voldaan-host', mapping: body },
    rows: [{ part: 'journals', name: 'bank', value: 'BNK1', from: 'firm' }],
  });
  expect((await put('voldaan-host', {})).data?.saved).toBe(true);
  expect((await read())?.mapping).toEqual({});
  const form = await put('voldaan-host', { journals: { bnk: '1' } });
  expect([form.response.status, form.error?.code]).toEqual([422, 'host-mapping.form']);
  for (const adapter of ['sap', '../samples', 'constructor'])
    expect((await put(adapter, body)).error?.code).toBe('firm.no-such-package');
});

test('whoever asks learns what he may do for a firm, and of a firm he has no right in nothing', async () => {
  const at = '/v1/firms/{firm}/rights' as const;
  const acts = async (place: Place) => {
    const wish = { name: 'kijk', place, scopes: ['firm.read', 'books.read'] as const, days: 30 };
    const { secret } = isOk(await stage.app.keys.make({ ...wish, by: 'An' }));
    const program = makeClient({ baseUrl: stage.url, token: secret });
    const { data, error } = await program.GET(at, { params });
    return data?.acts ?? error?.code;
  };
  expect(await acts({ firm: FIRM })).toEqual(['books.read', 'firm.read']);
  // Books of the firm are not the firm.
  expect(await acts({ administration: stage.administration })).toBe('http.not-found');
  expect((await api.GET(at, { params })).data?.acts).toContain('policies.manage');
  const nobody = await api.GET(at, { params: { path: { firm: 'frm_none' } } });
  expect(nobody.error?.code).toBe('http.not-found');
});
