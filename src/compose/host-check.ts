import { randomUUID } from 'node:crypto';
import { plainDate } from '../kernel/dates.js';
import type { Result } from '../kernel/result.js';
import { createHttpClient, type HttpClient } from '../adapters/http/client.js';
import type { HostProbe, ProbeRequest } from '../ports/host-probe.js';
import { type CheckedPromise, makeCheckHost } from '../usecases/host/check-host/check-host.js';

/**
 * Composition of the contract suite alone: an HTTP client, a probe and the checks. Composed apart from the App so that
 * `host check` loads nothing of the server.
 */

export interface HostAddress {
  /** Before `/v1` */
  readonly url: string;
  readonly token: string;
  readonly administration: string;
}

/** Runs the contract suite against a host; the error says why it gave no answer. It writes to the administration. */
export async function checkHostAt(
  host: HostAddress,
): Promise<Result<readonly CheckedPromise[], string>> {
  const http = createHttpClient();
  try {
    return await makeCheckHost(createHttpProbe(host, http))({
      administration: host.administration,
      runId: randomUUID(),
      today: plainDate(new Date().toISOString().slice(0, 10)),
    });
  } finally {
    http.close();
  }
}

/** Sends what the checks ask to the host at `url`. */
export function createHttpProbe(
  host: Pick<HostAddress, 'url' | 'token'>,
  http: HttpClient,
): HostProbe {
  const base = host.url.replace(/\/+$/, '');
  const tokens: Readonly<Record<ProbeRequest['token'], string | null>> = {
    own: host.token,
    none: null,
    wrong: `not-${randomUUID()}`,
  };
  return {
    send: async ({ method, path, token, headers, body }) => {
      const bearer = tokens[token];
      const answer = await http.send({
        method,
        url: base + path,
        headers: {
          Accept: 'application/json, application/problem+json',
          ...headers,
          ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }),
        },
        ...(body === undefined ? {} : { body }),
      });
      if (!answer.ok) return { status: 0, headers: {}, text: answer.error.message };
      const { status, headers: got, body: bytes } = answer.value;
      return { status, headers: got, text: new TextDecoder().decode(bytes) };
    },
  };
}
