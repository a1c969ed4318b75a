import { idOf } from '../../../src/kernel/ids.js';
import type { FirmRules } from '../../../src/usecases/firm/firm-defaults.js';
import { writeLedger } from '../../../src/formats/json/ledger.js';
import { isOk } from '../../support/results.js';
import { problemOf } from '../../support/problems.js';
import { delivered } from '../../support/stage-days.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
  await delivered(stage);
  isOk(await stage.app.firms.add('Kantoor Peeters', FIRM));
});
afterAll(async () => {
  await stage.close();
});

const FIRM = idOf<'firm'>('frm_peeters');

async function ask(
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<readonly [number, Record<string, unknown>]> {
  const response = await fetch(`${stage.url}/v1/firms${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${API_TOKEN}`,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return [response.status, text === '' ? {} : (JSON.parse(text) as Record<string, unknown>)];
}

const row = (key: string, changes: object = {}): object => ({
  ...{ key, name: `Klant ${key}`, country: 'BE', language: 'nl', ibans: ['BE68539007547034'] },
  host: {
    adapter: 'voldaan-host',
    settings: { baseUrl: 'http://127.0.0.1:9', token: 'geheim', administration: 'x' },
  },
  ...changes,
});
const provision = (key: string, form: object) =>
  ask(`/${FIRM}/administrations`, form, { 'idempotency-key': key });
const K1 = idOf<'administration'>(`adm_${FIRM}.K1`);

test('a platform provisions an administration once, whatever is repeated', async () => {
  expect(await provision('a', row('K1'))).toMatchObject([
    201,
    { outcome: 'added', administration: K1 },
  ]);
  expect(await provision('a', row('K1'))).toMatchObject([200, { outcome: 'unchanged' }]);
  expect(await provision('b', row('K1'))).toMatchObject([200, { outcome: 'unchanged' }]);
  expect(await provision('a', row('K2'))).toMatchObject([
    409,
    { code: 'firm.idempotency-key-used' },
  ]);
  expect(await ask(`/${FIRM}/administrations`, row('K2'))).toMatchObject([
    400,
    { code: 'firm.no-idempotency-key' },
  ]);
  expect(await provision('c', row('K1', { name: 'Anders' }))).toMatchObject([
    409,
    { outcome: 'differs', differences: ['name', 'sender'] },
  ]);
  expect(await provision('d', row('K3', { country: 'België' }))).toMatchObject([
    422,
    { faults: [{ path: '/country' }] },
  ]);
});

test('an unknown firm and an unknown administration answer alike', async () => {
  for (const path of [
    '/frm_none',
    '/frm_none/usage?month=2026-06',
    `/${FIRM}/administrations/adm_x`,
  ])
    expect((await ask(path))[0]).toBe(404);
  expect(await ask(`/${FIRM}/usage`)).toMatchObject([400, { code: 'firm.month' }]);
});

test('the overview reads what each administration told, worst first', async () => {
  expect(await ask(`/${FIRM}`)).toMatchObject([200, { rows: [{ standing: null, concerns: [] }] }]);
  isOk(await stage.app.firms.place(FIRM, stage.administration));
  isOk(await stage.app.firms.refresh(FIRM));
  const [, overview] = await ask(`/${FIRM}`);
  const rows = overview['rows'] as {
    administration: { id: string };
    standing: { open: { amount: string }; connections: { kind: string; state: string }[] };
  }[];
  expect(rows.map(({ administration }) => administration.id).toSorted()).toEqual(
    [K1, stage.administration].toSorted(),
  );
  const own = rows.find(({ administration }) => administration.id === stage.administration);
  const summary = await stage.app.summarise(stage.administration);
  expect(JSON.stringify(own?.standing.open)).toContain(String(summary.open.minor).slice(0, -2));
  expect(own?.standing.connections).toContainEqual({
    ...{ kind: 'host', adapter: expect.any(String) as string, state: 'settings' },
  });
});

test('usage is counted from what happened, in the month it happened in', async () => {
  const [, { administrations }] = await ask(`/${FIRM}/usage?month=2026-06`);
  const [, before] = await ask(`/${FIRM}/usage?month=2026-05`);
  const of = (rows: unknown) =>
    (rows as { administration: { id: string }; usage: { sent: number; lookups: number } }[]).find(
      ({ administration }) => administration.id === stage.administration,
    )?.usage;
  const { sent } = await stage.app.summarise(stage.administration);
  expect(sent).toBeGreaterThan(0);
  expect(of(administrations)).toMatchObject({ sent, reminders: 0, matched: 0 });
  expect(of(administrations)?.lookups).toBeGreaterThan(0);
  expect(of(before['administrations'])).toEqual({
    ...{ sent: 0, received: 0, matched: 0, reminders: 0, lookups: 0 },
  });
});

test('a suspended administration is not worked for, and leaves only after that', async () => {
  const { firms } = stage.store.platform;
  const at = `/${FIRM}/administrations/${K1}`;
  const said = { by: 'An', reason: 'niet betaald' };
  const atWork = async () => (await firms.atWork()).map(({ id }) => id);
  expect(await atWork()).toContain(K1);
  expect(await ask(`${at}/remove`, said)).toMatchObject([409, { code: 'firm.not-suspended' }]);
  expect((await ask(`${at}/suspend`, {}))[0]).toBe(422);
  expect(await ask(`${at}/suspend`, said)).toMatchObject([200, { kind: 'suspended', by: 'An' }]);
  expect(await atWork()).not.toContain(K1);
  expect(await ask(at)).toMatchObject([200, { rest: { reason: 'niet betaald' }, concerns: [] }]);
  expect((await ask(`${at}/resume`, {}))[0]).toBe(204);
  expect(await atWork()).toContain(K1);
  await ask(`${at}/suspend`, said);
  expect(await ask(`${at}/remove`, said)).toMatchObject([
    200,
    { kind: 'leaving', on: '2026-07-01' },
  ]);
  expect(await stage.app.connections.list(K1)).toEqual([]);
});

test('nothing due of a suspended administration is taken from the outbox', async () => {
  const { platform } = stage.store;
  const { firms } = platform;
  const at = stage.clock.now();
  const due = () => platform.administrationsWithDueMessages(at, 10);
  await stage.look((tx) =>
    tx.outbox.put({ id: idOf('msg_x'), kind: 'none', key: 'x', payload: {}, nextAt: at }),
  );
  expect(await due()).toContain(stage.administration);
  await firms.setRest(stage.administration, { kind: 'suspended', at, by: 'An', reason: '-' });
  expect(await due()).not.toContain(stage.administration);
  await firms.setRest(stage.administration, null);
  await stage.look((tx) => tx.outbox.withdraw('x', 'the test is over'));
});

describe('what a firm lays down', () => {
  const step = { id: 'r', afterDueDays: 3, channel: 'mail', tone: 'reminder' } as const;
  const rules = (): FirmRules => stage.app.firmRules;
  const books = () => stage.administration;
  const inherited = async (name: string) =>
    (await stage.app.firms.inherited(books())).find((one) => one.name === name);

  test('holds where an administration says nothing of its own, and is shown with its origin', async () => {
    expect(await inherited('fallback')).toEqual({ name: 'fallback', origin: 'shipped' });
    isOk(await rules().layDown(FIRM, { settings: { fallback: 'print' } }, 'An'));
    expect(await inherited('fallback')).toEqual({
      ...{ name: 'fallback', origin: 'firm', value: 'print' },
    });
    expect((await stage.app.fallbackPolicy.read(books())).policy).toBe('print');
    await stage.app.fallbackPolicy.set(books(), 'hold');
    expect(await inherited('fallback')).toMatchObject({ origin: 'own', value: 'hold' });
    // Only what the administration said itself was kept with it.
    expect((await stage.look((tx) => tx.administration.own())).settings).toMatchObject({
      fallback: 'hold',
    });
  });

  test('is versioned: the same again is the version there is, a change the next', async () => {
    const laid = async (fallback: 'print' | 'hold') =>
      isOk(await rules().layDown(FIRM, { settings: { fallback } }, 'An')).version;
    expect([await laid('print'), await laid('hold'), await laid('print')]).toEqual([1, 2, 3]);
  });

  test('a policy of the firm is followed, and a change of it is a change of the next run', async () => {
    const fingerprint = async () => {
      stage.clock.advanceDays(1);
      const run = await stage.app.planDunning(books());
      return [run.policies.map((policy) => `${policy.name} v${policy.version}`), run.fingerprint];
    };
    const before = await fingerprint();
    isOk(await rules().savePolicy(FIRM, { name: 'Huisbeleid', version: 1, steps: [step] }, 'An'));
    expect(await rules().layDown(FIRM, { policy: 'Niets' }, 'An')).toMatchObject({
      error: { kind: 'no-such-policy' },
    });
    isOk(await rules().layDown(FIRM, { policy: 'Huisbeleid' }, 'An'));
    expect(await fingerprint()).toEqual([before[0], before[1]]);
    isOk(await stage.app.policies.assign(books(), { of: 'administration' }, null, 'An'));
    expect(await inherited('policy')).toEqual({
      ...{ name: 'policy', origin: 'firm', value: 'Huisbeleid' },
    });
    // What it inherits leaves with its ledger, as its own words would.
    const written = JSON.stringify(writeLedger(await stage.app.exportLedger(books())));
    expect(written).toContain('"policy":"Huisbeleid"');
    const followed = await fingerprint();
    expect(followed[0]).toContain('Huisbeleid v1');
    const later = { ...step, afterDueDays: 5 };
    isOk(await rules().savePolicy(FIRM, { name: 'Huisbeleid', version: 1, steps: [later] }, 'An'));
    const changed = await fingerprint();
    expect(changed[0]).toContain('Huisbeleid v2');
    expect(changed[1]).not.toBe(followed[1]);
    expect(await stage.app.policies.list(books())).toContainEqual(
      expect.objectContaining({ origin: 'firm', ofAdministration: true }),
    );
  });

  test('an administration leaves its firm when it needs nothing of it', async () => {
    const own = { of: 'administration' } as const;
    isOk(await stage.app.policies.assign(books(), own, 'Huisbeleid', 'An'));
    expect(await stage.app.firms.takeOut(FIRM, books())).toMatchObject({
      error: { kind: 'policy-in-use' },
    });
    isOk(await stage.app.policies.assign(books(), own, null, 'An'));
    isOk(await stage.app.firms.takeOut(FIRM, books()));
    expect(await inherited('policy')).toMatchObject({ origin: 'own' });
    expect(await stage.app.policies.assign(books(), own, null, 'An')).toMatchObject({
      error: { kind: 'no-such-policy' },
    });
  });
});

test('a problem of a request is told as one', async () => {
  const response = await fetch(`${stage.url}/v1/firms`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(await problemOf(response)).toMatchObject({ code: 'firm.form' });
});
