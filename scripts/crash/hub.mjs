// What a worker of the hub does in each flow, with the people in it: each turn is an hour.
import { camtFile } from '../../dist/demo/world/camt-file.js';
import { makeMembers } from '../../bench/hub-world.mjs';

/** With the policy whose first step is a mail on the day after the due date. */
export const administration = { ...makeMembers()[0].administration, policy: 'S1-14' };

/** How long an approval may be taken back, ms; after it reminders leave. */
const HOLD_MS = 31 * 60_000;
/** A folder hands over what stood still between two looks, ms. */
const BETWEEN_LOOKS_MS = 300_000;

/** The invoice of `makeInvoiceDue` is due the day before, and its reminder leaves in the morning. */
export const REMINDER_MORNING = '2026-06-16T07:00:00.000Z';

export const PREPARE = {
  statement: ({ app, id }) => app.syncHost(id),
  async posting({ app, id }, { statement }) {
    await app.syncHost(id);
    await take(app, id, Buffer.from(statement, 'base64'));
  },
  async reminder({ app, id, clock }) {
    await app.syncHost(id);
    for (let hour = 0; hour < 3; hour += 1) {
      await app.outbox.deliverDue();
      clock.advanceMs(3_600_000);
    }
    clock.set(REMINDER_MORNING);
    await take(app, id, statementOf({ date: '2026-06-16', entries: [] }));
    await app.outbox.deliverDue();
  },
};

export const WORK = {
  async send({ app, id }) {
    await app.syncHost(id);
    await app.outbox.deliverDue();
  },
  async receive({ app, id, clock }) {
    await app.pollInbound(id, clock.now());
    await app.outbox.deliverDue();
    for (const { id: document, state } of await app.showInbox.list(id))
      if (state === 'waiting')
        await app.decideInbox(id, document, { kind: 'approve' }, { by: 'An' });
    await app.outbox.deliverDue();
  },
  async statement({ app, id, clock }) {
    for (let look = 0; look < 2; look += 1) {
      await app.fetchStatements({ administration: id, asked: false });
      clock.advanceMs(BETWEEN_LOOKS_MS);
    }
    await app.outbox.deliverDue();
  },
  async reminder({ app, id, clock }) {
    const run = await app.planDunning(id);
    await app.approveRun(id, run.id, 'An');
    clock.advanceMs(HOLD_MS);
    await app.outbox.deliverDue();
  },
  async posting({ app, clock }) {
    for (let minutes = 0; minutes < 10; minutes += 5) {
      await app.outbox.deliverDue();
      clock.advanceMs(300_000);
    }
  },
};

/** What people do who look after each hour, where nothing goes on without them. */
export const PEOPLE = {
  /** Whether the mail server took what nobody heard of stands in its log. */
  async reminder({ app, id }, { mailLog }) {
    for (const { actionId, messageId } of await app.dispatches.waiting(id)) {
      const answer = await fetch(`${mailLog}?id=${encodeURIComponent(messageId)}`);
      const { left } = await answer.json();
      await app.dispatches.decide(id, actionId, { left, by: 'An', reason: 'Read in the log' });
    }
  },
  async posting({ app, id }) {
    for (const { id: message } of await app.parked.list(id)) await app.parked.release(id, message);
  },
};

/** What stands in the database in the end, besides what is asked of every flow. */
export const LOOK = {
  send: async (tx) => (await tx.exchanges.all()).map(({ state }) => state),
  receive: async (tx) => ({
    stored: (await tx.inbound.inState('stored')).length,
    processed: (await tx.inbound.inState('processed')).length,
  }),
  statement: (tx) => allocated(tx),
  posting: (tx) => allocated(tx),
  async reminder(tx) {
    const run = await tx.dunning.runOf('2026-06-16');
    const actions = run === null ? [] : await tx.dunning.actions(run.id);
    return { states: actions.map(({ state }) => state) };
  },
};

async function allocated(tx) {
  return {
    matched: (await tx.bank.withLabel('matched')).length,
    allocations: (await tx.ledger.allocations({})).length,
    open: (await tx.ledger.items({ openOnly: true })).length,
  };
}

async function take(app, administration, bytes) {
  const taken = await app.importStatement({ administration, name: 'statement.xml', bytes });
  if (!taken.ok) throw new Error(`A statement was refused: ${JSON.stringify(taken.error)}`);
}

/** A statement of one day that begins with nothing; `entries` as `camtFile` takes them. */
export function statementOf({ date, entries }) {
  const { name, accounts } = administration;
  const [{ iban }] = accounts;
  const moved = entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return camtFile({
    ...{ version: '08', iban, id: date, date, entries, holder: name, bic: 'FICTBEBB' },
    ...{ sequence: Number(date.slice(8)), openingMinor: 0n, closingMinor: moved },
  });
}
