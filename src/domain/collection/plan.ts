import type { PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { type Money, money } from '../../kernel/money.js';
import { type DebtorFacts, factsByDebtor, type ItemFacts } from '../dunning/facts.js';
import { administrationHold, debtorHold, itemHold, type Moment } from '../dunning/holds.js';
import type { Ledger } from '../dunning/ledger.js';
import type { Calendar, HoldReason } from '../dunning/policy.js';
import { addWorkingDays, workingDayFrom } from '../dunning/working-days.js';
import type { SequenceType } from './collection.js';
import { type MandateState, type Scheme } from './mandate.js';
import { TARGET_DAYS } from './target-days.js';
import { type CollectionDates, type MandateHold, mandateHold, sequencesOf } from './usable.js';

/** What is asked: a date, and whether only some items. */
export interface CollectionRequest extends CollectionDates {
  /** Only these; all that may be collected without it */
  readonly items?: readonly OpenItemId[];
  /** The bank asks for FRST on the first collection under a mandate */
  readonly marksFirst?: boolean;
}

export type CollectionHold =
  | HoldReason
  | MandateHold
  | 'no-mandate'
  | 'several-mandates'
  | 'not-due'
  | 'partly-disputed'
  | 'other-currency'
  | 'amount-too-large'
  | 'file-full';

/** An item that will be collected, whole. */
export interface PlannedLine {
  readonly openItemId: OpenItemId;
  readonly debtorId: DebtorId;
  readonly number: string;
  readonly amount: Money;
  readonly mandateId: string;
  readonly scheme: Scheme;
  readonly sequence: SequenceType;
}

/** What the debtor is to be told: the pre-notification as data, one per line. */
export interface Notice {
  readonly debtorId: DebtorId;
  readonly mandateId: string;
  readonly creditorId: string;
  readonly number: string;
  readonly amount: Money;
  readonly collectOn: PlainDate;
}

/** An item left out, with the first reason; `until`: first day on which that reason is gone, where it is known. */
export interface HeldItem {
  readonly openItemId: OpenItemId;
  readonly debtorId: DebtorId;
  readonly number: string;
  readonly amount: Money;
  readonly reason: CollectionHold;
  readonly until?: PlainDate;
}

export interface CollectionPlan {
  readonly lines: readonly PlannedLine[];
  readonly notices: readonly Notice[];
  readonly held: readonly HeldItem[];
  /** The bank picture is old or has a hole: items may be paid already. A person decides whether to go on. */
  readonly doubts: readonly HoldReason[];
}

/** Lines of one file: what a bank takes without a special arrangement, and what a person can still look over. */
const LINES_MAX = 10_000;
/** 999999999.99 EUR, the largest amount of one SEPA payment, in cents. */
export const AMOUNT_MAX_MINOR = 99_999_999_999n;
/** SEPA collects and pays euro only. */
const CURRENCY = 'EUR';
/**
 * Banking days between handing over the file and the collection date. The schemes ask for one (CORE and B2B); the other
 * is for the bank's cut-off time, which differs: check your bank's guide.
 */
const LEAD_BANKING_DAYS = 2;

/** First collection date a file that is made today can have. */
export function earliestCollection(today: PlainDate): PlainDate {
  return addWorkingDays(TARGET_DAYS, today, LEAD_BANKING_DAYS);
}

/** The date itself on a banking day, else the next one: a later date breaks no announcement. */
export function bankingDayFrom(date: PlainDate): PlainDate {
  return workingDayFrom(TARGET_DAYS, date);
}

/**
 * Decides for every claim whether it may be collected on the date: a line, or held with one reason. What holds a
 * reminder holds a collection too (dispute, promise, direct debit under way, money not matched yet …).
 */
export function planCollection(
  ledger: Ledger,
  mandates: readonly MandateState[],
  request: CollectionRequest,
  calendar: Calendar,
): CollectionPlan {
  const at: Moment = { ledger, on: request.today, calendar };
  const byDebtor = groupBy(mandates, (mandate): string => mandate.debtorId);
  const plans = factsByDebtor(ledger, request.today).map((facts) =>
    planDebtor(facts, byDebtor.get(facts.debtor.id) ?? [], request, at),
  );
  const lines = plans.flatMap((plan) => plan.lines);
  const beyond = lines.slice(LINES_MAX);
  return {
    lines: lines.slice(0, LINES_MAX).map(({ line }) => line),
    notices: lines.slice(0, LINES_MAX).map(({ notice }) => notice),
    held: [
      ...plans.flatMap((plan) => plan.held),
      ...beyond.map(({ line }): HeldItem => ({ ...nameOf(line), reason: 'file-full' })),
    ],
    doubts: doubtsOf(at),
  };
}

interface DebtorPlan {
  readonly lines: readonly { readonly line: PlannedLine; readonly notice: Notice }[];
  readonly held: readonly HeldItem[];
}

function planDebtor(
  facts: DebtorFacts,
  mandates: readonly MandateState[],
  request: CollectionRequest,
  at: Moment,
): DebtorPlan {
  const items = facts.items.filter(({ item }) => request.items?.includes(item.id) ?? true);
  const chosen = chooseMandate(facts, mandates, request);
  const held: HeldItem[] = [];
  const free: ItemFacts[] = [];
  // Never more than the debtor owes after all: oldest items wait until his credit is settled.
  let credit = creditOf(facts);
  for (const one of items) {
    const hold = claimHold(one, request) ?? debtorHold(facts, at) ?? itemHold(one, at);
    if (hold !== null) held.push({ ...nameOf(one), ...hold });
    else if ('reason' in chosen) held.push({ ...nameOf(one), ...chosen });
    else if (credit > 0n) {
      held.push({ ...nameOf(one), reason: 'covered-by-credit' });
      credit -= one.claim.minor;
    } else free.push(one);
  }
  if ('reason' in chosen) return { lines: [], held };
  const sequences = sequencesOf(chosen, free.length, request.marksFirst ?? false);
  const over = free.slice(sequences.length);
  return {
    lines: sequences.flatMap((sequence, place) => {
      const one = free[place];
      return one === undefined ? [] : [lineOf(one, chosen, sequence, request.collectOn)];
    }),
    held: [...held, ...over.map((one) => ({ ...nameOf(one), reason: 'mandate-used' as const }))],
  };
}

/** What the debtor has to his credit, in cents: credit notes and items he overpaid. */
function creditOf({ credits }: DebtorFacts): bigint {
  const ours = credits.filter(({ open }) => open.currency === CURRENCY);
  return ours.reduce((sum, { open }) => sum - open.minor, 0n);
}

type Held = Pick<HeldItem, 'reason' | 'until'>;

/** What speaks against collecting this claim, apart from what holds reminders. */
function claimHold({ item, claim }: ItemFacts, request: CollectionRequest): Held | null {
  if (item.open.currency !== CURRENCY) return { reason: 'other-currency' };
  if (item.open.minor > AMOUNT_MAX_MINOR) return { reason: 'amount-too-large' };
  if (claim.minor !== item.open.minor) return { reason: 'partly-disputed' };
  return item.dueDate > request.collectOn ? { reason: 'not-due', until: item.dueDate } : null;
}

/** The one mandate to collect under; two that could be used are for a person to choose from. */
function chooseMandate(
  { debtor }: DebtorFacts,
  mandates: readonly MandateState[],
  request: CollectionRequest,
): MandateState | Held {
  const judged = mandates.map((mandate) => ({
    mandate,
    hold: mandateHold(mandate, debtor, request),
  }));
  const usable = judged.filter(({ hold }) => hold === null);
  if (usable.length > 1) return { reason: 'several-mandates' };
  const [only] = usable;
  if (only !== undefined) return only.mandate;
  // The mandate a person would think of is the newest one.
  const newest = judged.toSorted((a, b) => (a.mandate.signedOn < b.mandate.signedOn ? 1 : -1))[0];
  return newest?.hold ?? { reason: 'no-mandate' };
}

function lineOf(
  { item, claim }: ItemFacts,
  mandate: MandateState,
  sequence: SequenceType,
  collectOn: PlainDate,
): DebtorPlan['lines'][number] {
  const { id: mandateId, scheme, creditorId } = mandate;
  const { debtorId, number } = item;
  return {
    line: { openItemId: item.id, debtorId, number, amount: claim, mandateId, scheme, sequence },
    notice: { debtorId, mandateId, creditorId, number, amount: claim, collectOn },
  };
}

function nameOf(one: ItemFacts | PlannedLine): Omit<HeldItem, 'reason' | 'until'> {
  if ('openItemId' in one) {
    const { openItemId, debtorId, number, amount } = one;
    return { openItemId, debtorId, number, amount };
  }
  const { id, debtorId, number, open } = one.item;
  return { openItemId: id, debtorId, number, amount: open };
}

/** Old or missing bank data hold reminders; here they are told, because the file is seen by a person anyway. */
function doubtsOf(at: Moment): readonly HoldReason[] {
  // The kill switch is about reminders, and would hide what is asked here.
  const administration = { ...at.ledger.administration, dunningStopped: false };
  const hold = administrationHold({ ...at, ledger: { ...at.ledger, administration } });
  return hold === null ? [] : [hold.reason];
}

/** What a plan comes to. */
export function totalOf(lines: readonly { readonly amount: Money }[]): Money {
  return money(
    lines.reduce((sum, { amount }) => sum + amount.minor, 0n),
    CURRENCY,
  );
}
