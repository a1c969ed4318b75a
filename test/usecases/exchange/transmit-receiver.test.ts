import { goLive } from '../../support/live.js';
import { idOf } from '../../../src/kernel/ids.js';
import { ok } from '../../../src/kernel/result.js';
import { addMs } from '../../../src/kernel/dates.js';
import { parseParticipant } from '../../../src/domain/party/participant.js';
import type { Exchange } from '../../../src/ports/store.js';
import type { PublishedType } from '../../../src/sandbox/smp/state.js';
import { makeDeliverOutbox } from '../../../src/usecases/outbox/deliver-outbox.js';
import { makeTransmit } from '../../../src/usecases/exchange/transmit.js';
import { silent } from '../../support/database.js';
import { withDns } from '../../support/dns.js';
import { anInvoice, NOON } from '../../support/facts.js';
import { benchForFile } from '../../support/fake-outside.js';
import { isOk } from '../../support/results.js';
import {
  BIS_INVOICE,
  BY_VAT,
  publishedType,
  RECEIVER,
  type SmpWorld,
  startSmpWorld,
} from '../../support/smp-world.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

/** A provider of the real network, with DNS and an SMP that can be seen to be asked: sending for good. */
withDns('sending through a provider, after one more look at the network', () => {
  const bench = benchForFile();
  let world: SmpWorld;
  let sent: string[] = [];
  let serial = 0;
  beforeAll(async () => {
    world = await startSmpWorld();
  });
  afterAll(() => world.close());
  beforeEach(() => {
    sent = [];
    world.smp.behave();
    // Whatever was remembered is too old by now.
    for (const { clock } of [bench(), world]) clock.advanceMs(24 * 3_600_000);
    for (const participant of [RECEIVER, BY_VAT]) world.smp.withdraw(participant);
  });

  const publish = (participant: string, type: PublishedType = publishedType(BIS_INVOICE)): void => {
    world.smp.publish({ participant, types: [type] });
  };

  /** An invoice for that receiver, delivered as far as it goes now. */
  async function send(receiver: string): Promise<Exchange> {
    serial += 1;
    const [document, exchange] = [
      idOf<'document'>(`doc_${serial}`),
      idOf<'exchange'>(`exc_${serial}`),
    ];
    const { store, clock } = bench();
    const at = clock.now();
    await goLive(store, 'con_access-point:fake');
    await store.inTransaction(ADMINISTRATION.id, async (tx) => {
      await tx.documents.add({
        ...{ id: document, direction: 'out', version: 1, bytes: Uint8Array.of(60), at },
        ...{ invoice: anInvoice(`2026-${serial}`), findings: [], heldFor: [] },
      });
      await tx.exchanges.add({
        ...{ id: exchange, documentId: document, documentVersion: 1 },
        ...{ key: `key-${serial}`, transportId: `uuid-${serial}`, attempts: 0 },
        ...{ number: `2026-${serial}`, sender: { scheme: '0208', value: '0202239951' } },
        ...{ receiver: isOk(parseParticipant(receiver)), state: 'queued', stateAt: at },
      });
      await tx.outbox.put({
        ...{ id: idOf(`msg_${serial}`), kind: 'transmit', key: `transmit:${exchange}`, nextAt: at },
        payload: { exchangeId: exchange, orderKey: document },
      });
    });
    await deliver();
    const after = await store.inTransaction(ADMINISTRATION.id, (tx) => tx.exchanges.byId(exchange));
    if (after === null) throw new Error('The exchange is gone');
    return after;
  }

  async function deliver(): Promise<void> {
    const all = bench().ports({
      network: world.network(),
      accessPoint: {
        traits: {
          ...{ playground: false, unknownResolvedBy: 'status', keyWindowMs: null },
          ...{ documentBytesMax: 1_000_000, lacks: { lookup: 'It has none.' } },
        },
        status: () => Promise.resolve(ok(null)),
        send: ({ key }) => {
          sent.push(key);
          return Promise.resolve(ok({ providerId: key, state: 'accepted', at: NOON }));
        },
      },
    });
    const { store, clock, ids } = all;
    const handlers = { transmit: makeTransmit(all) };
    await makeDeliverOutbox({ store, clock, ids, observe: silent }, handlers).deliverDue();
  }

  test('who is there gets it', async () => {
    publish(RECEIVER);
    expect(await send(RECEIVER)).toMatchObject({ state: 'sent' });
    expect(sent).toHaveLength(1);
  });

  test('who moved is held with the identifier he is under now, and nothing goes there', async () => {
    publish(RECEIVER);
    expect(await send(BY_VAT)).toMatchObject({
      state: 'held',
      note: expect.stringMatching(/moved from 9925 to 0208.*nothing is switched by itself/),
    });
    expect(sent).toEqual([]);
  });

  test('who is nowhere is held, and goes as soon as he registered and a person lets it', async () => {
    const held = await send(RECEIVER);
    expect(held).toMatchObject({ state: 'held', note: expect.stringContaining('not registered') });
    publish(RECEIVER);
    const { store, clock } = bench();
    await store.inTransaction(ADMINISTRATION.id, async (tx) => {
      await tx.exchanges.save({ ...held, state: 'queued' });
      await tx.outbox.put({
        ...{ id: idOf(`msg_${serial}_again`), kind: 'transmit', key: `transmit:${held.id}:1` },
        ...{ payload: { exchangeId: held.id, orderKey: held.documentId }, nextAt: clock.now() },
      });
    });
    await deliver();
    expect(sent).toHaveLength(1);
  });

  test('a registration that expired holds it', async () => {
    publish(RECEIVER, publishedType(BIS_INVOICE, { activeUntil: addMs(world.clock.now(), -1) }));
    expect(await send(RECEIVER)).toMatchObject({
      state: 'held',
      note: expect.stringContaining('expired'),
    });
  });

  test('while the SMP is ill, a provider without look-up of its own is left to find out', async () => {
    world.smp.misbehave({ kind: 'status', status: 500, times: 100 });
    expect(await send(RECEIVER)).toMatchObject({ state: 'sent' });
  });
});
