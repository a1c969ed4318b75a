import { readWebhookEvent } from '../../../src/formats/webhook/event.js';

const read = (event: unknown): ReturnType<typeof readWebhookEvent> =>
  readWebhookEvent(new TextEncoder().encode(JSON.stringify(event)));

const GOOD = {
  id: 'evt_1',
  type: 'document.status',
  createdAt: '2026-11-21T21:59:00+01:00',
  data: { documentId: 'doc_1', status: 'delivered' },
};

describe('reading a webhook event', () => {
  test('gives the event in UTC and ignores names it does not know', () => {
    expect(read({ ...GOOD, version: 7, data: { ...GOOD.data, more: [1] } })).toEqual({
      ok: true,
      value: {
        id: 'evt_1',
        type: 'document.status',
        createdAt: '2026-11-21T20:59:00.000Z',
        documentId: 'doc_1',
        status: 'delivered',
      },
    });
  });

  test.each([
    ['without data', { ...GOOD, data: undefined }],
    ['with data null', { ...GOOD, data: null }],
    ['with a document of null', { ...GOOD, data: { documentId: null } }],
  ])('an event %s is read without a document', (_name, event) => {
    const value = read(event);
    expect(value.ok && 'documentId' in value.value).toBe(false);
    expect(value.ok).toBe(true);
  });

  test.each([
    ['null', null, 'BODY', ''],
    ['a list', [], 'BODY', ''],
    ['a text', 'evt', 'BODY', ''],
    ['no id', { ...GOOD, id: undefined }, 'BODY', '/id'],
    ['no time', { ...GOOD, createdAt: undefined }, 'BODY', '/createdAt'],
    ['data as text', { ...GOOD, data: 'doc_1' }, 'BODY', '/data'],
    ['an id as number', { ...GOOD, id: 5 }, 'VALUE', '/id'],
    ['an empty id', { ...GOOD, id: '' }, 'VALUE', '/id'],
    ['an endless id', { ...GOOD, id: 'x'.repeat(201) }, 'VALUE', '/id'],
    ['a time without zone', { ...GOOD, createdAt: '2026-11-21T21:59:00' }, 'VALUE', '/createdAt'],
    ['a document as number', { ...GOOD, data: { documentId: 12 } }, 'VALUE', '/data/documentId'],
    ['a status as list', { ...GOOD, data: { status: [] } }, 'VALUE', '/data/status'],
  ])('%s is refused', (_name, event, faultClass, path) => {
    expect(read(event)).toMatchObject({ ok: false, error: { class: faultClass, path } });
  });
});
