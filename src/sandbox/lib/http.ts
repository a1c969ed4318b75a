import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler, type RequestHandler, type Response } from 'express';

/** A problem as RFC 9457 tells it; `type` is a stable URN, `detail` one plain sentence. */
export interface Problem {
  readonly status: number;
  /** Last part of the type: `urn:voldaan:host:<code>` */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

/** Tells a problem in the form of one API; each sandbox has its own. */
export type TellProblem = (response: Response, problem: Problem) => void;

export function sendProblem(response: Response, problem: Problem): void {
  const { code, ...rest } = problem;
  response
    .status(problem.status)
    .set('Content-Type', 'application/problem+json')
    .send(JSON.stringify({ type: `urn:voldaan:host:${code}`, ...rest }));
}

/** Lets requests with this bearer token pass; compares in constant time. */
export function requireBearer(token: string): RequestHandler {
  const expected = digest(`Bearer ${token}`);
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      next();
      return;
    }
    response.set('WWW-Authenticate', 'Bearer');
    sendProblem(response, {
      status: 401,
      code: 'unauthorised',
      title: 'Not signed in',
      detail: 'Send the token of this connection in the header Authorization: Bearer.',
    });
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Reads JSON bodies of at most `maxBytes`; what is sent without the media type stays unread. */
export function jsonBody(maxBytes: number): RequestHandler {
  return express.json({ limit: maxBytes, strict: true });
}

const BODY_PROBLEMS: Readonly<Record<string, Problem>> = {
  'entity.too.large': {
    status: 413,
    code: 'body-too-large',
    title: 'Body too large',
    detail: 'The body is larger than this server takes. Send less at a time.',
  },
  'entity.parse.failed': {
    status: 400,
    code: 'body-not-json',
    title: 'Body is not JSON',
    detail: 'The body cannot be read as JSON in UTF-8.',
  },
};

const BROKEN: Problem = {
  status: 500,
  code: 'internal',
  title: 'Something broke',
  detail: 'The server failed. Nothing is known about what was done: read back before repeating.',
};

const UNREADABLE: Problem = {
  status: 400,
  code: 'request-unreadable',
  title: 'Request cannot be read',
  detail: 'The address or the body of the request is malformed.',
};

/** Last in the chain: a body nobody can read is the caller's problem, everything else ours. */
export function answerErrors(tell: TellProblem): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) next(error);
    else tell(response, problemOf(error));
  };
}

function problemOf(error: unknown): Problem {
  if (typeof error !== 'object' || error === null) return BROKEN;
  const type = 'type' in error ? String(error.type) : '';
  const known = Object.hasOwn(BODY_PROBLEMS, type) ? BODY_PROBLEMS[type] : undefined;
  if (known !== undefined) return known;
  const status = 'status' in error ? Number(error.status) : 500;
  return status >= 400 && status < 500 ? UNREADABLE : BROKEN;
}

export interface Listening {
  /** `http://127.0.0.1:PORT`, without a slash at the end */
  readonly url: string;
  readonly port: number;
  /** Ends every connection; requests under way get no answer. */
  close(): Promise<void>;
}

/** Connections that nobody uses are kept so long, ms. */
const IDLE_MS = 60_000;

/** Serves on the loopback address; port 0 takes a free one. */
export async function listen(app: express.Express, port: number): Promise<Listening> {
  const server = createServer(app);
  // It shares a processor, often a process, with who asks: neither sees in time that the other let go of a connection.
  server.keepAliveTimeout = IDLE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
