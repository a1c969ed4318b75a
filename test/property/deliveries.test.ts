import fc from 'fast-check';
import { writeUbl } from '../../src/formats/ubl/write.js';
import { Crash, type CrashingStore, crashingStore } from '../support/crashing-store.js';
import { setStage, type Stage } from '../support/stage.js';
import { deliver } from '../support/stage-network.js';
import { purchaseInvoice } from '../support/stage-world.js';

/** Sequences of deliveries; each is some hundred transactions. */
const RUNS = 15;
const STEPS_MAX = 14;

let stage: Stage;
let store: CrashingStore;
let run = 0;
beforeAll(async () => {
  stage = await setStage(undefined, (inner) => (store = crashingStore(inner)));
});
afterAll(async () => {
  store.restart();
  await stage.close();
});

type Step =
  | {
      readonly kind: 'deliver';
      readonly number: number;
      readonly variant: number;
      readonly id: number | null;
    }
  | { readonly kind: 'lost' | 'twice' | 'out-of-order' | 'poll' | 'settle' | 'hour' }
  | { readonly kind: 'crash'; readonly after: number; readonly moment: 'before' | 'after' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      number: fc.nat({ max: 2 }),
      variant: fc.nat({ max: 1 }),
      // An id of its own for each delivery, or one that may come again with the same content.
      id: fc.option(fc.nat({ max: 1 })),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('lost', 'twice', 'out-of-order', 'poll', 'settle', 'hour'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      after: fc.nat({ max: 12 }),
      moment: fc.constantFrom('before', 'after'),
    }),
  },
);

function bytesOf(number: string, variant: string): Uint8Array {
  const written = writeUbl(purchaseInvoice({ number, buyerReference: variant }));
  if (!written.ok) throw new Error(written.error[0]?.message);
  return written.value;
}

let slot = 0;
async function poll(): Promise<void> {
  await stage.app.pollInbound(stage.administration, `slot-${(slot += 1)}`);
  await stage.settle();
}

/** What the network was told in this run: documents by content, and their transport ids. */
interface Sent {
  readonly documents: Set<string>;
  readonly transports: Set<string>;
}

async function take(one: Step, sent: Sent): Promise<void> {
  switch (one.kind) {
    case 'deliver': {
      const number = `R${run}-${one.number}`;
      const variant = `v${one.variant}`;
      const id = one.id === null ? {} : { transportId: `${number}-${variant}-${one.id}` };
      sent.transports.add(deliver(stage, bytesOf(number, variant), id));
      sent.documents.add(`${number} ${variant}`);
      return;
    }
    case 'lost':
    case 'twice':
    case 'out-of-order':
      stage.accessPoint.misbehave({ kind: `webhook-${one.kind}` });
      return;
    case 'poll':
      return poll();
    case 'settle':
      return stage.settle();
    case 'hour':
      return stage.hours(1);
    case 'crash':
      store.dieAfter(one.after, one.moment);
      await poll().catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
      store.restart();
  }
}

const ofThisRun = (text: string): boolean => text.startsWith(`R${run}-`);

test('whatever happens on the way, each document has one row and one posting', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: STEPS_MAX }), async (steps) => {
      run += 1;
      const sent: Sent = { documents: new Set(), transports: new Set() };
      for (const one of steps) await take(one, sent);
      // Leases of what died run out, and somebody looks once more.
      await stage.hours(2);
      await poll();

      const expected = [...sent.documents].sort();
      const items = await stage.app.showInbox.list(stage.administration, { all: true });
      const rows = await Promise.all(
        items
          .filter(({ number }) => ofThisRun(number))
          .map(({ id }) => stage.app.showInbox.document(stage.administration, id)),
      );
      const content = (invoice?: { number: string; buyerReference?: string }): string =>
        `${invoice?.number ?? ''} ${invoice?.buyerReference ?? ''}`;
      expect(rows.map((row) => content(row?.invoice)).sort()).toEqual(expected);

      const reports = stage.host.reports(stage.administration, 'purchase-document');
      const posted = reports.map(({ report }) => content(report.invoice)).filter(ofThisRun);
      expect(posted.sort()).toEqual(expected);
      // Of one number only the first is payable before a person has looked.
      const payable = new Set(stage.host.payablePurchases(stage.administration));
      const paid = reports.filter(({ report }) => payable.has(report.key));
      const numbers = paid.map(({ report }) => report.invoice.number).filter(ofThisRun);
      expect(numbers).toHaveLength(new Set(expected.map((text) => text.split(' ')[0])).size);
      expect(new Set(numbers).size).toBe(numbers.length);

      const processed = await stage.look((tx) => tx.inbound.inState('processed'));
      const known = new Set(processed.map(({ transportId }) => transportId));
      expect([...sent.transports].filter((id) => !known.has(id))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
}, 600_000);
