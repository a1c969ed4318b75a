import { addMs } from '../../../src/kernel/dates.js';
import { canReceive } from '../../../src/domain/exchange/receiver.js';
import type { LookupResult } from '../../../src/ports/access-point.js';
import type { PublishedType } from '../../../src/sandbox/smp/state.js';
import {
  deadAddress,
  publishedAt,
  startFailingNameServer,
  startNameServer,
  theParticipant,
  withDns,
} from '../../support/dns.js';
import { NOON } from '../../support/facts.js';
import {
  BIS_INVOICE,
  BY_VAT,
  NLCIUS_INVOICE,
  publishedType,
  RECEIVER,
  type SmpWorld,
  startSmpWorld,
  WITH_RESPONSE,
} from '../../support/smp-world.js';

const NO_RECORDS = '0208:0202239951';
const ORDERED = '0208:0899965307';
const OTHER_SERVICE = '0208:0848934496';
const PLAIN_HTTP = '0208:0407214017';
const ODD_REGEXP = '0208:0886776275';
const DAY_MS = 86_400_000;

withDns('the Peppol network', () => {
  let world: SmpWorld;
  beforeAll(async () => {
    world = await startSmpWorld(
      (url) => [
        publishedAt(RECEIVER, url),
        publishedAt(BY_VAT, url),
        { ...publishedAt(ORDERED, 'http://127.0.0.1:1'), order: 100, preference: 20 },
        {
          ...publishedAt(ORDERED, url),
          order: 100,
          preference: 10,
          service: 'meta:smp',
          flags: 'u',
        },
        { ...publishedAt(ORDERED, 'http://127.0.0.1:1'), order: 200, preference: 1 },
        { ...publishedAt(OTHER_SERVICE, url), service: 'Meta:Other' },
        publishedAt(PLAIN_HTTP, 'ftp://127.0.0.1'),
        { participant: ODD_REGEXP, regexp: '!(.*)!\\1!' },
      ],
      [NO_RECORDS],
    );
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.smp.behave();
    publish(publishedType(BIS_INVOICE));
  });

  function publish(...types: readonly PublishedType[]): void {
    for (const participant of [RECEIVER, ORDERED]) world.smp.publish({ participant, types });
  }

  const lookUp = (text: string = RECEIVER): Promise<LookupResult> =>
    world.network().lookUp(theParticipant(text), 'all');

  describe('a look-up over DNS and SMP', () => {
    test('finds who is registered, what he takes, and under which processes', async () => {
      publish(
        publishedType(BIS_INVOICE),
        publishedType({ ...BIS_INVOICE, process: WITH_RESPONSE }),
      );
      publish(publishedType(BIS_INVOICE), publishedType(NLCIUS_INVOICE));
      expect(await lookUp()).toMatchObject({
        participant: theParticipant(RECEIVER),
        registered: true,
        checkedAt: NOON,
        source: 'smp',
        documentTypes: [BIS_INVOICE.documentType, NLCIUS_INVOICE.documentType],
        processesByDocumentType: {
          [BIS_INVOICE.documentType]: [BIS_INVOICE.process],
          [NLCIUS_INVOICE.documentType]: [NLCIUS_INVOICE.process],
        },
        accessPoint: '127.0.0.1',
      });
    });

    test('asks the group first, by the participant in lower case', async () => {
      world.smp.publish({ participant: BY_VAT, types: [publishedType(BIS_INVOICE)] });
      const before = world.smp.asked.length;
      expect(await lookUp('9925:BE0403170701')).toMatchObject({ registered: true });
      expect(world.smp.asked.slice(before)).toEqual([
        `/iso6523-actorid-upis::${BY_VAT}`,
        `/iso6523-actorid-upis::${BY_VAT}/services/busdox-docid-qns::${BIS_INVOICE.documentType}`,
      ]);
    });

    test('asks for the document types that matter alone', async () => {
      publish(publishedType(BIS_INVOICE), publishedType(NLCIUS_INVOICE));
      const asked = [NLCIUS_INVOICE.documentType, 'something else'];
      const found = await world.network().lookUp(theParticipant(RECEIVER), asked);
      expect(Object.keys(found.processesByDocumentType)).toEqual([NLCIUS_INVOICE.documentType]);
      expect(found.documentTypes).toHaveLength(2);
    });

    test('takes the record of lowest order, then preference, whatever the case of its service', async () => {
      expect(await lookUp(ORDERED)).toMatchObject({ registered: true });
    });

    test.each([
      ['a name nobody has', '0208:0000000097'],
      ['a name without such records', NO_RECORDS],
      ['a participant its SMP does not know', BY_VAT],
    ])('%s: not registered', async (_what, participant) => {
      world.smp.withdraw(BY_VAT);
      expect(await lookUp(participant)).toMatchObject({ registered: false, documentTypes: [] });
    });

    test('a name server that says no to everything does not know: it knows nothing of the network', async () => {
      const cutOff = await startNameServer([], [], 'nothing');
      try {
        const network = world.network({ dnsServers: [cutOff.address] });
        expect(await network.lookUp(theParticipant(RECEIVER), 'all')).toMatchObject({
          registered: 'unknown',
          error: expect.stringContaining('VOLDAAN_DNS_SERVERS'),
        });
      } finally {
        await cutOff.close();
      }
    });

    test.each([
      ['no SMP among the records', OTHER_SERVICE],
      ['an address that is none of an SMP', PLAIN_HTTP],
      ['a record that names no address', ODD_REGEXP],
    ])('%s: not known', async (_what, participant) => {
      expect(await lookUp(participant)).toMatchObject({
        registered: 'unknown',
        error: expect.stringContaining('DNS names no SMP'),
      });
    });

    test('plain http and private addresses are not called unless a setting says so', async () => {
      const before = world.smp.asked.length;
      const careful = world.network({ addresses: 'public' });
      expect(await careful.lookUp(theParticipant(RECEIVER), 'all')).toMatchObject({
        registered: 'unknown',
      });
      expect(world.smp.asked).toHaveLength(before);
    });
  });

  describe('a name server that fails', () => {
    test.each([
      ['SERVFAIL', 2, 'the name server failed'],
      ['REFUSED', 5, 'refuses to answer'],
      ['silence', null, 'in time'],
    ] as const)('%s leaves it unknown', async (_name, code, why) => {
      const server = await startFailingNameServer(code);
      // Only silence has to be waited for.
      const patience = code === null ? { timeoutMs: 200 } : {};
      const network = world.network({ dnsServers: [server.address], ...patience });
      const found = await network.lookUp(theParticipant(RECEIVER), 'all');
      expect(found).toMatchObject({ registered: 'unknown', error: expect.stringContaining(why) });
      await server.close();
    });

    test('nobody there leaves it unknown', async () => {
      const network = world.network({ dnsServers: [await deadAddress()] });
      expect(await network.lookUp(theParticipant(RECEIVER), 'all')).toMatchObject({
        registered: 'unknown',
        error: 'DNS gave no answer: no name server is reachable.',
      });
    });
  });

  describe('an SMP that misbehaves', () => {
    test.each([
      [{ kind: 'status', status: 500, times: 1 }, 'answers 500'],
      [{ kind: 'status', status: 302, times: 1 }, 'answers 302'],
      [{ kind: 'lose-request', times: 1 }, 'without an answer'],
      [{ kind: 'malformed', times: 1 }, ''],
      [{ kind: 'hostile', times: 1 }, 'DOCTYPE'],
      [{ kind: 'somebody-else', times: 1 }, 'something else'],
    ] as const)('%j leaves it unknown', async (what, why) => {
      world.smp.misbehave(what);
      expect(await lookUp()).toMatchObject({
        registered: 'unknown',
        error: expect.stringContaining(why),
      });
    });

    test('one that takes everything asked for directly: what it does not list is not there', async () => {
      world.smp.misbehave({ kind: 'knows-everybody', times: 10 });
      const found = await world
        .network()
        .lookUp(theParticipant(BY_VAT), [BIS_INVOICE.documentType]);
      expect(canReceive(found, BIS_INVOICE, NOON)).toEqual({ kind: 'no', why: 'document-type' });
    });

    const listed = `/iso6523-actorid-upis%3A%3A${encodeURIComponent(RECEIVER)}/services/`;
    test.each<[string, PublishedType, string]>([
      ['itself', publishedType(BIS_INVOICE, { redirect: 'itself' }), 'more than once'],
      [
        'an address that may not be called',
        publishedType(BIS_INVOICE, { redirect: 'file:///etc' }),
        'may not be called',
      ],
      ['nothing at all', publishedType(BIS_INVOICE, { undescribed: true }), 'does not describe'],
    ])(
      'a document type that leads to %s: registered, the rest not known',
      async (_to, type, why) => {
        const own = `${world.smp.url}${listed}${encodeURIComponent(type.id)}`;
        publish(type.redirect === 'itself' ? { ...type, redirect: own } : type);
        const found = await lookUp();
        expect(found).toMatchObject({ registered: true, error: expect.stringContaining(why) });
        expect(canReceive(found, BIS_INVOICE, NOON)).toEqual({ kind: 'unknown' });
      },
    );

    test('one redirect is followed', async () => {
      const type = publishedType(BIS_INVOICE);
      publish({
        ...type,
        redirect: `${world.smp.url}${listed}${encodeURIComponent(type.id)}?arrived`,
      });
      const found = await lookUp();
      expect(canReceive(found, BIS_INVOICE, NOON)).toEqual({ kind: 'yes' });
    });

    test.each<[string, Parameters<typeof publishedType>[1], string]>([
      ['expired', { activeUntil: addMs(NOON, -DAY_MS) }, 'expired'],
      ['not open yet', { activeFrom: addMs(NOON, DAY_MS) }, 'not-yet-active'],
      [
        'of another transport',
        { transportProfile: 'busdox-transport-as2-ver1p0' },
        'other-transport',
      ],
      ['of another process', { process: WITH_RESPONSE }, 'process'],
    ])('a way in that is %s is none', async (_name, change, why) => {
      publish(publishedType(BIS_INVOICE, change));
      const found = await lookUp();
      expect(found.registered).toBe(true);
      expect(canReceive(found, BIS_INVOICE, NOON)).toMatchObject({ kind: 'no', why });
    });
  });
});
