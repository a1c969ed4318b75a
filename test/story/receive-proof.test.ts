import { writeUbl } from '../../src/formats/ubl/write.js';
import type { Invoice } from '../../src/domain/invoice/invoice.js';
import { networkTypeOf } from '../../src/formats/ubl/profiles.js';
import { printParticipant } from '../../src/domain/party/participant.js';
import { Crash, type CrashingStore, crashingStore } from '../support/crashing-store.js';
import { setStage, type Stage } from '../support/stage.js';
import { deliver } from '../support/stage-network.js';
import { purchaseInvoice, SELLER, STRANGER, SUPPLIER } from '../support/stage-world.js';

/** Receiving is proof: what the network handed over is in the books once, whatever went wrong on the way. */

let stage: Stage;
let store: CrashingStore;

beforeEach(async () => {
  stage = await setStage(undefined, (inner) => (store = crashingStore(inner)));
});
afterEach(async () => {
  store.restart();
  await stage.close();
});

function ublOf(change: Partial<Invoice> = {}): Uint8Array {
  const written = writeUbl(purchaseInvoice(change));
  if (!written.ok) throw new Error(written.error[0]?.message);
  return written.value;
}

const numbered = (...numbers: readonly string[]): void => {
  for (const number of numbers) deliver(stage, ublOf({ number }));
};

const posted = (): readonly string[] =>
  stage.host
    .reports(stage.administration, 'purchase-document')
    .map(({ report }) => report.invoice.number);

const stored = async (): Promise<readonly string[]> => {
  const items = await stage.app.showInbox.list(stage.administration, { all: true });
  return items.map(({ number }) => number);
};

/** What the access point still has for the account. */
async function waiting(): Promise<number> {
  const answer = await fetch(`${stage.accessPoint.url}/v1/inbox`, {
    headers: { authorization: 'Bearer stage-api-key' },
  });
  return ((await answer.json()) as { documents: readonly unknown[] }).documents.length;
}

let slot = 0;
async function poll(): Promise<void> {
  await stage.app.pollInbound(stage.administration, `poll-${(slot += 1)}`);
  await stage.settle();
}

test('webhooks alone are enough', async () => {
  numbered('L-1', 'L-2', 'L-3');
  await stage.settle();
  expect(posted()).toEqual(['L-1', 'L-2', 'L-3']);
  expect(await waiting()).toBe(0);
});

test('looking alone is enough', async () => {
  stage.accessPoint.misbehave({ kind: 'webhook-lost', times: 3 });
  numbered('L-1', 'L-2', 'L-3');
  await stage.settle();
  expect(posted()).toEqual([]);
  await poll();
  expect(posted()).toEqual(['L-1', 'L-2', 'L-3']);
  expect(await waiting()).toBe(0);
});

test('both, doubled and out of order, bring each document once', async () => {
  stage.accessPoint.misbehave({ kind: 'webhook-twice', times: 2 });
  stage.accessPoint.misbehave({ kind: 'webhook-out-of-order', times: 1 });
  numbered('L-1', 'L-2', 'L-3');
  await poll();
  await stage.hours(2);
  await poll();
  expect([...posted()].sort()).toEqual(['L-1', 'L-2', 'L-3']);
  expect(await stored()).toHaveLength(3);
});

test('more than one page of documents is taken whole', async () => {
  stage.accessPoint.misbehave({ kind: 'webhook-lost', times: 1_000 });
  const numbers = Array.from({ length: 101 }, (_, n) => `P-${n}`);
  numbered(...numbers);
  await poll();
  expect([...posted()].sort()).toEqual([...numbers].sort());
  expect(await waiting()).toBe(0);
}, 180_000);

/** Transactions of one look at an inbox with one document; more are tried than there are. */
const MOMENTS = Array.from({ length: 14 }, (_, after) => after).flatMap((after) =>
  (['before', 'after'] as const).map((moment) => [after, moment] as const),
);

test.each(MOMENTS)(
  'a process that dies at transaction %d, %s it, loses nothing',
  async (after, moment) => {
    stage.accessPoint.misbehave({ kind: 'webhook-lost', times: 1_000 });
    numbered('L-1');
    store.dieAfter(after, moment);
    await poll().catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    // Until its bytes are committed here, the access point still has it.
    const records = await Promise.all(
      (['stored', 'processed', 'refused'] as const).map((state) =>
        stage.look((tx) => tx.inbound.inState(state)),
      ),
    );
    expect(records.flat().length + (await waiting())).toBeGreaterThan(0);
    store.restart();
    await stage.hours(2);
    await poll();
    expect(posted()).toEqual(['L-1']);
    expect(await stored()).toEqual(['L-1']);
    expect(await waiting()).toBe(0);
  },
);

describe('a document for another company of the same account', () => {
  beforeEach(async () => {
    stage.accessPoint.setAccount({
      apiKey: 'stage-api-key',
      participants: [SELLER, STRANGER].map(printParticipant),
    });
    stage.accessPoint.deliver({
      sender: printParticipant(SUPPLIER),
      receiver: printParticipant(STRANGER),
      ...networkTypeOf({ kind: 'invoice' }),
      bytes: ublOf({ number: 'X-1' }),
    });
    numbered('L-1');
    await poll();
  });

  test('is refused with the reason, and ours is taken all the same', async () => {
    expect(posted()).toEqual(['L-1']);
    const [refused] = await stage.app.refusedInbound.list(stage.administration);
    expect(refused?.note).toMatch(/ACCOUNT_UNKNOWN inbound\.receiver.*is for 0208:/);
  });

  test('stays at the access point, for the company it is for', async () => {
    expect(await waiting()).toBe(1);
    await poll();
    expect(await stage.app.refusedInbound.list(stage.administration)).toHaveLength(1);
  });

  test('is taken once the administration turns out to have that number', async () => {
    const s = stage;
    await s.look((tx) =>
      tx.administration.change((books) => ({ ...books, participant: STRANGER })),
    );
    const [refused] = await s.app.refusedInbound.list(s.administration);
    const tried = await s.app.refusedInbound.tryAgain(s.administration, refused?.transportId ?? '');
    expect(tried.ok).toBe(true);
    await poll();
    expect(posted()).toEqual(['L-1', 'X-1']);
    expect(await waiting()).toBe(0);
  });
});

test('what was refused is read again when asked, and refused again while nothing changed', async () => {
  const transportId = deliver(stage, ublOf().slice(0, 900));
  await stage.settle();
  const one = () => stage.app.refusedInbound.one(stage.administration, transportId);
  expect((await one())?.bytes).toHaveLength(900);
  for (let time = 0; time < 2; time += 1) {
    const tried = await stage.app.refusedInbound.tryAgain(stage.administration, transportId);
    expect(tried.ok).toBe(true);
    expect(await one()).toBeNull();
    await stage.settle();
    expect((await one())?.note).toMatch(/NOT_WELL_FORMED/);
  }
  const taken = await stage.app.refusedInbound.tryAgain(stage.administration, 'unknown');
  expect(taken).toMatchObject({ ok: false, error: { kind: 'no-such-transmission' } });
});

test('what is addressed to a service provider is read as a status, and never posted as an invoice', async () => {
  stage.accessPoint.setAccount({
    apiKey: 'stage-api-key',
    participants: [printParticipant(SELLER), '0242:000306'],
  });
  stage.accessPoint.deliver({
    sender: printParticipant(SUPPLIER),
    receiver: '0242:000306',
    ...networkTypeOf({ kind: 'invoice' }),
    bytes: ublOf({ number: 'X-1' }),
  });
  await poll();
  expect(posted()).toEqual([]);
  expect(await stage.app.refusedInbound.list(stage.administration)).toHaveLength(1);
  expect(await waiting()).toBe(0);
});
