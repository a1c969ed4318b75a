import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { assertNever } from '../../kernel/result.js';
import { jsonBody, type TellProblem } from './http.js';

const times = z.int().min(1).max(1_000_000);
const match = z.exactOptional(
  z.object({
    method: z.exactOptional(z.enum(['GET', 'POST'])),
    /** Any part of the path */
    path: z.exactOptional(z.string()),
  }),
);

/**
 * What the sandbox does wrong on request. `times` counts the requests it happens to; each request meets at most one.
 * - delay: waits before doing the work
 * - status: answers this without doing the work
 * - lose-request: ends the connection without doing the work
 * - lose-answer: does the work, then ends the connection without a byte
 * - cut-answer: does the work, then ends the connection in the middle of the answer
 * - malformed: does the work, then answers 200 with something else than was promised
 */
export const misbehaviourJson = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('delay'), ms: z.int().min(0).max(600_000), times, match }),
  z.object({
    kind: z.literal('status'),
    status: z.int().min(300).max(599),
    retryAfterS: z.exactOptional(z.int().min(0)),
    times,
    match,
  }),
  z.object({ kind: z.literal('lose-request'), times, match }),
  z.object({ kind: z.literal('lose-answer'), times, match }),
  z.object({ kind: z.literal('cut-answer'), times, match }),
  z.object({ kind: z.literal('malformed'), times, match }),
]);

export type Misbehaviour = z.output<typeof misbehaviourJson>;

/** `Aside`: what goes wrong aside from answering requests, by its name; whoever does that work asks with `take`. */
export interface Misbehaving<Aside extends string = never> {
  readonly middleware: RequestHandler;
  /** Adds one misbehaviour; several wait for their turn in the order they were asked. */
  misbehave(what: Misbehaviour): void;
  misbehaveAside(what: Aside, times: number): void;
  /** From now on that share of all calls, and of what happens aside, goes wrong in one of these ways. */
  misbehaveAtRandom(chance: Chance<Aside>): void;
  /** Whether this is to go wrong now; asking uses up one time. */
  take(what: Aside): boolean;
  behave(): void;
  /** Forgets delayed requests, so that none of them works after the server closed. */
  stop(): void;
}

/** Trouble by chance; `random` in [0, 1), seeded by whoever wants to see the same again. */
export interface Chance<Aside extends string> {
  readonly share: number;
  readonly random: () => number;
  readonly requests: readonly Misbehaviour[];
  readonly aside: readonly Aside[];
}

/** What was asked for stands in a row, is no part of the state and does not outlive the process. */
export function createMisbehaving<Aside extends string = never>(
  tell: TellProblem,
): Misbehaving<Aside> {
  const requests = createRow<Misbehaviour>();
  const aside = createRow<Aside>();
  const timers = new Set<NodeJS.Timeout>();
  let chance: Chance<Aside> | null = null;

  function byChance<What>(ways: readonly What[]): What | null {
    if (chance === null || chance.random() >= chance.share) return null;
    return ways[Math.floor(chance.random() * ways.length)] ?? null;
  }

  function later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  }

  return {
    middleware: (request, response, next) => {
      const what =
        requests.take((asked) => matches(asked, request)) ?? byChance(chance?.requests ?? []);
      if (what === null) next();
      else act(what, { request, response, next, later, tell });
    },
    misbehave: (what) => {
      requests.add(what, what.times);
    },
    misbehaveAside: (what, times) => {
      aside.add(what, times);
    },
    misbehaveAtRandom: (asked) => {
      chance = asked;
    },
    take: (what) =>
      aside.take((asked) => asked === what) !== null ||
      (chance?.aside.includes(what) === true && byChance([what]) !== null),
    behave: () => {
      chance = null;
      requests.clear();
      aside.clear();
    },
    stop: () => {
      timers.forEach(clearTimeout);
    },
  };
}

interface Row<What> {
  add(what: What, times: number): void;
  /** The first that fits, used up by one. */
  take(fits: (what: What) => boolean): What | null;
  clear(): void;
}

function createRow<What>(): Row<What> {
  let waiting: { readonly what: What; left: number }[] = [];
  return {
    add: (what, times) => {
      waiting.push({ what, left: times });
    },
    take: (fits) => {
      const found = waiting.find(({ what }) => fits(what));
      if (found === undefined) return null;
      found.left -= 1;
      if (found.left === 0) waiting = waiting.filter((other) => other !== found);
      return found.what;
    },
    clear: () => {
      waiting = [];
    },
  };
}

/** What a tester may ask over HTTP of a sandbox itself: `POST …/misbehave` in its own words, `POST …/behave`. */
export function misbehaviourApi<What>(
  form: z.ZodType<What>,
  sandbox: { misbehave(what: What): void; behave(): void },
  tell: TellProblem,
): Router {
  const api = Router();
  api.post('/misbehave', jsonBody(10_000), (request, response) => {
    const what = form.safeParse(request.body);
    if (what.success) {
      sandbox.misbehave(what.data);
      response.status(204).end();
      return;
    }
    const [issue] = what.error.issues;
    tell(response, {
      status: 400,
      code: 'malformed',
      title: 'No such misbehaviour',
      detail: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
    });
  });
  api.post('/behave', (_request, response) => {
    sandbox.behave();
    response.status(204).end();
  });
  return api;
}

function matches(what: Misbehaviour, request: Request): boolean {
  const { method, path } = what.match ?? {};
  return (
    (method === undefined || method === request.method) &&
    (path === undefined || request.originalUrl.includes(path))
  );
}

interface Scene {
  readonly request: Request;
  readonly response: Response;
  readonly next: () => void;
  readonly later: (ms: number, work: () => void) => void;
  readonly tell: TellProblem;
}

function act(what: Misbehaviour, { request, response, next, later, tell }: Scene): void {
  switch (what.kind) {
    case 'delay':
      later(what.ms, next);
      return;
    case 'status':
      if (what.retryAfterS !== undefined) response.set('Retry-After', String(what.retryAfterS));
      tell(response, {
        status: what.status,
        code: 'misbehaving',
        title: 'As asked',
        detail: `The sandbox was asked to answer ${what.status}.`,
      });
      return;
    case 'lose-request':
      request.socket.destroy();
      return;
    case 'lose-answer':
    case 'cut-answer':
    case 'malformed':
      spoilAnswer(what.kind, request, response);
      next();
      return;
    default:
      assertNever(what);
  }
}

/** Replaces the end of the answer: by then the work is done and nothing has been written yet. */
function spoilAnswer(
  kind: 'lose-answer' | 'cut-answer' | 'malformed',
  request: Request,
  response: Response,
): void {
  const end = response.end.bind(response);
  response.end = () => {
    if (kind === 'lose-answer') request.socket.destroy();
    if (kind === 'cut-answer') {
      response.flushHeaders();
      response.write('{"hostId":', () => request.socket.destroy());
    }
    if (kind === 'malformed') {
      response.statusCode = 200;
      response.removeHeader('Content-Length');
      end('{"surprise":1}');
    }
    return response;
  };
}
