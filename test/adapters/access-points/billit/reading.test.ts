import { billit } from '../../../../src/adapters/access-points/billit/adapter.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import { BILLIT, BILLIT_SETTINGS, billitAt, type FakeBillit, startFakeBillit } from './fake.js';
import { BUYER, CLOCK, ME, NOW, uuidOf } from '../../../support/provider-fakes.js';
import { BIS_INVOICE, smallInvoice } from '../../../support/small-invoice.js';

let fake: FakeBillit;
beforeEach(() => {
  fake = startFakeBillit();
});
afterEach(() => {
  fake.close();
});
const accessPoint = billitAt(BILLIT);
const STRINGS = { ...BILLIT_SETTINGS, documentBytesMax: '1048576' };

describe('the inbox of Billit', () => {
  test('type and process are read from the document', async () => {
    const bytes = smallInvoice({ number: 'P-1', sender: BUYER, receiver: ME });
    fake.items.push({ InboxItemID: 69_873, bytes });
    await accessPoint.inbox(null);
    expect(await accessPoint.fetch({ id: '69873' })).toEqual({
      ok: true,
      value: {
        ...{ id: '69873', transportId: `billit:${uuidOf('69873')}`, sender: BUYER, receiver: ME },
        ...{ ...BIS_INVOICE, receivedAt: NOW, bytes },
      },
    });
  });

  test.each([
    ['an item without a receiver', { InboxItemID: 1, PeppolFileID: 'f' }],
    ['an item without a file', { InboxItemID: 1, ReceiverPeppolID: '0208:0403170701' }],
  ])('%s stops itself alone', async (_name, item) => {
    const list = { status: 200, json: { InboxItems: [item, { InboxItemID: 2 }] } };
    fake.upsetNext(list);
    expect(await accessPoint.inbox(null)).toMatchObject({
      value: { entries: [{ id: '1' }, { id: '2' }] },
    });
    fake.upsetNext(list);
    expect(await accessPoint.fetch({ id: '1' })).toMatchObject({
      error: { kind: 'precondition' },
    });
  });

  test('a file that is no base64 is not kept', async () => {
    fake.items.push({ InboxItemID: 1, bytes: Buffer.from('<a/>') });
    fake.upsetNext({ status: 200, json: { FileContent: '<a/>' } }, ({ path }) =>
      path.startsWith('/v1/files/'),
    );
    expect(await accessPoint.fetch({ id: '1' })).toMatchObject({ error: { kind: 'transient' } });
  });

  test('a refused confirmation of what still waits is an error', async () => {
    fake.items.push({ InboxItemID: 1, bytes: Buffer.from('<a/>') });
    fake.upsetNext({ status: 500 });
    expect((await accessPoint.acknowledge({ id: '1' })).ok).toBe(false);
    expect(fake.items).toHaveLength(1);
  });
});

describe('looking up through Billit', () => {
  test('tells the document types whose identifiers are certain', async () => {
    const found = await accessPoint.lookup(BUYER);
    expect(found).toMatchObject({ registered: true, processesByDocumentType: {} });
    expect(found.documentTypes).toHaveLength(4);
    expect(found.documentTypes[0]).toBe(BIS_INVOICE.documentType);
  });

  test.each([
    ['0208', '0899965307', '0899965307'],
    ['9925', 'be0899965307', 'BE0899965307'],
    ['9944', 'nl123456789b01', 'NL123456789B01'],
  ])('%s:%s is asked for as %s', async (scheme, value, asked) => {
    await accessPoint.lookup({ scheme, value });
    expect(fake.requests[0]?.path).toBe(`/v1/peppol/participantInformation/${asked}`);
  });

  test.each([
    ['0106', '12345678'],
    ['0190', '00000001820029336000'],
    ['0208', '12'],
    ['constructor', 'x'],
  ])('%s:%s cannot be asked for: unknown, without a call', async (scheme, value) => {
    expect(await accessPoint.lookup({ scheme, value })).toMatchObject({ registered: 'unknown' });
    expect(fake.requests).toEqual([]);
  });

  test.each([
    ['0208:0899965307', true],
    ['0899965307', true],
    [null, true],
    ['9925:BE0899965307', 'unknown'],
    ['0208:0202239951', 'unknown'],
  ])('found as %p, it is %p', async (Identifier, registered) => {
    fake.upsetNext({ status: 200, json: { Registered: true, Identifier, DocumentTypes: null } });
    expect(await accessPoint.lookup(BUYER)).toMatchObject({ registered });
  });
});

describe('what Billit lacks, and the settings of a connection', () => {
  const made = (more: object): AccessPoint =>
    billit.make({ ...STRINGS, ...more }, { clock: CLOCK });

  test('each is said with its reason', () => {
    const { lacks } = made({}).traits;
    expect(Object.keys(lacks).toSorted()).toEqual(['migrate', 'register', 'responses-out']);
    expect(Object.values(lacks).every((reason) => reason.endsWith('.'))).toBe(true);
    expect(accessPoint.registry).toBeNull();
  });

  test.each([
    ['https://api.billit.be', false],
    ['https://api.sandbox.billit.be', true],
    ['https://api.sandbox.billit.be.example', false],
  ])('at %s, being a playground is %p', (baseUrl, playground) => {
    expect(made({ baseUrl }).traits).toMatchObject({ playground, documentBytesMax: 1_048_576 });
  });

  test.each([
    ['baseUrl', 'http://api.billit.be'],
    ['apiKey', 'zwei wörter'],
    ['partyId', ''],
    ['contextPartyId', 'a b'],
    ['webhookSecret', 'short'],
    ['webhookSecretNext', 'short'],
    ['documentBytesMax', 'much'],
  ])('%s %p is refused, and no value is repeated', (field, value) => {
    const faults = billit.faults({ ...STRINGS, [field]: value });
    expect(faults.map(({ class: kind, path }) => [kind, path])).toEqual([['CONFIG', `/${field}`]]);
    const told = JSON.stringify(faults.map(({ message }) => message));
    for (const secret of [STRINGS.apiKey, STRINGS.webhookSecret, 'zwei', 'short'])
      expect(told).not.toContain(secret);
  });
});
