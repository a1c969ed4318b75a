import { createHash } from 'node:crypto';
import type { AddressObject, ParsedMail } from 'mailparser';
import { parseEmail } from '../../../domain/party/email.js';
import type { MailPart, ReceivedMail } from '../../../domain/mail/received-mail.js';
import { messageIdsIn } from '../../../formats/mail/fields.js';
import { plain, plainLines } from '../../../formats/text/plain.js';
import { type Instant, instantOf } from '../../../kernel/dates.js';

/** Bounds of what is kept of one message: characters, and numbers of things. */
const SUBJECT_MAX = 200;
const TEXT_MAX = 20_000;
const PART_MAX = 50_000;
const PARTS_MAX = 20;
const IDS_MAX = 30;
/** Longest HTML that is turned into text, characters: more is a newsletter. */
const HTML_MAX = 200_000;

/** Parts that are there for machines; everything else attached is left alone, unread and unkept. */
const MACHINE_PARTS: readonly string[] = [
  'message/delivery-status',
  'message/feedback-report',
  'message/rfc822',
  'text/rfc822-headers',
];

/** Headers that tell machines from people; no others are kept. */
const HEADERS: readonly string[] = [
  'auto-submitted',
  'list-id',
  'precedence',
  'return-path',
  'x-autoreply',
  'x-autorespond',
];

export interface RawMail {
  readonly ref: string;
  readonly bytes: Uint8Array;
  readonly cut: boolean;
  /** When the server took it; what the sender says is not trusted */
  readonly at: Instant;
}

/** A message of anybody as plain, bounded values. It never throws for what stands in the message. */
export async function parseMail({ ref, bytes, cut, at }: RawMail): Promise<ReceivedMail> {
  const mail = await parsed(bytes);
  const lines = headerLines(mail);
  const type = typeOf(mail);
  return {
    ref,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    messageId: messageIdsIn(lines.get('message-id') ?? '', 1)[0] ?? null,
    inReplyTo: messageIdsIn(lines.get('in-reply-to') ?? '', IDS_MAX),
    references: messageIdsIn(lines.get('references') ?? '', IDS_MAX),
    from: addressOf(mail?.from),
    subject: bounded(plain(storable(mail?.subject ?? '')), SUBJECT_MAX),
    at,
    headers: Object.fromEntries(
      HEADERS.flatMap((name) => {
        const value = lines.get(name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    ...type,
    text: bounded(
      plainLines(storable(mail?.text ?? ''))
        .join('\n')
        .trim(),
      TEXT_MAX,
    ),
    parts: partsOf(mail),
    cut,
  };
}

/** Null: what even the tolerant reader cannot take apart. */
async function parsed(bytes: Uint8Array): Promise<ParsedMail | null> {
  const { simpleParser } = await import('mailparser');
  try {
    return await simpleParser(Buffer.from(bytes), {
      keepDeliveryStatus: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      maxHtmlLengthToParse: HTML_MAX,
    } as object);
  } catch {
    // Whatever a stranger wrote is no fault of ours: the message is kept as one that says nothing.
    return null;
  }
}

/** Each header as it stands, unfolded, the first of each name. */
function headerLines(mail: ParsedMail | null): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const { key, line } of mail?.headerLines ?? []) {
    const value = line.slice(line.indexOf(':') + 1).replace(/\s+/g, ' ');
    if (!lines.has(key)) lines.set(key, bounded(storable(value).trim(), 2_000));
  }
  return lines;
}

function typeOf(mail: ParsedMail | null): Pick<ReceivedMail, 'mediaType' | 'reportType'> {
  const header = mail?.headers.get('content-type');
  const { value, params } =
    typeof header === 'object' && 'params' in header ? header : { value: 'text/plain', params: {} };
  const report = (params as Readonly<Record<string, string | undefined>>)['report-type'];
  return {
    mediaType: bounded(value.toLowerCase(), 100),
    reportType: report === undefined ? null : bounded(report.toLowerCase(), 100),
  };
}

function addressOf(from: AddressObject | undefined): string | null {
  const [only, ...others] = from?.value ?? [];
  if (only?.address === undefined || others.length > 0) return null;
  return parseEmail(only.address)?.toLowerCase() ?? null;
}

function partsOf(mail: ParsedMail | null): readonly MailPart[] {
  const own = (mail?.attachments ?? []).filter(({ contentType }) =>
    MACHINE_PARTS.includes(contentType.toLowerCase()),
  );
  return own.slice(0, PARTS_MAX).map(({ contentType, content }) => ({
    mediaType: contentType.toLowerCase(),
    text: storable(content.subarray(0, PART_MAX).toString('utf8')),
  }));
}

/** Text a database can hold. */
function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, ' ');
}

/** At most so many characters, none of them halved. */
function bounded(text: string, max: number): string {
  return text.length <= max
    ? text
    : Array.from(text.slice(0, 2 * max))
        .slice(0, max)
        .join('');
}

export function instantFrom(date: Date | string | undefined, otherwise: Instant): Instant {
  const ms = date instanceof Date ? date.getTime() : Date.parse(date ?? '');
  return Number.isNaN(ms) ? otherwise : instantOf(ms);
}
