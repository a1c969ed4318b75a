import { createHash, createHmac } from 'node:crypto';
import { recommand } from '../../../../src/adapters/access-points/recommand/adapter.js';
import type { WebhookReader } from '../../../../src/ports/access-point.js';
import { NOW } from '../../../support/small-exchange.js';

const WITHOUT_SECRET = { apiKey: 'key_1', apiSecret: 'secret of the key', companyId: 'c_1' };
const SETTINGS = {
  ...WITHOUT_SECRET,
  ...{ webhookSecret: 'the present secret', webhookSecretNext: 'the coming secret' },
};

const RECEIVED = JSON.stringify({
  ...{ eventType: 'document.received', documentId: 'doc_1', teamId: 't', companyId: 'c_1' },
});

const signatureOf = (body: string, secret = 'the present secret'): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

function read(
  body: string,
  headers: Readonly<Record<string, string>> = { 'X-Signature': signatureOf(body) },
  settings: Readonly<Record<string, string>> = SETTINGS,
): ReturnType<WebhookReader['read']> {
  const reader = recommand.webhookReader?.(settings);
  if (reader === undefined) throw new Error('Recommand has webhooks');
  return reader.read({ headers, body: Buffer.from(body), now: NOW });
}

test('a received document is a hint to look into the inbox, under the id of its delivery', () => {
  const headers = { 'x-signature': signatureOf(RECEIVED), 'X-Idempotency-Key': 'dlv_1' };
  expect(read(RECEIVED, headers)).toEqual({
    ok: true,
    value: { kind: 'event', event: { id: 'dlv_1', about: 'received', createdAt: NOW } },
  });
});

test.each([[''], ['x'.repeat(201)], ['a b']])(
  'with the delivery id %p, what it says is its id',
  (key) => {
    const headers = { 'x-signature': signatureOf(RECEIVED), 'x-idempotency-key': key };
    expect(read(RECEIVED, headers)).toMatchObject({
      value: { event: { id: createHash('sha256').update(RECEIVED).digest('hex') } },
    });
  },
);

test.each([
  ['another company', { eventType: 'document.received', companyId: 'c_2' }],
  ['a verification', { eventType: 'company.verification', companyId: 'c_1', status: 'verified' }],
  ['a label', { eventType: 'document.label.assigned', companyId: 'c_1' }],
  ['something new', { eventType: 'constructor', companyId: 'c_1' }],
])('%s is kept without effect', (_, event) => {
  expect(read(JSON.stringify(event))).toMatchObject({ value: { event: { about: 'other' } } });
});

test('both secrets count while one is rotated', () => {
  const headers = { 'x-signature': signatureOf(RECEIVED, 'the coming secret') };
  expect(read(RECEIVED, headers).ok).toBe(true);
});

test('an old one counts too: its signature holds no time, and it is only a hint', () => {
  expect(read(RECEIVED).ok).toBe(true);
  expect(read(RECEIVED)).toEqual(read(RECEIVED));
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['unsigned', {}],
  ['signed with another secret', { 'x-signature': signatureOf(RECEIVED, 'another one') }],
  ['tampered with', { 'x-signature': signatureOf(`${RECEIVED} `) }],
  ['signed without scheme', { 'x-signature': signatureOf(RECEIVED).slice(7) }],
  ['with a short signature', { 'x-signature': signatureOf(RECEIVED).slice(0, -2) }],
  ['signed in a header people guess', { 'x-recommand-signature': signatureOf(RECEIVED) }],
])('one that is %s is refused', (_, headers) => {
  expect(read(RECEIVED, headers)).toMatchObject({ error: { class: 'AUTH' } });
});

test('without a secret none is believed', () => {
  for (const secret of ['', 'undefined'])
    expect(
      read(RECEIVED, { 'x-signature': signatureOf(RECEIVED, secret) }, WITHOUT_SECRET),
    ).toMatchObject({
      error: { class: 'AUTH' },
    });
});

test.each([
  ['x', 'BODY'],
  ['[]', 'BODY'],
  ['{"eventType":1}', 'BODY'],
  ['['.repeat(100), 'LIMIT_EXCEEDED'],
])('signed, but %p: %s', (body, faultClass) => {
  expect(read(body)).toMatchObject({ error: { class: faultClass } });
});
