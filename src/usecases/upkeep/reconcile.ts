import type { Instant } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { TransmissionStatus } from '../../ports/access-point.js';
import type { Reconciled } from '../../ports/reconciliation.js';
import type { Connection, Exchange, Tx } from '../../ports/store.js';
import type { DeliverOutbox } from '../outbox/deliver-outbox.js';
import { changeOf, moveExchange } from '../exchange/exchange-state.js';
import { referenceOf } from '../exchange/hand-over.js';
import { openRestore } from '../installation.js';
import { connectionOf, type Ports } from '../ports.js';
import { stopRun } from '../dunning/steer-dunning.js';
import type { SyncHost } from '../host/sync-host.js';

export interface ReconciledBooks {
  readonly administration: AdministrationId;
  readonly result: Result<Reconciled, Fault>;
}

export interface Reconcile {
  /**
   * After a restore: compares every administration with its host and its access point, by our own keys, and writes down
   * what was done since the backup. What nobody can tell is held for a person. It sends nothing and may be repeated. Errors:
   * nothing was restored; per administration, somebody did not answer.
   */
  (): Promise<Result<readonly ReconciledBooks[], Fault>>;
}

interface Parts {
  readonly syncHost: SyncHost;
  readonly outbox: DeliverOutbox;
}

interface Gap {
  readonly backupAt: Instant;
  readonly restoredAt: Instant;
}

/** Runs that may still have something to send; older ones are done or stopped. */
const RUNS_BACK = 30;

export function makeReconcile(ports: Ports, parts: Parts): Reconcile {
  return async () => {
    const restored = openRestore(await ports.store.platform.installation.all());
    if (restored === null) return err(nothingRestored());
    const gap = { backupAt: restored.backupAt, restoredAt: restored.at };
    const books: ReconciledBooks[] = [];
    for (const { id } of await ports.store.platform.administrations())
      books.push({ administration: id, result: await reconcileBooks(ports, parts, id, gap) });
    return ok(books);
  };
}

async function reconcileBooks(
  ports: Ports,
  { syncHost, outbox }: Parts,
  administration: AdministrationId,
  gap: Gap,
): Promise<Result<Reconciled, Fault>> {
  const within = <T>(work: (tx: Tx) => Promise<T>) =>
    ports.store.inTransaction(administration, work);
  const before = await within((tx) => tx.reconciliations.get(gap.restoredAt));
  if (before !== null) return ok(before);
  const reminders = await within(takeBackReminders);
  const asked = await within((tx) => tx.outbox.doubtWaiting());
  // Invoices of since the backup come again, under the ids and keys they had.
  const synced = await syncHost(administration);
  if (!synced.ok) return err(unanswered('host package', synced.error.message));
  await outbox.deliverDue();
  const exchanges = await reconcileExchanges(ports, administration, gap);
  if (!exchanges.ok) return exchanges;
  const reconciled = { ...exchanges.value, ...reminders, asked };
  await within((tx) => tx.reconciliations.save(gap.restoredAt, ports.clock.now(), reconciled));
  return ok(reconciled);
}

/**
 * Which reminders left since the backup nobody can be asked: mail servers cannot tell, and the runs are gone with their
 * keys. So approvals are taken back, and all reminders rest until a person has looked.
 */
async function takeBackReminders(
  tx: Tx,
): Promise<Pick<Reconciled, 'remindersTakenBack' | 'remindersStopped'>> {
  const runs = await tx.dunning.runs(RUNS_BACK);
  let taken = 0;
  for (const { id, state } of runs)
    if (state === 'approved') taken += await stopRun(tx, id, 'restored');
  if (runs.length > 0)
    await tx.administration.change((books) => ({ ...books, dunningStopped: true }));
  return { remindersTakenBack: taken, remindersStopped: runs.length > 0 };
}

type Counted = Pick<Reconciled, 'found' | 'notThere' | 'held'>;
type Found = { readonly kind: 'found'; readonly status: TransmissionStatus };
type Fate = Found | { readonly kind: 'not-there' | 'nobody-tells' };

async function reconcileExchanges(
  ports: Ports,
  administration: AdministrationId,
  gap: Gap,
): Promise<Result<Counted, Fault>> {
  const { waiting, connection } = await ports.store.inTransaction(administration, async (tx) => ({
    waiting: await tx.exchanges.inState(['queued', 'sending', 'unknown']),
    connection: await connectionOf(tx, 'access-point'),
  }));
  const counted = { found: [], notThere: 0, held: [] } as {
    found: Counted['found'][number][];
    notThere: number;
    held: Counted['held'][number][];
  };
  for (const exchange of waiting) {
    const fate = await fateOf(ports, connection, exchange, gap);
    if (!fate.ok) return fate;
    const after = await ports.store.inTransaction(administration, (tx) =>
      settle(ports, tx, exchange, fate.value, gap),
    );
    const { number } = exchange;
    if (fate.value.kind === 'found') counted.found.push({ number, state: after.state });
    else if (after.state === 'held')
      counted.held.push({ exchange: after.id, number, note: after.note ?? '' });
    else counted.notThere += 1;
  }
  return ok(counted);
}

/** What the access point says of a document that may have left; only one that can be asked by key or number is. */
async function fateOf(
  ports: Ports,
  connection: Connection | null,
  exchange: Exchange,
  { backupAt }: Gap,
): Promise<Result<Fate, Fault>> {
  const isNetwork = (exchange.channel ?? 'network') === 'network';
  if (connection === null || !isNetwork) return ok({ kind: 'nobody-tells' });
  const accessPoint = ports.outside.accessPoint(connection);
  const canTell = accessPoint.traits.unknownResolvedBy === 'status';
  if (!canTell && exchange.providerId === undefined) return ok({ kind: 'nobody-tells' });
  const since = { firstAttemptAt: backupAt, attemptedAt: backupAt, ...exchange };
  const known = await accessPoint.status(referenceOf(exchange, since, ports.clock.now()));
  if (!known.ok) return err(unanswered('access point', known.error.message));
  return ok(known.value === null ? { kind: 'not-there' } : { kind: 'found', status: known.value });
}

/**
 * The exchange as it is known now. One of before the backup goes by itself under its own key, by the rules of an attempt
 * without an answer; the time of the backup counts as that of the attempt. One that came back from the host is held unless
 * the access point has it: it may have left as another version.
 */
async function settle(
  ports: Ports,
  tx: Tx,
  { id, stateAt }: Exchange,
  fate: Fate,
  { backupAt, restoredAt }: Gap,
): Promise<Exchange> {
  const found = await tx.exchanges.byId(id);
  if (found === null) throw new Error(`Exchange ${id} is gone`);
  const at = ports.clock.now();
  const unsure = {
    ...found,
    firstAttemptAt: found.firstAttemptAt ?? backupAt,
    attemptedAt: found.attemptedAt ?? backupAt,
  };
  const note = `Restored from a backup of ${backupAt}: it may have left since then.`;
  const begun = await moveIf(ports, tx, unsure, 'queued', {
    event: { kind: 'attempt-started' },
    at,
  });
  const unknown = await moveExchange(ports, tx, begun, {
    ...{ event: { kind: 'outcome-unknown' }, at, note },
  });
  if (fate.kind === 'found') return moveExchange(ports, tx, unknown, changeOf(fate.status));
  const isNew = stateAt >= restoredAt;
  const isNetwork = (found.channel ?? 'network') === 'network';
  if (!isNew && isNetwork) return unknown;
  const why = `${note} Look it up by its number: then say that it was sent, or that it goes again.`;
  return moveExchange(ports, tx, unknown, {
    ...{ event: { kind: 'precondition-failed' }, at, note: why },
  });
}

async function moveIf(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  state: Exchange['state'],
  change: Parameters<typeof moveExchange>[3],
): Promise<Exchange> {
  return exchange.state === state ? moveExchange(ports, tx, exchange, change) : exchange;
}

function unanswered(who: string, said: string): Fault {
  const message = `The ${who} could not be asked: ${said.replace(/\.$/, '')}. Nothing of this administration leaves before it was; run this again.`;
  return fault('UPSTREAM', 'reconcile.unanswered', '', message);
}

function nothingRestored(): Fault {
  const message =
    'This database was not restored from a backup, or was adopted since, so there is nothing to compare.';
  return fault('CONFLICT', 'reconcile.nothing-restored', '', message);
}
