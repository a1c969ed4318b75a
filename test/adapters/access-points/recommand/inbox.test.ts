import { makeRecommandAccessPoint } from '../../../../src/adapters/access-points/recommand/access-point.js';
import { readRecommandSettings } from '../../../../src/adapters/access-points/recommand/settings.js';
import { addMs } from '../../../../src/kernel/dates.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import { BUYER, ME, NOBODY, NOW } from '../../../support/small-exchange.js';
import { COMPANY, KEY, type RecommandFake, startRecommand } from './fake.js';
import { accessPointAt } from './world.js';

describe('Recommand', () => {
  let fake: RecommandFake;
  let accessPoint: AccessPoint;
  beforeEach(() => {
    fake = startRecommand();
    accessPoint = accessPointAt();
  });
  afterEach(() => {
    fake.close();
  });

  describe('the inbox', () => {
    test('lists the oldest first, of this company only', async () => {
      fake.receive('<a/>', { createdAt: addMs(NOW, 2) });
      fake.receive('<b/>', { createdAt: addMs(NOW, 1) });
      fake.receive('<c/>', { companyId: 'c_2' });
      expect(await accessPoint.inbox(null)).toEqual({
        ok: true,
        value: { entries: [{ id: 'doc_2' }, { id: 'doc_1' }], next: null },
      });
      expect(fake.calls[0]?.query.get('companyId')).toBe(COMPANY);
    });

    test('gives type and process without scheme, under the id of the envelope', async () => {
      fake.receive('<a>é</a>', {
        docTypeId: 'busdox-docid-qns::urn:a',
        processId: 'cenbii-procid-ubl::p',
      });
      fake.receive('<a/>', { envelopeId: null, senderId: 'nobody' });
      expect(await accessPoint.fetch({ id: 'doc_1' })).toEqual({
        ok: true,
        value: {
          ...{ id: 'doc_1', transportId: 'sbdh-1', sender: BUYER, receiver: ME },
          ...{ documentType: 'urn:a', process: 'p', receivedAt: NOW },
          bytes: new TextEncoder().encode('<a>é</a>'),
        },
      });
      expect(await accessPoint.fetch({ id: 'doc_2' })).toMatchObject({
        value: { transportId: 'doc_2', sender: null },
      });
    });

    test.each([
      ['without XML', { xml: null }],
      ['that we sent', { direction: 'outgoing' as const }],
      ['of another company', { companyId: 'c_2' }],
      ['for nobody', { receiverId: '' }],
    ])('a document %s is not handed out', async (_, overrides) => {
      fake.receive('<a/>', overrides);
      expect((await accessPoint.fetch({ id: 'doc_1' })).ok).toBe(false);
    });

    test('what is acknowledged is marked as read', async () => {
      fake.receive('<a/>');
      await accessPoint.acknowledge({ id: 'doc_1' });
      expect(fake.calls[0]).toMatchObject({
        rawPath: '/api/v1/documents/doc_1/mark-as-read',
        body: { read: true },
      });
      expect(await accessPoint.acknowledge({ id: 'doc_9' })).toMatchObject({ ok: false });
    });
  });
  describe('what it lacks', () => {
    test('a "no" of the look-up: only its "yes" counts', async () => {
      expect(accessPoint.traits.lacks.lookup).toMatch(/isValid:false/);
      expect(await accessPoint.lookup(NOBODY)).toMatchObject({ registered: 'unknown' });
      expect(await accessPoint.lookup(BUYER)).toMatchObject({
        ...{ registered: true, name: 'Bakkerij Noord', accessPoint: 'smp.example.test' },
        documentTypes: ['urn:a::b##c::2.1'],
      });
      expect(fake.calls[0]?.body).toEqual({
        ...{ peppolAddress: '0106:99999999', includeBusinessCard: true },
      });
    });

    test('webhooks, as long as no secret is set', () => {
      const read = readRecommandSettings({ ...KEY, companyId: COMPANY });
      if (!read.ok) throw new Error('not read');
      const unsigned = makeRecommandAccessPoint(read.value, {
        clock: { now: () => NOW },
        addresses: 'any',
      });
      expect(unsigned.traits.lacks.webhooks).toMatch(/webhookSecret/);
      expect(accessPoint.traits.lacks.webhooks).toBeUndefined();
    });

    test('registering and moving participants', () => {
      const { lacks } = accessPoint.traits;
      expect([lacks.register, lacks.migrate]).toEqual([expect.any(String), expect.any(String)]);
      expect(accessPoint.registry).toBeNull();
    });
  });
});
