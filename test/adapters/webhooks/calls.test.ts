import { makeWebhookCalls } from '../../../src/adapters/webhooks/calls.js';
import type { Instant } from '../../../src/kernel/dates.js';
import type { WebhookCall } from '../../../src/ports/webhook-calls.js';
import { isFromVoldaan } from '../../../samples/webhooks/verify.js';
import { type Receiver, startReceiver } from '../../support/receiver.js';

const NOW = '2026-06-01T07:00:00.000Z' as Instant;
const SECONDS = Date.parse(NOW) / 1000;
const BODY = new TextEncoder().encode('{"id":"evt_1"}');

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.close());
beforeEach(() => {
  receiver.calls.length = 0;
});

const anywhere = makeWebhookCalls({ addresses: 'any' });
const asShipped = makeWebhookCalls({ addresses: 'public' });

function call(change: Partial<WebhookCall> = {}): WebhookCall {
  const headers = { 'voldaan-event-id': 'evt_1', 'voldaan-attempt': '1' };
  return { url: receiver.url, body: BODY, headers, secrets: ['whsec_a'], now: NOW, ...change };
}

test.each([
  'http://hooks.example/told',
  'https://localhost/told',
  'https://127.0.0.1/told',
  'https://2130706433/told',
  'https://[::ffff:10.0.0.1]/told',
  'https://169.254.169.254/latest',
  'https://hooks.example:22/told',
  'https://an:geheim@hooks.example/told',
  'ftp://hooks.example',
  'not a url',
])('as shipped %s is refused before and when it is called', async (url) => {
  expect(asShipped.whyNot(url)).toMatch(/\.$/);
  expect(await asShipped.call(call({ url }))).toMatchObject({ kind: 'failed' });
});

test('as shipped nothing arrives in our own network, and the public internet is allowed', async () => {
  expect(await asShipped.call(call())).toMatchObject({ kind: 'failed' });
  expect(receiver.calls).toEqual([]);
  expect(asShipped.whyNot('https://hooks.example:8443/told')).toBeNull();
  expect(anywhere.whyNot('gopher://hooks.example')).toMatch(/http/);
});

test('both secrets sign the raw bytes, and the sample of the documentation takes either and nothing else', async () => {
  expect(await anywhere.call(call({ secrets: ['whsec_new', 'whsec_old'] }))).toEqual({
    ...{ kind: 'answered', status: 204 },
  });
  const [taken] = receiver.calls;
  const header = String(taken?.headers['voldaan-signature']);
  const body = taken?.body ?? Buffer.alloc(0);
  expect(header).toMatch(new RegExp(`^t=${SECONDS},v1=[0-9a-f]{64},v1=[0-9a-f]{64}$`));
  const good = (secret: string, of = body, now = SECONDS, signed = header) =>
    isFromVoldaan(signed, of, secret, now);
  expect([good('whsec_new'), good('whsec_old'), good('whsec_other')]).toEqual([true, true, false]);
  expect(good('whsec_new', Buffer.concat([body, Buffer.from(' ')]))).toBe(false);
  expect([good('whsec_new', body, SECONDS + 300), good('whsec_new', body, SECONDS + 301)]).toEqual([
    ...[true, false],
  ]);
  for (const forged of ['', 't=1', header.replaceAll('v1=', 'v0='), header.replace(/t=\d+/, 't=9')])
    expect(good('whsec_new', body, SECONDS, forged)).toBe(false);
});

test('an answer is its status: its body is not read, and a redirect leads nowhere', async () => {
  receiver.answer = (response) => {
    response.writeHead(200, { 'retry-after': '7' });
    // Never ends: whoever read it would wait for ever.
    response.write('x'.repeat(100_000));
  };
  expect(await anywhere.call(call())).toEqual({
    ...{ kind: 'answered', status: 200, retryAfterMs: 7_000 },
  });
  receiver.answer = (response) => {
    response.writeHead(307, { location: receiver.url }).end();
  };
  expect(await anywhere.call(call())).toEqual({ kind: 'answered', status: 307 });
  expect(receiver.calls).toHaveLength(2);
});

test('a connection ends with its answer, read or not: more calls than connections at once wait for nobody', async () => {
  const before = receiver.connectionsMade();
  receiver.answer = (response) => {
    response.writeHead(200);
    response.write('x'.repeat(100_000));
  };
  // One waits for the other; a connection that stayed would keep the eleventh waiting for ever, and fail it.
  for (let n = 0; n < 11; n += 1)
    expect(await anywhere.call(call())).toEqual({ kind: 'answered', status: 200 });
  expect(receiver.connectionsMade()).toBe(before + 11);
});
