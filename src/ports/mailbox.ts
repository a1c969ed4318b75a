import type { ReceivedMail } from '../domain/mail/received-mail.js';
import type { Result } from '../kernel/result.js';

export interface MailPage {
  /** In the order they came */
  readonly messages: readonly ReceivedMail[];
  /** Where to go on */
  readonly next: string;
  readonly more: boolean;
}

/**
 * Why a mailbox gave nothing: unreachable (try again), unauthorised (a person must give another password), refused (it may
 * not be done this way: address, encryption, folder), malformed (the server does not keep to its form).
 */
export const MAILBOX_ERRORS = ['unreachable', 'unauthorised', 'refused', 'malformed'] as const;

export interface MailboxError {
  readonly kind: (typeof MAILBOX_ERRORS)[number];
  /** Plain sentences, without secrets */
  readonly message: string;
}

/** A watched mailbox. It is only read: nothing is moved, marked or deleted in it. */
export interface Mailbox {
  /** Null: from the last days on. A cursor of a mailbox that was numbered anew is the beginning too. */
  look(cursor: string | null): Promise<Result<MailPage, MailboxError>>;
}
