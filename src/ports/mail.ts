import type { Instant } from '../kernel/dates.js';
import type { Result } from '../kernel/result.js';
import type { EmailAddress } from '../domain/party/email.js';

/** A file that goes with a message; its name is ours and never what somebody typed. */
export interface MailAttachment {
  /** Letters, digits, `.`, `_` and `-` */
  readonly name: string;
  readonly mediaType:
    | 'application/pdf'
    | 'application/xml'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  readonly bytes: Uint8Array;
}

/** One message to one mailbox. Texts may hold what people typed; addresses were judged by `parseEmail`. */
export interface MailMessage {
  /** Without brackets: follows from our key (messageIdOf), so that a second copy would be known as one */
  readonly messageId: string;
  readonly at: Instant;
  /** Who speaks: the administration's sender */
  readonly senderName: string;
  readonly to: EmailAddress;
  readonly toName?: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Replies carry it in their address where the connection is set up for that; letters, digits, `_` and `-` */
  readonly thread?: string;
  readonly attachments: readonly MailAttachment[];
}

export interface MailReceipt {
  /** What the mail server said when it took the message: what it is found by in its log */
  readonly answer: string;
}

/**
 * Why a message did not leave. The four kinds decide what may happen next:
 * - refused: the server refused it for good (5xx); the same message is never sent again by itself
 * - precondition: mend something (password, certificate, size), then the same message may go
 * - transient: certainly not taken (4xx, no connection); try later
 * - unknown: it was handed over and no answer came. SMTP cannot be asked: only a person can find out
 */
export interface MailError {
  readonly kind: 'refused' | 'precondition' | 'transient' | 'unknown';
  readonly message: string;
  /** Refused because of the address: whatever is sent there will be */
  readonly address?: true;
}

/** A mail server that sends for an administration. */
export interface Mail {
  /** What messages are from; message ids of ours end with its domain */
  readonly from: EmailAddress;
  /** At most once taken: an adapter never tries twice within one call. */
  send(message: MailMessage): Promise<Result<MailReceipt, MailError>>;
}
