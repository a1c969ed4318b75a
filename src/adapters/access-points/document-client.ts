import { createHttpClient, type HttpClient, type HttpClientOptions } from '../http/client.js';

/**
 * The client that documents travel with. No connection is kept: a kept one may have died unseen, and then a document
 * would be "unknown" that never left.
 */
export function createDocumentClient(options: Partial<HttpClientOptions> = {}): HttpClient {
  return createHttpClient({ keepAlive: false, ...options });
}
