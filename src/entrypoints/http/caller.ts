import { isIP } from 'node:net';
import type { Request } from 'express';
import type { From } from '../../usecases/access/sign-in/ports.js';

const LOOPBACK: readonly string[] = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** The other end of the connection is this machine, and so is the name it asked for: a foreign name is a proxy, or DNS rebinding. */
export function isOnThisMachine(request: Request): boolean {
  return (
    LOOPBACK.includes(request.socket.remoteAddress ?? '') &&
    /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')
  );
}

/**
 * Who is at the other end. A proxy on this machine says whom it speaks for in the last entry of X-Forwarded-For, which it
 * wrote itself; what stands before that, and what others say, is nobody's word.
 */
export function callerOf(request: Request): From {
  const peer = request.socket.remoteAddress ?? '';
  const said = request.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const address = LOOPBACK.includes(peer) && isIP(said) !== 0 ? said : peer;
  return { address, agent: request.get('user-agent') ?? '' };
}
