import type { HttpRequest } from '../http/client.js';
import type { AccessPointDeps } from './adapter.js';
import type { Answered } from './answers.js';
import { documentClient } from './document-client.js';

/** A call of a provider's API; the path and query stand percent-encoded behind the base address. */
export interface Call extends Omit<HttpRequest, 'url'> {
  readonly path: string;
}

export type ProviderClient = (call: Call) => Promise<Answered>;

/** What every call of one connection has in common: where to, and by whom. */
export function makeProviderClient(
  base: string,
  headers: Readonly<Record<string, string>>,
  deps: Pick<AccessPointDeps, 'http' | 'addresses'>,
): ProviderClient {
  const http = documentClient(deps);
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

/** Whether a text may stand in a header as it is; Node throws at anything else. */
export function isHeaderText(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
