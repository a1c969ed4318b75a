import { z } from 'zod';
import { readForm, saying } from '../../../formats/json/faults.js';
import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';

/** How a mailbox is read. */
export interface ImapSettings {
  readonly host: string;
  readonly port: number;
  /** As for sending: the connection must be encrypted, unless the server is on this machine */
  readonly tls: 'starttls' | 'implicit' | 'none';
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** Certificate of a private authority the server's own is signed by, PEM */
  readonly ca?: string;
}

/** Port of IMAP with implicit TLS (RFC 8314). */
const IMPLICIT_PORT = 993;
const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

const schema = z.strictObject({
  host: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, { message: 'must be a name or an address' }),
  port: z
    .string()
    .regex(/^\d{1,5}$/, { message: 'must be a number' })
    .default(String(IMPLICIT_PORT))
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, { message: 'must be 1 to 65535' }),
  tls: z.enum(['starttls', 'implicit', 'none']).exactOptional(),
  user: z.string().min(1).max(320),
  password: z.string().min(1).max(1_000),
  folder: z
    .string()
    .regex(/^[^\p{Cc}*%]{1,200}$/u, { message: 'must be the name of one folder' })
    .default('INBOX'),
  ca: z
    .string()
    .max(20_000)
    .startsWith('-----BEGIN', { message: 'must be a certificate in PEM' })
    .exactOptional(),
});

/** Reads the settings of a connection. Errors: CONFIG, one per field; none repeats a secret. */
export function readImapSettings(value: unknown): Result<ImapSettings, readonly Fault[]> {
  const read = readForm(schema, value, saying('CONFIG', 'mailbox-imap.settings'));
  if (!read.ok) return read;
  const { tls, ...rest } = read.value;
  const how = tls ?? (rest.port === IMPLICIT_PORT ? 'implicit' : 'starttls');
  if (how === 'none' && !LOOPBACK.includes(rest.host)) {
    const message =
      'Without encryption mail and passwords can be read on their way. Only a server on this machine is spoken to like that; choose starttls or implicit.';
    return err([fault('CONFIG', 'mailbox-imap.clear', '/tls', message)]);
  }
  return ok({ ...rest, tls: how });
}
