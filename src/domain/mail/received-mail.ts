import type { Instant } from '../../kernel/dates.js';

/**
 * What a message of the watched mailbox is: a report that one of ours did not arrive (bounce), is delayed or arrived
 * (RFC 3464), a complaint to the mailbox provider (RFC 5965), an answer of a machine (RFC 3834), or a person's.
 */
export const MAIL_KINDS = [
  'bounce',
  'delayed',
  'delivered',
  'complaint',
  'automatic',
  'reply',
] as const;

export type MailKind = (typeof MAIL_KINDS)[number];

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
