import { phossAp } from '../../../../src/adapters/access-points/phoss-ap/adapter.js';
import type { WebhookReader } from '../../../../src/ports/access-point.js';
import { type EnvelopeParts, smallEnvelope } from '../../../support/small-envelope.js';
import { BIS_INVOICE } from '../../../support/small-invoice.js';
import { BUYER, ME, NOW } from '../../../support/small-exchange.js';

const SETTINGS = {
  baseUrl: 'https://ap.example.test',
  apiToken: 'token-of-the-hub',
  webhookSecret: 'the present secret',
  webhookSecretNext: 'the coming secret',
  participants: '0208:0403170701',
  country: 'BE',
};

function readerOf(settings: Readonly<Record<string, string>> = SETTINGS): WebhookReader {
  const reader = phossAp.webhookReader?.(settings);
  if (reader === undefined) throw new Error('phoss-ap reads what it is handed');
  return reader;
}

function read(
  headers: Readonly<Record<string, string>>,
  parts: EnvelopeParts = {},
): ReturnType<WebhookReader['read']> {
  return readerOf().read({ headers, body: smallEnvelope(parts), now: NOW });
}

const SECRET = { 'x-voldaan-secret': 'the present secret' };

test('a document that is handed over is read, and answered with the receiver’s country', () => {
  expect(read({ ...SECRET, 'X-SBDH-Instance-ID': 'a-uuid' })).toEqual({
    ok: true,
    value: {
      kind: 'document',
      document: {
        ...{ id: 'a-uuid', transportId: 'a-uuid', sender: BUYER, receiver: ME, ...BIS_INVOICE },
        receivedAt: NOW,
        bytes: new TextEncoder().encode('<a xmlns="urn:a"/>'),
      },
      answer: { countryCodeC4: 'BE' },
    },
  });
});

test.each([
  ['the present secret', true],
  ['the coming secret', true],
  ['the present secret ', false],
  ['another secret', false],
  ['', false],
])('the secret %p: %p', (shown, isTaken) => {
  const headers = { 'X-Voldaan-Secret': shown };
  expect(readerOf().admits?.(headers)).toBe(isTaken);
  const taken = read(headers);
  expect(taken.ok ? 'taken' : taken.error.class).toBe(isTaken ? 'taken' : 'AUTH');
});

test('without the header nobody is let in, whatever the body', () => {
  expect(readerOf().admits?.({})).toBe(false);
  expect(read({})).toMatchObject({ error: { class: 'AUTH' } });
  const body = new Uint8Array([0xff]);
  expect(readerOf().read({ headers: {}, body, now: NOW })).toMatchObject({
    error: { class: 'AUTH' },
  });
});

test('a receiver that is not ours is refused: his document belongs to somebody else', () => {
  expect(read(SECRET, { receiver: '0208:0202239951' })).toMatchObject({
    error: { class: 'VALUE', code: 'webhook.other-receiver' },
  });
  expect(read(SECRET, { receiver: '0208:0403170701' }).ok).toBe(true);
});

test('an envelope that was exchanged under way is refused', () => {
  expect(read({ ...SECRET, 'x-sbdh-instance-id': 'another' })).toMatchObject({
    error: { class: 'VALUE', code: 'webhook.other-instance' },
  });
});

test('a broken envelope is refused with its own fault', () => {
  expect(read(SECRET, { documents: [] })).toMatchObject({ error: { class: 'SCHEMA' } });
});

test('it takes XML, envelopes of at most 25 MiB', () => {
  expect(readerOf().takes).toEqual({ mediaType: 'application/xml', bytesMax: 26_214_400 });
});
