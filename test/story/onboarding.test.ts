import { networkTypeOf } from '../../src/formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../../src/formats/ubl/response.js';
import { isOk } from '../support/results.js';
import { API_TOKEN, stageForEach } from '../support/stage.js';
import {
  AN,
  MANDATE,
  prepared,
  publisher,
  realProvider,
  stepBy,
  testedAndLive,
  unpublish,
} from '../support/stage-onboarding.js';
import { sent } from '../support/stage-sending.js';
import { salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

async function unpublished() {
  const s = stage();
  await unpublish(s);
  return s;
}

test('from nothing to live: nothing leaves before, and everything that waited leaves after', async () => {
  const s = await unpublished();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  expect(sent(s)).toEqual([]);
  const [waiting] = await s.look((tx) => tx.exchanges.all());
  expect(waiting).toMatchObject({ state: 'queued', attempts: 0 });
  expect(waiting?.note).toMatch(/who sends/);

  expect(await prepared(s)).toMatchObject({ bar: 'registered', migration: 'none' });
  const registered = isOk(await s.app.onboarding.register(stepBy(s), {}));
  expect(registered).toMatchObject({
    bar: 'tested',
    stands: { registration: { how: 'registry' } },
  });
  expect(registered.documentTypes).toEqual([
    networkTypeOf({ kind: 'invoice' }).documentType,
    networkTypeOf({ kind: 'credit-note' }).documentType,
    INVOICE_RESPONSE.documentType,
  ]);
  await s.hours(1);
  expect(sent(s)).toEqual([]);

  isOk(await s.app.onboarding.test(stepBy(s)));
  await s.settle();
  expect(sent(s)).toEqual(['TEST-20260601-1']);
  const tested = await s.app.onboarding.show(s.administration);
  expect(tested).toMatchObject({ bar: 'live', stands: { test: { outcome: 'came-back' } } });
  // What came back is nobody's purchase and nobody's claim.
  expect(s.host.reports(s.administration, 'purchase-document')).toEqual([]);
  expect(s.host.reports(s.administration, 'exchange-status')).toEqual([]);
  await s.hours(1);
  expect(sent(s)).toEqual(['TEST-20260601-1']);

  expect(isOk(await s.app.onboarding.goLive(stepBy(s)))).toMatchObject({ live: true, bar: null });
  await s.hours(1);
  expect(sent(s)).toEqual(['TEST-20260601-1', '2026-0001']);
  const { records } = await s.app.onboarding.show(s.administration);
  expect(records.map(({ event, by }) => `${event.kind} ${by}`)).toEqual([
    `sender-chosen ${AN}`,
    `identified ${AN}`,
    `looked-up ${AN}`,
    `registration ${AN}`,
    `test-sent ${AN}`,
    'test-ended voldaan',
    `went-live ${AN}`,
  ]);
});

test('a step that comes too early is refused, and says which one is missing', async () => {
  const s = await unpublished();
  const { onboarding } = s.app;
  for (const early of [
    await onboarding.identify(stepBy(s), MANDATE),
    await onboarding.goLive(stepBy(s)),
    await onboarding.test(stepBy(s)),
  ])
    expect(early).toMatchObject({
      ok: false,
      error: [{ code: 'onboarding.step-missing', message: expect.stringContaining('who sends') }],
    });
  await prepared(s);
  expect(await onboarding.goLive(stepBy(s))).toMatchObject({
    ok: false,
    error: [{ message: expect.stringContaining('not registered') }],
  });
  expect(await onboarding.goLive({ ...stepBy(s), by: ' ' })).toMatchObject({
    ok: false,
    error: [{ code: 'onboarding.nobody' }],
  });
});

test('sending here and receiving elsewhere needs no registration, and a person sees the test arrive', async () => {
  const s = stage();
  await realProvider(s, 'A');
  const { onboarding } = s.app;
  const choice = { sends: 'voldaan', receives: 'elsewhere', selfBilling: false } as const;
  isOk(await onboarding.chooseSender(stepBy(s), choice));
  const identified = isOk(await onboarding.identify(stepBy(s), MANDATE));
  expect(identified.bar).toBe('tested');
  expect(await onboarding.register(stepBy(s), {})).toMatchObject({ ok: false });
  isOk(await onboarding.test(stepBy(s)));
  expect(await onboarding.checkTest(stepBy(s), { seen: true })).toMatchObject({
    ok: false,
    error: [{ code: 'onboarding.test-open' }],
  });
  await s.hours(1);
  isOk(await onboarding.checkTest(stepBy(s), { seen: true }));
  expect(isOk(await onboarding.goLive(stepBy(s))).live).toBe(true);
});

test('when the host sends, Voldaan sends nothing', async () => {
  const s = stage();
  await realProvider(s, 'A');
  const choice = { sends: 'host', receives: 'here', selfBilling: false } as const;
  isOk(await s.app.onboarding.chooseSender(stepBy(s), choice));
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  await s.hours(2);
  expect(sent(s)).toEqual([]);
  const [waiting] = await s.look((tx) => tx.exchanges.all());
  expect(waiting?.note).toMatch(/host package sends/);
});

test('moving with a key: published all the time', async () => {
  const s = await unpublished();
  await prepared(s);
  isOk(await s.app.onboarding.register(stepBy(s), {}));
  await testedAndLive(s);
  const key = isOk(await s.app.onboarding.migrationKey(stepBy(s)));
  expect(await publisher(s)).toBe('A');

  await realProvider(s, 'B');
  expect(await prepared(s)).toMatchObject({
    migration: 'with-key',
    stands: { published: { where: 'elsewhere', by: 'A' } },
  });
  expect(isOk(await s.app.onboarding.register(stepBy(s), {})).bar).toBe('moved');
  expect(await s.app.onboarding.register(stepBy(s), { migrationKey: 'guessed' })).toMatchObject({
    ok: false,
    error: [{ code: 'onboarding.provider-refused' }],
  });
  expect(await publisher(s)).toBe('A');
  const moved = isOk(await s.app.onboarding.register(stepBy(s), { migrationKey: key }));
  expect(moved).toMatchObject({ bar: 'tested', stands: { registration: { withKey: true } } });
  expect(await publisher(s)).toBe('B');
  expect((await testedAndLive(s)).live).toBe(true);
  // The key is shown once and written nowhere.
  expect(JSON.stringify(moved.records)).not.toContain(key);
});

test('moving without a key: leave there first, and nobody can send in between', async () => {
  const s = await unpublished();
  await prepared(s);
  isOk(await s.app.onboarding.register(stepBy(s), {}));
  await testedAndLive(s);
  const left = isOk(await s.app.onboarding.leave(stepBy(s), { byHand: false }));
  expect(left).toMatchObject({ bar: 'left', live: false });
  expect(await publisher(s)).toBeNull();
  s.host.addSalesInvoice(s.administration, salesInvoice(1));
  await s.syncAll();
  expect(sent(s)).not.toContain('2026-0001');

  await realProvider(s, 'B');
  expect(await prepared(s)).toMatchObject({ migration: 'none' });
  expect(isOk(await s.app.onboarding.register(stepBy(s), {})).bar).toBe('tested');
  expect(await publisher(s)).toBe('B');
  await testedAndLive(s);
  await s.hours(1);
  expect(sent(s)).toContain('2026-0001');
});

test('the API says what to do next, in the language of the reader', async () => {
  const s = await unpublished();
  await prepared(s);
  const firstLines = async (language: string) => {
    const answer = await fetch(`${s.url}/v1/administrations/${s.administration}/onboarding`, {
      headers: { authorization: `Bearer ${API_TOKEN}`, 'accept-language': language },
    });
    return ((await answer.json()) as { lines: readonly string[] }).lines.slice(0, 2).join(' ');
  };
  const said = await Promise.all(['nl', 'fr', 'en', 'de'].map(firstLines));
  expect(new Set(said).size).toBe(4);
  expect(said[0]).toMatch(/^Kijk wie nu publiceert .* Niemand anders publiceert/);
});

test('a playground counts as live from the start', async () => {
  const s = stage();
  expect(await s.app.onboarding.show(s.administration)).toMatchObject({
    live: true,
    playground: true,
    bar: 'sender',
  });
});
