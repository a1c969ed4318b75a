import type { Request, Response } from 'express';
import { readForm, saying } from '../../../formats/json/faults.js';
import { readAcceptance, readDivision, readMove } from '../../../formats/json/review.js';
import type { Fault } from '../../../kernel/fault.js';
import { type AdministrationId, type EntryId, idOf, parseId } from '../../../kernel/ids.js';
import { ok, type Result } from '../../../kernel/result.js';
import type { Decider } from '../../../usecases/bank/review-entries.js';
import type { ReviewAsked } from '../../../usecases/bank/show-review.js';
import type { App } from '../../app.js';
import { toJson } from '../codec.js';
import { versionOf } from '../if-match.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signerOf } from '../identity.js';
import { problem } from '../problems.js';
import { conflict, idIn, inAdministration, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import type { Described } from '../told.js';
import { rowsAsked } from '../page.js';
import { REVIEW, REVIEW_QUERY } from '../told/review.js';

/** One decision about one entry, with what its body said. */
interface DecisionRoute<Body> {
  readonly told: Described;
  readonly name: string;
  readonly read: (body: unknown) => Result<Body, readonly Fault[]>;
  readonly decide: (
    administration: AdministrationId,
    entry: EntryId,
    body: Body,
    decider: Decider,
  ) => Promise<Result<void, { readonly kind: string; readonly message: string }>>;
}

/**
 * The review desk: what waits, and what a person decides. Each entry has a `version` (its ETag); a decision with
 * `If-Match` is refused when somebody decided meanwhile.
 */
export function reviewRoutes(app: App): GuardedRoutes {
  const { review } = app;
  const routes = guardedRoutes();
  const json = jsonBody();
  const at = (path: string) => `/administrations/:administration/review${path}`;
  const decision = <Body>(route: DecisionRoute<Body>): void => {
    const handler = inAdministration(app, 'money.match', (administration, request, response) =>
      decide(route, administration, request, response),
    );
    routes.post(at(`/:entry/${route.name}`), route.told, json, handler);
  };

  routes.get(
    at(''),
    REVIEW.listReview,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const asked = askedOf(request);
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const page = await app.showReview.page(administration, asked.value);
      if (page === null) problem(response, [UNKNOWN]);
      else response.json(toJson(page));
    }),
  );
  routes.get(
    at('/:entry'),
    REVIEW.readEntry,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const id = idIn<'entry'>(request, 'entry');
      const asked = askedOf(request);
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const { language } = asked.value;
      const read = id === null ? null : await app.showReview.entry(administration, id, language);
      if (read === null) problem(response, [UNKNOWN]);
      else response.set('ETag', `"${read.entry.version}"`).json(toJson(read));
    }),
  );
  decision({
    told: REVIEW.acceptProposal,
    name: 'accept',
    read: readAcceptance,
    decide: (administration, entry, { proposal }, decider) =>
      review.accept(administration, entry, proposal, decider),
  });
  decision({
    told: REVIEW.splitEntry,
    name: 'split',
    read: readDivision,
    decide: (administration, entry, { parts }, decider) => {
      const given = parts.map(({ openItem, amount }) => ({ openItemId: openItem, amount }));
      return review.split(administration, entry, given, decider);
    },
  });
  decision({
    told: REVIEW.reassignEntry,
    name: 'reassign',
    read: readMove,
    decide: (administration, entry, items, decider) =>
      review.reassign(administration, entry, items, decider),
  });
  decision({
    told: REVIEW.markNotOurs,
    name: 'not-ours',
    read: nothing,
    decide: (administration, entry, _, decider) => review.notOurs(administration, entry, decider),
  });
  decision({
    told: REVIEW.undoEntry,
    name: 'undo',
    read: nothing,
    decide: (administration, entry, _, decider) => review.undo(administration, entry, decider),
  });
  return routes;
}

/** Which entries, in which language. */
function askedOf(request: Request): Result<ReviewAsked, readonly Fault[]> {
  const read = readForm(REVIEW_QUERY, request.query, saying('USAGE', 'review.question'));
  if (!read.ok) return read;
  const { lang = 'en', state = 'waiting' } = read.value;
  const { after } = request.query;
  const from = typeof after === 'string' ? { after: parseId<'entry'>(after) ?? NO_ENTRY } : {};
  return ok({ language: lang, state, limit: rowsAsked(request), ...from });
}

/** No entry is called so. */
const NO_ENTRY = idOf<'entry'>('none');

/** These decisions need no words. */
function nothing(): Result<null, readonly Fault[]> {
  return ok(null);
}

async function decide<Body>(
  { read, decide: run }: DecisionRoute<Body>,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const entry = idIn<'entry'>(request, 'entry');
  if (entry === null) {
    problem(response, [UNKNOWN]);
    return;
  }
  const decider = deciderOf(request);
  const body = read(request.body as unknown);
  const faults = [...(decider.ok ? [] : decider.error), ...(body.ok ? [] : body.error)];
  if (!decider.ok || !body.ok) {
    problem(response, faults);
    return;
  }
  const decided = await run(administration, entry, body.value, decider.value);
  if (decided.ok) response.status(204).end();
  else problem(response, [conflict('review', decided.error)]);
}

/** Who decides, and on which version of the entry. */
function deciderOf(request: Request): Result<Decider, readonly Fault[]> {
  const version = versionOf(request, 'review');
  return version.ok ? ok({ by: signerOf(request) ?? 'api', ...version.value }) : version;
}
