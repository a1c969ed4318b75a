import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { billit } from '../../../../src/adapters/access-points/billit/adapter.js';
import { BILLIT_SETTINGS } from './fake.js';
import { CLOCK, NOW } from '../../../support/provider-fakes.js';

const STRINGS = { ...BILLIT_SETTINGS, documentBytesMax: '1048576' };

describe('webhooks of Billit', () => {
  const UNIX = Date.parse(NOW) / 1000;
  const ORDER = { EntityDetail: { OrderID: 2_637_999 }, UpdatedEntityID: 2_637_999 };

  function signed(body: Uint8Array, { at = UNIX, secret = STRINGS.webhookSecret } = {}): string {
    const s = createHmac('sha256', secret).update(`${at}.`).update(body).digest('hex');
    return `t=${at},s=${s}`;
  }
  function read(content: unknown, header?: (body: Uint8Array) => string): unknown {
    const body = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
    const headers = { 'Billit-Signature': (header ?? signed)(body) };
    return billit.webhookReader?.(STRINGS).read({ headers, body, now: NOW });
  }

  test.each([
    ['Order', 'U', 'sent', '2637999'],
    ['Order', 'I', 'received', undefined],
    ['Message', 'I', 'received', undefined],
    ['Message', 'U', 'received', undefined],
    ['Order', 'D', 'other', undefined],
    ['Party', 'U', 'other', undefined],
    ['constructor', 'U', 'other', undefined],
  ])('%s %s is about %s', (entity, update, about, providerId) => {
    const body = { ...ORDER, UpdatedEntityType: entity, WebhookUpdateTypeTC: update };
    expect(read(body)).toEqual({
      ok: true,
      value: {
        kind: 'event',
        event: {
          ...{ id: expect.stringMatching(/^[0-9a-f]{64}$/), about, createdAt: NOW },
          ...(providerId === undefined ? {} : { providerId }),
        },
      },
    });
  });

  test('the same call twice is one event, and another body another one', () => {
    const body = { ...ORDER, UpdatedEntityType: 'Order', WebhookUpdateTypeTC: 'U' };
    expect(read(body)).toEqual(read(body));
    expect(read({ ...body, UpdatedEntityID: 1 })).not.toEqual(read(body));
  });

  test.each([
    ['another secret', 'AUTH', (b: Uint8Array) => signed(b, { secret: 'some other secret' })],
    ['a signature of another body', 'AUTH', () => signed(Buffer.from('{}'))],
    ['no signature', 'AUTH', () => ''],
    ['the name our own webhooks use', 'AUTH', (b: Uint8Array) => signed(b).replace('s=', 'v1=')],
    ['a time 301 s ago', 'STALE', (b: Uint8Array) => signed(b, { at: UNIX - 301 })],
    ['a time 301 s ahead', 'STALE', (b: Uint8Array) => signed(b, { at: UNIX + 301 })],
  ])('%s is refused as %s', (_name, kind, header) => {
    expect(read(ORDER, header)).toMatchObject({ ok: false, error: { class: kind } });
  });

  test.each([
    ['no JSON', '{"a":', 'BODY'],
    ['a list', '[]', 'BODY'],
    ['too deep', '['.repeat(40), 'LIMIT_EXCEEDED'],
  ])('%s is refused', (_name, body, kind) => {
    expect(read(body)).toMatchObject({ ok: false, error: { class: kind } });
  });

  test('whatever is signed is an event or refused, and never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (body) => {
        const found = read(body) as { readonly ok: boolean };
        expect(typeof found.ok).toBe('boolean');
      }),
    );
  });

  test('without a secret nothing is authentic, not even what is signed with an empty one', () => {
    const { baseUrl, apiKey, partyId } = STRINGS;
    const settings = { baseUrl, apiKey, partyId };
    const body = Buffer.from('{}');
    const headers = { 'billit-signature': signed(body, { secret: '' }) };
    const reader = billit.webhookReader?.(settings);
    expect(reader?.read({ headers, body, now: NOW })).toMatchObject({ error: { class: 'AUTH' } });
    expect(billit.make(settings, { clock: CLOCK }).traits.lacks.webhooks).toBeDefined();
  });
});
