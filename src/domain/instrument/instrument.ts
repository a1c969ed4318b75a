import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId, InstrumentId, OpenItemId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { LedgerItem } from '../dunning/ledger.js';
import type { PersonName } from '../party/debtor-profile.js';

/** What somebody else has to do with an open item: who bought it, guarantees it, insures it, collects it, or gives it up. */
export const INSTRUMENT_KINDS = [
  'factoring',
  'reverse-factoring',
  'letter-of-credit',
  'credit-insurance',
  'collection',
  'write-off',
] as const;

export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

/** What is known of an instrument; which of it a kind needs and takes stands in `KINDS`. */
export interface InstrumentFacts {
  /** The factor, the buyer's financier, the bank of the letter, the insurer, the collector or lawyer */
  readonly partner?: string;
  /** Account of the partner: the debtor may pay there, and money from it is the debtor's payment */
  readonly iban?: string;
  readonly accountName?: string;
  /** The factor may give the item back when the debtor does not pay */
  readonly withRecourse?: boolean;
  /** Last day on which he may, or from which he will */
  readonly recourseOn?: PlainDate;
  /** Day the financier pays on, or an announced hand-over is due */
  readonly expectedOn?: PlainDate;
  readonly costs?: Money;
  /** Of the letter of credit, the policy or the programme */
  readonly number?: string;
  /** Last day on which the documents may be presented */
  readonly documentsDue?: PlainDate;
  readonly expiresOn?: PlainDate;
  readonly insured?: Money;
  /** Last day on which the insurer must hear that the item is overdue */
  readonly reportBy?: PlainDate;
  /** What the other side calls it */
  readonly reference?: string;
  /** What is given up: all that was open when it was proposed */
  readonly amount?: Money;
  readonly reason?: string;
  /** What shows that nothing can be collected: a court's letter, a register, a collector's report */
  readonly evidence?: string;
}

export type InstrumentFact = keyof InstrumentFacts;

/** One instrument of one open item. It lives until its state is one of the ends of its kind. */
export interface Instrument {
  readonly id: InstrumentId;
  readonly openItemId: OpenItemId;
  readonly debtorId: DebtorId;
  readonly kind: InstrumentKind;
  readonly state: string;
  readonly facts: InstrumentFacts;
  readonly openedOn: PlainDate;
  readonly by: PersonName;
  /** The day it reached its present state, and who said so */
  readonly since: PlainDate;
  readonly sinceBy: PersonName;
  readonly note?: string;
}

export type HandedOver = NonNullable<LedgerItem['handedOver']>;

/** Tasks that dates of instruments become; each has words of its own. */
export type InstrumentTask =
  | 'factor-recourse'
  | 'early-payment'
  | 'documents-due'
  | 'letter-expires'
  | 'report-overdue'
  | 'hand-over-due';

interface State {
  /** What it may become; none: it is over */
  readonly next: readonly string[];
  /** As long as it stands here our own reminders stop */
  readonly holds?: HandedOver;
}

/** A date that becomes a task by itself, once. */
interface DateRule {
  readonly fact: 'recourseOn' | 'expectedOn' | 'documentsDue' | 'expiresOn' | 'reportBy';
  readonly task: InstrumentTask;
  /** States in which the date still matters */
  readonly states: readonly string[];
  /** Working days before the date; negative: after it, when what was expected did not come */
  readonly ahead: number;
  /** When it passes all the same the manager is told */
  readonly alert?: boolean;
}

interface Kind {
  readonly first: string;
  readonly states: Readonly<Record<string, State>>;
  /** What it cannot be without */
  readonly needs: readonly InstrumentFact[];
  /** What may be said of it besides */
  readonly takes: readonly InstrumentFact[];
  readonly dates: readonly DateRule[];
  /** What it becomes by itself once nothing is open any more, where its state can become that */
  readonly whenPaid: string;
}

const END: State = { next: [] };

/**
 * All that distinguishes the kinds (practices 57, 82 to 87). Where `holds` stands, somebody else has the item: the debtor
 * hears nothing of us about it. An insured item stays ours to follow up.
 */
export const KINDS: Readonly<Record<InstrumentKind, Kind>> = {
  factoring: {
    first: 'assigned',
    states: {
      assigned: { next: ['given-back', 'paid', 'withdrawn'], holds: 'factor' },
      ...{ 'given-back': END, paid: END, withdrawn: END },
    },
    needs: ['partner', 'iban', 'withRecourse'],
    takes: ['accountName', 'recourseOn', 'costs', 'reference'],
    dates: [{ fact: 'recourseOn', task: 'factor-recourse', states: ['assigned'], ahead: 5 }],
    whenPaid: 'paid',
  },
  'reverse-factoring': {
    first: 'confirmed',
    states: {
      confirmed: { next: ['paid', 'withdrawn'], holds: 'factor' },
      ...{ paid: END, withdrawn: END },
    },
    needs: ['partner', 'expectedOn'],
    takes: ['costs', 'number', 'reference'],
    dates: [{ fact: 'expectedOn', task: 'early-payment', states: ['confirmed'], ahead: -2 }],
    whenPaid: 'paid',
  },
  'letter-of-credit': {
    first: 'opened',
    states: {
      opened: { next: ['presented', 'paid', 'expired', 'withdrawn'], holds: 'letter-of-credit' },
      presented: { next: ['paid', 'refused'], holds: 'letter-of-credit' },
      ...{ paid: END, refused: END, expired: END, withdrawn: END },
    },
    needs: ['partner', 'number', 'expiresOn'],
    takes: ['documentsDue', 'costs', 'reference'],
    dates: [
      { fact: 'documentsDue', task: 'documents-due', states: ['opened'], ahead: 5, alert: true },
      { fact: 'expiresOn', task: 'letter-expires', states: ['opened', 'presented'], ahead: 10 },
    ],
    whenPaid: 'paid',
  },
  'credit-insurance': {
    first: 'insured',
    states: {
      insured: { next: ['reported', 'withdrawn'] },
      reported: { next: ['claimed', 'withdrawn'] },
      claimed: { next: ['compensated', 'declined'] },
      ...{ compensated: END, declined: END, withdrawn: END },
    },
    needs: ['partner', 'number', 'insured', 'reportBy'],
    takes: ['reference'],
    dates: [
      { fact: 'reportBy', task: 'report-overdue', states: ['insured'], ahead: 5, alert: true },
    ],
    whenPaid: 'withdrawn',
  },
  collection: {
    first: 'announced',
    states: {
      announced: { next: ['handed-over', 'paid', 'withdrawn'] },
      'handed-over': { next: ['in-court', 'returned', 'paid', 'unpaid'], holds: 'collector' },
      'in-court': { next: ['returned', 'paid', 'unpaid'], holds: 'court' },
      // What nobody could collect is written off or followed up by us: a person decides, so reminders do not resume.
      unpaid: { next: ['returned'], holds: 'collector' },
      ...{ returned: END, paid: END, withdrawn: END },
    },
    needs: ['partner'],
    takes: ['reference', 'costs', 'iban', 'expectedOn'],
    dates: [{ fact: 'expectedOn', task: 'hand-over-due', states: ['announced'], ahead: 0 }],
    whenPaid: 'paid',
  },
  'write-off': {
    first: 'proposed',
    states: {
      proposed: { next: ['approved', 'refused'] },
      approved: { next: ['booked', 'withdrawn'], holds: 'written-off' },
      ...{ refused: END, withdrawn: END, booked: END },
    },
    needs: ['amount', 'reason', 'evidence'],
    takes: [],
    dates: [],
    whenPaid: 'booked',
  },
};

/** What a state of a kind allows; one that is not known allows nothing. */
export function stateOf(kind: InstrumentKind, state: string): State {
  const { states } = KINDS[kind];
  return Object.hasOwn(states, state) ? (states[state] ?? END) : END;
}

/** It reached an end of its kind. */
export function isOver({ kind, state }: Pick<Instrument, 'kind' | 'state'>): boolean {
  return stateOf(kind, state).next.length === 0;
}

/** Who has the item instead of us; null: we do. */
export function holderOf({ kind, state }: Pick<Instrument, 'kind' | 'state'>): HandedOver | null {
  return stateOf(kind, state).holds ?? null;
}

/** By item who has it; of one that several have, the one that was named first. */
export function holders(
  instruments: readonly Pick<Instrument, 'openItemId' | 'kind' | 'state'>[],
): ReadonlyMap<OpenItemId, HandedOver> {
  const found = new Map<OpenItemId, HandedOver>();
  for (const one of instruments) {
    const holder = holderOf(one);
    if (holder !== null && !found.has(one.openItemId)) found.set(one.openItemId, holder);
  }
  return found;
}
