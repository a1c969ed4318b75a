import type { Approval } from '../domain/dunning/brakes.js';
import type { MissedDueDate, ReminderSent } from '../domain/dunning/ledger.js';
import type { DunningAction, Held } from '../domain/dunning/policy.js';
import type { Instant, PlainDate } from '../kernel/dates.js';
import type { ActionId, DebtorId, RunId } from '../kernel/ids.js';

/** `planning`: its rows are being written; nobody may approve it yet. */
export type RunState = 'planning' | 'planned' | 'approved' | 'stopped' | 'done';
export type ActionState = 'planned' | 'approved' | 'held' | 'sent' | 'failed';

/** What a run amounts to, counted while it was planned. */
export interface RunSummary {
  readonly actions: number;
  readonly held: number;
  /** Written messages that reach a debtor without a person in between */
  readonly messages: number;
  /** Debtors of the administration on that day */
  readonly debtors: number;
  readonly bySteps: readonly {
    readonly step: string;
    readonly channel: string;
    readonly count: number;
  }[];
  /** Open amount the actions are about, per currency, decimal text */
  readonly totals: readonly { readonly amount: string; readonly currency: string }[];
  /** Why each is held, most frequent first */
  readonly byReasons: readonly { readonly reason: string; readonly count: number }[];
}

export const NOTHING_PLANNED: RunSummary = {
  ...{ actions: 0, held: 0, messages: 0, debtors: 0 },
  ...{ bySteps: [], totals: [], byReasons: [] },
};

export interface DunningRun {
  readonly id: RunId;
  readonly on: PlainDate;
  /** Every policy used, by name */
  readonly policies: readonly { readonly name: string; readonly version: number }[];
  /** Says whether policies and letters are those of another run */
  readonly fingerprint: string;
  /** Says whether the letters are still those it was planned with; absent in runs of before that was kept */
  readonly letters?: string;
  /** When planning began; absent in runs of before that was kept */
  readonly begunAt?: Instant;
  readonly summary: RunSummary;
  readonly state: RunState;
  /** Who said yes, oldest first */
  readonly approvals: readonly Approval[];
}

export interface StoredAction {
  readonly id: ActionId;
  readonly runId: RunId;
  readonly action: DunningAction;
  readonly state: ActionState;
  readonly reason?: string;
}

/** A page of what a run would send or holds back: rows after the given place, in the order they were planned. */
export interface RunPage {
  readonly after?: number;
  readonly limit: number;
}

export type Trouble = 'bounce' | 'complaint';

export interface DunningRepository {
  /**
   * Begins the run of a day in state `planning`; a second one of the same day takes the place of one that nobody approved,
   * rows and all.
   */
  begin(
    run: Pick<DunningRun, 'id' | 'on' | 'policies' | 'fingerprint' | 'begunAt'>,
  ): Promise<'begun' | 'replaced' | 'exists-approved'>;
  /** Adds rows to a run that is being planned; refused when another one took its place. */
  addRows(
    runId: RunId,
    actions: readonly Pick<StoredAction, 'id' | 'action'>[],
    held: readonly Held[],
  ): Promise<void>;
  /** Everything is there: `planned`, to be looked at. False when another run took its place. */
  finish(
    runId: RunId,
    found: Pick<DunningRun, 'policies' | 'fingerprint' | 'letters' | 'summary'>,
  ): Promise<boolean>;
  /** `lock`: waits for others who decide about the run, until the transaction ends. */
  run(id: RunId, lock?: 'lock'): Promise<DunningRun | null>;
  /** Newest first. */
  runs(limit: number): Promise<readonly DunningRun[]>;
  runOf(on: PlainDate): Promise<DunningRun | null>;
  /** Day of the first run that was ever approved. */
  firstApproved(): Promise<PlainDate | null>;
  setState(id: RunId, state: RunState): Promise<void>;
  approve(id: RunId, approval: Approval): Promise<void>;
  actions(runId: RunId, page?: RunPage): Promise<readonly StoredAction[]>;
  held(runId: RunId, page?: RunPage): Promise<readonly Held[]>;
  /** The actions about the most money, most first. */
  biggest(runId: RunId, limit: number): Promise<readonly StoredAction[]>;
  action(id: ActionId): Promise<StoredAction | null>;
  saveAction(action: StoredAction): Promise<void>;
  countByState(): Promise<Readonly<Record<ActionState, number>>>;
  /** Claims the reminder of an item, round and step for ever (INV-7); `exists` means it was or is being sent. */
  claimReminder(
    reminder: ReminderSent & { readonly actionId: ActionId },
  ): Promise<'claimed' | 'exists'>;
  /**
   * Another attempt at what this action claimed: the days and the notice are those it says now, because terms of law count
   * from what the debtor reads. False: the action claimed no such reminder.
   */
  renewReminder(reminder: ReminderSent & { readonly actionId: ActionId }): Promise<boolean>;
  /** Of these debtors, or of all; oldest first. */
  reminders(debtors?: readonly DebtorId[]): Promise<readonly ReminderSent[]>;
  /** Due dates of invoices these debtors were reminded of in writing, open or settled; each once. */
  missedDueDates(debtors: readonly DebtorId[]): Promise<readonly MissedDueDate[]>;
  /** That the reminders of an action are proved to have arrived, or came back; the first day noted stays. */
  noteArrival(
    actionId: ActionId,
    arrival: { readonly how: 'delivered' | 'bounced'; readonly on: PlainDate },
  ): Promise<void>;
  /** What an action has claimed; not empty means it may have left already. */
  claimsOf(actionId: ActionId): Promise<readonly ReminderSent[]>;
  /** What came back for a message: once per action and kind. */
  noteTrouble(actionId: ActionId, trouble: Trouble, at: Instant): Promise<void>;
  /** How many of a run left, and what came back. */
  troubles(runId: RunId): Promise<{
    readonly sent: number;
    readonly bounces: number;
    readonly complaints: number;
  }>;
}
