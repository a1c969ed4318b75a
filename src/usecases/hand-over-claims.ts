import type { DunningPolicy } from '../domain/dunning/policy.js';
import { factsByDebtor } from '../domain/dunning/facts.js';
import type { Ledger } from '../domain/dunning/ledger.js';
import { type DossierGap, dossierGaps } from '../domain/dossier/dossier-file.js';
import type { CollectionCase } from '../domain/instrument/case.js';
import { type HandOverBar, handOverBar } from '../domain/instrument/hand-over.js';
import type {
  AdministrationId,
  CaseId,
  ConnectionId,
  DebtorId,
  OpenItemId,
} from '../kernel/ids.js';
import { ok } from '../kernel/result.js';
import type { Connection, Tx } from '../ports/store.js';
import { refuse, type WorkResult } from './give-task.js';
import { addInstrument } from './instruments.js';
import { put } from './outbox-messages.js';
import { planNow } from './plan-dunning.js';
import type { Ports } from './ports.js';

/** Claims of one debtor for a partner that is connected, or for somebody who is told by hand. */
export interface HandOverWish {
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  /** A connection, or the name of a lawyer or bailiff that has none */
  readonly to: { readonly connectionId: ConnectionId } | { readonly name: string };
  /** Who approves it */
  readonly by: string;
}

export interface HandedOverClaims {
  /** Absent: nobody is connected who could be told; a person hands it over himself */
  readonly case?: CollectionCase;
  readonly openItemIds: readonly OpenItemId[];
  /** What the dossier lacks, an advice (practices 16, 17) */
  readonly missing: readonly DossierGap[];
}

export interface HandOver {
  approve(
    administration: AdministrationId,
    wish: HandOverWish,
  ): Promise<WorkResult<HandedOverClaims>>;
  /** Takes a case back at the partner; the items are ours again when he has heard of it. */
  withdraw(
    administration: AdministrationId,
    id: CaseId,
    by: string,
  ): Promise<WorkResult<CollectionCase>>;
}

/** Items of one case; more is no case that a person approved by looking at it. */
const ITEMS_MAX = 200;

/**
 * A person gives claims to a collection partner, by name (practice 57). What the law and our own brakes ask is looked at
 * now and again right before it leaves. Our own reminders stop at once.
 */
export function makeHandOver(ports: Ports, policies: (name: string) => DunningPolicy): HandOver {
  return {
    approve: (administration, wish) =>
      ports.store.inTransaction(administration, (tx) => approve(ports, tx, policies, wish)),
    withdraw: (administration, id, by) =>
      ports.store.inTransaction(administration, async (tx) => {
        const found = await tx.cases.byId(id);
        if (found === null)
          return refuse('no-such-case', `There is no case ${id}. List the cases first.`);
        return withdrawCase(ports, tx, found, { by, reason: 'asked' });
      }),
  };
}

async function approve(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  { debtorId, openItemIds, to, by }: HandOverWish,
): Promise<WorkResult<HandedOverClaims>> {
  const ids = [...new Set(openItemIds)];
  if (ids.length === 0 || ids.length > ITEMS_MAX)
    return refuse('items', `Name 1 to ${ITEMS_MAX} invoices of the debtor.`);
  const partner = await partnerOf(tx, to);
  if (!partner.ok) return partner;
  const { name, connection } = partner.value;
  const barred = await barOf(ports, tx, policies, {
    ...{ debtorId, openItemIds: ids, isOwn: false },
    connectionId: connection?.id ?? null,
  });
  if (barred !== null) return refuse(barred.bar.kind, barSentence(barred));
  for (const openItemId of ids) {
    const added = await addInstrument(ports, tx, {
      ...{ openItemId, kind: 'collection', facts: { partner: name }, by },
    });
    if (!added.ok) throw new Error(`Looked at and still refused: ${added.error.message}`);
  }
  const { zone } = await tx.administration.get();
  const missing = await gapsOf(tx, debtorId, ids);
  if (connection === null) return ok({ openItemIds: ids, missing });
  const approved: CollectionCase = {
    ...{ id: ports.ids.next('case'), debtorId, connectionId: connection.id, partner: name },
    ...{ openItemIds: ids, state: 'approved', approvedBy: by },
    approvedOn: ports.clock.today(zone),
  };
  await tx.cases.add(approved);
  await put(
    tx,
    ports.ids,
    'hand-over-case',
    approved.id,
    { caseId: approved.id },
    ports.clock.now(),
  );
  return ok({ case: approved, openItemIds: ids, missing });
}

async function partnerOf(
  tx: Tx,
  to: HandOverWish['to'],
): Promise<WorkResult<{ readonly name: string; readonly connection: Connection | null }>> {
  if ('name' in to) {
    const name = to.name.trim();
    return name === '' || name.length > 100
      ? refuse('partner', 'Name who collects, in 1 to 100 characters.')
      : ok({ name, connection: null });
  }
  const connections = await tx.administration.connections();
  const found = connections.find(
    ({ id, kind }) => id === to.connectionId && kind === 'collection-partner',
  );
  if (found === undefined)
    return refuse(
      'no-such-partner',
      `No collection partner is connected as ${to.connectionId}. Connect one, or name who collects.`,
    );
  return ok({ name: found.settings['name'] ?? found.id, connection: found });
}

/** What the dossier of these items lacks; without items, that of the debtor with all that was ever added. */
export async function gapsOf(
  tx: Tx,
  debtorId: DebtorId,
  openItemIds?: readonly OpenItemId[],
): Promise<readonly DossierGap[]> {
  const { termsAccepted } = await tx.profiles.get(debtorId);
  const files = await tx.dossier.list(debtorId, openItemIds);
  return dossierGaps(files, { termsAccepted: termsAccepted !== undefined });
}

interface BarQuestion {
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  /** Null: nobody is connected, and whoever collects has no registration we know of */
  readonly connectionId: ConnectionId | null;
  /** The items are handed over by this very case: that alone does not stand in its way */
  readonly isOwn: boolean;
}

/** The first thing that keeps claims from being handed over now, and of which invoice; null: nothing does. */
export async function barOf(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  { debtorId, openItemIds, connectionId, isOwn }: BarQuestion,
): Promise<{
  readonly bar: HandOverBar | { readonly kind: 'nothing-open' };
  readonly number: string;
} | null> {
  const { zone, country } = await tx.administration.get();
  const on = ports.clock.today(zone);
  const planned = await planNow(ports, tx, policies, on, { debtor: debtorId, leaveOut: [] });
  const ledger = isOwn ? withoutHolder(planned.ledger) : planned.ledger;
  const registrations = connectionId === null ? [] : await tx.cases.registrations(connectionId);
  const [facts] = factsByDebtor(ledger, on);
  const at = { ledger, on, calendar: ports.calendar(country) };
  for (const id of openItemIds) {
    const item = facts?.items.find(({ item: { id: own } }) => own === id);
    if (facts === undefined || item === undefined)
      return { bar: { kind: 'nothing-open' }, number: await numberOf(tx, id) };
    const bar = handOverBar({ facts, item, policy: planned.policy, at, registrations });
    if (bar !== null) return { bar, number: item.item.number };
  }
  return null;
}

function withoutHolder(ledger: Ledger): Ledger {
  return { ...ledger, items: ledger.items.map(({ handedOver: _, ...item }) => item) };
}

async function numberOf(tx: Tx, id: OpenItemId): Promise<string> {
  return (await tx.ledger.item(id))?.number ?? id;
}

const SENTENCES: Readonly<Record<Exclude<HandOverBar['kind'], 'held'> | 'nothing-open', string>> = {
  'nothing-open': 'Nothing is open of it for this debtor. Name an open invoice of his.',
  'not-overdue': 'It is not late yet. Wait for its due date.',
  'no-formal-notice':
    'No formal notice of the policy reached the debtor. Send it first; a last warning comes before others collect.',
  'term-runs': 'The term that a message gave him is not over. Wait until it is.',
  'no-legal-notice':
    'A consumer gets the statutory message with its full term first. Let it run out before others collect.',
  'partner-not-registered':
    'Who collects from people needs a registration in their country. Confirm that of the partner first.',
};

/** Why it is not handed over, for whoever asked. */
export function barSentence({
  bar,
  number,
}: NonNullable<Awaited<ReturnType<typeof barOf>>>): string {
  const why =
    bar.kind === 'held'
      ? `What holds its reminders back holds this back too: ${bar.reason}. Clear that first.`
      : SENTENCES[bar.kind];
  return `${number} cannot be handed over. ${why}`;
}

/** Takes a case back, once: the partner hears of it by itself. */
export async function withdrawCase(
  ports: Ports,
  tx: Tx,
  found: CollectionCase,
  { by, reason }: { readonly by: string; readonly reason: 'paid' | 'asked' },
): Promise<WorkResult<CollectionCase>> {
  const { id, state } = found;
  if (state === 'approved')
    return refuse('on-its-way', `Case ${id} is on its way to the partner. Try again in a minute.`);
  if (!LIVE.includes(state))
    return refuse('over-already', `Case ${id} is ${state}: nothing is left to withdraw.`);
  const after: CollectionCase = { ...found, state: 'withdrawing', note: `${reason}, ${by}` };
  await tx.cases.save(after);
  await put(tx, ports.ids, 'withdraw-case', id, { caseId: id, reason, by }, ports.clock.now());
  return ok(after);
}

/** States in which a partner works on a case. */
const LIVE: readonly CollectionCase['state'][] = [
  'received',
  'letter-sent',
  'debtor-answered',
  'paid-to-partner',
  'paid-to-us',
];
