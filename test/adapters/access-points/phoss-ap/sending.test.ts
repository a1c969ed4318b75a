import type { AccessPoint } from '../../../../src/ports/access-point.js';
import { referenceTo } from '../../../contract/access-point-world.js';
import type { FakeReply } from '../../../support/provider-fake.js';
import { transmissionOf } from '../../../support/small-exchange.js';
import { type PhossFake, startPhoss, TOKEN } from './fake.js';
import { accessPointAt } from './world.js';

describe('phoss-ap', () => {
  let fake: PhossFake;
  let accessPoint: AccessPoint;
  beforeEach(() => {
    fake = startPhoss();
    accessPoint = accessPointAt();
  });
  afterEach(() => {
    fake.close();
  });

  test('gets the identifiers with their schemes in the path, our id and key in the query, and the bytes', async () => {
    const transmission = transmissionOf('F/1 é');
    await accessPoint.send(transmission);
    const [call] = fake.calls;
    expect(call).toMatchObject({
      method: 'POST',
      path: [
        ...['api', 'outbound', 'submit'],
        'iso6523-actorid-upis::0208:0403170701',
        'iso6523-actorid-upis::0208:0899965307',
        `busdox-docid-qns::${transmission.documentType}`,
        `cenbii-procid-ubl::${transmission.process}`,
        'BE',
      ],
      body: new TextDecoder().decode(transmission.bytes),
    });
    expect(call?.rawPath).not.toMatch(/[#:]/);
    expect(Object.fromEntries(call?.query ?? [])).toEqual({
      sbdhInstanceID: transmission.transportId,
      custom1: transmission.key,
    });
    expect(call?.headers).toMatchObject({ 'x-token': TOKEN, 'content-type': 'application/xml' });
  });

  test('a PINT document type has a scheme of its own', async () => {
    const documentType = 'urn:x:Invoice-2::Invoice##urn:peppol:pint:billing-1@jp-1::2.1';
    await accessPoint.send({ ...transmissionOf('F-1'), documentType });
    expect(fake.calls[0]?.path[5]).toBe(`peppol-doctype-wildcard::${documentType}`);
  });

  test('the report of the attempt is kept as evidence', async () => {
    expect(await accessPoint.send(transmissionOf('F-1'))).toEqual({
      ok: true,
      value: {
        providerId: 'transport-F-1',
        transportId: 'transport-F-1',
        state: 'accepted',
        at: '2026-11-21T21:59:58.123Z',
        evidence: {
          ...{ as4MessageId: 'as4-1', as4ConversationId: 'c1', sendingResult: 'SUCCESS' },
          ...{
            as4SendingDateTime: '2026-11-21T21:59:58.123Z',
            c3EndpointUrl: 'https://c3.example',
          },
        },
      },
    });
  });

  test('a failed attempt (422) is asked about, not repeated: the access point goes on by itself', async () => {
    fake.next('attempt-fails');
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
      ok: true,
      value: { state: 'accepted', message: 'no answer from C3' },
    });
    expect(fake.transactions).toHaveLength(1);
  });

  test('a 422 of what was never stored may go again', async () => {
    fake.next({ status: 422, body: '"Failed to submit outbound transaction"' });
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
      error: { kind: 'transient' },
    });
  });

  test('a 422 whose status cannot be asked is unknown, under the id we chose', async () => {
    fake.next('attempt-fails');
    const sent = accessPoint.send(transmissionOf('F-1'));
    fake.interrupt({ status: 422, body: {} });
    fake.interrupt({ status: 503 });
    expect(await sent).toMatchObject({ error: { kind: 'unknown', providerId: 'transport-F-1' } });
  });

  test.each([
    ['pending', null, 'accepted'],
    ['sending', null, 'accepted'],
    ['failed', null, 'accepted'],
    ['sent', null, 'accepted'],
    ['sent', 'pending', 'accepted'],
    ['sent', 'not_applicable', 'accepted'],
    ['sent', 'received_ap', 'delivered'],
    ['sent', 'received_ab', 'delivered'],
    ['sent', 'received_re', 'rejected'],
    ['rejected', null, 'rejected'],
    ['permanently_failed', 'pending', 'undelivered'],
  ] as const)('status %s with MLS %s is %s', async (status, mlsStatus, state) => {
    await accessPoint.send(transmissionOf('F-1'));
    Object.assign(fake.of('transport-F-1'), { status, mlsStatus });
    expect(await accessPoint.status(referenceTo(transmissionOf('F-1')))).toMatchObject({
      value: { state, transportId: 'transport-F-1' },
    });
  });

  test.each<[string, FakeReply, string]>([
    ['400 with its reason', { status: 400, body: '"Failed to parse"' }, 'precondition'],
    ['401', { status: 401 }, 'precondition'],
    ['404: sending is switched off', { status: 404 }, 'precondition'],
    ['a redirect', { status: 302 }, 'precondition'],
    ['408', { status: 408 }, 'unknown'],
    ['429', { status: 429 }, 'transient'],
    ['500', { status: 500 }, 'unknown'],
    ['503', { status: 503 }, 'transient'],
    ['a report that is no success', { status: 200, body: { overallSuccess: false } }, 'unknown'],
    ['HTML', { status: 200, body: '<html>' }, 'unknown'],
    ['nothing', 'reset', 'unknown'],
  ])('sending, answered %s, is of its kind', async (_, reply, kind) => {
    fake.interrupt(reply);
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({ error: { kind } });
  });
});
