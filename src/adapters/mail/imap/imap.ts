import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { ImapFlow } from 'imapflow';
import { addMs, epochMs, type Instant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Mailbox, MailboxError, MailPage } from '../../../ports/mailbox.js';
import { addressForbidden, isPublicAddress } from '../../http/addresses.js';
import { mailboxErrorOf } from './errors.js';
import { instantFrom, parseMail, type RawMail } from './parse.js';
import type { ImapSettings } from './settings.js';

/** Messages read in one look; what is left comes with the next. */
const PAGE = 50;
/** Bytes read of one message: reports and words of people are far smaller, attachments are not read. */
const MESSAGE_BYTES_MAX = 512 * 1024;
/** A mailbox that was never looked at is read from this many days back: what came before is history. */
const FIRST_DAYS = 7;
const DAY_MS = 86_400_000;
/** One whole look, ms: with a server that drips, too, it comes to an end. */
const WHOLE_MS = 60_000;
const CONNECT_MS = 10_000;
const SILENCE_MS = 25_000;
/** Longest line and answer taken, bytes. */
const LINE_BYTES_MAX = 1024 * 1024;

export interface ImapOptions {
  readonly clock: { now(): Instant };
  /** public: the server must be on the public internet */
  readonly addresses: 'public' | 'any';
}

/** Where reading has come to: the numbering of the mailbox, and the last number read (RFC 3501 2.3.1.1). */
interface Cursor {
  readonly validity: string;
  readonly uid: number;
}

/** Reads a mailbox by IMAP4rev1: one connection per look, the folder opened for reading only. */
export function makeImapMailbox(settings: ImapSettings, options: ImapOptions): Mailbox {
  return {
    async look(cursor) {
      const raw = await read(settings, options, cursor);
      if (!raw.ok) return raw;
      const { messages, ...rest } = raw.value;
      const mails = [];
      for (const message of messages) mails.push(await parseMail(message));
      return ok({ ...rest, messages: mails });
    },
  };
}

type RawPage = Omit<MailPage, 'messages'> & { readonly messages: readonly RawMail[] };

async function read(
  settings: ImapSettings,
  { clock, addresses }: ImapOptions,
  cursor: string | null,
): Promise<Result<RawPage, MailboxError>> {
  let client: ImapFlow | null = null;
  let told: unknown;
  const cut = setTimeout(() => client?.close(), WHOLE_MS);
  try {
    client = await clientOf(settings, addresses);
    // The first error says why; what was being asked only learns that the connection is gone.
    client.on('error', (error) => {
      told ??= error;
    });
    await client.connect();
    const page = await pageOf(client, settings.folder, parseCursor(cursor), clock.now());
    await client.logout();
    return ok(page);
  } catch (error) {
    return err(mailboxErrorOf(told ?? error));
  } finally {
    clearTimeout(cut);
    client?.close();
  }
}

/** The library connects by name; the address is judged first, and is the one that is connected to. */
async function clientOf(settings: ImapSettings, addresses: 'public' | 'any'): Promise<ImapFlow> {
  const { host, port, tls, user, password, ca } = settings;
  const { ImapFlow: Client } = await import('imapflow');
  const address = addresses === 'any' ? host : await publicAddressOf(host);
  return new Client({
    ...{ host: address, port, secure: tls === 'implicit' },
    ...(isIP(host) === 0 ? { servername: host } : {}),
    ...(tls === 'implicit' ? {} : { doSTARTTLS: tls === 'starttls' }),
    auth: { user, pass: password },
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
    ...{ logger: false, disableAutoIdle: true, disableCompression: true },
    ...{ connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
    ...{ maxLineLength: LINE_BYTES_MAX, maxLiteralSize: MESSAGE_BYTES_MAX + 1024 },
    maxResponseSize: MESSAGE_BYTES_MAX + LINE_BYTES_MAX,
  });
}

async function publicAddressOf(host: string): Promise<string> {
  const found = isIP(host) === 0 ? await lookup(host, { all: true }) : [{ address: host }];
  const [first] = found;
  if (first === undefined || found.some(({ address }) => !isPublicAddress(address)))
    throw addressForbidden(host);
  return first.address;
}

async function pageOf(
  client: ImapFlow,
  folder: string,
  cursor: Cursor | null,
  now: Instant,
): Promise<RawPage> {
  const box = await client.mailboxOpen(folder, { readOnly: true });
  const validity = String(box.uidValidity);
  const known = cursor?.validity === validity ? cursor.uid : null;
  const since = new Date(epochMs(addMs(now, -FIRST_DAYS * DAY_MS)));
  const query = known === null ? { since } : { uid: `${known + 1}:*` };
  const found = await client.search(query, { uid: true });
  // "n:*" names the last message also when its number is below n (RFC 3501 9, seq-range).
  const uids = (Array.isArray(found) ? found : [])
    .filter((uid) => uid > (known ?? 0))
    .sort((a, b) => a - b);
  const page = uids.slice(0, PAGE);
  const messages = page.length === 0 ? [] : await fetchAll(client, page, validity, now);
  const last = page.at(-1) ?? known ?? Math.max(0, box.uidNext - 1);
  return { messages, next: `${validity}:${last}`, more: uids.length > page.length };
}

async function fetchAll(
  client: ImapFlow,
  uids: readonly number[],
  validity: string,
  now: Instant,
): Promise<readonly RawMail[]> {
  const messages: RawMail[] = [];
  // One after the other: what is held of a page stays as small as its messages.
  for (const uid of uids) {
    const message = await client.fetchOne(
      String(uid),
      { size: true, internalDate: true, source: { start: 0, maxLength: MESSAGE_BYTES_MAX } },
      { uid: true },
    );
    // Deleted since the search.
    if (message === false || message.source === undefined) continue;
    const bytes = message.source.subarray(0, MESSAGE_BYTES_MAX);
    messages.push({
      ref: `${validity}:${uid}`,
      bytes,
      cut: (message.size ?? 0) > bytes.length,
      at: instantFrom(message.internalDate, now),
    });
  }
  return messages;
}

function parseCursor(text: string | null): Cursor | null {
  const [, validity, uid] = /^(\d{1,20}):(\d{1,10})$/.exec(text ?? '') ?? [];
  return validity === undefined ? null : { validity, uid: Number(uid) };
}
