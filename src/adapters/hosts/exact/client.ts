import { epochMs } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostAccess } from '../../../ports/host-access.js';
import type { HostError } from '../../../ports/host.js';
import { isSuccess } from '../../http/answers.js';
import { createHttpClient, type HttpAnswer } from '../../http/client.js';
import type { HostDeps } from '../adapter.js';
import { type Budget, createBudget, type Pace } from './budget.js';
import { type Doing, errorOfAnswer, errorOfFailure } from './errors.js';
import { type Page, readEnvelope, type Row } from './odata.js';
import type { ExactSettings } from './settings.js';

/** Talks to one division; addresses are what stands after it, and begin without a slash. */
export interface ExactClient {
  /** One page; `next` is an address again. */
  page(address: string, pace: Pace): Promise<Result<Page, HostError>>;
  /** All pages of some addresses, at most `PAGES_MAX` of them. */
  all(addresses: readonly string[], pace: Pace): Promise<Result<readonly Row[], HostError>>;
  /** Whether it was done is for the caller to read back. */
  post(path: string, body: object): Promise<Result<null, HostError>>;
  /** What is not there is as good as removed. */
  remove(path: string): Promise<Result<null, HostError>>;
}

/** Pages of one question; a question about some records that has more is a loop. */
const PAGES_MAX = 500;
/** The package takes bodies of 10 MB. */
const BODY_MAX = 10_000_000;

interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly address: string;
  readonly body?: string;
}

export function createExactClient(
  settings: Pick<ExactSettings, 'baseUrl' | 'division'>,
  { http = createHttpClient(), access = NOBODY, clock }: Omit<HostDeps, 'mapping'>,
): ExactClient {
  const root = `/api/v1/${settings.division}/`;
  const nowMs = (): number => epochMs(clock.now());
  const budget: Budget = createBudget(nowMs);

  const attempt = async (
    { method, address, body }: Call,
    token: string,
  ): Promise<Result<HttpAnswer, HostError>> => {
    const sent = await http.send({
      ...{ method, url: `${settings.baseUrl}${root}${address}` },
      headers: {
        ...{ Authorization: `Bearer ${token}`, Accept: 'application/json' },
        // Without it, a POST answers with nulls.
        ...(body === undefined
          ? {}
          : { 'Content-Type': 'application/json', Prefer: 'return=representation' }),
      },
      ...(body === undefined ? {} : { body }),
    });
    if (!sent.ok) return err(errorOfFailure(sent.error, method === 'GET' ? 'read' : 'write'));
    budget.note(endpointOf(address), sent.value);
    return ok(sent.value);
  };

  async function call(
    asked: Call,
    pace: Pace,
    isAbsent: (answer: HttpAnswer) => boolean = () => false,
  ): Promise<Result<HttpAnswer, HostError>> {
    const held = budget.held(endpointOf(asked.address), pace);
    if (held !== null) return err(held);
    const token = await access.token();
    if (!token.ok) return token;
    let used = token.value;
    let answer = await attempt(asked, used);
    if (answer.ok && answer.value.status === 401) {
      const renewed = await access.renew(used);
      if (!renewed.ok) return renewed;
      used = renewed.value;
      answer = await attempt(asked, used);
    }
    if (!answer.ok || isSuccess(answer.value) || isAbsent(answer.value)) return answer;
    return err(errorOfAnswer(answer.value, doingOf(asked), { token: used, nowMs: nowMs() }));
  }

  /** Only the address is taken of what the package says: the token goes nowhere else, and to no other division. */
  function addressOf(next: string): string | null {
    if (!URL.canParse(next, settings.baseUrl)) return null;
    const { pathname, search } = new URL(next, settings.baseUrl);
    return pathname.startsWith(root) ? `${pathname.slice(root.length)}${search}` : null;
  }

  async function page(address: string, pace: Pace): Promise<Result<Page, HostError>> {
    const answer = await call({ method: 'GET', address }, pace);
    if (!answer.ok) return answer;
    const read = readEnvelope(answer.value.body);
    const next = read === null || read.next === null ? null : addressOf(read.next);
    if (read === null || (read.next !== null && next === null) || next === address)
      return err(malformed(endpointOf(address)));
    return ok({ rows: read.rows, next });
  }

  return {
    page,
    all: async (addresses, pace) => {
      const rows: Row[] = [];
      let pages = 0;
      for (const first of addresses) {
        for (let at: string | null = first; at !== null; pages += 1) {
          if (pages >= PAGES_MAX) return err(malformed(endpointOf(at)));
          const read: Result<Page, HostError> = await page(at, pace);
          if (!read.ok) return read;
          rows.push(...read.value.rows);
          at = read.value.next;
        }
      }
      return ok(rows);
    },
    post: async (path, value) => {
      const body = JSON.stringify(value);
      if (body.length > BODY_MAX)
        return err({ kind: 'refused', message: 'Exact Online takes no more than 10 MB at once.' });
      const answer = await call({ method: 'POST', address: path, body }, 'now');
      return answer.ok ? ok(null) : answer;
    },
    remove: async (path) => {
      const answer = await call({ method: 'DELETE', address: path }, 'now', isNotFound);
      return answer.ok ? ok(null) : answer;
    },
  };
}

const isNotFound = ({ status }: HttpAnswer): boolean => status === 404;

function doingOf({ method }: Call): Doing {
  return method === 'GET' ? 'read' : 'write';
}

function endpointOf(address: string): string {
  return address.split('?', 1)[0] ?? '';
}

function malformed(endpoint: string): HostError {
  return {
    kind: 'malformed',
    message: `Exact Online answered at ${endpoint} with something that is none of its pages. It is read again later.`,
  };
}

const NOT_CONNECTED: HostError = {
  kind: 'unauthorised',
  message: 'Nobody has given consent in Exact Online yet: connect it first.',
};

const NOBODY: HostAccess = {
  token: () => Promise.resolve(err(NOT_CONNECTED)),
  renew: () => Promise.resolve(err(NOT_CONNECTED)),
};
