import type { EmailAddress } from '../domain/party/email.js';
import type { Instant } from '../kernel/dates.js';
import type { ActionId, DebtorId, OpenItemId } from '../kernel/ids.js';

/**
 * Where an attempt stands.
 * - leaving: handed over, and no answer is recorded yet
 * - left: the mail server took it, or it lies ready to be posted
 * - unknown: handed to a mail server that never answered; only a person can say what became of it
 * - refused: the other side refused it for good
 * - stayed: it certainly did not leave
 */
export type DispatchState = 'leaving' | 'left' | 'unknown' | 'refused' | 'stayed';

/** One attempt to bring a reminder to its debtor, on record before anything leaves. */
export interface ReminderDispatch {
  readonly actionId: ActionId;
  /** From 1; a later attempt follows one that stayed or was refused */
  readonly attempt: number;
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly channel: 'mail' | 'letter' | 'registered';
  /** Of a mail */
  readonly to?: EmailAddress;
  /** Of a mail, without brackets: what a reply or a bounce names */
  readonly messageId?: string;
  readonly subject: string;
  /** Of what left, all parts together */
  readonly sha256: string;
  readonly at: Instant;
  readonly state: DispatchState;
  /** What it is found by at the other side: the server's answer, the file to print */
  readonly reference?: string;
  readonly note?: string;
}

export interface DispatchRepository {
  /** Puts an attempt on record; `exists` means that another worker was faster, and nothing changed. */
  begin(dispatch: ReminderDispatch): Promise<'begun' | 'exists'>;
  /** State, time, reference and note of an attempt; the rest stays as it was begun. */
  settle(
    dispatch: Pick<
      ReminderDispatch,
      'actionId' | 'attempt' | 'at' | 'state' | 'reference' | 'note'
    >,
  ): Promise<void>;
  /** By attempt. */
  ofAction(actionId: ActionId): Promise<readonly ReminderDispatch[]>;
  /** The newest attempt whose mail had this id; null for a message that is not ours. */
  byMessageId(messageId: string): Promise<ReminderDispatch | null>;
  /** Oldest first; at most `limit`. */
  unsettled(limit: number): Promise<readonly ReminderDispatch[]>;
}
