import { type CrashFault, type DyingWorker, dyingWorker, FAULTS } from '../support/dying-worker.js';
import { MORNING, setStage, type Stage } from '../support/stage.js';
import { deliver } from '../support/stage-network.js';
import { sent, told } from '../support/stage-sending.js';
import { purchaseInvoice, salesInvoice } from '../support/stage-world.js';
import { INVOICE_RESPONSE } from '../../src/formats/ubl/response.js';
import { writeUbl } from '../../src/formats/ubl/write.js';

/**
 * The crash points of SEND and RECEIVE (reliability-security, section 7), each with five faults: a worker is killed
 * before or after it, hears no answer, does it twice, or is overtaken by a second worker. Afterwards a healthy worker
 * goes on for some hours, and each document must have its effect exactly once.
 */
interface Point {
  readonly name: string;
  /** The step of a clean run it is, by what the step does; the last such step where `last` says so */
  readonly step: RegExp;
  readonly last?: true;
}

const SEND: readonly Point[] = [
  { name: 'command stored', step: /^tx .*documents\.add/ },
  { name: 'document built', step: /^in documents\.save/ },
  { name: 'validated', step: /^in exchanges\.add/ },
  { name: 'intent row', step: /^tx .*exchanges\.byId.*exchanges\.save/ },
  { name: 'before call', step: /^call accessPoint\.lookup/ },
  { name: 'after call', step: /^call accessPoint\.send/ },
  { name: 'outcome row', step: /^tx outbox\.settle .*inbound\.wasToldOf/ },
  { name: 'host informed', step: /^call host\.report/ },
  { name: 'archived', step: /^tx outbox\.settle/, last: true },
];

const RECEIVE: readonly Point[] = [
  { name: 'bytes stored', step: /^tx .*inbound\.add/ },
  { name: 'acknowledged', step: /^call accessPoint\.acknowledge/ },
  { name: 'parsed', step: /^in inbound\.byTransportId/ },
  { name: 'checked', step: /^in documents\.receivedFrom/ },
  { name: 'matched to supplier', step: /^in documents\.add/ },
  { name: 'posted', step: /^call host\.report/ },
  { name: 'response sent', step: /^call accessPoint\.send/ },
];

async function settleWith(stage: Stage, app: DyingWorker['app']): Promise<void> {
  for (let handled = 1; handled > 0; handled = await app.outbox.deliverDue(1_000))
    await stage.accessPoint.advance();
}

/** One flow: how it begins, what a worker does about it, and what must be true in the end. */
interface Flow {
  readonly points: readonly Point[];
  readonly begin: (stage: Stage) => void;
  readonly work: (stage: Stage, app: DyingWorker['app']) => Promise<void>;
  readonly check: (stage: Stage) => Promise<void>;
}

const FLOWS: Readonly<Record<string, Flow>> = {
  SEND: {
    points: SEND,
    begin: (s) => {
      s.host.addSalesInvoice(s.administration, salesInvoice(1));
    },
    work: async (s, app) => {
      // As the schedule does: what breaks is said, and the round goes on.
      await app.syncHost(s.administration).catch(() => undefined);
      await settleWith(s, app);
    },
    check: async (s) => {
      expect(sent(s)).toEqual(['2026-0001']);
      const exchanges = await s.look((tx) => tx.exchanges.all());
      expect(exchanges.map(({ state }) => state)).toEqual(['delivered']);
      expect(told(s).at(-1)).toBe('delivered');
      expect(new Set(told(s)).size).toBe(told(s).length);
    },
  },
  RECEIVE: {
    points: RECEIVE,
    begin: (s) => {
      const written = writeUbl(purchaseInvoice({ number: 'P-1' }));
      if (!written.ok) throw new Error('The purchase invoice cannot be written');
      deliver(s, written.value, { transportId: 'as4-1' });
    },
    work: async (s, app) => {
      await app.pollInbound(s.administration, `slot-${s.clock.now()}`);
      await settleWith(s, app);
      // A person approves what waits; where nobody knows whether that was saved, he looks and finds out.
      for (const { id, state } of await app.showInbox.list(s.administration))
        if (state === 'waiting')
          await app
            .decideInbox(s.administration, id, { kind: 'approve' }, { by: 'An' })
            .catch(() => undefined);
      await settleWith(s, app);
    },
    check: async (s) => {
      const posted = s.host.reports(s.administration, 'purchase-document');
      expect(posted.map(({ report }) => report.invoice.number)).toEqual(['P-1']);
      expect(await s.look((tx) => tx.inbound.inState('processed'))).toHaveLength(1);
      expect(await s.look((tx) => tx.inbound.inState('stored'))).toEqual([]);
      const answers = s.accessPoint.transmissions();
      expect(answers.map(({ documentType }) => documentType)).toEqual([
        INVOICE_RESPONSE.documentType,
      ]);
    },
  },
};

/**
 * A worker that stands still in the very call, after its last look at the lease, cannot be told apart from a slow network:
 * there the access point has to recognise the key. Everywhere else it recognises none, and whatever is sent twice is
 * taken twice.
 */
const needsKeys = (point: string, fault: CrashFault): boolean =>
  ['after call', 'response sent'].includes(point) && fault === 'second worker';

async function onStage(
  work: (stage: Stage) => Promise<void>,
  recognisesKeys = false,
): Promise<void> {
  const stage = await setStage(MORNING, undefined, undefined, { recognisesKeys });
  try {
    await work(stage);
  } finally {
    await stage.close();
  }
}

/** Where a point is among the steps: inside a transaction, the transaction counts for what befalls it as a whole. */
interface Place {
  readonly step: number;
  readonly whole: number;
}

const WHOLE: readonly CrashFault[] = ['done twice', 'second worker'];

/** Place of each point among the steps of a run in which nothing goes wrong. */
async function placesOf({ points, begin, work }: Flow): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  await onStage(async (stage) => {
    begin(stage);
    const worker = await dyingWorker(stage, null, () => Promise.resolve());
    await worker.run((app) => work(stage, app));
    for (const { name, step, last } of points) {
      const fits = (label: string): boolean => step.test(label);
      const at = last ? worker.steps.findLastIndex(fits) : worker.steps.findIndex(fits);
      if (at < 0) throw new Error(`No step is "${name}": ${worker.steps.join(' | ')}`);
      const inside = worker.steps[at]?.startsWith('in ') === true;
      const before = worker.steps.slice(0, at);
      const whole = inside ? before.findLastIndex((label) => label.startsWith('tx')) : at;
      places.set(name, { step: at, whole });
    }
  });
  return places;
}

describe.each(Object.entries(FLOWS))('%s', (_name, flow) => {
  let places: ReadonlyMap<string, Place>;
  beforeAll(async () => {
    places = await placesOf(flow);
  });

  const cells = flow.points.flatMap(({ name }) =>
    FAULTS.map((fault): [string, CrashFault] => [name, fault]),
  );

  test.each(cells)('%s, %s: nothing is lost and nothing is doubled', async (point, fault) => {
    await onStage(
      async (stage) => {
        flow.begin(stage);
        const healthy = (): Promise<void> => flow.work(stage, stage.app);
        const place = places.get(point);
        const at = WHOLE.includes(fault) ? place?.whole : place?.step;
        const worker = await dyingWorker(stage, { at: at ?? -1, fault }, healthy);
        const end = await worker.run((app) => flow.work(stage, app));
        expect(worker.struck()).toBe(true);
        expect(end).toBe(fault.startsWith('killed') ? 'died' : 'done');
        // Whatever was in its hands is taken over when the lease is over.
        for (let hour = 0; hour < 4; hour += 1) {
          stage.clock.advanceMs(3_600_000);
          await healthy();
        }
        await flow.check(stage);
        const left = await stage.look((tx) => tx.outbox.list({ state: 'parked' }));
        expect(left).toEqual([]);
        expect(await stage.app.verify(stage.administration)).toMatchObject({ findings: [] });
      },
      needsKeys(point, fault),
    );
  });
});
