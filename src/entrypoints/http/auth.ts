import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Identity } from '../../domain/access/identity.js';
import { fault } from '../../kernel/fault.js';
import type { App } from '../app.js';
import { isOnThisMachine } from './caller.js';
import { rememberIdentity } from './identity.js';
import { problem } from './problems.js';

/** A way to know who asks; null: this way says nothing about him. */
export type Identify = (request: Request) => Promise<Identity | null> | Identity | null;

/** The first way that knows who asks; nobody else comes in. */
export function requireIdentity(ways: readonly Identify[]): RequestHandler {
  return async (request, response, next) => {
    for (const way of ways) {
      const identity = await way(request);
      if (identity === null) continue;
      rememberIdentity(request, identity);
      next();
      return;
    }
    const message =
      'Nobody known asks. Sign in, or give a bearer token that is neither wrong, expired nor revoked: a key of voldaan key make, or the token in the file "token" of the data folder.';
    problem(response, [fault('AUTH', 'http.token', '', message)]);
  };
}

/** The token of the installation, compared in constant time on equal-length digests. */
export function byToken(token: string): Identify {
  const expected = digest(token);
  return (request) =>
    timingSafeEqual(digest(bearerOf(request)), expected) ? { kind: 'installation' } : null;
}

export function byKey({ keys }: Pick<App, 'keys'>): Identify {
  return (request) => keys.identity(bearerOf(request));
}

/** `Authorization: Bearer <token>`; empty without it. */
function bearerOf({ headers }: Request): string {
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Only for this machine: the peer is loopback and the name asked for is too (a foreign name would be DNS rebinding). */
export const loopbackOnly: RequestHandler = (request, response, next) => {
  if (isOnThisMachine(request)) next();
  else problem(response, [fault('NOT_FOUND', 'http.not-found', '', 'There is nothing here.')]);
};
