import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { readExactWebhook } from '../../../src/adapters/hosts/exact/webhook.js';

const SECRET = 'webhook-secret';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const hash = (text: string, secret = SECRET): string =>
  createHmac('sha256', secret).update(text, 'utf8').digest('hex').toUpperCase();

const CONTENT =
  '{"Topic":"SalesInvoices","ClientId":"a","Division":3001,"Action":"Update","Key":"7f3c0de0-1111-4222-8333-00000000002a"}';
const ODD =
  '{ "Topic" :\t"Accounts",\r\n  "Division": "3001", "Action":"Create","Key":"k}]\\"{", "Tags": [ {"Content": 1} ] }';

describe('webhooks of Exact Online', () => {
  test.each([
    ['as it is usually written', `{"Content":${CONTENT},"HashCode":"${hash(CONTENT)}"}`],
    ['with the hash first', `{"HashCode":"${hash(CONTENT)}","Content":${CONTENT}}`],
    ['with blanks around', `\n{ "Content" :  ${CONTENT} , "HashCode" : "${hash(CONTENT)}" }\n`],
    [
      'with a hash in small letters',
      `{"Content":${CONTENT},"HashCode":"${hash(CONTENT).toLowerCase()}"}`,
    ],
  ])('the hash is over the text of Content: %s', (_, body) => {
    expect(readExactWebhook(bytes(body), [SECRET])).toEqual({
      ok: true,
      value: {
        ...{ topic: 'SalesInvoices', action: 'Update', division: '3001' },
        key: '7f3c0de0-1111-4222-8333-00000000002a',
      },
    });
  });

  test('odd spacing, brackets in texts and a second Content inside belong to the text', () => {
    const body = `{"Content":${ODD},"HashCode":"${hash(ODD)}"}`;
    expect(readExactWebhook(bytes(body), [SECRET])).toMatchObject({
      value: { topic: 'Accounts', division: '3001', key: 'k}]"{' },
    });
    // The same values, written another way, are another text.
    const tidy = JSON.stringify(JSON.parse(ODD));
    expect(
      readExactWebhook(bytes(`{"Content":${tidy},"HashCode":"${hash(ODD)}"}`), [SECRET]),
    ).toMatchObject({ ok: false, error: { class: 'AUTH' } });
  });

  test('a secret that follows another is taken beside it', () => {
    const body = bytes(`{"Content":${CONTENT},"HashCode":"${hash(CONTENT, 'new')}"}`);
    expect(readExactWebhook(body, ['old', 'new']).ok).toBe(true);
    expect(readExactWebhook(body, ['old']).ok).toBe(false);
    expect(readExactWebhook(body, []).ok).toBe(false);
  });

  test.each([
    [
      'another text',
      `{"Content":${CONTENT.replace('3001', '3002')},"HashCode":"${hash(CONTENT)}"}`,
      'AUTH',
    ],
    ['no hash', `{"Content":${CONTENT}}`, 'BODY'],
    ['half a hash', `{"Content":${CONTENT},"HashCode":"${hash(CONTENT).slice(0, 32)}"}`, 'BODY'],
    ['no Content', `{"HashCode":"${hash(CONTENT)}"}`, 'BODY'],
    ['Content twice', `{"Content":${CONTENT},"Content":{},"HashCode":"${hash(CONTENT)}"}`, 'BODY'],
    ['no JSON', 'Content=1', 'BODY'],
  ])('%s is refused', (_, body, expected) => {
    expect(readExactWebhook(bytes(body), [SECRET])).toMatchObject({
      ok: false,
      error: { class: expected },
    });
  });

  test('whatever comes, nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const body of [text, `{"Content":${text},"HashCode":"${hash(text)}"}`])
          expect(typeof readExactWebhook(bytes(body), [SECRET]).ok).toBe('boolean');
      }),
    );
  });
});
