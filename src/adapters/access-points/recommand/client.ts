import type { AccessPointDeps } from '../adapter.js';
import type { Answered } from '../answers.js';
import { documentClient } from '../document-client.js';
import type { RecommandSettings } from './settings.js';

/** A call of Recommand's API: a path with encoded steps, and JSON. */
export type Client = (call: {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly json?: unknown;
}) => Promise<Answered>;

export function makeClient(
  { baseUrl, apiKey, apiSecret }: RecommandSettings,
  deps: AccessPointDeps,
): Client {
  const http = documentClient(deps);
  const authorization = `Basic ${Buffer.from(`${apiKey}:${apiSecret}`).toString('base64')}`;
  return ({ method, path, json }) =>
    http.send({
      method,
      url: baseUrl + path,
      headers: {
        ...{ authorization, accept: 'application/json' },
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
}
