import { besidesRefusal, factsRefusal, moveRefusal } from '../../domain/instrument/checks.js';
import {
  holderOf,
  type Instrument,
  type InstrumentFacts,
  type InstrumentKind,
  isOver,
  KINDS,
} from '../../domain/instrument/instrument.js';
import { normalIban } from '../../domain/party/identifiers.js';
import { dateIn } from '../../formats/letter/locale.js';
import { addWorkingDays } from '../../domain/dunning/working-days.js';
import type { AdministrationId, InstrumentId, OpenItemId } from '../../kernel/ids.js';
import { err, ok } from '../../kernel/result.js';
import type { InstrumentFilter } from '../../ports/instruments.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { giveInstrumentTask } from './instrument-task.js';
import type { Ports } from '../ports.js';

/** An instrument with the number of its invoice. */
export interface ShownInstrument extends Instrument {
  readonly invoiceNumber: string;
}

export interface NewInstrument {
  readonly openItemId: OpenItemId;
  readonly kind: InstrumentKind;
  readonly facts: InstrumentFacts;
  readonly by: string;
  readonly note?: string;
  /** It begins further on; absent: at its first state */
  readonly state?: string;
}

/** Another state, other facts, or both. */
export interface InstrumentChange {
  readonly state?: string;
  readonly facts?: InstrumentFacts;
  readonly by: string;
  readonly note?: string;
}

export interface InstrumentDesk {
  /** Oldest first. */
  list(
    administration: AdministrationId,
    filter: InstrumentFilter,
  ): Promise<readonly ShownInstrument[]>;
  /** A write-off is proposed and a hand-over approved, each in its own way: neither is added here. */
  add(administration: AdministrationId, wish: NewInstrument): Promise<WorkResult<Instrument>>;
  change(
    administration: AdministrationId,
    id: InstrumentId,
    change: InstrumentChange,
  ): Promise<WorkResult<Instrument>>;
}

/** Instruments on one list; more is no list that a person works from. */
const SHOWN_MAX = 1_000;
const NOTE_MAX = 2_000;
/** Kinds that begin with a decision of their own. */
const DECIDED_ELSEWHERE: Readonly<Partial<Record<InstrumentKind, string>>> = {
  collection: 'Hand it over: then the law and what was agreed are looked at first.',
  'write-off': 'Propose a write-off: somebody approves it by name.',
};

export function makeInstruments(ports: Ports): InstrumentDesk {
  return {
    list: (administration, filter) =>
      ports.store.inTransaction(administration, (tx) => shownInstruments(tx, filter)),
    add: (administration, wish) =>
      ports.store.inTransaction(administration, async (tx) => {
        const elsewhere = DECIDED_ELSEWHERE[wish.kind];
        if (elsewhere !== undefined) return refuse('decided-elsewhere', elsewhere);
        return addInstrument(ports, tx, wish);
      }),
    change: (administration, id, change) =>
      ports.store.inTransaction(administration, (tx) => changeInstrument(ports, tx, id, change)),
  };
}

async function shownInstruments(
  tx: Tx,
  filter: InstrumentFilter,
): Promise<readonly ShownInstrument[]> {
  const found = await tx.instruments.list(filter, SHOWN_MAX);
  const ids = [...new Set(found.map(({ openItemId }) => openItemId))];
  const items = ids.length === 0 ? [] : await tx.ledger.items({ openOnly: false, ids });
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  return found.map((one) => ({ ...one, invoiceNumber: numbers.get(one.openItemId) ?? '' }));
}

/** Adds an instrument to an open invoice, in the transaction of what makes it so; what follows from its kind comes along. */
export async function addInstrument(
  ports: Ports,
  tx: Tx,
  { openItemId, kind, facts: given, by, note, state = KINDS[kind].first }: NewInstrument,
): Promise<WorkResult<Instrument>> {
  const item = await tx.ledger.item(openItemId);
  if (item === null)
    return refuse('no-such-invoice', `There is no invoice ${openItemId}. Name an open one.`);
  if (item.kind !== 'invoice' || item.open.minor <= 0n)
    return refuse('nothing-open', `Nothing is open of ${item.number}. Name an open invoice.`);
  if ((note ?? '').length > NOTE_MAX)
    return refuse('note', `A note has at most ${NOTE_MAX} characters.`);
  const facts = normal(given);
  const live = await tx.instruments.list({ openItemIds: [openItemId], liveOnly: true }, SHOWN_MAX);
  const wrong = factsRefusal(kind, facts) ?? besidesRefusal({ kind, state }, live);
  if (wrong !== null) return err(wrong);
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const instrument: Instrument = {
    ...{ id: ports.ids.next('instrument'), openItemId, debtorId: item.debtorId, kind },
    ...{ state, facts, openedOn: today, by, since: today, sinceBy: by },
    ...(note === undefined ? {} : { note }),
  };
  if ((await tx.instruments.add(instrument)) === 'exists')
    return refuse('exists', `${item.number} has a ${kind} already.`);
  await noteInstrument(ports, tx, instrument);
  if (kind === 'factoring') await tellWhomToPay(ports, tx, instrument);
  return ok(instrument);
}

async function changeInstrument(
  ports: Ports,
  tx: Tx,
  id: InstrumentId,
  { state, facts = {}, by, note }: InstrumentChange,
): Promise<WorkResult<Instrument>> {
  const before = await tx.instruments.byId(id);
  if (before === null)
    return refuse('no-such-instrument', `There is no instrument ${id}. List them first.`);
  if ((note ?? '').length > NOTE_MAX)
    return refuse('note', `A note has at most ${NOTE_MAX} characters.`);
  if (before.kind === 'write-off' && before.state === 'proposed' && state !== undefined)
    return refuse('decided-elsewhere', `Approve or refuse ${id} as the write-off it proposes.`);
  if (isOver(before))
    return refuse('over-already', `Instrument ${id} is ${before.state}, which is its end.`);
  const merged = { ...before.facts, ...normal(facts) };
  const wrong =
    factsRefusal(before.kind, merged) ?? (state === undefined ? null : moveRefusal(before, state));
  if (wrong !== null) return err(wrong);
  return ok(await moveInstrument(ports, tx, { ...before, facts: merged }, { state, by, note }));
}

/** What was found allowed: saved, on the timeline, and told to whom it matters. */
export async function moveInstrument(
  ports: Ports,
  tx: Tx,
  before: Instrument,
  change: {
    readonly state?: string | undefined;
    readonly by: string;
    readonly note?: string | undefined;
    /** Somebody gets a task of its own about it */
    readonly quiet?: boolean;
  },
): Promise<Instrument> {
  const { by, note, state = before.state, quiet = false } = change;
  const { zone } = await tx.administration.get();
  const isMove = state !== before.state;
  const after: Instrument = {
    ...{ ...before, state },
    ...(isMove ? { since: ports.clock.today(zone), sinceBy: by } : {}),
    ...(note === undefined ? {} : { note }),
  };
  await tx.instruments.save(after);
  await noteInstrument(ports, tx, after, by);
  const item = isMove ? await tx.ledger.item(after.openItemId) : null;
  const isOursAgain = holderOf(before) !== null && holderOf(after) === null;
  if (item !== null && isOursAgain && !quiet && item.open.minor > 0n)
    await sayGivenBack(ports, tx, after, item);
  return after;
}

async function noteInstrument(
  ports: Ports,
  tx: Tx,
  { id, debtorId, openItemId, kind, state, facts, note, by: opener }: Instrument,
  by = opener,
): Promise<void> {
  const { partner, reference } = facts;
  await tx.timeline.add({
    ...{ debtorId, openItemIds: [openItemId], at: ports.clock.now(), by, kind: 'instrument' },
    detail: { instrument: id, kind, state, partner, reference, note },
  });
}

/** Our letters rest while a factor has the invoice, so a person tells the debtor whose account he pays on. */
async function tellWhomToPay(
  ports: Ports,
  tx: Tx,
  { id, debtorId, openItemId, facts, openedOn }: Instrument,
): Promise<void> {
  const { country } = await tx.administration.get();
  await giveInstrumentTask(ports, tx, 'tell-debtor', {
    ...{ key: `tell-debtor:${id}`, role: 'debtors', debtorId, openItemIds: [openItemId] },
    dueOn: addWorkingDays(ports.calendar(country), openedOn, 1),
    lines: [
      ['partner', facts.accountName ?? facts.partner],
      ['account', facts.iban],
      ['reference', facts.reference],
    ],
  });
}

async function sayGivenBack(
  ports: Ports,
  tx: Tx,
  { id, debtorId, openItemId, state, since, facts }: Instrument,
  { dueDate }: OpenItemState,
): Promise<void> {
  const { language } = await tx.administration.get();
  await giveInstrumentTask(ports, tx, 'given-back', {
    ...{ key: `given-back:${id}:${state}`, role: 'debtors', debtorId, openItemIds: [openItemId] },
    dueOn: since,
    lines: [
      ['partner', facts.partner],
      ['date', dateIn(language, dueDate)],
    ],
  });
}

function normal(facts: InstrumentFacts): InstrumentFacts {
  return facts.iban === undefined ? facts : { ...facts, iban: normalIban(facts.iban) };
}
