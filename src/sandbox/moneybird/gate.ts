import type { RequestHandler, Response } from 'express';
import { epochMs, type Instant } from '../../kernel/dates.js';
import type { Problem } from '../lib/http.js';

/** Milliseconds of the window in which calls are counted. */
const WINDOW_MS = 300_000;

/** Errors of this package have no one form: a text, a text deep inside, or texts per field. */
const SHAPES: readonly ((problem: Problem) => unknown)[] = [
  ({ detail }) => ({ error: detail }),
  ({ detail }) => ({ error: { message: { value: detail } } }),
  ({ code, detail }) => ({ error: { [code]: [detail] } }),
];

/** Tells a problem in the form this package uses for such a status. */
export function tellMoneybirdProblem(response: Response, problem: Problem): void {
  const shape = SHAPES[problem.status % SHAPES.length];
  response.status(problem.status).json(shape?.(problem) ?? {});
}

export interface Tokens {
  /** Lets calls with it in, until it is revoked. */
  allow(token: string): void;
  revoke(token: string): void;
  isGood(token: string): boolean;
}

export function createTokens(): Tokens {
  const good = new Set<string>();
  return {
    allow: (token) => {
      good.add(token);
    },
    revoke: (token) => {
      good.delete(token);
    },
    isGood: (token) => good.has(token),
  };
}

/** 401 for a token nobody gave; its answer repeats the token, as careless servers do. */
export function signedIn(tokens: Tokens): RequestHandler {
  return (request, response, next) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (tokens.isGood(token)) {
      next();
      return;
    }
    tellMoneybirdProblem(response, {
      ...{ status: 401, code: 'unauthorised', title: 'Not signed in' },
      detail: `The access token ${token} was revoked or is invalid`,
    });
  };
}

/** 150 calls in five minutes, told with each answer; the moment of the answer is that of the same clock. */
export function counted(clock: () => Instant, limit: number): RequestHandler {
  let window = 0;
  let used = 0;
  return (_request, response, next) => {
    const now = epochMs(clock());
    if (now >= window + WINDOW_MS) {
      window = now;
      used = 0;
    }
    used += 1;
    const reset = Math.ceil((window + WINDOW_MS) / 1000);
    response.set({
      Date: new Date(now).toUTCString(),
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': String(Math.max(limit - used, 0)),
      'RateLimit-Reset': String(reset),
    });
    if (used <= limit) {
      next();
      return;
    }
    response.set('Retry-After', String(Math.max(reset - Math.floor(now / 1000), 1)));
    tellMoneybirdProblem(response, {
      ...{ status: 429, code: 'throttled', title: 'Too many calls' },
      detail: 'Rate limit exceeded',
    });
  };
}
