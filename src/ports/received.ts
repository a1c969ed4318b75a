import type { Instant } from '../kernel/dates.js';
import type { ConnectionId, DebtorId } from '../kernel/ids.js';
import type { MailKind } from '../domain/mail/received-mail.js';
import type { MailboxError } from './mailbox.js';

/** What we keep of a message of the watched mailbox; a reply's text stands on the timeline of its debtor. */
export interface MailReceived {
  readonly sha256: string;
  readonly ref: string;
  /** `own`: from our own address; what of the kinds it is otherwise */
  readonly kind: MailKind | 'own';
  /** Absent: nobody we know for certain */
  readonly debtorId?: DebtorId;
  readonly sender?: string;
  readonly subject: string;
  readonly at: Instant;
  /** What was made of it, one plain sentence */
  readonly note: string;
}

export interface MailboxState {
  readonly connectionId: ConnectionId;
  readonly cursor: string | null;
  readonly lookedAt: Instant;
  readonly succeededAt: Instant | null;
  /** Not before this moment unless a person asks */
  readonly nextLookAt: Instant | null;
  readonly error: MailboxError | null;
}

export interface ReceivedRepository {
  /** Once per content. */
  add(mail: MailReceived): Promise<'added' | 'exists'>;
  has(sha256: string): Promise<boolean>;
  /** Newest first. */
  list(limit: number): Promise<readonly MailReceived[]>;
  /** Null: never looked at. */
  state(connectionId: ConnectionId): Promise<MailboxState | null>;
  saveState(state: MailboxState): Promise<void>;
}
