import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import type { Instant } from '../../../src/kernel/dates.js';
import { makeSandboxWebhookReader } from '../../../src/adapters/access-points/sandbox/webhook.js';

const NOW = '2026-11-21T22:00:00.000Z' as Instant;
const UNIX = 1_795_298_400;
const OLD = 'the old secret';
const NEW = 'the new secret';
const BODY = Buffer.from(
  '{"id":"evt_1","type":"document.status","createdAt":"2026-11-21T21:59:00Z","data":{"documentId":"d1","status":"delivered"}}',
);

function digest(secret: string, body: Uint8Array = BODY, at = UNIX): string {
  return createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex');
}

function read(
  header: string | undefined,
  { body = BODY, secrets = [OLD, NEW] }: { body?: Uint8Array; secrets?: readonly string[] } = {},
): ReturnType<ReturnType<typeof makeSandboxWebhookReader>['read']> {
  const headers = { 'Webhook-Signature': header };
  return makeSandboxWebhookReader(secrets).read({ headers, body, now: NOW });
}

describe('verifying a webhook', () => {
  test.each([
    ['the old secret', `t=${UNIX},v1=${digest(OLD)}`],
    ['the new secret', `t=${UNIX},v1=${digest(NEW)}`],
    ['one wrong and one right digest', `t=${UNIX},v1=${digest('x')},v1=${digest(NEW)}`],
    ['a digest in capitals', `t=${UNIX},v1=${digest(OLD).toUpperCase()}`],
    ['a time 299 s ago', `t=${UNIX - 299},v1=${digest(OLD, BODY, UNIX - 299)}`],
  ])('accepts %s while a key is rotated', (_name, header) => {
    expect(read(header)).toMatchObject({
      ok: true,
      value: { kind: 'event', event: { id: 'evt_1', about: 'sent', providerId: 'd1' } },
    });
  });

  test.each([
    ['no signature', undefined, 'AUTH'],
    ['an unknown secret', `t=${UNIX},v1=${digest('x')}`, 'AUTH'],
    ['a short digest', `t=${UNIX},v1=${digest(OLD).slice(0, 62)}`, 'AUTH'],
    ['a long digest', `t=${UNIX},v1=${digest(OLD)}00`, 'AUTH'],
    ['the right digest under v0', `t=${UNIX},v0=${digest(OLD)}`, 'AUTH'],
    ['a digest of another time', `t=${UNIX - 1},v1=${digest(OLD)}`, 'AUTH'],
    ['an old and wrong signature', `t=${UNIX - 900},v1=${digest('x')}`, 'AUTH'],
    ['an old but right signature', `t=${UNIX - 301},v1=${digest(OLD, BODY, UNIX - 301)}`, 'STALE'],
    ['a future signature', `t=${UNIX + 301},v1=${digest(OLD, BODY, UNIX + 301)}`, 'STALE'],
  ])('refuses %s', (_name, header, faultClass) => {
    expect(read(header)).toMatchObject({ ok: false, error: { class: faultClass } });
  });

  test('refuses a body of which one bit was changed', () => {
    const body = Buffer.from(BODY);
    body[10] = (body[10] ?? 0) ^ 1;
    expect(read(`t=${UNIX},v1=${digest(OLD)}`, { body })).toMatchObject({
      ok: false,
      error: { class: 'AUTH' },
    });
  });

  test('without a secret, or with an empty one, nothing is accepted', () => {
    const header = `t=${UNIX},v1=${digest('')}`;
    for (const secrets of [[], ['']]) {
      expect(read(header, { secrets })).toMatchObject({ ok: false, error: { class: 'AUTH' } });
    }
  });

  test('never throws, whatever bytes and headers come', () => {
    const headers = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(), fc.string()).map(([t, v]) => `t=${t},v1=${v}`),
      fc.constant(undefined),
    );
    fc.assert(
      fc.property(headers, fc.uint8Array({ maxLength: 200 }), (header, body) => {
        expect(read(header, { body }).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('never throws on any signed bytes, and answers BODY, VALUE or LIMIT_EXCEEDED', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.json().map((json) => Buffer.from(json)),
        ),
        (body) => {
          const event = read(`t=${UNIX},v1=${digest(OLD, body)}`, { body });
          expect(['BODY', 'VALUE', 'LIMIT_EXCEEDED']).toContain(event.ok ? '' : event.error.class);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
