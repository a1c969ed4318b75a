import type { Request, Response } from 'express';
import type { Fault } from '../../../kernel/fault.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { Result } from '../../../kernel/result.js';
import type { Listed, NoSuchPlace, PageWanted } from '../../../usecases/listed.js';
import type { App } from '../../app.js';
import {
  debtorsAsked,
  invoicesAsked,
  itemsAsked,
  NO_PLACE,
  searchAsked,
} from '../../list-question.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signerOf } from '../identity.js';
import { problem } from '../problems.js';
import { inAdministration } from '../scoped.js';
import { LISTS } from '../told/lists.js';

/** Lists that people look through: each is sorted and cut by the database, a page at a time. */
export function listRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const at = (path: string) => `/administrations/:administration/${path}`;
  const read = (
    work: (id: AdministrationId, request: Request, response: Response) => Promise<void>,
  ) => inAdministration(app, 'books.read', work);

  routes.get(
    at('debtors'),
    LISTS.listDebtors,
    read(async (id, request, response) => {
      const asked = debtorsAsked(request.query, signerOf(request));
      await answerList(response, 'debtors', asked, (question) => app.lists.debtors(id, question));
    }),
  );
  routes.get(
    at('open-items'),
    LISTS.listOpenItems,
    read(async (id, request, response) => {
      const asked = itemsAsked(request.query);
      await answerList(response, 'items', asked, (question) => app.lists.items(id, question));
    }),
  );
  routes.get(
    at('invoices'),
    LISTS.listInvoices,
    read(async (id, request, response) => {
      const asked = invoicesAsked(request.query);
      await answerList(response, 'invoices', asked, (question) => app.lists.invoices(id, question));
    }),
  );
  routes.get(
    at('search'),
    LISTS.search,
    read(async (id, request, response) => {
      const asked = searchAsked(request.query);
      if (asked.ok) response.json(toJson(await app.lists.search(id, asked.value)));
      else problem(response, asked.error);
    }),
  );
  return routes;
}

async function answerList<Asked extends PageWanted>(
  response: Response,
  name: string,
  asked: Result<Asked, readonly Fault[]>,
  list: (asked: Asked) => Promise<Result<Listed<unknown>, NoSuchPlace>>,
): Promise<void> {
  if (!asked.ok) {
    problem(response, asked.error);
    return;
  }
  const found = await list(asked.value);
  if (!found.ok) problem(response, [NO_PLACE]);
  else {
    const { rows, next, totals } = found.value;
    response.json(toJson({ [name]: rows, next, totals }));
  }
}
