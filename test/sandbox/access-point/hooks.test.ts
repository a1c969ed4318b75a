import { makeSandboxWebhookReader } from '../../../src/adapters/access-points/sandbox/webhook.js';
import type { SandboxAccessPoint } from '../../../src/sandbox/access-point/server.js';
import type { Misbehaviour } from '../../../src/sandbox/access-point/misbehave.js';
import { BIS_INVOICE } from '../../support/small-invoice.js';
import {
  BUYER,
  movableClock,
  post,
  type ReceivedHook,
  SECRET,
  SELLER,
  startReceiver,
  startWorld,
} from './support.js';

describe('webhooks of the sandbox access point', () => {
  const clock = movableClock();
  let sandbox: SandboxAccessPoint;

  /** Runs with a receiver that answers with these statuses; gives what it received. */
  async function receive(
    statuses: number[],
    work: () => Promise<void>,
    ...mischief: Misbehaviour[]
  ): Promise<readonly ReceivedHook[]> {
    const receiver = await startReceiver(statuses);
    sandbox = await startWorld({ clock: clock.now, webhookUrl: receiver.url });
    for (const wish of mischief) sandbox.misbehave(wish);
    await work();
    await sandbox.advance();
    await sandbox.close();
    receiver.close();
    return receiver.hooks;
  }

  function deliver(): { transportId: string } {
    const bytes = new TextEncoder().encode('<a/>');
    return sandbox.deliver({ sender: BUYER, receiver: SELLER, ...BIS_INVOICE, bytes });
  }
  const sendOne = async (): Promise<void> => {
    await post(sandbox, 'F-1');
  };
  const deliverTwo = async (): Promise<void> => {
    deliver();
    deliver();
    await sandbox.advance();
  };

  test('are signed so that our reader accepts them, and name the document', async () => {
    const [hook] = await receive([], sendOne);
    const read = makeSandboxWebhookReader([SECRET]).read({
      headers: hook?.headers as Record<string, string>,
      body: hook?.body ?? new Uint8Array(),
      now: clock.now(),
    });
    const documentId = sandbox.transmissions()[0]?.id;
    expect(read).toMatchObject({
      ok: true,
      value: { kind: 'event', event: { about: 'sent', providerId: documentId } },
    });
  });

  test('say when a document of somebody else waits', async () => {
    let transportId = '';
    const [hook] = await receive([], () => {
      ({ transportId } = deliver());
      return Promise.resolve();
    });
    expect(hook?.event).toMatchObject({
      type: 'document.received',
      data: { documentId: transportId },
    });
  });

  test.each([
    ['are repeated until they are taken', [500, 503], 3, 1],
    ['are given up after the last wait', [500, 500, 500, 500], 3, 1],
  ])('%s', async (_name, statuses, attempts, events) => {
    const hooks = await receive(statuses, sendOne);
    expect(hooks).toHaveLength(attempts);
    expect(new Set(hooks.map(({ event }) => event.id)).size).toBe(events);
  });

  test('come in the order of the events, twice, out of order or not at all when asked to', async () => {
    const ids = (hooks: readonly ReceivedHook[]): string[] =>
      hooks.map(({ event }) => event.data.documentId);
    const order = (): string[] => inOrder;
    let inOrder: string[] = [];
    const two = async (): Promise<void> => {
      inOrder = [deliver().transportId, deliver().transportId];
      await sandbox.advance();
    };
    expect(ids(await receive([], two))).toEqual(order());
    const swapped = ids(await receive([], two, { kind: 'webhook-out-of-order' }));
    expect(swapped).toEqual(order().toReversed());
    const twice = await receive([], deliverTwo, { kind: 'webhook-twice', times: 2 });
    expect(new Set(twice.map(({ event }) => event.id)).size).toBe(2);
    expect(twice).toHaveLength(4);
    expect(await receive([], deliverTwo, { kind: 'webhook-lost' })).toHaveLength(1);
  });
});
