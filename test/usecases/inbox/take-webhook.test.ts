import { idOf } from '../../../src/kernel/ids.js';
import { ok } from '../../../src/kernel/result.js';
import type { InboundDocument, WebhookReader } from '../../../src/ports/access-point.js';
import { makeTakeWebhook } from '../../../src/usecases/inbox/take-webhook.js';
import { Crash, crashingStore } from '../../support/crashing-store.js';
import { NOON } from '../../support/facts.js';
import { benchForEach } from '../../support/fake-outside.js';
import { ADMINISTRATION, SELLER, STRANGER, SUPPLIER } from '../../support/stage-world.js';

/** A provider that hands the document itself over and takes our answer for a receipt. */

const bench = benchForEach();

const DOCUMENT: InboundDocument = {
  ...{ id: 'as4-1', transportId: 'as4-1', sender: SUPPLIER, receiver: SELLER, receivedAt: NOON },
  ...{ documentType: 't', process: 'p', bytes: Uint8Array.of(60, 0, 255) },
};

function handingOver(document: InboundDocument): WebhookReader {
  return {
    takes: { mediaType: 'application/xml', bytesMax: 1_000 },
    read: () => ok({ kind: 'document', document, answer: { countryCodeC4: 'BE' } }),
  };
}

function hub(document: InboundDocument = DOCUMENT) {
  const store = crashingStore(bench().store);
  const ports = { ...bench().ports({ webhookReader: handingOver(document) }), store };
  const take = makeTakeWebhook(ports);
  const request = {
    ...{ connectionId: idOf<'connection'>('con_access-point'), headers: {} },
    mediaType: 'application/xml',
  } as const;
  return { store, take: () => take({ ...request, body: document.bytes }) };
}

async function kept(): Promise<readonly string[]> {
  return bench().store.inTransaction(ADMINISTRATION.id, async (tx) => [
    ...(await tx.inbound.inState('stored')).map(({ transportId }) => transportId),
    ...(await tx.outbox.list({ kind: 'process-inbound' })).map(({ key }) => key),
  ]);
}

test('its document is kept before it is answered, once', async () => {
  const { take } = hub();
  const answer = { countryCodeC4: 'BE' };
  expect(await take()).toEqual(ok({ outcome: 'added', answer }));
  expect(await take()).toEqual(ok({ outcome: 'exists', answer }));
  expect(await kept()).toEqual(['as4-1', 'process-inbound:as4-1']);
  const record = await bench().store.inTransaction(ADMINISTRATION.id, (tx) =>
    tx.inbound.byTransportId('as4-1'),
  );
  expect([...(record?.bytes ?? [])]).toEqual([60, 0, 255]);
});

test.each([
  ['before', []],
  ['after', ['as4-1', 'process-inbound:as4-1']],
] as const)(
  'it hears nothing from a hub that dies %s the commit, and comes again',
  async (moment, left) => {
    const { store, take } = hub();
    store.dieAfter(0, moment);
    await expect(take()).rejects.toThrow(Crash);
    expect(await kept()).toEqual(left);
    store.restart();
    expect(await take()).toMatchObject({ ok: true });
    expect(await kept()).toEqual(['as4-1', 'process-inbound:as4-1']);
  },
);

test('what it hands over for another company is kept too, so that it is not sent for ever', async () => {
  const { take } = hub({ ...DOCUMENT, receiver: STRANGER });
  expect(await take()).toMatchObject({ ok: true, value: { outcome: 'added' } });
  expect(await kept()).toEqual(['as4-1', 'process-inbound:as4-1']);
});
