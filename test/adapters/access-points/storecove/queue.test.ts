import { storecove } from '../../../../src/adapters/access-points/storecove/adapter.js';
import { type FakeStorecove, STORECOVE, storecoveAt, startFakeStorecove } from './fake.js';
import { BUYER, CLOCK, ME, NOW, uuidOf } from '../../../support/provider-fakes.js';
import { BIS_INVOICE, smallInvoice } from '../../../support/small-invoice.js';

let fake: FakeStorecove;
beforeEach(() => {
  fake = startFakeStorecove();
});
afterEach(() => {
  fake.close();
});
const accessPoint = storecoveAt(STORECOVE);

describe('the queue of Storecove', () => {
  const DOCUMENT = uuidOf('document');
  const OTHER = uuidOf('other');
  const bytes = smallInvoice({ number: 'P-1', sender: BUYER, receiver: ME });

  function wait(body: unknown): void {
    fake.queue.push({ guid: 'entry-1', body });
  }

  test.each([
    ['a text', JSON.stringify({ event: 'x', document_guid: DOCUMENT })],
    ['an object', { data: { guid: DOCUMENT } }],
    ['no JSON at all', `something about ${DOCUMENT}`],
    ['with other ids before it', { legal_entity: OTHER, deep: [{ id: DOCUMENT }] }],
  ])(
    'an id that fetches an invoice makes a document, in a body that is %s',
    async (_name, body) => {
      fake.invoices.set(DOCUMENT, bytes);
      wait(body);
      const id = `document/entry-1/${DOCUMENT}`;
      expect(await accessPoint.inbox(null)).toEqual({
        ok: true,
        value: { entries: [{ id }], next: null },
      });
      expect(await accessPoint.fetch({ id })).toEqual({
        ok: true,
        value: {
          ...{ id, transportId: `storecove:${DOCUMENT}`, sender: null, receiver: ME },
          ...{ ...BIS_INVOICE, receivedAt: NOW, bytes },
        },
      });
    },
  );

  const isOriginal = ({ path }: { readonly path: string }): boolean =>
    path.startsWith('/purchase_invoices/');

  test.each([
    ['the document itself', bytes],
    [
      'the document behind a byte order mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
    ],
  ])('%s, without wrapping, is taken as it is', async (_name, plain) => {
    fake.upsetNext({ status: 200, bytes: plain }, isOriginal);
    expect(await accessPoint.fetch({ id: `document/entry-1/${DOCUMENT}` })).toMatchObject({
      value: { bytes: new Uint8Array(plain) },
    });
  });

  test.each([
    ['another form', 'transient', { document: 'PGEvPg==' }],
    ['no base64', 'transient', { ubl: '<a/>' }],
    [
      'a document for another legal entity',
      'precondition',
      { ubl: 'PGEvPg==', legal_entity_id: 4 },
    ],
  ])('%s is no document of ours, and decides nothing', async (_name, kind, json) => {
    wait({ event: 'document_submission', guid: DOCUMENT });
    fake.upsetNext({ status: 200, json }, isOriginal);
    expect(await accessPoint.inbox(null)).toMatchObject({ ok: false, error: { kind } });
    fake.upsetNext({ status: 200, json }, isOriginal);
    expect(await accessPoint.fetch({ id: `document/entry-1/${DOCUMENT}` })).toMatchObject({
      ok: false,
    });
    expect(fake.queue).toHaveLength(1);
  });

  test('what says that it is about a submission is a hint about it, and may go', async () => {
    wait({ event: 'document_submission', guid: OTHER });
    const event = { id: 'entry-1', about: 'sent', createdAt: NOW, providerId: OTHER };
    expect(await accessPoint.inbox(null)).toMatchObject({
      value: { entries: [{ id: 'event/entry-1', event }] },
    });
    expect((await accessPoint.acknowledge({ id: 'event/entry-1' })).ok).toBe(true);
    expect(fake.queue).toEqual([]);
  });

  test.each([
    ['an id that fetches nothing', { event: 'something', guid: OTHER }],
    ['no id', { event: 'document_submission' }],
    ['a submission that was received', { event: 'submission received', guid: OTHER }],
    ['nothing', null],
    [
      'more ids than are tried',
      { submission: Array.from({ length: 11 }, (_, n) => uuidOf(`${n}`)) },
    ],
  ])('%s: kept as an event, and never deleted', async (_name, body) => {
    wait(body);
    const page = await accessPoint.inbox(null);
    expect(page).toMatchObject({
      value: { entries: [{ id: 'held/entry-1', event: { about: 'other', id: 'entry-1' } }] },
    });
    const acknowledged = await accessPoint.acknowledge({ id: 'held/entry-1' });
    expect(acknowledged).toMatchObject({ ok: false, error: { kind: 'precondition' } });
    expect(fake.queue).toHaveLength(1);
  });

  test('while an id cannot be tried nothing is decided', async () => {
    wait({ event: 'document_submission', guid: OTHER });
    fake.upsetNext({ status: 502 }, ({ path }) => path.startsWith('/purchase_invoices/'));
    expect(await accessPoint.inbox(null)).toMatchObject({ error: { kind: 'transient' } });
    expect(fake.queue).toHaveLength(1);
  });

  test('what is for another tenant is left alone', async () => {
    fake.invoices.set(DOCUMENT, bytes);
    wait(JSON.stringify({ tenant_id: 'books-2', guid: DOCUMENT }));
    const mine = storecoveAt(STORECOVE, { tenantId: 'books-1' });
    expect(await mine.inbox(null)).toMatchObject({ ok: false, error: { kind: 'precondition' } });
    const theirs = storecoveAt(STORECOVE, { tenantId: 'books-2' });
    expect(await theirs.inbox(null)).toMatchObject({ ok: true });
  });

  test.each(['', 'nowhere', 'event/entry-1', 'document/entry-1', '../x/y'])(
    '%p fetches nothing',
    async (id) => {
      expect(await accessPoint.fetch({ id })).toMatchObject({ error: { kind: 'precondition' } });
      expect(fake.requests).toEqual([]);
    },
  );
});

describe('what Storecove lacks, and the settings of a connection', () => {
  const STRINGS = {
    ...{ baseUrl: STORECOVE, apiKey: 'key-of-storecove', legalEntityId: '4711' },
    ...{ participant: '0208:0403170701', documentBytesMax: '1048576' },
  };

  test('each is said with its reason: the specification held is old', () => {
    const { lacks } = accessPoint.traits;
    expect(Object.keys(lacks).toSorted()).toEqual([
      ...['bytes-kept', 'migrate', 'register', 'responses-in', 'responses-out', 'webhooks'],
    ]);
    expect(Object.values(lacks).every((reason) => reason.includes('several years old'))).toBe(true);
    expect(accessPoint.registry).toBeNull();
    expect(storecove.webhookReader).toBeNull();
  });

  test('no address of it is a playground', () => {
    const { traits } = storecove.make(STRINGS, { clock: CLOCK });
    expect(traits).toMatchObject({ playground: false, documentBytesMax: 1_048_576 });
  });

  test.each([
    ['baseUrl', 'http://api.storecove.com/api/v2'],
    ['apiKey', ''],
    ['legalEntityId', 'mine'],
    ['participant', '0403170701'],
    ['tenantId', 'x'.repeat(65)],
    ['documentBytesMax', '1'],
  ])('%s %p is refused, and no value is repeated', (field, value) => {
    const faults = storecove.faults({ ...STRINGS, [field]: value });
    expect(faults.map(({ class: kind, path }) => [kind, path])).toEqual([['CONFIG', `/${field}`]]);
    expect(JSON.stringify(faults)).not.toContain(STRINGS.apiKey);
  });
});
