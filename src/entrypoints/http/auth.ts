import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { fault } from '../../kernel/fault.js';
import { problem } from './problems.js';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `Authorization: Bearer <token>`, compared in constant time on equal-length digests. */
export function requireToken(token: string): RequestHandler {
  const expected = digest(token);
  return (request, response, next) => {
    const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(given), expected)) {
      next();
      return;
    }
    problem(response, [
      fault(
        'AUTH',
        'http.token',
        '',
        'The bearer token is missing or wrong. It stands in the file "token" of the data folder.',
      ),
    ]);
  };
}

/** Only for this machine: the peer is loopback and the name asked for is too (a foreign name would be DNS rebinding). */
export const loopbackOnly: RequestHandler = (request, response, next) => {
  const peer = request.socket.remoteAddress ?? '';
  const loopbackPeer = peer === '127.0.0.1' || peer === '::1' || peer === '::ffff:127.0.0.1';
  if (
    loopbackPeer &&
    /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')
  ) {
    next();
    return;
  }
  problem(response, [fault('NOT_FOUND', 'http.not-found', '', 'There is nothing here.')]);
};
