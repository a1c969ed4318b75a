import nock from 'nock';

// Node's own http module is one for all test files of a process: it is taken only while a fake runs.
nock.restore();

/** A call as the fake of a provider sees it. */
export interface FakeCall {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly origin: string;
  /** Decoded path segments, without the empty first one */
  readonly path: readonly string[];
  readonly rawPath: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as a value, anything else as text */
  readonly body: unknown;
}

export interface FakeAnswer {
  readonly status: number;
  /** JSON as a value, anything else as text or bytes */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** `reset`: the connection ends without an answer. */
export type FakeReply = FakeAnswer | 'reset';

/** A provider's whole API under one address, or several, answered by one function over a state of its own. */
export interface ProviderFake {
  /** Every call so far, oldest first */
  readonly calls: readonly FakeCall[];
  /** The next call is answered so, whatever it asks, and does nothing. */
  interrupt(reply: FakeReply): void;
  close(): void;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

export function startProviderFake(
  bases: string | readonly string[],
  answer: (call: FakeCall) => FakeReply,
): ProviderFake {
  const calls: FakeCall[] = [];
  const interruptions: FakeReply[] = [];
  nock.activate();
  nock.disableNetConnect();
  // Nobody listens on port 9: a refused connection is a real one.
  nock.enableNetConnect('127.0.0.1');
  for (const base of [bases].flat())
    for (const method of METHODS)
      nock(base)
        .persist()
        .intercept(/.*/, method)
        .reply(async (request) => {
          const call = await callOf(method, request);
          calls.push(call);
          return printed(interruptions.shift() ?? answer(call));
        });
  return {
    calls,
    interrupt: (reply) => interruptions.push(reply),
    close: () => {
      nock.cleanAll();
      nock.enableNetConnect();
      nock.restore();
    },
  };
}

async function callOf(method: FakeCall['method'], request: Request): Promise<FakeCall> {
  const url = new URL(request.url);
  const headers = Object.fromEntries(request.headers.entries());
  const text = await request.text();
  const isJson = headers['content-type']?.startsWith('application/json') === true;
  return {
    ...{ method, origin: url.origin, headers, query: url.searchParams, rawPath: url.pathname },
    path: url.pathname.split('/').slice(1).map(decodeURIComponent),
    body: isJson ? (JSON.parse(text) as unknown) : text,
  };
}

type Printed = [status: number, body: string | Buffer, headers: Record<string, string>];

function printed(reply: FakeReply): Printed {
  if (reply === 'reset') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
  const { status, body = '', headers = {} } = reply;
  if (typeof body === 'string') return [status, body, { ...headers }];
  if (body instanceof Uint8Array) return [status, Buffer.from(body), { ...headers }];
  return [status, JSON.stringify(body), { 'content-type': 'application/json', ...headers }];
}
