import type { MailKind, MailPart, ReceivedMail } from '../../domain/mail/received-mail.js';
import { plain } from '../text/plain.js';
import { type Fields, fieldGroups, messageIdsIn } from './fields.js';

/** Longest word of another server that is kept, characters. */
const DIAGNOSTIC_MAX = 300;
/** Ids looked up for one message; a long thread names its beginning and its end. */
const IDS_MAX = 20;

/** What a message is, and which of our messages it may be about, nearest first. */
export interface Classified {
  readonly kind: MailKind;
  readonly about: readonly string[];
  /** For a bounce: 5.x.x, so that the address itself is no good */
  readonly hard: boolean;
  readonly status?: string;
  readonly diagnostic?: string;
}

interface Row {
  readonly kind: MailKind;
  readonly applies: (mail: ReceivedMail) => Partial<Omit<Classified, 'kind'>> | null;
}

const whenever = (condition: boolean): Partial<Omit<Classified, 'kind'>> | null =>
  condition ? {} : null;

/** In order of precedence: what a machine reports in a form made for machines comes before every guess. */
const ROWS: readonly Row[] = [
  { kind: 'bounce', applies: (mail) => delivery(mail, 'failed') },
  { kind: 'delayed', applies: (mail) => delivery(mail, 'delayed') },
  { kind: 'delivered', applies: (mail) => delivery(mail, 'delivered') },
  { kind: 'complaint', applies: complaint },
  { kind: 'bounce', applies: oldBounce },
  { kind: 'automatic', applies: (mail) => whenever(isAutomatic(mail)) },
  { kind: 'reply', applies: () => ({}) },
];

/** Decides what a message is by what stands in it; nothing in it is trusted beyond that. */
export function classifyMail(mail: ReceivedMail): Classified {
  for (const { kind, applies } of ROWS) {
    const found = applies(mail);
    if (found !== null) return { kind, hard: false, about: threadOf(mail), ...found };
  }
  throw new Error('The last row always applies');
}

/** What it answers, then the thread from its end to its beginning (RFC 5322 3.6.4). */
function threadOf({ inReplyTo, references }: ReceivedMail): readonly string[] {
  return [...new Set([...inReplyTo, ...[...references].reverse()])].slice(0, IDS_MAX);
}

/** The id of the message a report is about stands in the copy of it, or of its headers, that comes with the report. */
function originalOf({ parts }: ReceivedMail): readonly string[] {
  const copies = parts.filter(
    ({ mediaType }) => mediaType === 'message/rfc822' || mediaType === 'text/rfc822-headers',
  );
  const heads = copies.flatMap(({ text }) => fieldGroups(text).slice(0, 1));
  return heads.flatMap((head) => messageIdsIn(head['message-id'] ?? '', 1)).slice(0, IDS_MAX);
}

function partOf({ parts }: ReceivedMail, mediaType: string): MailPart | undefined {
  return parts.find((part) => part.mediaType === mediaType);
}

const RELAYED = ['delivered', 'relayed', 'expanded'];

/** RFC 3464: a group about the message, then one per recipient. Our messages have one recipient each. */
function delivery(
  mail: ReceivedMail,
  wanted: 'failed' | 'delayed' | 'delivered',
): Partial<Omit<Classified, 'kind'>> | null {
  const report = partOf(mail, 'message/delivery-status');
  if (report === undefined) return null;
  const told = fieldGroups(report.text).find((group) => {
    const action = (group['action'] ?? '').toLowerCase();
    return wanted === 'delivered' ? RELAYED.includes(action) : action === wanted;
  });
  if (told === undefined) return null;
  const status = statusIn(told['status'] ?? '');
  const about = [...originalOf(mail), ...threadOf(mail)];
  return { ...detail(status, diagnosticOf(told)), about, hard: isHard(wanted, status) };
}

function isHard(wanted: string, status: string | undefined): boolean {
  return wanted === 'failed' && status?.startsWith('5') === true;
}

function diagnosticOf(told: Fields): string {
  return (told['diagnostic-code'] ?? '').replace(/^[a-z-]{1,20}\s*;/i, '');
}

function detail(
  status: string | undefined,
  diagnostic: string,
): Pick<Classified, 'status' | 'diagnostic'> {
  const said = plain(diagnostic).slice(0, DIAGNOSTIC_MAX);
  return {
    ...(status === undefined ? {} : { status }),
    ...(said === '' ? {} : { diagnostic: said }),
  };
}

/** RFC 3463: class, subject, detail. */
function statusIn(text: string): string | undefined {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text.slice(0, 20_000))?.[1];
}

/** Abuse reports alone (RFC 5965); other feedback, such as "not spam", is no complaint. */
function complaint(mail: ReceivedMail): Partial<Omit<Classified, 'kind'>> | null {
  const report = partOf(mail, 'message/feedback-report');
  if (report === undefined) return null;
  const type = fieldGroups(report.text)[0]?.['feedback-type'] ?? '';
  return type.toLowerCase() === 'not-spam'
    ? null
    : { about: [...originalOf(mail), ...threadOf(mail)] };
}

const DAEMONS = /^(mailer-daemon|postmaster|mail-daemon|bounces?)@/;

/** A report of a server that knows no RFC 3464: from nobody, of a daemon, with a copy of ours and a code in the text. */
function oldBounce(mail: ReceivedMail): Partial<Omit<Classified, 'kind'>> | null {
  const isFromNobody = /^<\s*>$/.test((mail.headers['return-path'] ?? '').trim());
  if (!isFromNobody && !DAEMONS.test(mail.from ?? '')) return null;
  const about = [...originalOf(mail), ...threadOf(mail)];
  const status = statusIn(mail.text);
  if (about.length === 0 || status === undefined || status.startsWith('2')) return null;
  return { ...detail(status, ''), about, hard: status.startsWith('5') };
}

const PRECEDENCES = ['auto_reply', 'bulk', 'junk', 'list'];

/** RFC 3834 5, and what was usual before it. */
function isAutomatic({ headers, reportType, from }: ReceivedMail): boolean {
  const auto = (headers['auto-submitted'] ?? 'no').split(/[;\s]/)[0]?.toLowerCase() ?? '';
  return (
    auto !== 'no' ||
    headers['x-autoreply'] !== undefined ||
    headers['x-autorespond'] !== undefined ||
    headers['list-id'] !== undefined ||
    PRECEDENCES.includes((headers['precedence'] ?? '').trim().toLowerCase()) ||
    reportType !== null ||
    /^<\s*>$/.test((headers['return-path'] ?? '').trim()) ||
    DAEMONS.test(from ?? '')
  );
}
