import express, { type Request, type RequestHandler, type Response } from 'express';
import { epochMs, type Instant } from '../../kernel/dates.js';
import { assert } from '../../kernel/result.js';
import { listen } from '../lib/http.js';
import { createDivision, type Division, SERVED, type Served } from './division.js';
import { sendError } from './errors.js';
import { limiting, type Limits, LIMITS } from './limits.js';
import { type AppFacts, createTokens, type Tokens } from './oauth.js';
import { type People, peopleOf } from './people.js';
import { readQuery } from './query.js';
import { guid, type Row } from './rows.js';
import { type Body, WRITES } from './writes.js';

/** A running stand-in for Exact Online: the books for people in the same process, its API for everybody else. */
export interface SandboxExact extends People, Pick<Tokens, 'consent' | 'revoke' | 'given'> {
  /** Base address, without a slash at the end */
  readonly url: string;
  readonly app: AppFacts;
  addDivision(division: { readonly code: number; readonly name: string }): void;
  /** From now on the user has no way into a division, for this reason. */
  shut(division: number, reason: string): void;
  /** Rights that the app was not given, by path after the division */
  withhold(path: string): void;
  /** Calls so far, `GET path` without the query */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

export interface SandboxExactOptions {
  /** 0 takes a free port */
  readonly port: number;
  readonly clock: () => Instant;
  readonly limits?: Partial<Limits>;
  /** Records per page; the package: 60, and 1,000 on `bulk/` and `sync/` */
  readonly pages?: { readonly normal: number; readonly bulk: number };
}

/** A body of the package is 10 MB at most. */
const BODY_MAX = 10 * 1024 * 1024;

/** Starts a server on the loopback address that behaves like Exact Online (facts: hosts, section 2); keeps nothing. */
export async function startSandboxExact(options: SandboxExactOptions): Promise<SandboxExact> {
  const nowMs = (): number => epochMs(options.clock());
  const app: AppFacts = { clientId: 'voldaan', clientSecret: 'app-secret' };
  const tokens = createTokens(app, nowMs);
  const divisions = new Map<number, Division>();
  const shut = new Map<number, string>();
  const withheld = new Set<string>();
  const calls: string[] = [];
  let [ids, numbers, version] = [0, 26_000_000, 9_007_199_254_740_993n];
  const newId = (): string => guid((ids += 1));
  const nextVersion = (): bigint => (version += 1n);
  const divisionOf = (code: number): Division => {
    const found = divisions.get(code);
    assert(found !== undefined, `no division ${code}`);
    return found;
  };
  const people = peopleOf({
    ...{ divisionOf, newId, newNumber: () => (numbers += 1) },
    restartVersions: () => {
      version = 1_000n;
    },
  });

  const signedIn: RequestHandler = (request, response, next) => {
    const token = /^Bearer (.+)$/.exec(request.get('Authorization') ?? '')?.[1] ?? '';
    if (tokens.isGood(token)) next();
    else sendError(response, 401, 'Unauthorized');
  };

  /** The division and the path after it; answers what is wrong with them. */
  function asked(
    request: Request,
    response: Response,
  ): { division: Division; path: string } | null {
    const [, code = '', path = ''] = /^\/(\d{1,9})\/(.+)$/.exec(request.path) ?? [];
    calls.push(`${request.method} ${path}`);
    const division = divisions.get(Number(code));
    const reason = shut.get(Number(code)) ?? (division === undefined ? 'NoDivisionAccess' : null);
    if (reason !== null) sendError(response, 403, 'Forbidden', reason);
    else if (withheld.has(path)) sendError(response, 403, 'Application Scope Violated');
    else if (division !== undefined) return { division, path };
    return null;
  }

  const read: RequestHandler = (request, response) => {
    const at = asked(request, response);
    if (at === null) return;
    const served = Object.hasOwn(SERVED, at.path) ? SERVED[at.path] : undefined;
    if (served === undefined) {
      sendError(response, 404, 'Resource not found');
      return;
    }
    const url = new URL(request.originalUrl, `http://${request.get('Host') ?? 'localhost'}`);
    answerPage(response, url, at.path, served.of(at.division), served, options.pages);
  };

  const write: RequestHandler = (request, response) => {
    const at = asked(request, response);
    if (at === null) return;
    const make = Object.hasOwn(WRITES, at.path) ? WRITES[at.path] : undefined;
    if (make === undefined) {
      sendError(response, 404, 'Resource not found');
      return;
    }
    const made = make({ division: at.division, newId }, (request.body ?? {}) as Body);
    if (typeof made === 'string') sendError(response, 400, made);
    else response.status(201).json({ d: toldBack(made, request.get('Prefer')) });
  };

  const server = express();
  server.disable('x-powered-by');
  server.disable('etag');
  server.use('/api/oauth2', tokens.api);
  server.use('/api/v1', limiting({ ...LIMITS, ...options.limits }, nowMs), signedIn);
  server.get('/api/v1/current/Me', (_request, response) => {
    const [first] = divisions.keys();
    const me = { UserID: guid(0xffff), FullName: 'An Peeters', CurrentDivision: first ?? null };
    response.json({ d: { results: [me] } });
  });
  server.use('/api/v1', express.json({ limit: BODY_MAX }), (request, response, next) => {
    if (request.method === 'GET') read(request, response, next);
    else if (request.method === 'POST') write(request, response, next);
    else sendError(response, 405, 'Method not allowed');
  });
  const listening = await listen(server, options.port);

  return {
    ...people,
    ...{ url: listening.url, app, calls, close: () => listening.close() },
    ...{ consent: tokens.consent, revoke: tokens.revoke, given: tokens.given },
    addDivision: ({ code, name }) => {
      const facts: Row = {
        ...{ Code: code, Description: name, HID: code, VATNumber: 'BE0403170701', Country: 'BE' },
        ...{ Currency: 'EUR', Status: 1, BlockingStatus: 0, DivisionMoveDate: null },
      };
      divisions.set(code, withCharts(createDivision(facts, nextVersion), newId));
    },
    shut: (code, reason) => {
      shut.set(code, reason);
    },
    withhold: (path) => {
      withheld.add(path);
    },
  };
}

const JOURNALS = [
  ['20', 12, 'Bank Voldaan'],
  ['60', 22, 'Inkoopboek'],
  ['70', 20, 'Verkoopboek'],
  ['90', 90, 'Memoriaal'],
] as const;
/** Types: 20 accounts receivable, 110 revenue and cost of other kinds */
const ACCOUNTS = [
  ['1300', 20, 'Handelsdebiteuren'],
  ['4000', 110, 'Toegekende betalingskortingen'],
  ['8900', 110, 'Afrondingsverschillen'],
] as const;
const VAT_CODES = [
  ['1', 0, 'Btw 0%'],
  ['2', 0.06, 'Btw 6%'],
  ['4', 0.21, 'Btw 21%'],
  ['9', 0.21, 'Hoog tarief'],
] as const;
const PAYMENT_CONDITIONS = [
  ['30', '30 dagen'],
  ['IN', 'Automatische incasso'],
] as const;

function withCharts(division: Division, newId: () => string): Division {
  const { Journals, GLAccounts, PaymentConditions, VATCodes } = division.tables;
  for (const [code, type, text] of JOURNALS)
    Journals.add({ ID: newId(), Code: code, Type: type, Description: text });
  for (const [code, type, text] of ACCOUNTS)
    GLAccounts.add({ ID: newId(), Code: code, Type: type, Description: text });
  for (const [code, share, text] of VAT_CODES)
    VATCodes.add({ ID: newId(), Code: code, Percentage: share, Description: text });
  for (const [code, text] of PAYMENT_CONDITIONS)
    PaymentConditions.add({ ID: newId(), Code: code, Description: text });
  return division;
}

/** Without being asked for it, the package tells the fields of what it made, and leaves them empty. */
function toldBack(made: Row, prefer: string | undefined): Row {
  if (prefer === 'return=representation') return made;
  return Object.fromEntries(Object.keys(made).map((name) => [name, null]));
}

function answerPage(
  response: Response,
  url: URL,
  path: string,
  rows: readonly Row[],
  { wantsFilter = false }: Served,
  pages = { normal: 60, bulk: 1_000 },
): void {
  const query = readQuery(url.searchParams);
  if (query === null) {
    sendError(response, 400, 'Invalid query');
    return;
  }
  const isSync = path.startsWith('sync/');
  if (isSync ? query.filters.join() !== 'Timestamp' : wantsFilter && query.filters.length === 0) {
    sendError(response, 400, 'Please add a filter');
    return;
  }
  if (query.select === null && query.top !== 1) {
    sendError(response, 400, 'Please add a $select or a $top=1');
    return;
  }
  const size = isSync || path.startsWith('bulk/') ? pages.bulk : pages.normal;
  const placeOf = (row: Row): bigint => BigInt(String(row['Timestamp'] ?? row['HID'] ?? 0));
  const found = rows
    .filter((row) => query.fits(row) && placeOf(row) > query.after)
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .sort((a, b) =>
      query.falling === null ? 0 : Number(b[query.falling]) - Number(a[query.falling]),
    )
    .slice(0, query.top ?? undefined);
  const page = found.slice(0, size);
  const last = page.at(-1);
  const next = new URL(url);
  if (last !== undefined) next.searchParams.set('$skiptoken', String(placeOf(last)));
  response.type('application/json').send(
    wire({
      d: {
        results: page.map((row) => shown(row, query.select)),
        ...(found.length > page.length ? { __next: next.href } : {}),
      },
    }),
  );
}

function shown(row: Row, select: readonly string[] | null): Row {
  if (select === null) return row;
  return Object.fromEntries(select.map((name) => [name, row[name] ?? null]));
}

/** Row versions are numbers in the text, larger than a JSON number holds. */
function wire(value: object): string {
  return JSON.stringify(value).replace(/"Timestamp":"(\d+)"/g, '"Timestamp":$1');
}
