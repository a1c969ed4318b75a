import type { ReminderSent } from '../domain/dunning/ledger.js';
import type { Channel } from '../domain/dunning/policy.js';
import type { Instant } from '../kernel/dates.js';
import type { ActionId, DebtorId, OpenItemId } from '../kernel/ids.js';

/** Why a message of ours did not arrive, as the other side's report says (RFC 3464). */
export interface Bounce {
  /** `5.1.1`; absent where the report has none */
  readonly status?: string;
  /** What the other server said, one plain line */
  readonly diagnostic?: string;
  /** 5.x.x: the address is no good; else this message alone did not get through */
  readonly hard: boolean;
}

/** A message that left, so that what comes back finds its debtor. */
export interface MessageSent {
  /** Without brackets, in lower case */
  readonly messageId: string;
  readonly actionId?: ActionId;
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  readonly channel: Channel;
  /** The address it went to */
  readonly to: string;
  readonly at: Instant;
  readonly bounced?: Bounce & { readonly at: Instant };
}

export type ReminderKey = Pick<ReminderSent, 'openItemId' | 'round' | 'step'>;

export interface MessageRepository {
  /** Once per message id; written in the transaction that knows it left, or may have left. */
  add(message: Omit<MessageSent, 'bounced'>): Promise<'added' | 'exists'>;
  byMessageId(messageId: string): Promise<MessageSent | null>;
  /** Notes that it did not arrive, once: the first report stays. */
  bounce(messageId: string, bounce: Bounce, at: Instant): Promise<boolean>;
  /**
   * Reminders whose message came back and was not sent again another way since: what they said was never said to the
   * debtor, and no term of law runs from them.
   */
  undelivered(): Promise<readonly ReminderKey[]>;
}
