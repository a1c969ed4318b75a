import { z } from 'zod';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from '../../formats/json/faults.js';

/** Parts that settings of providers are made of. None of them repeats a value in a fault: it may be a secret. */

/** Largest document unless the settings say otherwise: no provider documents a limit, and 10 MiB was seen to pass. */
const DOCUMENT_BYTES_DEFAULT = 10 * 1024 * 1024;
const DOCUMENT_BYTES_LEAST = 10 * 1024;
/** With base64 and JSON around it this still fits what the HTTP client sends. */
const DOCUMENT_BYTES_MOST = 25 * 1024 * 1024;

/** `https://host[/path]`, answered without a slash at the end; http on this machine only, where nobody listens in. */
export const baseUrl = z
  .string()
  .refine(isUsableBase, {
    message:
      'must be https://… without user name, query or fragment (http:// only on this machine)',
  })
  .transform((url) => url.replace(/\/+$/, ''));

/** What travels in a header: a key, a password, a token. */
export const headerSecret = z
  .string()
  .regex(/^[\x21-\x7e]{1,4000}$/, { message: 'must be printable ASCII without blanks' });

/** An id that the provider gave: it becomes part of a path or a header. */
export const providerId = z
  .string()
  .regex(/^[0-9A-Za-z_-]{1,100}$/, { message: 'must be letters, digits, - and _' });

/** What webhooks are signed with; a short one could be guessed. */
export const webhookSecret = z
  .string()
  .min(8, { message: 'must have 8 characters or more' })
  .max(400, { message: 'must have 400 characters or fewer' });

export const documentBytesMax = z
  .string()
  .regex(/^\d{1,9}$/, { message: 'must be a number of bytes' })
  .transform(Number)
  .refine((bytes) => bytes >= DOCUMENT_BYTES_LEAST && bytes <= DOCUMENT_BYTES_MOST, {
    message: `must be between ${DOCUMENT_BYTES_LEAST} and ${DOCUMENT_BYTES_MOST} bytes`,
  })
  .default(DOCUMENT_BYTES_DEFAULT);

/** Reads the settings of a connection. Errors: CONFIG, one per field. */
export function readProviderSettings<T>(
  schema: z.ZodType<T>,
  settings: Readonly<Record<string, string>>,
): Result<T, readonly Fault[]> {
  return readForm(
    schema,
    settings,
    saying('CONFIG', 'access-point.settings', (message, at) =>
      `${at.slice(1)} ${message}.`.trimStart(),
    ),
  );
}

function isUsableBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || text.includes('?') || text.includes('#')) {
    return false;
  }
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

function isLoopback(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || hostname === 'localhost';
}
