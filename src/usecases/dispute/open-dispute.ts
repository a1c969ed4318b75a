import { addWorkingDays } from '../../domain/dunning/working-days.js';
import {
  DISPUTE_ROUTES,
  type DisputeCase,
  type DisputeCode,
  isLateDispute,
} from '../../domain/work/dispute.js';
import { workSettings } from '../../domain/work/settings.js';
import { disputeReason, WORK_WORDS } from '../../formats/work/task-text.js';
import { moneyIn } from '../../formats/letter/locale.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { DisputeId, OpenItemId } from '../../kernel/ids.js';
import { type Money, printMoney } from '../../kernel/money.js';
import { ok } from '../../kernel/result.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { giveTask, refuse, type WorkResult } from '../task/give-task.js';
import type { Ports } from '../ports.js';

/** What somebody has against an invoice. */
export interface NewDispute {
  readonly openItemId: OpenItemId;
  readonly code: DisputeCode;
  /** In the debtor's own words */
  readonly said: string;
  /** Absent: the whole invoice */
  readonly amount?: Money;
  /** The undisputed rest may be reminded */
  readonly restGoesOn?: boolean;
  /** A person, or `voldaan` for what came over the network or a link */
  readonly openedBy: string;
  /** Absent: today */
  readonly openedOn?: PlainDate;
  /**
   * It came over the network or from the bank: the host was told already, and it stands whatever is open now, because a
   * payment may be undone
   */
  readonly fromOutside?: boolean;
}

/** Longest words of a debtor that are kept, characters. */
const SAID_MAX = 2_000;

/**
 * Opens a dispute: the one way in for people, links, calls and the network. It is routed by its code to a role with a
 * deadline, marked when it comes after the dispute window, and stands on the timeline. An open dispute about the whole
 * invoice takes in a further one: `already-disputed`.
 */
export async function openDispute(
  ports: Ports,
  tx: Tx,
  wish: NewDispute,
): Promise<WorkResult<DisputeCase>> {
  const { openItemId, amount, code, openedBy, restGoesOn } = wish;
  const item = await tx.ledger.item(openItemId);
  if (item === null) return refuse('no-such-item', `There is no open item ${openItemId}.`);
  const wrong = faultOf(item, wish);
  if (wrong !== null) return refuse(...wrong);
  const standing = (await tx.disputes.list({ openOnly: true, openItemId }, STANDING_MAX)).find(
    (d) => d.amount === undefined,
  );
  if (standing !== undefined)
    return refuse(
      'already-disputed',
      `Invoice ${item.number} is disputed already (${standing.id}). Resolve that one first.`,
    );
  const administration = await tx.administration.get();
  const openedOn = wish.openedOn ?? ports.clock.today(administration.zone);
  const { role, days } = DISPUTE_ROUTES[code];
  const { disputeWindowDays } = workSettings(administration.settings.work);
  const owner = role === 'debtors' ? (await tx.profiles.get(item.debtorId)).owner : undefined;
  const calendar = ports.calendar(administration.country);
  const dispute: DisputeCase = {
    ...{ id: ports.ids.next('dispute'), openItemId, openedOn, code, role, openedBy },
    reason: wish.said.slice(0, SAID_MAX),
    answerBy: addWorkingDays(calendar, openedOn, days),
    ...(amount === undefined ? {} : { amount }),
    ...(restGoesOn === undefined ? {} : { restGoesOn }),
    ...(owner === undefined ? {} : { owner }),
    ...(isLateDispute(item.issueDate, openedOn, disputeWindowDays) ? { late: true } : {}),
  };
  await tx.disputes.open(dispute);
  await tellOf(ports, tx, item, dispute, wish.fromOutside ?? false);
  return ok(dispute);
}

/** Disputes of one item that are looked at; there is one, or one per disputed part. */
const STANDING_MAX = 100;

/** What keeps a dispute from being opened about an item; null when nothing does. */
function faultOf(
  item: OpenItemState,
  { amount, restGoesOn, fromOutside = false }: NewDispute,
): [kind: string, message: string] | null {
  const { number, open } = item;
  if (fromOutside) return null;
  if (item.kind !== 'invoice')
    return ['not-an-invoice', `${number} is a credit note: only what a debtor owes is disputed.`];
  if (open.minor <= 0n)
    return ['nothing-open', `Nothing of invoice ${number} is open. Ask for a refund instead.`];
  if (amount === undefined)
    return restGoesOn === true
      ? ['rest-without-amount', 'Say which amount is disputed when the rest goes on.']
      : null;
  if (amount.currency !== open.currency)
    return ['other-currency', `Invoice ${number} is in ${open.currency}, not ${amount.currency}.`];
  return amount.minor <= 0n || amount.minor > open.minor
    ? ['amount', `Of invoice ${number}, ${printMoney(open)} is open. Dispute a part of that.`]
    : null;
}

export function disputeTaskKey(id: DisputeId): string {
  return `dispute:${id}`;
}

async function tellOf(
  ports: Ports,
  tx: Tx,
  item: OpenItemState,
  dispute: DisputeCase,
  quiet: boolean,
): Promise<void> {
  const { id, code, amount, reason, openedBy = 'voldaan', answerBy, late = false } = dispute;
  const { language } = await tx.administration.get();
  await tx.timeline.add({
    ...{ debtorId: item.debtorId, openItemIds: [item.id], at: ports.clock.now(), by: openedBy },
    kind: 'dispute',
    detail: {
      ...{ dispute: id, code, said: reason, late },
      ...(amount === undefined ? {} : { amount: printMoney(amount), currency: amount.currency }),
    },
  });
  await giveTask(ports, tx, 'dispute', {
    ...{ key: disputeTaskKey(id), role: dispute.role, debtorId: item.debtorId, quiet },
    ...(dispute.owner === undefined ? {} : { owner: dispute.owner }),
    openItemIds: [item.id],
    dueOn: answerBy ?? dispute.openedOn,
    lines: [
      ['reason', disputeReason(language, code)],
      ['said', reason],
      ['amount', amount === undefined ? undefined : moneyIn(language, amount)],
      ['late', late ? WORK_WORDS[language].lateDispute : undefined],
    ],
  });
}
