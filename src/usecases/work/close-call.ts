import { addWorkingDays } from '../../domain/dunning/working-days.js';
import { CALL_SEQUELS, type CallOutcome, nextTryKey, triesOf } from '../../domain/work/call.js';
import type { DisputeCode } from '../../domain/work/dispute.js';
import { workSettings } from '../../domain/work/settings.js';
import type { Task } from '../../domain/work/task.js';
import type { WorkTask } from '../../formats/work/words/words.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import { assertNever, ok } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { type Given, giveTask, notify, refuse, type WorkResult } from '../task/give-task.js';
import { openDispute } from '../dispute/open-dispute.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';
import { recordPromise } from './record-promise.js';

/** How a call went: its outcome, and what that outcome needs to become a record. */
export interface CallReport {
  readonly outcome: CallOutcome;
  readonly by: string;
  readonly note?: string;
  /** Whom he spoke to */
  readonly spokeTo?: string;
  readonly amount?: Money;
  /** Of a promise */
  readonly payBy?: PlainDate;
  readonly compensation?: string;
  /** Of a dispute; `already-paid` follows from the outcome */
  readonly code?: DisputeCode;
  readonly restGoesOn?: boolean;
  /** The day he asked to be called back; without it some working days later */
  readonly again?: PlainDate;
}

/** A call task that is open and about a debtor. */
export type CallTask = Task & { readonly debtorId: DebtorId };

/** Does what an outcome leads to; the task itself is closed by its caller. What cannot be recorded refuses the outcome. */
export async function followCall(
  ports: Ports,
  tx: Tx,
  task: CallTask,
  report: CallReport,
): Promise<WorkResult<void>> {
  const sequel = CALL_SEQUELS[report.outcome];
  switch (sequel) {
    case 'promise':
      return promise(ports, tx, task, report);
    case 'dispute':
      return dispute(ports, tx, task, report);
    case 'again':
      await callAgain(ports, tx, task, report);
      return ok(undefined);
    case 'nothing':
      return ok(undefined);
    case 'new-number':
    case 'send-copy':
    case 'decide':
      await hand(ports, tx, task, sequel);
      return ok(undefined);
    default:
      return assertNever(sequel);
  }
}

async function promise(
  ports: Ports,
  tx: Tx,
  { debtorId, openItemIds }: CallTask,
  { by, note, spokeTo = '', amount, payBy, compensation }: CallReport,
): Promise<WorkResult<void>> {
  // What was paid since the call was put on the list is not promised any more.
  const open = await tx.ledger.items({ openOnly: true, debtorId });
  const promised = openItemIds.filter((id) => open.some((item) => item.id === id));
  const noted = await recordPromise(ports, tx, {
    ...{ debtorId, promisedBy: spokeTo, notedBy: by, via: 'call', payBy, replaces: true },
    ...(promised.length === 0 ? {} : { openItemIds: promised }),
    ...(amount === undefined ? {} : { amount }),
    ...(compensation === undefined ? {} : { compensation }),
    ...(note === undefined ? {} : { note }),
  });
  return noted.ok ? ok(undefined) : noted;
}

async function dispute(
  ports: Ports,
  tx: Tx,
  { openItemIds, debtorId }: CallTask,
  { outcome, by, note = '', amount, restGoesOn, code }: CallReport,
): Promise<WorkResult<void>> {
  const reason = outcome === 'already-paid' ? 'already-paid' : code;
  if (reason === undefined)
    return refuse('no-code', 'Say what is disputed: price, quantity, quality, delivery, other …');
  const open = await tx.ledger.items({ openOnly: true, debtorId });
  const items = open.filter((item) => openItemIds.includes(item.id));
  if (amount !== undefined && items.length > 1)
    return refuse(
      'one-invoice',
      'An amount is disputed of one invoice; open that dispute by hand.',
    );
  for (const { id } of items) {
    const opened = await openDispute(ports, tx, {
      ...{ openItemId: id, code: reason, said: note, openedBy: by },
      ...(amount === undefined ? {} : { amount }),
      ...(restGoesOn === undefined ? {} : { restGoesOn }),
    });
    if (!opened.ok && opened.error.kind !== 'already-disputed') return opened;
  }
  return ok(undefined);
}

/** The next try some working days later; after the last one somebody finds another way to the debtor. */
async function callAgain(
  ports: Ports,
  tx: Tx,
  task: CallTask,
  { outcome, again }: CallReport,
): Promise<void> {
  const { country, zone, settings } = await tx.administration.get();
  const { callAgainDays, callsMax } = workSettings(settings.work);
  const today = ports.clock.today(zone);
  if (outcome === 'no-answer' && triesOf(task.key) >= callsMax)
    return hand(ports, tx, task, 'not-reached');
  const { kind, role, owner, debtorId, openItemIds, subject, text } = task;
  const later = addWorkingDays(ports.calendar(country), today, callAgainDays);
  await openTask(ports, tx, {
    ...{ key: nextTryKey(task.key), kind, role, debtorId, openItemIds, subject, text },
    ...(owner === undefined ? {} : { owner }),
    dueOn: again !== undefined && again > today ? again : later,
  });
}

/** Whose work it is now. */
const HANDED: Readonly<Record<string, Given['role']>> = {
  'not-reached': 'debtors',
  'new-number': 'administration',
  'send-copy': 'administration',
  'payment-refused': 'manager',
};

async function hand(
  ports: Ports,
  tx: Tx,
  { key, debtorId, openItemIds }: CallTask,
  to: 'not-reached' | 'new-number' | 'send-copy' | 'decide',
): Promise<void> {
  const { zone, country } = await tx.administration.get();
  const kind: WorkTask = to === 'decide' ? 'payment-refused' : to;
  const today = ports.clock.today(zone);
  const given = {
    ...{ key: `${kind}:${key}`, debtorId, openItemIds, lines: [] },
    dueOn: addWorkingDays(ports.calendar(country), today, 1),
  };
  await giveTask(ports, tx, kind, { ...given, role: HANDED[kind] ?? 'debtors' });
  if (kind === 'payment-refused') await notify(ports, tx, kind, given);
}
