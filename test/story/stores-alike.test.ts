import { PART_IDS } from '../../src/domain/figures/parts.js';
import { addDays } from '../../src/kernel/dates.js';
import { writeUbl } from '../../src/formats/ubl/write.js';
import type { Tx } from '../../src/ports/store.js';
import { isOk } from '../support/results.js';
import type { Stage } from '../support/stage.js';
import { answer, because } from '../support/stage-answers.js';
import { bank, receipt } from '../support/stage-bank.js';
import { planned } from '../support/stage-chase.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { deliver } from '../support/stage-network.js';
import { purchaseInvoice, SECOND_IBAN } from '../support/stage-world.js';
import { playedInBoth } from '../support/stores-alike.js';

/** An invoice that is sent, comes due, is asked for, is paid in part, is asked for again, and is looked at in figures. */
async function story(s: Stage): Promise<void> {
  await delivered(s);
  for (const late of [1, 3, 7]) {
    goTo(s, addDays(DUE, late));
    if (late === 3) {
      await bank(s, { entries: [receipt(2_100n, { invoice: 1, reference: 'BANK00000001' })] });
      const [entry] = await s.app.review.list(s.administration);
      if (entry !== undefined) isOk(await s.app.review.accept(s.administration, entry.id, 0));
    }
    await bank(s, { opening: late >= 3 ? 2_100n : 0n, id: `B-${late}` });
    const { run } = await planned(s);
    isOk(await s.app.approveRun(s.administration, run.id, 'test'));
    s.clock.advanceMs(31 * 60_000);
    await s.settle();
  }
}

/** What the books say, by every way of asking that a story leaves something behind for. */
async function told(tx: Tx, s: Stage) {
  const period = { from: addDays(DUE, -60), until: s.today() };
  const documents = await tx.documents.list('out', 10);
  const runs = await tx.dunning.runs(10);
  return {
    debtors: await tx.debtors.all(),
    documents,
    journeys: await Promise.all(documents.map(({ id }) => tx.journey.of(id))),
    exchanges: await tx.exchanges.all(),
    items: await tx.ledger.items({ openOnly: false }),
    allocations: await tx.ledger.allAllocations(),
    entries: await tx.bank.withLabel('matched'),
    labels: await tx.bank.countByLabel(),
    learned: await tx.learned.all(),
    runs,
    actions: await Promise.all(runs.map(({ id }) => tx.dunning.actions(id))),
    held: await Promise.all(runs.map(({ id }) => tx.dunning.held(id))),
    reminders: await tx.dunning.reminders(),
    messages: await tx.outbox.list({}),
    tasks: await tx.tasks.list({}, 100),
    figures: await tx.figures.sums(period, 'Europe/Brussels', PART_IDS),
    standing: [await tx.standings.count(s.today()), await tx.standings.owed(s.today(), 'EUR')],
  };
}

/** The supplier's invoice came, and the same number once more with another account. */
async function received(s: Stage): Promise<void> {
  await delivered(s);
  deliver(s, isOk(writeUbl(purchaseInvoice())));
  await s.settle();
  const other = [{ meansCode: '30', account: { id: SECOND_IBAN } }];
  deliver(s, isOk(writeUbl(purchaseInvoice({ payments: other }))));
  deliver(s, new TextEncoder().encode('<not-a-document/>'));
  await s.settle();
  const [second, first] = await s.look((tx) => tx.documents.list('in', 10));
  if (first === undefined || second === undefined) throw new Error('Two documents were to come');
  const by = { by: 'An' };
  isOk(await s.app.decideInbox(s.administration, second.id, { kind: 'refuse', note: 'Fout' }, by));
  isOk(await s.app.decideInbox(s.administration, first.id, { kind: 'approve' }, by));
  await answer(s, 'UQ');
  await answer(s, 'AP', { invoice: { number: 'nowhere', typeCode: '380' } });
  goTo(s, addDays(DUE, 1));
  await answer(s, 'CA', {
    statuses: [{ ...because('PAY', 'Later'), conditions: [{ term: 'BT-9', value: '2026-06-30' }] }],
  });
  await s.syncAll();
  await s.hours(2);
}

/** What came in, what was said about it, and what we said. */
async function toldOfReceived(tx: Tx) {
  const listed = [...(await tx.documents.list('in', 10)), ...(await tx.documents.list('out', 10))];
  const ids = listed.map(({ id }) => id);
  const each = await Promise.all(
    ids.map(async (id) => ({
      document: await tx.documents.byId(id),
      relations: await tx.documents.relationsOf(id),
      first: await tx.inbound.firstOf(id),
      journey: await tx.journey.of(id),
      inbound: await tx.journey.inbound({ documentId: id }),
      conversation: await tx.responsesSent.conversation(id),
    })),
  );
  const invoice = purchaseInvoice();
  const debtors = await tx.debtors.all();
  return {
    each,
    brief: await tx.documents.byIds(ids),
    versions: await tx.documents.versionsReceived(invoice),
    ofSupplier: await tx.documents.receivedFrom(invoice.seller, 10),
    standing: await tx.exchanges.standing(ids),
    decisions: await tx.inbox.decisions(ids),
    open: await tx.inbox.documents({ openOnly: true, limit: 10 }),
    refused: await tx.inbound.inState('refused'),
    parked: await tx.answers.parked('waiting'),
    terms: await tx.answers.terms(),
    answered: await tx.responsesSent.list(10),
    timelines: await Promise.all(debtors.map(({ id }) => tx.timeline.ofDebtor(id, 100))),
    tasks: await tx.tasks.list({}, 100),
    disputes: await tx.ledger.disputes(),
    reading: await tx.hostReading.get(),
    problems: await tx.hostProblems.list(),
    messages: await tx.outbox.list({}),
  };
}

test.each([
  ['sent, collected and asked for', story, told, '"step": "call"'],
  ['received and answered', received, toldOfReceived, '"dueDate": "2026-06-30"'],
])('a story leaves the same books in memory as in a database: %s', async (_, play, say, proof) => {
  const { inMemory, inDatabase } = await playedInBoth(play, say);
  expect(inMemory).toContain(proof);
  expect(inMemory).toBe(inDatabase);
});
