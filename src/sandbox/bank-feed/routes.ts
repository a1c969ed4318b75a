import { type Request, type RequestHandler, type Response, Router } from 'express';
import { bytesOfBase64 } from '../../kernel/base64.js';
import type { Instant, PlainDate } from '../../kernel/dates.js';
import type { Problem } from '../lib/http.js';
import type { Misbehaving } from '../lib/misbehave.js';
import type { Aside } from './misbehave.js';
import type { Consent, FeedState, FeedStatement } from './state.js';

/** Statements in a page when the caller does not say, and at most. */
const PAGE_DEFAULT = 20;
const PAGE_MAX = 100;
/** A second time the same file under another id: what follows the id. */
const AGAIN = '~again';

interface RouteDeps {
  readonly state: FeedState;
  readonly misbehaving: Misbehaving<Aside>;
  readonly clock: () => Instant;
}

/** Problems of this feed: `urn:voldaan:bank-feed:<code>` (RFC 9457). */
export function tellFeedProblem(response: Response, { code, ...rest }: Problem): void {
  response
    .status(rest.status)
    .set('Content-Type', 'application/problem+json')
    .send(JSON.stringify({ type: `urn:voldaan:bank-feed:${code}`, ...rest }));
}

/**
 * The feed under `/v1`, in a form of our own: what real feeds have in common, until their facts are verified.
 *   GET /statements?since=CURSOR&limit=N   {statements: [{id, iban, name, bytes}], next, more, consentUntil}
 *   GET /statements/{id}/file              the bytes
 */
export function feedRoutes(deps: RouteDeps): Router {
  const api = Router();
  api.use(gate(deps), deps.misbehaving.middleware, consented(deps));
  api.get('/statements', (request, response) => {
    tellPage(deps, request, response);
  });
  api.get('/statements/:id/file', (request, response) => {
    const id = request.params.id.replace(AGAIN, '');
    const found = deps.state.statement(id);
    if (found === null || !consentOf(response).accounts.includes(found.iban)) {
      tellFeedProblem(response, UNKNOWN_STATEMENT);
      return;
    }
    response.type('application/octet-stream').send(Buffer.from(bytesOfBase64(found.base64)));
  });
  return api;
}

/** Lets a call through when its token belongs to a consent, over or not. */
function gate({ state }: RouteDeps): RequestHandler {
  return (request, response, next) => {
    const token = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
    const consent = state.consent(token);
    if (consent === null) {
      tellFeedProblem(response, UNAUTHORISED);
      return;
    }
    response.locals['consent'] = consent;
    next();
  };
}

function consented({ misbehaving, clock }: RouteDeps): RequestHandler {
  return (_request, response, next) => {
    if (consentOf(response).until > clock() && !misbehaving.take('consent-ended')) next();
    else tellFeedProblem(response, CONSENT_ENDED);
  };
}

function tellPage({ state, misbehaving, clock }: RouteDeps, request: Request, response: Response) {
  // A statement is there when its day has come; the sandbox bank lives in UTC.
  state.appear(clock().slice(0, 10) as PlainDate);
  const { since = 's0', limit = String(PAGE_DEFAULT) } = request.query;
  const from = typeof since === 'string' && /^s\d{1,9}$/.test(since) ? Number(since.slice(1)) : -1;
  const size = typeof limit === 'string' && /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  // A cursor ahead of the feed comes from another one: going on from there would skip statements in silence.
  if (from < 0 || from > state.last() || size < 1 || size > PAGE_MAX) {
    tellFeedProblem(response, PAGE_UNUSABLE);
    return;
  }
  const { accounts, until } = consentOf(response);
  const waiting = state.after(from, accounts);
  const page = waiting.slice(0, size);
  const more = waiting.length > page.length;
  const told = page.map(({ statement }) => recordOf(statement));
  if (misbehaving.take('doubled')) told.push(...told.map((r) => ({ ...r, id: r.id + AGAIN })));
  if (misbehaving.take('out-of-order')) told.reverse();
  const next = `s${more ? (page.at(-1)?.seq ?? from) : state.last()}`;
  response.json({ statements: told, next, more, consentUntil: until });
}

function recordOf({ id, iban, name, base64 }: FeedStatement) {
  return { id, iban, name, bytes: bytesOfBase64(base64).length };
}

/** Set by the gate before any route runs. */
function consentOf(response: Response): Consent {
  return response.locals['consent'] as Consent;
}

const UNAUTHORISED: Problem = {
  status: 401,
  code: 'unauthorised',
  title: 'Not signed in',
  detail: 'The token is missing or unknown.',
};

const CONSENT_ENDED: Problem = {
  status: 403,
  code: 'consent-ended',
  title: 'Consent ended',
  detail: 'The account holder has to renew the consent at the bank.',
};

const PAGE_UNUSABLE: Problem = {
  status: 400,
  code: 'page-unusable',
  title: 'No such page',
  detail: `since must be a cursor of this feed and limit a number from 1 to ${PAGE_MAX}.`,
};

const UNKNOWN_STATEMENT: Problem = {
  status: 404,
  code: 'statement-unknown',
  title: 'No such statement',
  detail: 'No such statement is in this feed.',
};
