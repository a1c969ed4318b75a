import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { learn, type Lesson } from '../../domain/bank/learn.js';
import { selfIn } from '../../domain/bank/match-index.js';
import { type PayerKeys, payerKeys } from '../../domain/bank/payer-keys.js';
import { paymentsOf } from '../../domain/bank/payment.js';
import type { Allocation } from '../../domain/ledger/open-item.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { StoredEntry, Tx } from '../../ports/store.js';
import { put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/*
 * What the matcher learns from a person's decision, in the same transaction as the decision. Only what speaks of one
 * payment and one debtor teaches: an entry with several payments says who paid only where a detail is named.
 */

interface Assigned {
  readonly detail?: number | undefined;
  /** The items the money went to, and those it would have gone to or had gone to */
  readonly items: readonly OpenItemId[];
  readonly instead: readonly OpenItemId[];
  readonly by: string;
}

/** A person gave the money of a payment to these items. */
export async function teachAssigned(
  ports: Ports,
  tx: Tx,
  entry: StoredEntry,
  { detail, items, instead, by }: Assigned,
): Promise<void> {
  const debtor = await onlyDebtor(tx, items);
  const before = await onlyDebtor(tx, instead);
  if (debtor === null) return;
  const lesson: Lesson = {
    kind: 'assigned',
    debtor,
    ...(before === null || before.id === debtor.id ? {} : { instead: before }),
  };
  await teach(ports, tx, entry, detail, lesson, by);
}

/** A person put an entry aside as no customer's money. */
export function teachNotOurs(ports: Ports, tx: Tx, entry: StoredEntry, by: string): Promise<void> {
  return teach(ports, tx, entry, undefined, { kind: 'not-ours' }, by);
}

/** A person took back what was decided about an entry: its allocations, or that it is no customer's money. */
export async function teachUndone(
  ports: Ports,
  tx: Tx,
  entry: StoredEntry,
  undone: readonly Allocation[],
  by: string,
): Promise<void> {
  if (entry.label === 'not-ours' || entry.label === 'non-ar')
    await teach(ports, tx, entry, undefined, { kind: 'not-ours-undone' }, by);
  for (const detail of new Set(undone.map((allocation) => allocation.detail))) {
    const items = undone.filter((one) => one.detail === detail).map((one) => one.openItemId);
    const automatic = entry.proposals.some(
      (proposal) => proposal.detail === detail && proposal.decision === 'auto',
    );
    for (const debtor of await debtorsOf(tx, items))
      await teach(ports, tx, entry, detail, { kind: 'undone', debtor, automatic }, by);
  }
}

async function teach(
  ports: Ports,
  tx: Tx,
  entry: StoredEntry,
  detail: number | undefined,
  lesson: Lesson,
  by: string,
): Promise<void> {
  const { name, accounts, zone } = await tx.administration.get();
  const self = selfIn({ names: [name], accounts: accounts.map(({ iban }) => iban) });
  const payer = payerOf(entry, detail, self);
  if (payer === null) return;
  const known = await tx.learned.toChange({
    keys: [payer.account, payer.name].filter((key) => key !== undefined),
    debtorIds: debtorsIn(lesson),
  });
  const said = { entryId: entry.id, on: ports.clock.today(zone), by };
  const changed = learn(known, payer, lesson, said, () => ports.ids.next('fact'));
  if (changed.length === 0) return;
  await tx.learned.save(changed);
  // What waits from the same payer may find its place now.
  const key = `learned:${entry.id}:${entry.version}:${detail ?? ''}`;
  await put(tx, ports.ids, 'match-entries', key, { again: true }, ports.clock.now());
}

function payerOf(
  { iban, statementId, entry }: StoredEntry,
  detail: number | undefined,
  self: Parameters<typeof payerKeys>[1],
): PayerKeys | null {
  const payments = paymentsOf({ account: iban, statementId }, entry);
  const named = payments.filter((payment) => payment.detail === detail);
  const [payment] = detail === undefined && payments.length > 1 ? [] : named;
  return payment === undefined ? null : payerKeys(payment, self);
}

function debtorsIn(lesson: Lesson): readonly DebtorId[] {
  if (lesson.kind === 'not-ours' || lesson.kind === 'not-ours-undone') return [];
  const instead = lesson.kind === 'assigned' ? lesson.instead : undefined;
  return [lesson.debtor.id, ...(instead === undefined ? [] : [instead.id])];
}

async function debtorsOf(tx: Tx, items: readonly OpenItemId[]): Promise<readonly Debtor[]> {
  const debtors = new Map<DebtorId, Debtor>();
  for (const id of items) {
    const item = await tx.ledger.item(id);
    const debtor = item === null ? null : await tx.debtors.byId(item.debtorId);
    if (debtor !== null) debtors.set(debtor.id, debtor);
  }
  return [...debtors.values()];
}

/** The debtor of all these items; null when there are none, or when they belong to several. */
async function onlyDebtor(tx: Tx, items: readonly OpenItemId[]): Promise<Debtor | null> {
  const [only, ...others] = await debtorsOf(tx, items);
  return only === undefined || others.length > 0 ? null : only;
}
