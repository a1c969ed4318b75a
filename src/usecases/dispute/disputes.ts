import { type DisputeCase, disputeDays, type DisputeOutcome } from '../../domain/work/dispute.js';
import { addWorkingDays } from '../../domain/dunning/working-days.js';
import { moneyIn } from '../../formats/letter/locale.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, DebtorId, DisputeId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import { ok } from '../../kernel/result.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { endTask, giveTask, refuse, type WorkResult } from '../task/give-task.js';
import { disputeTaskKey, type NewDispute, openDispute } from './open-dispute.js';
import type { Ports } from '../ports.js';
import { tellStatus } from '../exchange/tell-answers.js';
import { type NamedDebtor, withDebtors } from '../party/with-debtors.js';
import { disputeClosedNote } from '../../formats/answer/notes.js';

/** A dispute with its invoice, and how many days it takes. */
export interface ShownDispute extends DisputeCase {
  readonly debtorId: DebtorId;
  readonly invoiceNumber: string;
  /** What is open of the invoice, disputed or not */
  readonly open: Money;
  /** From the day it was opened until it was closed, or today */
  readonly days: number;
  readonly overdue: boolean;
}

export interface Resolution {
  readonly disputeId: DisputeId;
  readonly outcome: DisputeOutcome;
  readonly by: string;
  readonly note?: string;
}

export interface Disputes {
  open(administration: AdministrationId, wish: NewDispute): Promise<WorkResult<DisputeCase>>;
  list(
    administration: AdministrationId,
    filter: { readonly openOnly: boolean; readonly debtorId?: DebtorId },
  ): Promise<readonly (ShownDispute & NamedDebtor)[]>;
  /** Ends it with an outcome; an expected credit note keeps it open until that is set off or its task is closed. */
  resolve(administration: AdministrationId, resolution: Resolution): Promise<WorkResult<void>>;
}

/** Disputes on one list; more is no list that a person works from. */
const SHOWN_MAX = 1_000;
/** Working days to make a credit note that was agreed. */
const CREDIT_NOTE_DAYS = 5;

export function makeDisputes(ports: Ports): Disputes {
  return {
    open: (administration, wish) =>
      ports.store.inTransaction(administration, (tx) => openDispute(ports, tx, wish)),
    list: (administration, filter) =>
      ports.store.inTransaction(administration, async (tx) => {
        const { zone } = await tx.administration.get();
        const disputes = await tx.disputes.list(filter, SHOWN_MAX);
        return withDebtors(tx, await shownDisputes(tx, disputes, ports.clock.today(zone)));
      }),
    resolve: (administration, resolution) =>
      ports.store.inTransaction(administration, (tx) => resolve(ports, tx, resolution)),
  };
}

export async function shownDisputes(
  tx: Tx,
  disputes: readonly DisputeCase[],
  today: PlainDate,
): Promise<readonly ShownDispute[]> {
  const ids = [...new Set(disputes.map(({ openItemId }) => openItemId))];
  const items = await tx.ledger.items({ openOnly: false, ids });
  const byId = new Map(items.map((item) => [item.id, item]));
  return disputes.flatMap((dispute) => {
    const item = byId.get(dispute.openItemId);
    if (item === undefined) return [];
    const { closedOn, answerBy } = dispute;
    const overdue = closedOn === undefined && answerBy !== undefined && answerBy < today;
    const days = disputeDays(dispute, today);
    const { debtorId, number: invoiceNumber, open } = item;
    return [{ ...dispute, debtorId, invoiceNumber, open, days, overdue }];
  });
}

async function resolve(
  ports: Ports,
  tx: Tx,
  { disputeId, outcome, by, note }: Resolution,
): Promise<WorkResult<void>> {
  const dispute = await tx.disputes.byId(disputeId);
  const item = dispute === null ? null : await tx.ledger.item(dispute.openItemId);
  if (dispute === null || item === null)
    return refuse('no-such-dispute', `There is no dispute ${disputeId}. List the open ones.`);
  if (dispute.closedOn !== undefined)
    return refuse('closed-already', `Dispute ${disputeId} was closed on ${dispute.closedOn}.`);
  if (dispute.outcome === outcome)
    return refuse('decided-already', `Dispute ${disputeId} is ${outcome} already.`);
  const { zone } = await tx.administration.get();
  const decidedOn = ports.clock.today(zone);
  const said = note === undefined ? {} : { note };
  const decision = { outcome, decidedOn, decidedBy: by, ...said };
  if (outcome === 'credit-note-expected') {
    await tx.disputes.decide(disputeId, decision);
    await endTask(ports, tx, disputeTaskKey(disputeId), { by, outcome, ...said });
    await expectCreditNote(ports, tx, item, dispute, by);
    return ok(undefined);
  }
  await tx.disputes.decide(disputeId, { ...decision, closedOn: decidedOn });
  await afterClosing(ports, tx, item, [dispute], { by, outcome, ...said });
  return ok(undefined);
}

async function expectCreditNote(
  ports: Ports,
  tx: Tx,
  item: OpenItemState,
  { id, amount, reason }: DisputeCase,
  by: string,
): Promise<void> {
  const { zone, language, country } = await tx.administration.get();
  const { debtorId } = item;
  const outcome: DisputeOutcome = 'credit-note-expected';
  await tx.timeline.add({
    ...{ debtorId, openItemIds: [item.id], at: ports.clock.now(), by },
    kind: 'dispute-decided',
    detail: { dispute: id, outcome },
  });
  await giveTask(ports, tx, 'credit-note', {
    ...{ key: creditNoteTaskKey(id), role: 'administration', debtorId, openItemIds: [item.id] },
    dueOn: addWorkingDays(ports.calendar(country), ports.clock.today(zone), CREDIT_NOTE_DAYS),
    lines: [
      ['said', reason],
      ['amount', moneyIn(language, amount ?? item.open)],
    ],
  });
}

function creditNoteTaskKey(id: DisputeId): string {
  return `credit-note:${id}`;
}

/** The dispute a task to make a credit note is about. */
export function disputeOfTask(key: string): DisputeId | null {
  return key.startsWith('credit-note:') ? (key.slice('credit-note:'.length) as DisputeId) : null;
}

/**
 * Closes every open dispute of an item, as its buyer's approval or a credit note does: with their tasks, and on the
 * timeline. Answers how many.
 */
export async function closeDisputesOf(
  ports: Ports,
  tx: Tx,
  item: OpenItemState,
  on: PlainDate,
  by: string,
): Promise<number> {
  const open = await tx.disputes.list({ openOnly: true, openItemId: item.id }, SHOWN_MAX);
  if (open.length === 0) return 0;
  await tx.ledger.closeDisputes(item.id, on);
  await noteClosing(ports, tx, item, open, { by });
  return open.length;
}

interface Closing {
  readonly by: string;
  readonly outcome?: DisputeOutcome;
  readonly note?: string;
}

/** What follows when a person closed disputes: their tasks end, and timeline and host say so. */
export async function afterClosing(
  ports: Ports,
  tx: Tx,
  item: OpenItemState,
  disputes: readonly DisputeCase[],
  closing: Closing,
): Promise<void> {
  await noteClosing(ports, tx, item, disputes, closing);
  const { language } = await tx.administration.get();
  const document = await tx.documents.byHostId(item.hostId);
  for (const { id } of disputes)
    await tellStatus(ports, tx, document ?? { hostId: item.hostId }, {
      ...{ key: `dispute-closed:${id}`, status: 'dispute-closed' },
      note: disputeClosedNote(language, closing.by),
    });
}

async function noteClosing(
  ports: Ports,
  tx: Tx,
  item: OpenItemState,
  disputes: readonly DisputeCase[],
  { by, outcome, note }: Closing,
): Promise<void> {
  const said = note === undefined ? {} : { note };
  for (const dispute of disputes) {
    const ended = outcome ?? dispute.outcome ?? 'settled';
    for (const key of [disputeTaskKey(dispute.id), creditNoteTaskKey(dispute.id)])
      await endTask(ports, tx, key, { by, outcome: ended, ...said });
    await tx.timeline.add({
      ...{ debtorId: item.debtorId, openItemIds: [item.id], at: ports.clock.now(), by },
      kind: 'dispute-closed',
      detail: { dispute: dispute.id, outcome: ended, ...said },
    });
  }
}
