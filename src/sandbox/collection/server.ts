import { join } from 'node:path';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import type { PartnerState } from '../../domain/instrument/case.js';
import type { Instant } from '../../kernel/dates.js';
import { answerErrors, jsonBody, listen, type Problem } from '../lib/http.js';
import {
  createMisbehaving,
  type Misbehaviour,
  misbehaviourApi,
  misbehaviourJson,
} from '../lib/misbehave.js';
import {
  caseJson,
  type CollectionState,
  type KnownCase,
  openCollectionState,
  type Told,
} from './state.js';

/** Records in a page of the feed. */
const PAGE = 50;
const BODY_MAX = 1_000_000;

/** A running collection partner: one real HTTP server on loopback. */
export interface SandboxCollection {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Every case it was ever given. */
  cases(): readonly KnownCase[];
  /** The partner gets on with a case; who follows it sees that. */
  tell(reference: string, state: PartnerState, told?: Told): void;
  misbehave(what: Misbehaviour): void;
  /** Ends every misbehaviour. */
  behave(): void;
  close(): Promise<void>;
}

export interface SandboxCollectionOptions {
  /** 0 takes a free one */
  readonly port: number;
  /** Folder of the journal; null forgets everything at the end */
  readonly dataDir: string | null;
  readonly clock: () => Instant;
  /** Bearer token that may ask */
  readonly token: string;
}

/** Problems of the partner: `urn:voldaan:collection:<code>` (RFC 9457). */
function tellProblem(response: Response, { code, ...rest }: Problem): void {
  response
    .status(rest.status)
    .set('Content-Type', 'application/problem+json')
    .send(JSON.stringify({ type: `urn:voldaan:collection:${code}`, ...rest }));
}

/** Starts the sandbox partner. State is a journal written before every answer. */
export async function startSandboxCollection(
  options: SandboxCollectionOptions,
): Promise<SandboxCollection> {
  const { port, dataDir, clock, token } = options;
  const state = openCollectionState(dataDir === null ? null : join(dataDir, 'journal.ndjson'));
  const misbehaving = createMisbehaving(tellProblem);
  const misbehave = (what: Misbehaviour): void => {
    misbehaving.misbehave(what);
  };
  const behave = (): void => {
    misbehaving.behave();
  };
  const app = express();
  app.disable('x-powered-by');
  app.use('/v1', gate(token), misbehaving.middleware, jsonBody(BODY_MAX), routes(state, clock));
  app.use('/sandbox', misbehaviourApi(misbehaviourJson, { misbehave, behave }, tellProblem));
  app.use(answerErrors(tellProblem));
  const listening = await listen(app, port).catch((error: unknown) => {
    state.close();
    throw error;
  });
  return {
    url: listening.url,
    cases: () => state.cases(),
    tell: (reference, to, told = {}) => {
      state.tell(reference, to, told, clock());
    },
    misbehave,
    behave,
    close: async () => {
      misbehaving.stop();
      await listening.close();
      state.close();
    },
  };
}

/**
 * In a form of our own, under `/v1`:
 *   POST /cases                       {reference}; once per Idempotency-Key
 *   GET  /cases?key=                  {reference | null}
 *   POST /cases/{reference}/withdraw  {costs?}; once per Idempotency-Key
 *   GET  /events?since=               {events, next, more}
 */
function routes(state: CollectionState, clock: () => Instant): Router {
  const api = Router();
  api.post('/cases', (request, response) => {
    const body = caseJson.safeParse(request.body);
    const key = request.get('idempotency-key') ?? '';
    if (!body.success || key === '') tellProblem(response, UNREADABLE);
    else response.status(201).json({ reference: state.take(key, body.data, clock()).reference });
  });
  api.get('/cases', (request, response) => {
    response.json({ reference: state.byKey(textIn(request, 'key'))?.reference ?? null });
  });
  api.post('/cases/:reference/withdraw', (request, response) => {
    const key = request.get('idempotency-key') ?? '';
    const withdrawn = state.withdraw(key, request.params.reference);
    if (withdrawn === null) tellProblem(response, UNKNOWN);
    else response.json(withdrawn);
  });
  api.get('/events', (request, response) => {
    const since = /^s(\d{1,9})$/.exec(textIn(request, 'since') || 's0')?.[1];
    if (since === undefined) {
      tellProblem(response, UNREADABLE);
      return;
    }
    const all = state.events();
    const page = all.slice(Number(since), Number(since) + PAGE);
    const next = Number(since) + page.length;
    const events = page.map(({ kind: _kind, ...event }) => event);
    response.json({ events, next: `s${next}`, more: next < all.length });
  });
  return api;
}

function gate(token: string): RequestHandler {
  return (request, response, next) => {
    if (request.get('authorization') === `Bearer ${token}`) next();
    else tellProblem(response, UNAUTHORISED);
  };
}

function textIn(request: Request, name: string): string {
  const value = request.query[name];
  return typeof value === 'string' ? value : '';
}

const UNAUTHORISED: Problem = {
  ...{ status: 401, code: 'unauthorised', title: 'Not signed in' },
  detail: 'The token is missing or unknown.',
};
const UNREADABLE: Problem = {
  ...{ status: 400, code: 'unreadable', title: 'Not in its form' },
  detail: 'The request is not in the form of this partner.',
};
const UNKNOWN: Problem = {
  ...{ status: 404, code: 'unknown', title: 'No such case' },
  detail: 'There is no case with this reference.',
};
