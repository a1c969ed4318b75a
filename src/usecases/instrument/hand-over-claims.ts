import type { DunningPolicy } from '../../domain/dunning/policy.js';
import type { DossierGap } from '../../domain/dossier/dossier-file.js';
import type { CollectionCase } from '../../domain/instrument/case.js';
import type { Instrument } from '../../domain/instrument/instrument.js';
import type { AdministrationId, CaseId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { announce } from './announce-hand-over.js';
import {
  barOf,
  barSentence,
  type CollectedBy,
  gapsOf,
  ITEMS_MAX,
  partnerOf,
} from './hand-over-checks.js';
import { addInstrument, moveInstrument } from './instruments.js';
import { put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** Claims of one debtor for a partner that is connected, or for somebody who is told by hand. */
export interface HandOverWish {
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly to: CollectedBy;
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
  /** A last letter to the debtor that names who collects next (practice 73); the hand-over itself is approved after it. */
  announce(
    administration: AdministrationId,
    wish: HandOverWish,
  ): Promise<WorkResult<readonly Instrument[]>>;
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

/**
 * A person gives claims to a collection partner, by name (practice 57). What the law and our own brakes ask is looked at
 * now and again right before it leaves. Our own reminders stop at once.
 */
export function makeHandOver(ports: Ports, policies: (name: string) => DunningPolicy): HandOver {
  return {
    announce: (administration, wish) =>
      ports.store.inTransaction(administration, (tx) => announce(ports, tx, policies, wish)),
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
  const announced = await tx.instruments.list(
    { openItemIds: ids, kind: 'collection', liveOnly: true },
    ITEMS_MAX,
  );
  for (const openItemId of ids) {
    const known = announced.find((one) => one.openItemId === openItemId);
    const state = 'handed-over';
    if (known !== undefined) {
      const before = { ...known, facts: { ...known.facts, partner: name } };
      await moveInstrument(ports, tx, before, { state, by });
      continue;
    }
    const wish = { openItemId, kind: 'collection', facts: { partner: name }, by, state } as const;
    const added = await addInstrument(ports, tx, wish);
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
