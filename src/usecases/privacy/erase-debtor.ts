import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import {
  type ClaimHold,
  erasurePlan,
  type ErasureRow,
  hasContact,
  withoutContact,
  withoutPersons,
} from '../../domain/privacy/erasure.js';
import type { RecordKind } from '../../domain/privacy/retention.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { Erasure } from '../../ports/privacy.js';
import type { Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import type { Ports } from '../ports.js';

/** What goes and what stays of a debtor, and whether it went. */
export interface ErasureView {
  readonly debtor: DebtorId;
  /** What keeps some of it; empty: everything that may go can go now */
  readonly holds: readonly ClaimHold[];
  readonly rows: readonly ErasureRow[];
  /** Records that went; null: nothing was done, this is what would happen */
  readonly erased: number | null;
}

export interface EraseDebtor {
  /** What would go and what would stay. */
  look(administration: AdministrationId, debtorId: DebtorId): Promise<WorkResult<ErasureView>>;
  /** Erases it in one transaction. A second time finds nothing more. */
  erase(
    administration: AdministrationId,
    debtorId: DebtorId,
    by: string,
  ): Promise<WorkResult<ErasureView>>;
  /** He buys again: his contact is taken with the host's next change of him. */
  lift(administration: AdministrationId, debtorId: DebtorId, by: string): Promise<WorkResult<void>>;
}

export function makeEraseDebtor(ports: Pick<Ports, 'store' | 'clock'>): EraseDebtor {
  const withDebtor = <T>(
    id: AdministrationId,
    debtorId: DebtorId,
    work: (tx: Tx, debtor: Debtor) => Promise<WorkResult<T>>,
  ) =>
    ports.store.inTransaction(id, async (tx) => {
      const debtor = await tx.debtors.byId(debtorId);
      if (debtor === null) return refuse('no-such-debtor', `There is no debtor ${debtorId}.`);
      return work(tx, debtor);
    });
  return {
    look: (id, debtorId) =>
      withDebtor(id, debtorId, async (tx, debtor) => ok(await lookAt(tx, debtor))),
    async erase(id, debtorId, by) {
      if (by.trim() === '') return refuse('by', 'Say who asks for it: --by NAME.');
      return withDebtor(id, debtorId, async (tx, debtor) =>
        ok(await eraseNow(ports, tx, debtor, by)),
      );
    },
    lift: (id, debtorId, by) =>
      withDebtor(id, debtorId, async (tx) => {
        if (!(await tx.privacy.forget(debtorId)))
          return refuse('not-erased', `Debtor ${debtorId} is not erased.`);
        await tell(ports, tx, debtorId, by, { what: 'erasure-lifted' });
        return ok(undefined);
      }),
  };
}

/** Goes on with an erasure that waited for a claim, when nothing holds it back any more. */
export function eraseAgain(
  ports: Pick<Ports, 'store' | 'clock'>,
  administration: AdministrationId,
  { debtorId, by }: Erasure,
): Promise<void> {
  return ports.store.inTransaction(administration, async (tx) => {
    const debtor = await tx.debtors.byId(debtorId);
    if (debtor === null || (await tx.privacy.holds(debtorId)).length > 0) return;
    await eraseNow(ports, tx, debtor, by);
  });
}

async function lookAt(tx: Tx, debtor: Debtor): Promise<ErasureView> {
  const { country } = await tx.administration.get();
  const counts = new Map(await tx.privacy.count(debtor.id));
  // Kept in records of its own that stay: what is about persons is taken out of them.
  const contact = hasContact(debtor, await tx.profiles.get(debtor.id)) ? 1 : 0;
  const { held, left } = counts.get('contact') ?? { held: 0, left: 0 };
  counts.set('contact', { held: held + contact, left: left + contact });
  const holds = await tx.privacy.holds(debtor.id);
  const newest: PlainDate | null = await tx.privacy.newestInvoice(debtor.id);
  const rows = erasurePlan(counts, { country, holds, newest });
  return { debtor: debtor.id, holds, rows, erased: null };
}

function eraseNow(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  debtor: Debtor,
  by: string,
): Promise<ErasureView> {
  return eraseWhatMay(ports, tx, debtor, { by, forGood: true });
}

/** `forGood`: his contact is not taken again, whatever the host goes on to tell about him. */
export async function eraseWhatMay(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  debtor: Debtor,
  { by, forGood }: { readonly by: string; readonly forGood: boolean },
): Promise<ErasureView> {
  const view = await lookAt(tx, debtor);
  const at = ports.clock.now();
  let erased = 0;
  const went: Partial<Record<RecordKind, number>> = {};
  for (const { kind, goes } of view.rows) {
    if (goes === 0) continue;
    let records = await tx.privacy.erase(debtor.id, kind);
    if (kind === 'contact') records += await eraseContact(tx, debtor);
    went[kind] = records;
    erased += records;
  }
  const before = await tx.privacy.erasure(debtor.id);
  const isDone = view.holds.length === 0;
  if (forGood)
    await tx.privacy.remember({
      ...{ debtorId: debtor.id, askedAt: at, by },
      ...(isDone ? { doneAt: at } : {}),
    });
  if (erased > 0 || (forGood && before === null))
    await tell(ports, tx, debtor.id, by, { what: 'erased', records: went, whole: isDone });
  return { ...view, erased };
}

async function eraseContact(tx: Tx, debtor: Debtor): Promise<number> {
  if (!hasContact(debtor, await tx.profiles.get(debtor.id))) return 0;
  await tx.privacy.replace(withoutContact(debtor));
  await tx.profiles.change(debtor.id, withoutPersons);
  return 1;
}

function tell(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  debtorId: DebtorId,
  by: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const at = ports.clock.now();
  return tx.timeline.add({ debtorId, openItemIds: [], at, by, kind: 'privacy', detail });
}
