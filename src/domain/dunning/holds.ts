import type { PlainDate } from '../../kernel/dates.js';
import type { ResponseCode } from '../exchange/exchange.js';
import { runningAgreement } from './agreement.js';
import type { DebtorFacts, ItemFacts } from './facts.js';
import type { Ledger } from './ledger.js';
import type { Calendar, HoldReason } from './policy.js';
import { standingAnswer } from './responses.js';
import { REPLY_HOLD_DAYS, type Waiting, waitsUntil } from './waiting.js';
import { addWorkingDays } from './working-days.js';

/** The day a plan is made for, and what is the same for every debtor. */
export interface Moment {
  readonly ledger: Ledger;
  readonly on: PlainDate;
  readonly calendar: Calendar;
}

/** A hold: until and including that day, or until a new fact ends it. */
export interface Pause {
  readonly reason: HoldReason;
  readonly until?: PlainDate;
  readonly law?: string;
}

/** One row of debtor-management 5.4: null when it does not apply, else the last day it does, if there is one. */
interface HoldRule<Facts> {
  readonly reason: HoldReason;
  readonly applies: (facts: Facts, at: Moment) => { readonly until?: PlainDate } | null;
}

const NO_END = {};
const when = (condition: boolean): { readonly until?: PlainDate } | null =>
  condition ? NO_END : null;
const through = (until: PlainDate | undefined, on: PlainDate): { until: PlainDate } | null =>
  until !== undefined && until >= on ? { until } : null;

/** Holds everything. In order of precedence, as the tables below. */
const ADMINISTRATION_HOLDS: readonly HoldRule<null>[] = [
  {
    reason: 'dunning-stopped',
    applies: (_, { ledger }) => when(ledger.administration.dunningStopped),
  },
  { reason: 'statement-gap', applies: (_, { ledger }) => when(ledger.statementGap) },
  { reason: 'host-not-read', applies: (_, { ledger }) => when(ledger.hostNotRead === true) },
  { reason: 'bank-not-matched', applies: (_, { ledger }) => when(ledger.bankNotMatched === true) },
  { reason: 'bank-data-stale', applies: (_, at) => when(isBankDataStale(at)) },
];

/** Holds all items of a debtor. */
const DEBTOR_HOLDS: readonly HoldRule<DebtorFacts>[] = [
  { reason: 'insolvent', applies: ({ debtor }) => when(debtor.insolvent) },
  { reason: 'blocked', applies: ({ debtor }, { on }) => through(debtor.blockedUntil, on) },
  {
    reason: 'unmatched-receipt',
    applies: ({ receipts }) => when(receipts.some((receipt) => receipt.onAccount !== true)),
  },
  { reason: 'on-account', applies: ({ receipts }) => when(receipts.length > 0) },
];

/** Holds the reminders of a debtor and nothing else: what was agreed to be collected is collected. */
const REMINDER_HOLDS: readonly HoldRule<DebtorFacts>[] = [
  { reason: 'message-bounced', applies: (facts, at) => waitingFor(facts, 'message-bounced', at) },
  { reason: 'replied', applies: (facts, at) => waitingFor(facts, 'replied', at) },
];

/** Holds one item: first what only a deliberate act ends, last what ends by itself. */
const ITEM_HOLDS: readonly HoldRule<ItemFacts>[] = [
  { reason: 'handed-over', applies: ({ item }) => when(item.handedOver !== undefined) },
  { reason: 'not-delivered', applies: ({ item }) => when(!item.delivered) },
  { reason: 'response-rejected', applies: (facts, { on }) => undecided(facts, 'RE', on) },
  { reason: 'response-under-query', applies: (facts, { on }) => undecided(facts, 'UQ', on) },
  { reason: 'response-conditional', applies: (facts, { on }) => undecided(facts, 'CA', on) },
  { reason: 'disputed', applies: ({ disputes }) => when(disputes.length > 0) },
  { reason: 'blocked', applies: ({ item }, { on }) => through(item.blockedUntil, on) },
  {
    reason: 'payment-plan',
    applies: (facts, { on, calendar }) => runningAgreement(facts, 'payment-plan', on, calendar),
  },
  {
    reason: 'promised',
    applies: (facts, { on, calendar }) => runningAgreement(facts, 'promised', on, calendar),
  },
  { reason: 'direct-debit-pending', applies: ({ item }) => when(item.inCollection === true) },
  { reason: 'host-unsure', applies: ({ item }) => when(item.hostUnsure === true) },
  { reason: 'response-paid', applies: paidAnnounced },
];

export function administrationHold(at: Moment): Pause | null {
  return firstHold(ADMINISTRATION_HOLDS, null, at);
}

export function debtorHold(facts: DebtorFacts, at: Moment): Pause | null {
  return firstHold(DEBTOR_HOLDS, facts, at);
}

export function reminderHold(facts: DebtorFacts, at: Moment): Pause | null {
  return debtorHold(facts, at) ?? firstHold(REMINDER_HOLDS, facts, at);
}

export function itemHold(facts: ItemFacts, at: Moment): Pause | null {
  return firstHold(ITEM_HOLDS, facts, at);
}

function firstHold<Facts>(
  rules: readonly HoldRule<Facts>[],
  facts: Facts,
  at: Moment,
): Pause | null {
  for (const rule of rules) {
    const found = rule.applies(facts, at);
    if (found !== null) return { reason: rule.reason, ...found };
  }
  return null;
}

function waitingFor(
  { waiting }: DebtorFacts,
  reason: Waiting['reason'],
  { ledger, on }: Moment,
): Pick<Pause, 'until'> | null {
  const { replyHoldDays = REPLY_HOLD_DAYS } = ledger.administration.settings;
  return waitsUntil(waiting, reason, on, replyHoldDays);
}

/** Older than the setting's number of banking days, or no bank data at all (debtor-management 5.4). */
function isBankDataStale({ ledger, on, calendar }: Moment): boolean {
  const { lastBankDate, administration } = ledger;
  if (lastBankDate === undefined) return true;
  return addWorkingDays(calendar, lastBankDate, administration.settings.bankDaysMax + 1) <= on;
}

/** An answer that asks for a decision: about the date it proposes, or by closing the dispute it opened. */
function undecided(
  facts: ItemFacts,
  code: ResponseCode,
  on: PlainDate,
): Pick<Pause, 'until'> | null {
  const answer = standingAnswer(facts.item.responses, on);
  if (answer?.code !== code) return null;
  if (answer.decidedOn !== undefined && answer.decidedOn <= on) return null;
  const decided =
    facts.disputes.length === 0 &&
    facts.disputeClosedOn !== undefined &&
    facts.disputeClosedOn >= answer.on;
  return when(!decided);
}

/** "Paid" means that payment was initiated: the bank gets some days to show it (facts/peppol 7, PD). */
function paidAnnounced(facts: ItemFacts, at: Moment): Pick<Pause, 'until'> | null {
  const answer = standingAnswer(facts.item.responses, at.on);
  if (answer?.code !== 'PD') return null;
  const days = at.ledger.administration.settings.paidHoldDays;
  return through(addWorkingDays(at.calendar, answer.on, days), at.on);
}
