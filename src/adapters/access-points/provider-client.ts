import { createHttpClient, type HttpClient, type HttpRequest } from '../http/client.js';
import type { Answered } from './answers.js';

/** A call of a provider's API; the path and query stand percent-encoded behind the base address. */
export interface Call extends Omit<HttpRequest, 'url'> {
  readonly path: string;
}

export type ProviderClient = (call: Call) => Promise<Answered>;

/** A document of 25 MiB in base64 and JSON, and some to spare; bytes. */
const ANSWER_BYTES_MAX = 40 * 1024 * 1024;

/** What every call of one connection has in common: where to, and by whom. */
export function makeProviderClient(
  base: string,
  headers: Readonly<Record<string, string>>,
  http: HttpClient = createDocumentClient(),
): ProviderClient {
  return ({ path, headers: own, ...call }) =>
    http.send({
      ...call,
      url: base + path,
      headers: {
        accept: 'application/json',
        // Documents are compared byte for byte.
        'accept-encoding': 'identity',
        ...headers,
        ...own,
      },
    });
}

/** A kept connection may have died unseen; then a document would be "unknown" that never left. */
function createDocumentClient(): HttpClient {
  return createHttpClient({ keepAlive: false, answerBytesMax: ANSWER_BYTES_MAX });
}

/** Whether a text may stand in a header as it is; Node throws at anything else. */
export function isHeaderText(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
