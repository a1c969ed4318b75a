import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Act } from '../../../domain/access/acts.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { CollectionError } from '../../../usecases/make-collection.js';
import type { App } from '../../app.js';
import { paymentFault } from '../../payment-faults.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { answerPage } from '../page.js';
import { COLLECTIONS } from '../told/collections.js';

/** Collections answered at once, newest first. */
const LISTED = 100;
/** Direct debits: plan, make, list, and the file for the bank. */
export function collectionRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  // Whatever its media type says: a body that is not read would ask for everything.
  const json = jsonBody({ anyType: true });
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const at = (path: string) => `/administrations/:administration/collections${path}`;

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
      const command = commandIn(request, response);
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
  const command = commandIn(request, response);
  if (command === null) return;
  const made = await app.makeCollection(administration, command);
  if (made.ok) response.status(made.value.outcome === 'made' ? 201 : 200).json(toJson(made.value));
  else refuse(response, made.error);
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
  } else if (taken === null || taken.error.kind === 'no-such-collection') {
    problem(response, [UNKNOWN]);
  } else problem(response, [paymentFault('collection', taken.error)]);
}

/** What is asked; null when the body is no such thing, which was answered. An empty body asks for nothing special. */
function commandIn(
  request: Request,
  response: Response,
): z.output<typeof COLLECTIONS.planCollection.body> | null {
  const say = saying(
    'VALUE',
    'collection.command',
    (message) => `${message}. Correct the request.`,
  );
  const read = readForm(COLLECTIONS.planCollection.body, (request.body as unknown) ?? {}, say);
  if (read.ok) return read.value;
  problem(response, read.error);
  return null;
}

function refuse(response: Response, error: CollectionError): void {
  problem(response, error.faults ?? [paymentFault('collection', error)]);
}
