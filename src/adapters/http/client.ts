import { Readable } from 'node:stream';
import axios, { type AxiosResponse } from 'axios';
import { err, ok, type Result } from '../../kernel/result.js';
import { createAgents } from './agent.js';
import type { LookUpAll } from './addresses.js';
import { whyForbidden } from './allowed-url.js';
import { failureOf, type HttpFailure } from './failures.js';

/** The one way out: every adapter talks HTTP through this client, so that each bound is set once. */
export interface HttpClient {
  /** Any status is an answer; a failure says whether the other side may have seen the request. */
  send(request: HttpRequest): Promise<Result<HttpAnswer, HttpFailure>>;
  /** Ends idle connections. */
  close(): void;
}

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute, http or https */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case; of a repeated header the values joined with a comma */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface HttpClientOptions {
  /** Until the connection stands, TLS included; milliseconds */
  readonly connectTimeoutMs: number;
  /** Until the last byte of the answer, counted from the start; milliseconds */
  readonly answerTimeoutMs: number;
  /** After decompression; more is cut off and is a failure */
  readonly answerBytesMax: number;
  readonly bodyBytesMax: number;
  /** no: of an answer only status and headers matter, and its body is never read */
  readonly readsBodies: boolean;
  /** public: for URLs that users give, see whyForbidden; any: for fixed ones, and where the operator allows his own network */
  readonly addresses: 'any' | 'public';
  /** Who is asked for the addresses of a name; the system without it */
  readonly lookUpAll?: LookUpAll;
  readonly socketsMax: number;
  /** False: a connection per request, where a stale one would leave an effect in doubt */
  readonly keepAlive: boolean;
}

/** Outgoing limits of the house: connect 5 s, answer 30 s; 32 MiB in, 75 MiB out (a document of 25 MiB in JSON). */
export const DEFAULT_HTTP_OPTIONS: HttpClientOptions = {
  connectTimeoutMs: 5_000,
  answerTimeoutMs: 30_000,
  answerBytesMax: 32 * 1024 * 1024,
  bodyBytesMax: 75 * 1024 * 1024,
  readsBodies: true,
  addresses: 'any',
  socketsMax: 5,
  keepAlive: true,
};

/**
 * Makes a client that follows no redirect (a token would travel along), obeys no proxy variable and keeps its
 * connections unless told otherwise. `addresses: 'public'` is for URLs that users give: it refuses private and local networks.
 */
export function createHttpClient(options: Partial<HttpClientOptions> = {}): HttpClient {
  const limits = { ...DEFAULT_HTTP_OPTIONS, ...options };
  const agents = createAgents(limits);
  const instance = axios.create({
    adapter: 'http',
    httpAgent: agents.http,
    httpsAgent: agents.https,
    proxy: false,
    maxRedirects: 0,
    // What is not read is neither measured nor unpacked: with the stream itself its connection goes.
    ...(limits.readsBodies
      ? { responseType: 'arraybuffer', maxContentLength: limits.answerBytesMax }
      : { responseType: 'stream', maxContentLength: -1, decompress: false }),
    maxBodyLength: limits.bodyBytesMax,
    validateStatus: () => true,
    transformRequest: (data: unknown) => data,
    transformResponse: (data: unknown) => data,
  });
  return {
    send: async (request) => {
      const why = limits.addresses === 'public' ? whyForbidden(request.url) : null;
      if (why !== null) return err({ kind: 'forbidden', message: why });
      try {
        const answer = await instance.request<Uint8Array>({
          method: request.method,
          url: request.url,
          headers: { 'User-Agent': 'voldaan', ...request.headers },
          ...(request.body === undefined ? {} : { data: bytesOf(request.body) }),
          signal: AbortSignal.timeout(limits.answerTimeoutMs),
        });
        return ok(limits.readsBodies ? answerOf(answer) : unread(answer));
      } catch (error) {
        const failure = failureOf(error, limits);
        if (failure === null) throw error;
        return err(failure);
      }
    },
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

function bytesOf(body: string | Uint8Array): Buffer {
  return typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body);
}

/** The connection goes with the body nobody reads: it may have no end. */
function unread(response: AxiosResponse<unknown>): HttpAnswer {
  if (response.data instanceof Readable) response.data.destroy();
  return answerOf({ ...response, data: new Uint8Array() });
}

function answerOf(response: AxiosResponse<Uint8Array>): HttpAnswer {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    if (value !== undefined && value !== null) headers[name.toLowerCase()] = String(value);
  }
  return { status: response.status, headers, body: response.data };
}
