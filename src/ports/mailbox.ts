import type { Instant } from '../kernel/dates.js';
import type { Result } from '../kernel/result.js';

/** A part of a message that is there for machines, decoded; bounded like everything of a message. */
export interface MailPart {
  /** In lower case, without parameters: `message/delivery-status` */
  readonly mediaType: string;
  readonly text: string;
}

/** A message as it was read: hostile until judged. Ids are without brackets, in lower case; texts are plain. */
export interface ReceivedMail {
  /** How the mailbox names it; for people */
  readonly ref: string;
  /** Of the bytes: what recognises it when a mailbox is numbered anew */
  readonly sha256: string;
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** The one address of From, in lower case; null for none, several, or what is no address */
  readonly from: string | null;
  readonly subject: string;
  readonly at: Instant;
  /** Headers by lower-case name, the first of each: what tells machines from people */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the whole, as `mediaType` of a part; with its report type where it is a report */
  readonly mediaType: string;
  readonly reportType: string | null;
  readonly text: string;
  readonly parts: readonly MailPart[];
  /** Its bytes were more than we read; the rest was left */
  readonly cut: boolean;
}

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
export interface MailboxError {
  readonly kind: 'unreachable' | 'unauthorised' | 'refused' | 'malformed';
  /** Plain sentences, without secrets */
  readonly message: string;
}

/** A watched mailbox. It is only read: nothing is moved, marked or deleted in it. */
export interface Mailbox {
  /** Null: from the last days on. A cursor of a mailbox that was numbered anew is the beginning too. */
  look(cursor: string | null): Promise<Result<MailPage, MailboxError>>;
}
