import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { Instant } from '../../kernel/dates.js';
import { jsonBody, type Problem } from '../lib/http.js';
import type { Misbehaving } from '../lib/misbehave.js';
import type { CompanyChange, CreditState, SandboxCompany, SandboxCover } from './state.js';

/** Records in a page of a feed. */
const PAGE = 50;

interface RouteDeps {
  readonly state: CreditState;
  readonly misbehaving: Misbehaving;
  readonly clock: () => Instant;
  readonly token: string;
}

/** Problems of these sources: `urn:voldaan:credit:<code>` (RFC 9457). */
export function tellCreditProblem(response: Response, { code, ...rest }: Problem): void {
  response
    .status(rest.status)
    .set('Content-Type', 'application/problem+json')
    .send(JSON.stringify({ type: `urn:voldaan:credit:${code}`, ...rest }));
}

/**
 * Five sources in a form of our own, what real ones have in common, under `/v1`:
 *   GET  /bureau/companies?number=      {matches: [{providerId, name, number}]}
 *   POST /bureau/reports {providerId}   {report | null}; billed once per Idempotency-Key
 *   PUT, DELETE /bureau/monitored/{id}  204
 *   GET  /bureau/events?since=          {events, next, more}, of monitored companies
 *   POST /insurer/covers, /insurer/overdue, /insurer/claims; GET /insurer/covers?since=
 *   GET  /register/companies/{number}, /register/companies?name=, /register/changes?since=
 *   GET  /vat/{number}                  503 `member-state-unavailable` while asked to
 *   GET  /insolvency/{number}, /insolvency/events?since=
 */
export function creditRoutes(deps: RouteDeps): Router {
  const api = Router();
  api.use(gate(deps), deps.misbehaving.middleware, jsonBody(100_000));
  bureauRoutes(api, deps);
  insurerRoutes(api, deps);
  registerRoutes(api, deps);
  return api;
}

function gate({ token }: RouteDeps): RequestHandler {
  return (request, response, next) => {
    if (request.get('authorization') === `Bearer ${token}`) next();
    else tellCreditProblem(response, UNAUTHORISED);
  };
}

function bureauRoutes(api: Router, { state, clock }: RouteDeps): void {
  api.get('/bureau/companies', (request, response) => {
    const found = state.company(textIn(request, 'number'));
    const matches = found === null ? [] : [found];
    response.json({
      matches: matches.map(({ number, names }) => ({
        ...{ providerId: `p-${number}`, name: names[0], number },
      })),
    });
  });
  api.post('/bureau/reports', (request, response) => {
    const body = reportBody.safeParse(request.body);
    if (!body.success) {
      tellCreditProblem(response, UNREADABLE);
      return;
    }
    const found = state.company(body.data.providerId.replace(/^p-/, ''));
    const report = found === null ? null : reportOf(found, clock());
    response.json(state.once(keyIn(request), () => ({ report })));
  });
  const monitor =
    (on: boolean): RequestHandler =>
    (request, response) => {
      state.monitor(String(request.params['id']), on);
      response.status(204).end();
    };
  api.put('/bureau/monitored/:id', monitor(true));
  api.delete('/bureau/monitored/:id', monitor(false));
  api.get('/bureau/events', (request, response) => {
    tellFeed(state.changes(), request, response, 'events', ({ seq, at, company, before }) => {
      const providerId = `p-${company.number}`;
      if (before === null || !state.isMonitored(providerId)) return [];
      const kind = company.band === before.band ? 'status' : 'rating';
      return [{ id: `e-${seq}`, providerId, kind, at }];
    });
  });
}

function insurerRoutes(api: Router, { state, clock }: RouteDeps): void {
  api.post('/insurer/covers', (request, response) => {
    const body = coverBody.safeParse(request.body);
    if (!body.success) {
      tellCreditProblem(response, UNREADABLE);
      return;
    }
    const { buyer, amount } = body.data;
    response.json(
      state.once(keyIn(request), () => {
        const cover = coverOf(state.company(buyer), { buyer, amount }, clock());
        state.addCover({ ...cover, coverId: `c-${state.covers().length + 1}` });
        return state.covers().at(-1);
      }),
    );
  });
  api.get('/insurer/covers', (request, response) => {
    const covers = state.covers().map((cover, index) => ({ seq: index + 1, cover }));
    tellFeed(covers, request, response, 'covers', ({ cover }) => [cover]);
  });
  api.post('/insurer/overdue', (request, response) => {
    response.json(state.once(keyIn(request), () => ({ reference: `o-${state.billed() + 1}` })));
  });
  api.post('/insurer/claims', (request, response) => {
    response.json(state.once(keyIn(request), () => ({ claim: `k-${state.billed() + 1}` })));
  });
}

function registerRoutes(api: Router, { state, clock }: RouteDeps): void {
  api.get('/register/companies/:number', (request, response) => {
    const found = state.company(request.params.number);
    response.json({ entry: found === null ? null : entryOf(found) });
  });
  api.get('/register/companies', (request, response) => {
    const name = textIn(request, 'name').toLowerCase();
    const found = state
      .companies()
      .filter(({ names }) => names.some((one) => one.toLowerCase().includes(name)));
    response.json({ entries: found.slice(0, PAGE).map(entryOf) });
  });
  api.get('/register/changes', (request, response) => {
    tellFeed(state.changes(), request, response, 'numbers', ({ company }) => [company.number]);
  });
  api.get('/vat/:number', (request, response) => {
    const vatId = request.params.number;
    const found = state.company(vatId.replace(/^[A-Z]{2}/, ''));
    const [name] = found?.names ?? [];
    response.json({
      ...{ vatId, valid: found?.vatValid === true, checkedAt: clock() },
      ...(found?.vatValid === true && name !== undefined ? { name } : {}),
      ...(request.query['requester'] === undefined ? {} : { consultationNumber: `v-${vatId}` }),
    });
  });
  api.get('/insolvency/events', (request, response) => {
    tellFeed(state.changes(), request, response, 'events', ({ company, before }) => {
      const known = new Set((before?.legalEvents ?? []).map(({ id }) => id));
      const fresh = company.legalEvents.filter(({ id }) => !known.has(id));
      return fresh.map((event) => ({ ...event, number: company.number }));
    });
  });
  api.get('/insolvency/:number', (request, response) => {
    const events = state.company(request.params.number)?.legalEvents ?? [];
    response.json({ events, checkedAt: clock() });
  });
}

/** A page of what has a number, after the cursor, told in the form `tell` gives it. */
function tellFeed<Row extends Pick<CompanyChange, 'seq'>>(
  rows: readonly Row[],
  request: Request,
  response: Response,
  name: string,
  tell: (row: Row) => readonly unknown[],
): void {
  const since = /^s(\d{1,9})$/.exec(textIn(request, 'since') || 's0')?.[1];
  if (since === undefined) {
    tellCreditProblem(response, UNREADABLE);
    return;
  }
  const page = rows.slice(Number(since), Number(since) + PAGE);
  const next = Number(since) + page.length;
  response.json({ [name]: page.flatMap(tell), next: `s${next}`, more: next < rows.length });
}

function reportOf(company: SandboxCompany, fetchedAt: Instant) {
  const { number, status, band, advisedLimit, legalEvents } = company;
  return {
    ...{ providerId: `p-${number}`, status, legalEvents, fetchedAt },
    ...(band === undefined ? {} : { band, nativeScore: { value: band, scale: 'A-E' } }),
    ...(advisedLimit === undefined ? {} : { advisedLimit }),
    cost: { amount: '2.50', currency: 'EUR' },
  };
}

function entryOf({ country, number, names, person, status, ...company }: SandboxCompany) {
  const { legalSituation, postalCode } = company;
  return {
    ...{ number, names, person, status, activities: [] },
    ...(legalSituation === undefined ? {} : { legalSituation }),
    ...(postalCode === undefined ? {} : { address: { postalCode, country } }),
  };
}

function coverOf(
  company: SandboxCompany | null,
  { buyer, amount }: z.output<typeof coverBody>,
  decidedAt: Instant,
): Omit<SandboxCover, 'coverId'> {
  const requested = { buyer, requested: amount, decidedAt };
  if (company === null) return { ...requested, state: 'not-approved', reasons: ['not-registered'] };
  const { cover } = company;
  if (cover === undefined) return { ...requested, state: 'under-investigation', reasons: [] };
  const whole = Number(cover.amount) >= Number(amount.amount);
  const state = whole ? 'approved' : 'partly-approved';
  return { ...requested, state, reasons: [], covered: whole ? amount : cover };
}

const reportBody = z.object({ providerId: z.string().max(100) });
const coverBody = z.object({
  buyer: z.string().max(100),
  amount: z.object({ amount: z.string().max(40), currency: z.string().max(3) }),
});

const keyIn = (request: Request): string => request.get('idempotency-key') ?? '';

function textIn(request: Request, name: string): string {
  const value = request.query[name];
  return typeof value === 'string' ? value : '';
}

const UNAUTHORISED: Problem = {
  status: 401,
  code: 'unauthorised',
  title: 'Not signed in',
  detail: 'The token is missing or unknown.',
};

const UNREADABLE: Problem = {
  status: 400,
  code: 'unreadable',
  title: 'Not in its form',
  detail: 'The question is not in the form of this source.',
};
