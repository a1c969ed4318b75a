import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.js';

/** A client of the API: every path with its parameters, bodies and answers as the document has them. */
export type ApiClient = Client<paths>;

interface ClientSettings {
  /** Where the installation is, without /v1 */
  readonly baseUrl: string;
  /** Key of a program */
  readonly token?: string;
  /** In a browser, where the session is a cookie: the `form` of `GET /v1/session`, as it is when something is changed */
  readonly form?: () => string;
  /** Makes names of requests; random ones without it */
  readonly newKey?: () => string;
  /** How a request is sent; the fetch of the place without it */
  readonly fetch?: (request: Request) => Promise<Response>;
}

const SAFE: readonly string[] = ['GET', 'HEAD'];

/**
 * Whoever asks is the key or the session. Every POST has an `Idempotency-Key`, so that one of which no answer came can be
 * sent again: give the header with the same key, which `newKey` made, or one of your own.
 */
export function makeClient({ baseUrl, token, form, newKey, fetch }: ClientSettings): ApiClient {
  const client = createClient<paths>({ baseUrl, ...(fetch === undefined ? {} : { fetch }) });
  const keyOf = newKey ?? (() => globalThis.crypto.randomUUID());
  client.use({
    onRequest({ request }) {
      const { headers, method } = request;
      if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
      if (form !== undefined && !SAFE.includes(method)) headers.set('x-voldaan-form', form());
      if (method === 'POST' && !headers.has('idempotency-key'))
        headers.set('idempotency-key', keyOf());
      return request;
    },
  });
  return client;
}
