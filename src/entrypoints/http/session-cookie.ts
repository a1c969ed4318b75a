import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import { fault } from '../../kernel/fault.js';
import type { App } from '../app.js';
import { isOnThisMachine } from './caller.js';
import { problem } from './problems.js';

/** `__Host-`: the browser takes it over TLS alone, for this host alone, for all of it (RFC 6265bis 4.1.3.2). */
const COOKIE = '__Host-voldaan';
/** Without TLS a browser keeps no such cookie: on this machine alone, where nobody listens on the way, this one serves. */
const LOCAL_COOKIE = 'voldaan-local';
/**
 * Inside a host's page: kept apart for each site it stands in, which is the only cookie browsers leave to a frame of another site
 * (CHIPS). It is looked at below /embed/ alone, and the other one there never: no page of others works with a session of ours.
 */
const FRAME_COOKIE = '__Host-voldaan-frame';
/** The same for what a browser holds while its user is at an identity provider. */
const STATE_COOKIE = '__Host-voldaan-state';
const LOCAL_STATE_COOKIE = 'voldaan-local-state';

/** Header by which a form of ours shows that it is ours; no other site can set it, nor know what to set. */
const FORM_HEADER = 'x-voldaan-form';
const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** Milliseconds a browser may be at the provider: as long as the question is good. */
const STATE_MS = 600_000;

/** The token of a session a request came with; null: none. */
export function heldToken(request: Request): string | null {
  return cookieIn(request, cookieOf(request));
}

/** Gives the browser its token, until it is closed; null takes it away. */
export function giveToken(request: Request, response: Response, token: string | null): void {
  const more = isInFrame(request) ? ({ sameSite: 'none', partitioned: true } as const) : {};
  give(response, cookieOf(request), token, more);
}

/** Whether it is asked for inside a host's page: by its address, which only our pages there use. */
export function isInFrame({ originalUrl }: Request): boolean {
  return originalUrl.startsWith('/embed/');
}

function cookieOf(request: Request): string {
  if (isInFrame(request)) return FRAME_COOKIE;
  return isOnThisMachine(request) ? LOCAL_COOKIE : COOKIE;
}

export function heldState(request: Request): string | null {
  return cookieIn(request, isOnThisMachine(request) ? LOCAL_STATE_COOKIE : STATE_COOKIE);
}

export function giveState(request: Request, response: Response, state: string | null): void {
  const name = isOnThisMachine(request) ? LOCAL_STATE_COOKIE : STATE_COOKIE;
  give(response, name, state, { maxAge: STATE_MS });
}

function give(response: Response, name: string, value: string | null, more: CookieOptions): void {
  const options: CookieOptions = {
    ...{ httpOnly: true, sameSite: 'lax', path: '/', secure: name.startsWith('__Host-') },
  };
  if (value === null) response.clearCookie(name, options);
  else response.cookie(name, value, { ...options, ...more });
}

/** The last of that name would be one a neighbour set for us; two are none. */
function cookieIn(request: Request, name: string): string | null {
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  const [value] = found;
  return found.length === 1 && value !== undefined && /^[A-Za-z0-9_-]{1,200}$/.test(value)
    ? value
    : null;
}

/**
 * Before anything is asked in the name of a session: never together with a bearer token, and whatever changes something comes
 * from our own pages, by its origin and by the token of the form (ASVS 5.0 V3.5.1).
 */
export function guardCookies(app: Pick<App, 'signIn'>, publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    const token = heldToken(request);
    if (token === null) {
      if (isFromElsewhere(request, publicUrl)) problem(response, [FROM_ELSEWHERE]);
      else next();
      return;
    }
    if (request.headers.authorization !== undefined) {
      problem(response, [TWO_IDENTITIES]);
      return;
    }
    const isSafe = SAFE.includes(request.method);
    const form = request.get(FORM_HEADER) ?? '';
    if (isSafe || (isOurs(request, publicUrl) && app.signIn.sessions.isFormToken(token, form)))
      next();
    else problem(response, [FROM_ELSEWHERE]);
  };
}

/** A browser says that something is changed from another site. Programs, which hold no cookies, say nothing. */
function isFromElsewhere(request: Request, publicUrl: string | null): boolean {
  return (
    !SAFE.includes(request.method) &&
    request.get('origin') !== undefined &&
    !isOurs(request, publicUrl)
  );
}

/** The page that asks is one of ours, as the browser says and no page can. */
function isOurs(request: Request, publicUrl: string | null): boolean {
  const origin = request.get('origin');
  if (origin === undefined) return request.get('sec-fetch-site') === 'same-origin';
  const host = request.headers.host ?? '';
  const ours = [`https://${host}`, ...(isOnThisMachine(request) ? [`http://${host}`] : [])];
  return ours.includes(origin) || (publicUrl !== null && origin === new URL(publicUrl).origin);
}

const TWO_IDENTITIES = fault(
  'AUTH',
  'session.two-identities',
  '',
  'A session and a bearer token came together, and only one can be who asks. Send one of them.',
);
const FROM_ELSEWHERE = fault(
  'FORBIDDEN',
  'session.from-elsewhere',
  '',
  `What changes something in the name of a session comes from a page of this installation, with the "form" of GET /v1/session in the header ${FORM_HEADER}.`,
);
