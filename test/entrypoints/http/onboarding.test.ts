import { createHash } from 'node:crypto';
import type { paths } from '../../../src/client/api.js';
import { makeClient } from '../../../src/client/make-client.js';
import { idOf } from '../../../src/kernel/ids.js';
import { type AccessDoor, accessDoor } from '../../support/stage-access.js';
import { AN, MANDATE, unpublish } from '../../support/stage-onboarding.js';
import { API_TOKEN, setStage, type Stage } from '../../support/stage.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

const BASE = '/v1/administrations/{administration}/onboarding';
type StepPath = Extract<keyof paths, `${typeof BASE}/${string}`>;

const ALONE = idOf<'administration'>('no-access-point');
const path = { administration: ADMINISTRATION.id };

let stage: Stage;
let door: AccessDoor;
let api: ReturnType<typeof makeClient>;

beforeAll(async () => {
  stage = await setStage();
  await unpublish(stage);
  await stage.app.register({
    administration: { ...ADMINISTRATION, id: ALONE },
    connections: [],
  });
  api = makeClient({ baseUrl: stage.url, token: API_TOKEN });
  door = await accessDoor(stage);
});
afterAll(async () => {
  await door.close();
  await stage.close();
});

/** Takes a step; what stands in the way then, or the status and code of a refusal. */
async function step(
  name: string,
  asked: object = {},
  administration: string = ADMINISTRATION.id,
): Promise<unknown> {
  const { data, error, response } = (await api.POST(`${BASE}/${name}` as StepPath, {
    params: { path: { administration } },
    body: { by: AN, ...asked } as never,
  })) as { data?: object; error?: { code: string }; response: Response };
  if (data === undefined) return [response.status, error?.code];
  return 'bar' in data ? data.bar : data;
}

test('from nothing to live and away again, each step refused before its turn', async () => {
  expect(await step('live')).toEqual([409, 'onboarding.step-missing']);
  expect(await step('check')).toEqual([409, 'onboarding.test-open']);
  expect(await step('withdraw', { reason: 'stopt' })).toEqual([409, 'onboarding.no-authority']);
  expect(await step('key')).toEqual([409, 'onboarding.no-key']);
  expect(await step('sender', { sends: 'voldaan' })).toBe('identified');
  expect(await step('register')).toEqual([409, 'onboarding.step-missing']);
  expect(await step('identify', { mandate: { ...MANDATE, signedOn: '2027-01-01' } })).toEqual([
    ...[422, 'onboarding.mandate'],
  ]);
  expect(await step('identify', { mandate: MANDATE })).toBe('registered');
  expect(await step('register')).toEqual([409, 'onboarding.not-looked-up']);
  expect(await step('look-up')).toBe('registered');
  expect(await step('register')).toBe('tested');
  expect(await step('test')).toBe('tested');
  expect(await step('check', { seen: true })).toEqual([409, 'onboarding.test-open']);
  await stage.hours(1);
  expect(await step('check')).toBe('live');
  expect(await step('live')).toBeNull();
  const key = await step('key');
  expect(key).toEqual({ migrationKey: expect.stringMatching(/\S{8}/) });
  expect(await step('leave')).toBe('left');
  const shown = await api.GET(BASE, { params: { path } });
  expect(shown.data).toMatchObject({ live: false, bar: 'left' });
  expect(JSON.stringify(shown.data)).not.toContain((key as { migrationKey: string }).migrationKey);
  expect(shown.data?.records.map(({ event, by }) => `${event.kind} ${by}`)).toContain(
    `key-given ${AN}`,
  );
});

test('the word of the client is kept with the digest of what was signed, and taken back', async () => {
  const signed = { signedBy: 'Jan Smid', signedOn: '2026-05-01' };
  const scan = Buffer.from('%PDF-1.7 volmacht');
  const authority = { ...signed, scope: ['send' as const], document: scan.toString('base64') };
  const given = await api.POST(`${BASE}/authority`, {
    params: { path },
    body: { by: AN, ...authority },
  });
  expect(given.data?.stands.authority).toEqual({
    ...{ ...signed, scope: ['send'] },
    document: createHash('sha256').update(scan).digest('hex'),
  });
  expect(await step('authority', { ...signed, signedOn: '2027-01-01' })).toEqual([
    ...[422, 'onboarding.authority'],
  ]);
  expect(await step('authority', { ...authority, document: 'geen base64!' })).toEqual([
    ...[422, 'onboarding.form'],
  ]);
  const away = await api.POST(`${BASE}/withdraw`, {
    params: { path },
    body: { by: AN, reason: 'gaat naar een ander kantoor' },
  });
  expect(away.data?.stands.authority?.withdrawnOn).toBe(stage.today());
});

test.each([
  ['sender without a choice   ', 'sender', {}],
  ['sender nobody knows       ', 'sender', { sends: 'bank' }],
  ['identify without a day    ', 'identify', { mandate: { name: 'Jan' } }],
  ['a member nobody asked for ', 'live', { at: 'once' }],
  ['a nameless step           ', 'look-up', { by: ' ' }],
  ['a word that is no yes     ', 'check', { seen: 'yes' }],
])('%s is refused', async (_, name, asked) => {
  expect(await step(name, asked)).toEqual([422, 'onboarding.form']);
});

test('without an access point, and in books that are nowhere', async () => {
  expect(await step('look-up', {}, ALONE)).toEqual([409, 'onboarding.no-access-point']);
  expect(await step('look-up', {}, 'nowhere')).toEqual([404, 'http.not-found']);
});

test('who prepares is not who decides, and who decides proves again that it is he', async () => {
  const [bo, co] = [
    await door.user('Bo', [path, 'accountant']),
    await door.user('Co', [path, 'collector']),
  ];
  expect(await door.refusal('onboarding/sender', { user: co, body: {} })).toEqual([
    ...[403, 'access.forbidden'],
  ]);
  const decided = ['live', 'leave', 'key'];
  for (const name of decided)
    expect(await door.refusal(`onboarding/${name}`, { user: bo, body: {} })).toEqual([
      ...[403, 'access.step-up'],
    ]);
  const answer = await door.ask('onboarding/sender', { user: bo, body: { sends: 'voldaan' } });
  const { records } = (await answer.json()) as { records: readonly { by: string }[] };
  expect([answer.status, records.at(-1)?.by]).toEqual([200, 'Bo Peeters']);
  const proved = await door.refusal('onboarding/live', { user: bo, proved: true, body: {} });
  expect(proved).toEqual([409, 'onboarding.step-missing']);
});

test('the answer speaks the language that is asked for', async () => {
  const ask = async (language: string) => {
    const answer = await fetch(`${stage.url}/v1/administrations/${ADMINISTRATION.id}/onboarding`, {
      headers: { authorization: `Bearer ${API_TOKEN}`, 'accept-language': language },
    });
    const { lines } = (await answer.json()) as { lines: readonly string[] };
    return [answer.headers.get('vary'), lines[0]];
  };
  const [dutch, french] = [await ask('nl'), await ask('fr-BE')];
  expect([dutch[0], french[0]]).toEqual(['Accept-Language', 'Accept-Language']);
  expect(dutch[1]).not.toBe(french[1]);
});
