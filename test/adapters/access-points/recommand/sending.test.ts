import type { AccessPoint } from '../../../../src/ports/access-point.js';
import { referenceTo } from '../../../contract/access-point-world.js';
import type { FakeReply } from '../../../support/provider-fake.js';
import { NOW, transmissionOf } from '../../../support/small-exchange.js';
import { type RecommandFake, startRecommand } from './fake.js';
import { accessPointAt, ANSWER, RULES } from './world.js';

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

  const never = referenceTo(transmissionOf('F-1'));

  test('gets the document as raw XML, with type and process, under the company', async () => {
    const transmission = transmissionOf('F-1');
    expect(await accessPoint.send(transmission)).toEqual({
      ok: true,
      value: {
        ...{ providerId: 'doc_1', transportId: 'sbdh-1', state: 'accepted', at: NOW },
        evidence: { envelopeId: 'sbdh-1', peppolMessageId: 'as4-1' },
      },
    });
    expect(fake.calls).toMatchObject([
      {
        method: 'POST',
        rawPath: '/api/v1/c_1/send',
        headers: { authorization: 'Basic a2V5XzE6c2VjcmV0IG9mIHRoZSBrZXk=' },
        body: {
          recipient: '0208:0899965307',
          documentType: 'xml',
          document: new TextDecoder().decode(transmission.bytes),
          doctypeId: transmission.documentType,
          processId: transmission.process,
        },
      },
    ]);
  });

  test('bytes that are no UTF-8 never leave: they would arrive as others', async () => {
    const sent = await accessPoint.send({ ...transmissionOf('F-1'), bytes: new Uint8Array([255]) });
    expect(sent).toMatchObject({ error: { kind: 'invalid' } });
    expect(fake.calls).toEqual([]);
  });

  const failed = (errors: unknown): object => ({ success: false, errors });
  test.each<[string, FakeReply, string]>([
    ['400 with rules', { status: 400, body: failed(RULES) }, 'invalid'],
    [
      '400 about our call',
      { status: 400, body: failed({ recipient: ['Required'] }) },
      'precondition',
    ],
    ['400 with a sentence', { status: 400, body: failed('Process id unknown') }, 'precondition'],
    ['400 of somebody else', { status: 400, body: 'bad request' }, 'precondition'],
    ['401', { status: 401, body: failed('Unauthorized') }, 'precondition'],
    ['402: no subscription', { status: 402, body: failed('Pay') }, 'precondition'],
    ['404', { status: 404, body: failed('Company not found') }, 'precondition'],
    ['422: not reached', { status: 422, body: failed('Failed to send') }, 'precondition'],
    ['422 with rules', { status: 422, body: failed(RULES) }, 'precondition'],
    ['429', { status: 429 }, 'transient'],
    ['500', { status: 500, body: failed('Failed') }, 'unknown'],
    ['503', { status: 503 }, 'transient'],
    ['a success that is none', { status: 200, body: failed('x') }, 'unknown'],
    ['HTML', { status: 200, body: '<html>' }, 'unknown'],
    ['nothing', 'reset', 'unknown'],
  ])('sending, answered %s, is of its kind', async (_, reply, kind) => {
    fake.interrupt(reply);
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({ error: { kind } });
  });

  test('a verdict names the rules; nobody is called absent because of a 422', async () => {
    fake.interrupt(ANSWER['document-refused']);
    expect(await accessPoint.send(transmissionOf('F-1'))).toMatchObject({
      error: { faults: [{ code: 'access-point.root' }, { code: 'access-point.cbc:ID' }] },
    });
    fake.interrupt({ status: 422, body: failed('Could not resolve the recipient') });
    const sent = await accessPoint.send(transmissionOf('F-1'));
    expect(sent.ok || sent.error.reason).toBeUndefined();
  });

  test.each<[string, object, string, string | undefined]>([
    ['no news', {}, 'accepted', undefined],
    ['pending', { deliveries: [{ channel: 'peppol', status: 'pending' }] }, 'accepted', undefined],
    [
      'delivered',
      { deliveries: [{ channel: 'peppol', status: 'delivered' }] },
      'delivered',
      undefined,
    ],
    [
      'an e-mail delivered',
      { deliveries: [{ channel: 'email', status: 'delivered' }] },
      'accepted',
      undefined,
    ],
    ['a delivery status alone', { deliveryStatus: 'delivered' }, 'delivered', undefined],
    ['failed, no more', { deliveryStatus: 'failed' }, 'undelivered', undefined],
    [
      'news of tomorrow',
      { deliveryStatus: 'evaporated', deliveries: 'many' },
      'accepted',
      undefined,
    ],
    ['not sent yet', { sentOverPeppol: false }, 'accepted', 'Not sent over Peppol yet.'],
    ...(
      [
        ['recipient_not_found', 'undelivered'],
        ['document_not_supported', 'undelivered'],
        ['transport', 'undelivered'],
        ['other', 'undelivered'],
        ['validation', 'rejected'],
        ['recipient_rejected', 'rejected'],
        ['duplicate', 'rejected'],
      ] as const
    ).map(
      ([category, state]) =>
        [
          category,
          {
            deliveries: [
              { channel: 'peppol', status: 'failed', failure: { category, message: 'm' } },
            ],
          },
          ...([state, `${category}: m`] as const),
        ] as [string, object, string, string],
    ),
  ])('a document with %s is told so', async (_, news, state, message) => {
    await accessPoint.send(transmissionOf('F-1'));
    Object.assign(fake.documents[0] ?? {}, news);
    const told = await accessPoint.status({ ...never, providerId: 'doc_1' });
    expect(told).toMatchObject({ value: { state, providerId: 'doc_1', transportId: 'sbdh-1' } });
    expect(told.ok && told.value?.message).toBe(message);
  });
});
