import { scrada } from '../../../../src/adapters/access-points/scrada/adapter.js';
import {
  type FakeScrada,
  refusal,
  SCRADA,
  SCRADA_SETTINGS,
  scradaAt,
  startFakeScrada,
} from './fake.js';
import { BUYER, CLOCK, type FakeAnswer, ME, NOBODY, NOW } from '../../../support/provider-fakes.js';
import { BIS_INVOICE } from '../../../support/small-invoice.js';

let fake: FakeScrada;
beforeEach(() => {
  fake = startFakeScrada();
});
afterEach(() => {
  fake.close();
});
const accessPoint = scradaAt(SCRADA);

describe('the inbox of Scrada', () => {
  const bytes = new TextEncoder().encode('<Invoice/>');

  test('tells the envelope of the network', async () => {
    fake.waiting.push({ id: 'in-1', internalNumber: 1, bytes });
    expect(await accessPoint.fetch({ id: 'in-1' })).toEqual({
      ok: true,
      value: {
        ...{ id: 'in-1', transportId: 'sbdh-in-1', sender: BUYER, receiver: ME },
        ...{ ...BIS_INVOICE, receivedAt: NOW, bytes },
      },
    });
  });

  test('an entry without a receiver stops itself alone', async () => {
    const results = [{ id: 'in-1' }, { id: 'in-2' }];
    fake.upsetNext({ status: 200, json: { results, __count: 2 } });
    expect(await accessPoint.inbox(null)).toMatchObject({
      value: { entries: [{ id: 'in-1' }, { id: 'in-2' }], next: null },
    });
    fake.upsetNext({ status: 200, json: { results, __count: 2 } });
    expect(await accessPoint.fetch({ id: 'in-1' })).toMatchObject({
      ok: false,
      error: { kind: 'precondition' },
    });
  });

  test('a refused confirmation counts as done only when a whole list shows it no more', async () => {
    const list = { results: [], __count: 40 };
    fake.upsetNext({ status: 200, json: list }, ({ method }) => method === 'GET');
    expect((await accessPoint.acknowledge({ id: 'in-1' })).ok).toBe(false);
    fake.waiting.push({ id: 'in-1', internalNumber: 1, bytes });
    fake.upsetNext({ status: 500 }, ({ method }) => method === 'PUT');
    expect((await accessPoint.acknowledge({ id: 'in-1' })).ok).toBe(false);
  });
});

describe('looking up through Scrada', () => {
  test('tells name, document types and processes', async () => {
    expect(await accessPoint.lookup(BUYER)).toEqual({
      ...{ participant: BUYER, registered: true, checkedAt: NOW, source: 'provider' },
      documentTypes: [BIS_INVOICE.documentType],
      processesByDocumentType: { [BIS_INVOICE.documentType]: [BIS_INVOICE.process] },
      name: 'Bakkerij Noord',
    });
    expect(fake.requests[0]?.path).toBe('/lookup/iso6523-actorid-upis/0208%3A0899965307');
  });

  test.each([
    ['its own 404', false, { status: 404, json: refusal(-1) }],
    ['a 404 of somebody in between', 'unknown', { status: 404, bytes: Buffer.from('not here') }],
    ['an access point that is away', 'unknown', { status: 503, json: refusal(-1) }],
    ['another form', 'unknown', { status: 200, json: { registered: true } }],
  ] as const)('%s is %p', async (_name, registered, answer: FakeAnswer) => {
    fake.upsetNext(answer);
    expect(await accessPoint.lookup(BUYER)).toMatchObject({ registered });
  });
});

describe('registering through Scrada', () => {
  const registration = {
    ...{ participant: NOBODY, name: 'Nieuw BV', country: 'BE', language: 'nl' },
    documentTypes: [BIS_INVOICE],
  };
  const registry = accessPoint.registry;

  test('sends who, what it receives, and the key it moves with', async () => {
    await registry?.register({ ...registration, migrationKey: 'move-1' });
    const body = fake.requests[0]?.body.toString() ?? '';
    expect(JSON.parse(body)).toEqual({
      participantIdentifier: { scheme: 'iso6523-actorid-upis', id: '0208:0202239951' },
      businessEntity: { name: 'Nieuw BV', languageCode: 'nl', countryCode: 'BE' },
      documentTypes: [
        {
          ...{ scheme: 'busdox-docid-qns', value: BIS_INVOICE.documentType },
          processIdentifier: { scheme: 'cenbii-procid-ubl', value: BIS_INVOICE.process },
        },
      ],
      migrationKey: 'move-1',
    });
  });

  test.each([
    [
      'published by Scrada already, and wrapped,',
      'registered',
      { ...refusal(100_008), innerErrors: [refusal(110_552)] },
    ],
    ['published by another', 'elsewhere', refusal(110_554, 'Registered at another')],
  ])('%s is %s', async (_name, state, json) => {
    fake.upsetNext({ status: 500, json });
    expect(await registry?.register(registration)).toMatchObject({ value: { state } });
  });

  test('another refusal is told, and a failed look-up is not "absent"', async () => {
    fake.upsetNext({ status: 500, json: refusal(-1, 'Not your subscription') });
    expect(await registry?.register(registration)).toMatchObject({
      error: { message: 'HTTP 500: Not your subscription' },
    });
    fake.upsetNext({ status: 503 });
    expect(await registry?.registration(NOBODY)).toMatchObject({ error: { kind: 'transient' } });
  });

  test('what cannot be taken away and still stands is an error', async () => {
    fake.upsetNext({ status: 500, json: refusal(-1) });
    expect(await registry?.deregister(BUYER)).toMatchObject({ ok: false });
  });
});

describe('what Scrada lacks, and the settings of a connection', () => {
  const strings = { ...SCRADA_SETTINGS, documentBytesMax: '1048576' };

  test('webhooks and keys to leave with are said to be lacking, with the reason', () => {
    const { lacks } = accessPoint.traits;
    expect(Object.keys(lacks).toSorted()).toEqual(['migrate', 'webhooks']);
    expect(Object.values(lacks).every((reason) => reason.endsWith('.'))).toBe(true);
    expect(scrada.webhookReader).toBeNull();
    expect(accessPoint.registry?.migrationKey).toBeNull();
  });

  test.each([
    ['https://api.scrada.be', false],
    ['https://apitest.scrada.be/', true],
    ['https://apitest.scrada.be.example', false],
  ])('at %s, being a playground is %p', (baseUrl, playground) => {
    const { traits } = scrada.make({ ...strings, baseUrl }, { clock: CLOCK });
    expect(traits).toMatchObject({ playground, documentBytesMax: 1_048_576 });
  });

  test.each([
    ['baseUrl', 'http://api.scrada.be'],
    ['baseUrl', 'https://user:secret@api.scrada.be'],
    ['companyId', '../other'],
    ['apiKey', 'two words'],
    ['password', ''],
    ['documentBytesMax', '99999999'],
  ])('%s %p is refused, and no value is repeated', (field, value) => {
    const faults = scrada.faults({ ...strings, [field]: value });
    expect(faults.map(({ class: kind, path }) => [kind, path])).toEqual([['CONFIG', `/${field}`]]);
    const told = JSON.stringify(faults);
    for (const secret of [value, strings.apiKey, strings.password].filter((s) => s !== ''))
      expect(told).not.toContain(secret);
  });

  test('the size has a default, and this machine may be called without https', () => {
    const { companyId, apiKey, password } = strings;
    const settings = { companyId, apiKey, password, baseUrl: 'http://127.0.0.1:8080' };
    expect(scrada.faults(settings)).toEqual([]);
    expect(scrada.make(settings, { clock: CLOCK }).traits.documentBytesMax).toBe(10_485_760);
  });
});
