import { createHttpClient, type HttpClient } from '../http/client.js';
import type { AccessPointDeps } from './adapter.js';

/** A document of 25 MiB in base64 and JSON, and some to spare; bytes. */
const ANSWER_BYTES_MAX = 40 * 1024 * 1024;

/**
 * The client that documents travel with. No connection is kept: a kept one may have died unseen, and then a document
 * would be "unknown" that never left.
 */
export function documentClient({
  http,
  addresses = 'public',
}: Pick<AccessPointDeps, 'http' | 'addresses'>): HttpClient {
  return (
    http ?? createHttpClient({ keepAlive: false, answerBytesMax: ANSWER_BYTES_MAX, addresses })
  );
}
