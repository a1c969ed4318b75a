import { z } from 'zod';
import { faultsToText, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostError } from '../../../ports/host.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import type { HttpAnswer, HttpClient } from '../../http/client.js';
import { errorOfAnswer, errorOfFailure } from '../lib/errors.js';
import type { VoldaanHostSettings } from './settings.js';

/** Talks the Voldaan Host API: addresses, headers, and answers read by their schema. */
export interface VoldaanHostClient {
  /** `path` follows the administration and begins with a slash. */
  get<T>(path: string, read: Reader<T>): Promise<Result<T, HostError>>;
  /** The same, null when the host says with the problem `absent` that there is no such thing. */
  find<T>(path: string, read: Reader<T>, absent: string): Promise<Result<T | null, HostError>>;
  post<T>(path: string, key: string, body: object, read: Reader<T>): Promise<Result<T, HostError>>;
}

export type Reader<T> = (value: unknown) => Result<T, readonly Fault[]>;

/** What may be repeated of a host's sentence, characters. */
const DETAIL_MAX = 500;

const problemJson = z.object({
  type: z.string(),
  title: z.exactOptional(z.string()),
  detail: z.exactOptional(z.string()),
});

export function createVoldaanHostClient(
  settings: VoldaanHostSettings,
  http: HttpClient,
): VoldaanHostClient {
  const base = `${settings.baseUrl}/v1/administrations/${encodeURIComponent(settings.administration)}`;
  const headers = {
    Authorization: `Bearer ${settings.token}`,
    Accept: 'application/json, application/problem+json',
  };

  /** Hosts have echoed what they were sent; the token must not end in a log. */
  const withoutToken = (text: string): string =>
    text.replaceAll(settings.token, '…').slice(0, DETAIL_MAX);

  const asError = (answer: HttpAnswer, doing: 'read' | 'write', faults = ''): HostError =>
    errorOfAnswer(answer, doing, withoutToken(faults === '' ? detailOf(answer) : faults));

  const understand = <T>(
    answer: HttpAnswer,
    doing: 'read' | 'write',
    read: Reader<T>,
  ): Result<T, HostError> => {
    if (!isSuccess(answer)) return err(asError(answer, doing));
    const value = jsonOf(answer);
    if (value === undefined) return err(asError(answer, doing, 'the body is not JSON.'));
    const result = read(value);
    return result.ok ? result : err(asError(answer, doing, faultsToText(result.error.slice(0, 3))));
  };

  return {
    get: async (path, read) => {
      const answer = await http.send({ method: 'GET', url: base + path, headers });
      return answer.ok
        ? understand(answer.value, 'read', read)
        : err(errorOfFailure(answer.error, 'read'));
    },
    find: async (path, read, absent) => {
      const answer = await http.send({ method: 'GET', url: base + path, headers });
      if (!answer.ok) return err(errorOfFailure(answer.error, 'read'));
      if (isAbsent(answer.value, absent)) return ok(null);
      return understand(answer.value, 'read', read);
    },
    post: async (path, key, body, read) => {
      const answer = await http.send({
        method: 'POST',
        url: base + path,
        headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(body),
      });
      return answer.ok
        ? understand(answer.value, 'write', read)
        : err(errorOfFailure(answer.error, 'write'));
    },
  };
}

/** Only the host's own word counts: a proxy's 404 must not pass for "never written". */
function isAbsent(answer: HttpAnswer, problem: string): boolean {
  if (answer.status !== 404) return false;
  return problemOf(answer)?.type === `urn:voldaan:host:${problem}`;
}

function problemOf(answer: HttpAnswer): z.output<typeof problemJson> | null {
  const read = problemJson.safeParse(jsonOf(answer));
  return read.success ? read.data : null;
}

function detailOf(answer: HttpAnswer): string {
  const problem = problemOf(answer);
  return problem?.detail ?? problem?.title ?? '';
}
