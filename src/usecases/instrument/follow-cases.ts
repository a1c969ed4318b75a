import { addWorkingDays } from '../../domain/dunning/working-days.js';
import { type CollectionCase, isCaseOver, PARTNER_EFFECTS } from '../../domain/instrument/case.js';
import { INSTRUMENT_WORDS } from '../../formats/instrument/task-text.js';
import { moneyIn } from '../../formats/letter/locale.js';
import { plain } from '../../formats/text/plain.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import type { PartnerEvent } from '../../ports/collection-partner.js';
import type { Connection, Tx } from '../../ports/store.js';
import { moveItems, sayReturned } from './deliver-case.js';
import { withdrawCase } from './hand-over-claims.js';
import { suspension } from '../installation.js';
import { giveInstrumentTask } from './instrument-task.js';
import type { Ports } from '../ports.js';

/** What a look at the partners brought. */
export interface CasesFollowed {
  /** Events that were new */
  readonly events: number;
  /** Cases that are being withdrawn because nothing is open any more */
  readonly withdrawn: number;
  /** Why a partner could not be asked, by connection */
  readonly failed: readonly { readonly connection: string; readonly message: string }[];
}

/** Pages of one look: a feed that leads nowhere is not read for ever. */
const PAGES_MAX = 50;
const CASES_MAX = 5_000;

/**
 * Reads what collection partners did, from where reading had come to, and takes back what was paid to us meanwhile. What is
 * told of a case becomes its state, a line on the timeline and, where somebody has to act, a task; once per event.
 */
export function makeFollowCases(
  ports: Ports,
): (administration: AdministrationId) => Promise<CasesFollowed> {
  return async (administration) => {
    const connections = await ports.store.inTransaction(administration, async (tx) => {
      // A copy of the database asks nobody.
      if ((await suspension(ports, tx)) !== null) return [];
      const all = await tx.administration.connections();
      return all.filter(({ kind }) => kind === 'collection-partner');
    });
    let events = 0;
    const failed: { connection: string; message: string }[] = [];
    for (const connection of connections) {
      const read = await follow(ports, administration, connection);
      events += read.events;
      if (read.failed !== null) failed.push({ connection: connection.id, message: read.failed });
    }
    const withdrawn = await ports.store.inTransaction(administration, (tx) =>
      withdrawPaid(ports, tx),
    );
    return { events, withdrawn, failed };
  };
}

async function follow(
  ports: Ports,
  administration: AdministrationId,
  connection: Connection,
): Promise<{ readonly events: number; readonly failed: string | null }> {
  const partner = ports.outside.collectionPartner(connection);
  const cursor = `collection:${connection.id}`;
  let events = 0;
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const since = await ports.store.inTransaction(administration, (tx) => tx.cursors.get(cursor));
    const answer = await partner.events(since);
    if (!answer.ok) {
      ports.observe.event('collection.failed', { administration, kind: answer.error.kind });
      return { events, failed: answer.error.message };
    }
    const { next, more } = answer.value;
    events += await ports.store.inTransaction(administration, async (tx) => {
      let fresh = 0;
      for (const event of answer.value.events)
        if (await take(ports, tx, connection, event)) fresh += 1;
      // Somebody else read the same page at once: his is as good.
      await tx.cursors.move(cursor, since, next);
      return fresh;
    });
    if (!more || next === since) break;
  }
  return { events, failed: null };
}

/** False: it is of no case of ours, or was told before. */
async function take(
  ports: Ports,
  tx: Tx,
  { id: connectionId }: Connection,
  event: PartnerEvent,
): Promise<boolean> {
  const before = await tx.cases.byReference(connectionId, event.reference);
  if (before === null || !(await tx.cases.note(before.id, event))) return false;
  const { paid = before.paid, costs = before.costs } = event;
  const known = {
    ...before,
    ...(paid === undefined ? {} : { paid }),
    ...(costs === undefined ? {} : { costs }),
  };
  // What we are taking back, or took back, is not his to move any more; what it costs still counts.
  const isOurs = before.state === 'withdrawing' || isCaseOver(before.state);
  const after: CollectionCase = isOurs ? known : { ...known, state: event.state };
  await tx.cases.save(after);
  await tx.timeline.add({
    ...{ debtorId: after.debtorId, openItemIds: after.openItemIds, at: ports.clock.now() },
    ...{ by: after.partner, kind: 'handed-over' },
    detail: {
      ...{ case: after.id, state: event.state, told: event.at, note: noteOf(event) },
      ...(event.paid === undefined ? {} : { paid: printMoney(event.paid) }),
    },
  });
  if (!isOurs) await follows(ports, tx, after, event);
  return true;
}

async function follows(
  ports: Ports,
  tx: Tx,
  after: CollectionCase,
  event: PartnerEvent,
): Promise<void> {
  const { task, items } = PARTNER_EFFECTS[event.state];
  if (items !== undefined) await moveItems(ports, tx, after, items, after.partner);
  if (items === 'returned') await sayReturned(ports, tx, after, after.partner);
  if (task === undefined) return;
  const { zone, language, country } = await tx.administration.get();
  const { id, debtorId, openItemIds, partner, reference, paid, costs } = after;
  await giveInstrumentTask(ports, tx, task, {
    ...{ key: `${task}:${id}:${event.id}`, role: 'debtors', debtorId, openItemIds },
    dueOn: addWorkingDays(ports.calendar(country), ports.clock.today(zone), 1),
    lines: [
      ['partner', partner],
      ['reference', reference],
      ['state', INSTRUMENT_WORDS[language].partnerStates[event.state]],
      ['amount', paid === undefined ? undefined : moneyIn(language, paid)],
      ['costs', costs === undefined ? undefined : moneyIn(language, costs)],
      ['said', noteOf(event)],
    ],
  });
}

/** What the partner wrote, in one line of plain text. */
function noteOf({ note }: PartnerEvent): string | undefined {
  return note === undefined ? undefined : plain(note).slice(0, 500);
}

/** A case of which nothing is open any more was paid to us: the partner is told to stop, once. */
async function withdrawPaid(ports: Ports, tx: Tx): Promise<number> {
  const live = await tx.cases.list({ liveOnly: true }, CASES_MAX);
  let withdrawn = 0;
  for (const one of live) {
    const items = await tx.ledger.items({ openOnly: true, ids: one.openItemIds });
    if (items.some(({ open }) => open.minor > 0n)) continue;
    const { id, debtorId, openItemIds, partner, reference, paid } = one;
    // The money he announced has come: he knows, and closes the case himself.
    if (paid !== undefined) continue;
    const taken = await withdrawCase(ports, tx, one, { by: 'voldaan', reason: 'paid' });
    if (!taken.ok) continue;
    withdrawn += 1;
    const { zone } = await tx.administration.get();
    await giveInstrumentTask(ports, tx, 'paid-while-collected', {
      ...{ key: `paid-while-collected:${id}`, role: 'debtors', debtorId, openItemIds },
      dueOn: ports.clock.today(zone),
      lines: [
        ['partner', partner],
        ['reference', reference],
      ],
    });
  }
  return withdrawn;
}
