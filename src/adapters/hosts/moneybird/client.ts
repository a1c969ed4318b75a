import type { z } from 'zod';
import { epochMs, type Instant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostAccess } from '../../../ports/host-access.js';
import type { HostError } from '../../../ports/host.js';
import { isSuccess, jsonOf } from '../../http/answers.js';
import type { HttpAnswer, HttpClient, HttpRequest } from '../../http/client.js';
import { createBudget, type Purpose } from './budget.js';
import { errorOfFailure } from '../lib/errors.js';
import { type Doing, errorOfAnswer, saysAbsent } from './errors.js';
import type { MoneybirdSettings } from './settings.js';

export type Answered<T> = Result<T, HostError>;

export interface File {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** An answer with the second of Moneybird's own clock at which it was given. */
export interface Timed<T> {
  readonly value: T;
  readonly atSeconds: number;
}

/** Talks to one administration: addresses, sign-in, the budget of calls, and answers read by their form. */
export interface MoneybirdClient {
  /** `path` follows the administration, without slash and ending. */
  get<T>(path: string, form: z.ZodType<T>, purpose: Purpose): Promise<Answered<Timed<T>>>;
  /** The same; null when Moneybird says that there is no such record. */
  find<T>(path: string, form: z.ZodType<T>, purpose: Purpose): Promise<Answered<T | null>>;
  /** The records of at most a hundred ids; without effect, although it is a POST. */
  fetch<T>(
    path: string,
    ids: readonly string[],
    form: z.ZodType<T>,
    purpose: Purpose,
  ): Promise<Answered<Timed<T>>>;
  post<T>(path: string, body: object, form: z.ZodType<T>): Promise<Answered<T>>;
  /** Sends a file as the part `file` of a form. */
  attach<T>(path: string, file: File, form: z.ZodType<T>): Promise<Answered<T>>;
  /** What is not there is as good as removed. */
  remove(path: string): Promise<Answered<null>>;
}

interface Deps {
  readonly http: HttpClient;
  readonly clock: { now(): Instant };
  readonly access?: HostAccess;
}

interface Call {
  readonly method: HttpRequest['method'];
  readonly path: string;
  readonly doing: Doing;
  readonly purpose: Purpose;
  readonly content?: { readonly type: string; readonly body: string | Uint8Array };
}

const NO_KEY: HostError = {
  kind: 'unauthorised',
  message: 'Nobody signed in to Moneybird yet. Connect it, or give the connection a token.',
};

export function createMoneybirdClient(settings: MoneybirdSettings, deps: Deps): MoneybirdClient {
  const { http, clock, access } = deps;
  const base = `${settings.baseUrl}/api/v2/${settings.administration}`;
  const budget = createBudget(clock);
  const nowMs = (): number => epochMs(clock.now());

  async function tokenNow(): Promise<Answered<string>> {
    if (settings.token !== undefined) return ok(settings.token);
    return access === undefined ? err(NO_KEY) : access.token();
  }

  async function send(call: Call): Promise<Answered<Answer>> {
    const token = await tokenNow();
    if (!token.ok) return token;
    const first = await sendAs(call, token.value);
    if (!first.ok || first.value.answer.status !== 401 || access === undefined) return first;
    if (settings.token !== undefined) return first;
    // Refused before anything was done: with another token the same call may go out again, once.
    const renewed = await access.renew(token.value);
    return renewed.ok ? sendAs(call, renewed.value) : renewed;
  }

  async function sendAs(call: Call, token: string): Promise<Answered<Answer>> {
    const spent = budget.refuses(call.purpose);
    if (spent !== null) return err(spent);
    const { method, path, doing, content } = call;
    const sent = await http.send({
      ...{ method, url: `${base}/${path}` },
      headers: {
        ...{ Authorization: `Bearer ${token}`, Accept: 'application/json' },
        ...(content === undefined ? {} : { 'Content-Type': content.type }),
      },
      ...(content === undefined ? {} : { body: content.body }),
    });
    if (!sent.ok) return err(errorOfFailure(sent.error, doing));
    budget.note(sent.value);
    return ok({ answer: sent.value, token });
  }

  const failed = (call: Call, { answer, token }: Answer, found = ''): HostError =>
    errorOfAnswer(answer, call.doing, { secret: token, found });

  async function asked<T>(call: Call, form: z.ZodType<T>): Promise<Answered<Timed<T>>> {
    const sent = await send(call);
    return sent.ok ? understood(call, sent.value, form) : sent;
  }

  function understood<T>(call: Call, sent: Answer, form: z.ZodType<T>): Answered<Timed<T>> {
    const { answer } = sent;
    if (!isSuccess(answer)) return err(failed(call, sent));
    const value = jsonOf(answer);
    if (value === undefined) return err(failed(call, sent, 'the body is not JSON.'));
    const read = form.safeParse(value);
    if (read.success) return ok({ value: read.data, atSeconds: secondOf(answer, nowMs()) });
    const [issue] = read.error.issues;
    const place = (issue?.path ?? []).join('/');
    const why = issue?.message ?? '';
    return err(failed(call, sent, `the answer has not its form: ${place} ${why}`));
  }

  async function valueOf<T>(call: Call, form: z.ZodType<T>): Promise<Answered<T>> {
    const read = await asked(call, form);
    return read.ok ? ok(read.value.value) : read;
  }

  const reading = (path: string, purpose: Purpose): Call => ({
    ...{ method: 'GET', path: path.replace(/(?=\?|$)/, '.json'), doing: 'read', purpose },
  });

  return {
    get: (path, form, purpose) => asked(reading(path, purpose), form),
    find: async (path, form, purpose) => {
      const call = reading(path, purpose);
      const sent = await send(call);
      if (!sent.ok) return sent;
      if (saysAbsent(sent.value.answer)) return ok(null);
      const read = understood(call, sent.value, form);
      return read.ok ? ok(read.value.value) : read;
    },
    fetch: (path, ids, form, purpose) =>
      asked({ ...reading(path, purpose), method: 'POST', content: json({ ids }) }, form),
    post: (path, body, form) =>
      valueOf(
        { ...reading(path, 'write'), method: 'POST', doing: 'write', content: json(body) },
        form,
      ),
    attach: async (path, file, form) => {
      const content = await formOf(file);
      return valueOf({ ...reading(path, 'write'), method: 'POST', doing: 'write', content }, form);
    },
    remove: async (path) => {
      const call: Call = { ...reading(path, 'write'), method: 'DELETE', doing: 'write' };
      const sent = await send(call);
      if (!sent.ok) return sent;
      const { answer } = sent.value;
      return isSuccess(answer) || saysAbsent(answer) ? ok(null) : err(failed(call, sent.value));
    },
  };
}

interface Answer {
  readonly answer: HttpAnswer;
  readonly token: string;
}

function json(body: object): NonNullable<Call['content']> {
  return { type: 'application/json', body: JSON.stringify(body) };
}

/** The platform writes the form, boundary and all (RFC 7578). */
async function formOf({ name, mediaType, bytes }: File): Promise<NonNullable<Call['content']>> {
  const form = new FormData();
  form.set('file', new Blob([Uint8Array.from(bytes)], { type: mediaType }), name);
  const written = new Response(form);
  const type = written.headers.get('content-type') ?? '';
  return { type, body: new Uint8Array(await written.arrayBuffer()) };
}

/** Seconds of the server's own clock, which it says along; ours where it does not. */
function secondOf({ headers }: HttpAnswer, nowMs: number): number {
  const said = Date.parse(headers['date'] ?? '');
  return Math.floor((Number.isNaN(said) ? nowMs : said) / 1000);
}
