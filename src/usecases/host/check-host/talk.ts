import type { PlainDate } from '../../../kernel/dates.js';
import type { HostProbe, ProbeAnswer, ProbeRequest } from '../../../ports/host-probe.js';

/** The probe, bound to one administration and one run. */
export interface HostTalk {
  /** `path` follows the administration. */
  get(path: string, token?: ProbeRequest['token']): Promise<Answer>;
  /** `key` null sends no Idempotency-Key; a `body` that is a text is sent as it is. */
  post(path: string, key: string | null, body: object | string): Promise<Answer>;
  /** The same as `get` in an administration that is not there. */
  getElsewhere(path: string): Promise<Answer>;
  /** A key no other run and no other check uses. */
  key(name: string): string;
  readonly today: PlainDate;
}

export interface Answer extends ProbeAnswer {
  /** The body, or undefined when it is not JSON */
  readonly json: unknown;
}

export function createTalk(options: {
  readonly probe: HostProbe;
  readonly administration: string;
  readonly runId: string;
  readonly today: PlainDate;
}): HostTalk {
  const base = `/v1/administrations/${encodeURIComponent(options.administration)}`;
  const send = async (request: ProbeRequest): Promise<Answer> => {
    const answer = await options.probe.send(request);
    return { ...answer, json: jsonOf(answer.text) };
  };
  return {
    get: (path, token = 'own') => send({ method: 'GET', path: base + path, token }),
    getElsewhere: (path) =>
      send({ method: 'GET', path: `/v1/administrations/no-${options.runId}${path}`, token: 'own' }),
    post: (path, key, body) =>
      send({
        method: 'POST',
        path: base + path,
        token: 'own',
        headers: {
          'Content-Type': 'application/json',
          ...(key === null ? {} : { 'Idempotency-Key': key }),
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    today: options.today,
    key: (name) => `check:${options.runId}:${name}`,
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The answer in a few words: `404 application/problem+json`, or why there is none. */
export function described(answer: Answer): string {
  if (answer.status === 0) return `no answer (${answer.text})`;
  return `${answer.status} ${answer.headers['content-type'] ?? 'without media type'}`;
}

/** What an answer lacks to be a problem (RFC 9457) with one of these statuses and, where given, this name; or null. */
export function lacksProblem(
  answer: Answer,
  statuses: readonly number[],
  name?: string,
): string | null {
  const expected = `expected ${statuses.join(' or ')} with application/problem+json`;
  const mediaType = answer.headers['content-type'] ?? '';
  if (!statuses.includes(answer.status) || !mediaType.startsWith('application/problem+json')) {
    return `The host answered ${described(answer)}; ${expected}.`;
  }
  const problem = answer.json;
  if (typeof problem !== 'object' || problem === null || !('type' in problem)) {
    return `The problem has no type; expected type, title and status.`;
  }
  const status = 'status' in problem ? problem.status : undefined;
  if (status !== answer.status) {
    return `The problem says status ${String(status)} in an answer ${answer.status}.`;
  }
  if (name === undefined || problem.type === `urn:voldaan:host:${name}`) return null;
  return `The problem is of type ${String(problem.type)}; expected urn:voldaan:host:${name}.`;
}
