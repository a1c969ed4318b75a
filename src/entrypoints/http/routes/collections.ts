import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Act } from '../../../domain/access/acts.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { type AdministrationId, idOf } from '../../../kernel/ids.js';
import type { Result } from '../../../kernel/result.js';
import type { CollectionStepError } from '../../../usecases/collection/cancel-collection.js';
import type { CollectionError } from '../../../usecases/collection/make-collection.js';
import type { App } from '../../app.js';
import { paymentFault } from '../../payment-faults.js';
import { returnReason } from '../../text/return-words.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { languageAsked } from '../languages.js';
import { answerPage } from '../page.js';
import { COLLECTIONS } from '../told/collections.js';

/** Collections answered at once, newest first. */
const LISTED = 100;

/** Direct debits: plan, make, list, the file for the bank, and what people know of what became of it. */
export function collectionRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  // Whatever its media type says: a body that is not read would ask for everything.
  const json = jsonBody({ anyType: true });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const below = '/administrations/:administration';
  const at = (path: string) => `${below}/collections${path}`;

  routes.get(
    at(''),
    COLLECTIONS.listCollections,
    scoped('books.read', async (administration, request, response) => {
      const all = await app.store.inTransaction(administration, (tx) =>
        tx.collections.list(LISTED),
      );
      answerPage(request, response, 'collections', all);
    }),
  );
  routes.post(
    at('/plan'),
    COLLECTIONS.planCollection,
    json,
    scoped('money.collect', async (administration, request, response) => {
      const command = bodyIn(request, response, COLLECTIONS.planCollection.body);
      if (command === null) return;
      const planned = await app.planCollection(administration, command);
      if (planned.ok) response.json(toJson({ ...planned.value.request, ...planned.value.plan }));
      else refuse(response, planned.error);
    }),
  );
  routes.post(
    at(''),
    COLLECTIONS.makeCollection,
    json,
    scoped('money.collect', (administration, request, response) =>
      make(app, administration, request, response),
    ),
  );
  routes.get(
    at('/:collection'),
    COLLECTIONS.readCollection,
    scoped('books.read', (administration, request, response) =>
      show(app, administration, request, response),
    ),
  );
  routes.post(
    at('/:collection/cancel'),
    COLLECTIONS.cancelCollection,
    json,
    scoped('money.collect', async (administration, request, response) => {
      const asked = bodyIn(request, response, COLLECTIONS.cancelCollection.body);
      if (asked === null) return;
      const id = idIn<'collection'>(request, 'collection') ?? idOf<'collection'>('none');
      const { neverSent = false } = asked;
      answerStep(response, await app.cancelCollection(administration, id, { neverSent }));
    }),
  );
  routes.post(
    `${below}/collection-lines/:line/refuse`,
    COLLECTIONS.refuseCollectionLine,
    json,
    scoped('money.collect', async (administration, request, response) => {
      const asked = bodyIn(request, response, COLLECTIONS.refuseCollectionLine.body);
      if (asked === null) return;
      // Not an id of ours: it is written as banks carry it.
      const line = String(request.params['line']);
      answerStep(response, await app.refuseLine(administration, line, asked.reason));
    }),
  );
  // Taking the file is noted: from then on the collection may be at the bank.
  routes.get(
    at('/:collection/file'),
    COLLECTIONS.takeCollectionFile,
    scoped('money.collect', (administration, request, response) =>
      file(app, administration, request, response),
    ),
  );
  return routes;
}

async function make(
  app: App,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const command = bodyIn(request, response, COLLECTIONS.makeCollection.body);
  if (command === null) return;
  const made = await app.makeCollection(administration, command);
  if (made.ok) response.status(made.value.outcome === 'made' ? 201 : 200).json(toJson(made.value));
  else refuse(response, made.error);
}

async function show(
  app: App,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const id = idIn<'collection'>(request, 'collection');
  const shown = id === null ? null : await app.showCollection(administration, id);
  if (shown === null) {
    problem(response, [UNKNOWN]);
    return;
  }
  const language = languageAsked(request, response);
  const lines = shown.lines.map((line) => ({
    ...line,
    ...(line.returned === undefined ? {} : { says: returnReason(line.returned.reason, language) }),
  }));
  response.json(toJson({ ...shown, lines }));
}

async function file(
  app: App,
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const id = idIn<'collection'>(request, 'collection');
  const taken = id === null ? null : await app.takeCollectionFile(administration, id);
  if (taken?.ok === true) {
    response
      .type('application/xml')
      .set('Content-Disposition', `attachment; filename="${id ?? ''}.pain008.xml"`)
      .send(Buffer.from(taken.value));
  } else if (taken === null) problem(response, [UNKNOWN]);
  else refuseStep(response, taken.error);
}

/** What is asked; null when the body is no such thing, which was answered. An empty body asks for nothing special. */
function bodyIn<Form extends z.ZodType>(
  request: Request,
  response: Response,
  form: Form,
): z.output<Form> | null {
  const say = saying(
    'VALUE',
    'collection.command',
    (message) => `${message}. Correct the request.`,
  );
  const read = readForm<z.output<Form>>(
    form as z.ZodType<z.output<Form>>,
    (request.body as unknown) ?? {},
    say,
  );
  if (read.ok) return read.value;
  problem(response, read.error);
  return null;
}

/** Answers what became of a step, with what it is about as it is then. */
function answerStep(response: Response, done: Result<unknown, CollectionStepError>): void {
  if (done.ok) response.json(toJson(done.value));
  else refuseStep(response, done.error);
}

function refuseStep(response: Response, error: CollectionStepError): void {
  const isUnknown = error.kind === 'no-such-collection' || error.kind === 'no-such-line';
  problem(response, [isUnknown ? UNKNOWN : paymentFault('collection', error)]);
}

function refuse(response: Response, error: CollectionError): void {
  problem(response, error.faults ?? [paymentFault('collection', error)]);
}
