import type { Answered } from '../answers.js';
import { createHttpClient, type HttpClient } from '../../http/client.js';
import type { SandboxAccessPointSettings } from './settings.js';

/** A call of the access point's API. */
interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path and query, already percent-encoded */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

export type Client = (call: Call) => Promise<Answered>;

/** Largest document sent or read. */
const DOCUMENT_BYTES_MAX = 25 * 1024 * 1024;

export function makeClient(
  { baseUrl, apiKey }: SandboxAccessPointSettings,
  http: HttpClient = createDocumentClient(),
): Client {
  const base = baseUrl.replace(/\/+$/, '');
  return ({ path, headers, ...call }) =>
    http.send({
      ...call,
      url: base + path,
      headers: {
        ...headers,
        authorization: `Bearer ${apiKey}`,
        // Bytes are signed for and compared as they stand.
        'accept-encoding': 'identity',
      },
    });
}

/** A kept connection may have died unseen; then a document would be "unknown" that never left. */
function createDocumentClient(): HttpClient {
  return createHttpClient({
    keepAlive: false,
    answerBytesMax: DOCUMENT_BYTES_MAX,
    bodyBytesMax: DOCUMENT_BYTES_MAX,
  });
}
