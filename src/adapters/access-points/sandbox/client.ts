import type { Answered } from '../answers.js';
import type { AccessPointDeps } from '../adapter.js';
import { documentClient } from '../document-client.js';
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

export function makeClient(
  { baseUrl, apiKey }: SandboxAccessPointSettings,
  deps: AccessPointDeps,
): Client {
  const http = documentClient(deps);
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
