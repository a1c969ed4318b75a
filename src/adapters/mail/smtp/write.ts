import { epochMs } from '../../../kernel/dates.js';
import { type EmailAddress, parseEmail } from '../../../domain/party/email.js';
import { plain } from '../../../formats/text/plain.js';
import type { MailMessage } from '../../../ports/mail.js';
import type { SmtpSettings } from './settings.js';

/** Longest subject and display name, characters: more is no subject, and some servers refuse it. */
const SUBJECT_MAX = 200;
const NAME_MAX = 100;

const ATTACHMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const MESSAGE_ID = /^[A-Za-z0-9._-]{1,100}@[A-Za-z0-9.-]{1,253}$/;

/** Headers our messages have, and no others: what somebody smuggled in would be one too many. */
const HEADERS: readonly string[] = [
  'auto-submitted',
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
];

/**
 * The message as it travels (RFC 5322, MIME), lines ended by CR LF. Whatever people typed is one plain line before it
 * comes near a header, the library encodes it, and the result is looked through once more: a header that is not ours, or
 * is there twice, is a broken promise and throws.
 */
export async function writeMessage(
  message: MailMessage,
  settings: Pick<SmtpSettings, 'from' | 'replyTo' | 'replyThread'>,
): Promise<Buffer> {
  if (!MESSAGE_ID.test(message.messageId)) throw new Error('A message id must be ours');
  // Loaded when first needed: commands that mail nothing should start at once.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { toName, html } = message;
  const { from } = settings;
  const replyTo = replyAddress(message, settings);
  const bytes = await new MailComposer({
    from: { name: headerText(message.senderName, NAME_MAX), address: from },
    to: { name: headerText(toName ?? '', NAME_MAX), address: message.to },
    ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
    subject: headerText(message.subject, SUBJECT_MAX),
    text: message.text,
    ...(html === undefined ? {} : { html }),
    messageId: `<${message.messageId}>`,
    date: new Date(epochMs(message.at)),
    // RFC 3834: answering machines stay silent.
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: message.attachments.map(({ name, mediaType, bytes: content }) => {
      if (!ATTACHMENT_NAME.test(name)) throw new Error('The name of an attachment must be ours');
      return {
        filename: name,
        contentType: mediaType,
        contentTransferEncoding: 'base64',
        content: Buffer.from(content),
      };
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
    .compile()
    .build();
  assertHeaders(bytes);
  return bytes;
}

/** Where an answer goes, with its thread in the address where that is set up and fits. */
function replyAddress(
  { thread }: MailMessage,
  { from, replyTo, replyThread }: Pick<SmtpSettings, 'from' | 'replyTo' | 'replyThread'>,
): EmailAddress | undefined {
  if (replyThread === undefined || thread === undefined) return replyTo;
  return parseEmail((replyTo ?? from).replace('@', `+${thread}@`)) ?? replyTo;
}

/** One line, bounded; what looks like an encoded word (RFC 2047) is taken apart, or a reader would decode it. */
function headerText(text: string, max: number): string {
  return Array.from(plain(text)).slice(0, max).join('').replaceAll('=?', '= ?');
}

function assertHeaders(bytes: Buffer): void {
  const end = bytes.indexOf('\r\n\r\n');
  // Folded lines count as the one line they are.
  const lines = bytes
    .toString('latin1', 0, end)
    .replaceAll(/\r\n[\t ]+/g, ' ')
    .split('\r\n');
  const names = lines.map((line) => /^([A-Za-z-]+): [\x20-\x7e]+$/.exec(line)?.[1]?.toLowerCase());
  const isOurs = names.every((name) => name !== undefined && HEADERS.includes(name));
  if (end < 0 || !isOurs || new Set(names).size !== names.length)
    throw new Error('A message would have had a header that is not ours');
}
