import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { EmailAddress } from '../../../domain/party/email.js';
import { parseEmail } from '../../../domain/party/email.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';

/** How messages are handed to a mail server. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** starttls: the connection must be encrypted before anything is said; implicit: from the first byte; none: this machine alone */
  readonly tls: 'starttls' | 'implicit' | 'none';
  readonly login?: { readonly user: string; readonly password: string };
  /** Envelope sender and From */
  readonly from: EmailAddress;
  readonly replyTo?: EmailAddress;
  /** plus: replies come to `name+<thread>@domain`, where the mailbox takes such addresses */
  readonly replyThread?: 'plus';
  /** Certificate of a private authority the server's own is signed by, PEM */
  readonly ca?: string;
}

/** Port of submission with implicit TLS (RFC 8314). */
const IMPLICIT_PORT = 465;
const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', 'localhost'];

const address = z.string().transform((text, context) => {
  const parsed = parseEmail(text);
  if (parsed !== null) return parsed;
  context.addIssue({ code: 'custom', message: 'must be exactly one e-mail address' });
  return z.NEVER;
});

const schema = z.strictObject({
  host: z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, { message: 'must be a name or an address' }),
  port: z
    .string()
    .regex(/^\d{1,5}$/, { message: 'must be a number' })
    .default('587')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, { message: 'must be 1 to 65535' }),
  tls: z.enum(['starttls', 'implicit', 'none']).exactOptional(),
  user: z.string().min(1).max(320).exactOptional(),
  password: z.string().min(1).max(1_000).exactOptional(),
  from: address,
  replyTo: address.exactOptional(),
  replyThread: z.enum(['plus']).exactOptional(),
  ca: z
    .string()
    .max(20_000)
    .refine(isCertificate, { message: 'must be a certificate in PEM' })
    .exactOptional(),
});

/** Reads the settings of a connection. Errors: CONFIG, one per field; none repeats a secret. */
export function readSmtpSettings(value: unknown): Result<SmtpSettings, readonly Fault[]> {
  const read = readForm(schema, value, saying('CONFIG', 'mail-smtp.settings'));
  if (!read.ok) return read;
  const { user, password, tls, ...rest } = read.value;
  if ((user === undefined) !== (password === undefined)) {
    const message =
      'User and password belong together. Give both, or neither for a server without login.';
    return err([fault('CONFIG', 'mail-smtp.half-login', '/password', message)]);
  }
  const how = tls ?? (rest.port === IMPLICIT_PORT ? 'implicit' : 'starttls');
  if (how === 'none' && !LOOPBACK.includes(rest.host)) {
    const message =
      'Without encryption messages and passwords can be read on their way. Only a server on this machine is spoken to like that; choose starttls or implicit.';
    return err([fault('CONFIG', 'mail-smtp.clear', '/tls', message)]);
  }
  const login = user === undefined || password === undefined ? {} : { login: { user, password } };
  return ok({ ...rest, ...login, tls: how });
}

function isCertificate(text: string): boolean {
  try {
    return text.startsWith('-----BEGIN') && new X509Certificate(text).subject !== '';
  } catch {
    return false;
  }
}
