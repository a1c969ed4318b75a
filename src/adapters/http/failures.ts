import { isAxiosError } from 'axios';
import { ADDRESS_FORBIDDEN } from './addresses.js';
import { CONNECT_TIMEOUT } from './agent.js';

/**
 * Why there is no answer.
 * - not-sent: no byte of the request left; it may be repeated at will
 * - forbidden: the address is not one we may call; nothing left
 * - no-answer: it may have arrived and may have been done
 * - too-large: an answer came and was cut off at the limit; what was asked may have been done
 */
export interface HttpFailure {
  readonly kind: 'not-sent' | 'forbidden' | 'no-answer' | 'too-large';
  /** One sentence without URL, header or body */
  readonly message: string;
}

type Row = readonly [code: string, kind: HttpFailure['kind'], message: string];

/** Codes of Node, TLS and axios. What is not listed counts as no-answer: the careful reading. */
const FAILURES: readonly Row[] = [
  ['ECONNREFUSED', 'not-sent', 'The server refuses connections.'],
  ['ENOTFOUND', 'not-sent', 'The server name is unknown.'],
  ['EAI_AGAIN', 'not-sent', 'The server name cannot be looked up now.'],
  ['EHOSTUNREACH', 'not-sent', 'No route leads to the server.'],
  ['ENETUNREACH', 'not-sent', 'No route leads to the network of the server.'],
  ['EADDRNOTAVAIL', 'not-sent', 'No local address is free for the connection.'],
  [CONNECT_TIMEOUT, 'not-sent', 'The server did not take the connection in time.'],
  ['CERT_HAS_EXPIRED', 'not-sent', 'The certificate of the server has expired.'],
  ['CERT_NOT_YET_VALID', 'not-sent', 'The certificate of the server is not valid yet.'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'not-sent', 'The server signed its certificate itself.'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'not-sent', 'A certificate of the server is self-signed.'],
  ['UNABLE_TO_GET_ISSUER_CERT', 'not-sent', 'The issuer of the certificate is unknown.'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'not-sent', 'The issuer of the certificate is unknown.'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'not-sent', 'The certificate chain is incomplete.'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'not-sent', 'The certificate belongs to another name.'],
  ['ERR_INVALID_URL', 'not-sent', 'The address is not a URL.'],
  [ADDRESS_FORBIDDEN, 'forbidden', 'The address is not on the public internet.'],
  ['ECONNRESET', 'no-answer', 'The server ended the connection without an answer.'],
  ['EPIPE', 'no-answer', 'The server ended the connection while the request was sent.'],
  ['ETIMEDOUT', 'no-answer', 'The connection went silent.'],
  ['ECONNABORTED', 'no-answer', 'The answer broke off.'],
  ['ERR_CANCELED', 'no-answer', 'No answer came in time.'],
];

const BY_CODE: ReadonlyMap<string, Row> = new Map(FAILURES.map((row) => [row[0], row]));

/** Sorts what a call threw into what may be concluded from it; null for a bug, which is nobody's answer. */
export function failureOf(
  error: unknown,
  limits: { readonly answerBytesMax: number; readonly bodyBytesMax: number },
): HttpFailure | null {
  const code = codeOf(error);
  const row = BY_CODE.get(code);
  if (row !== undefined) return { kind: row[1], message: row[2] };
  if (!isAxiosError(error)) return null;
  if (error.message.includes('maxContentLength')) {
    const message = `The answer is larger than ${limits.answerBytesMax} bytes.`;
    return { kind: 'too-large', message };
  }
  if (error.message.includes('maxBodyLength')) {
    return {
      kind: 'not-sent',
      message: `The request is larger than ${limits.bodyBytesMax} bytes.`,
    };
  }
  return { kind: 'no-answer', message: `The call failed (${code === '' ? 'no code' : code}).` };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
