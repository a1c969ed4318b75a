import type { Request, Response } from 'express';
import { readForm, saying } from '../../../formats/json/faults.js';
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
import { listSheet } from '../../list-sheet.js';
import { toJson } from '../codec.js';
import { downloadPieces } from '../download.js';
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
  for (const [list, told] of SHEETS_TOLD)
    routes.get(
      at(`sheets/${list}`),
      told,
      read(async (id, request, response) => {
        const form = readForm(told.query, request.query, saying('USAGE', 'list.sheet'));
        if (!form.ok) {
          problem(response, form.error);
          return;
        }
        const { format = 'csv', lang: language = 'nl' } = form.value;
        const wanted = { list, format, language, signer: signerOf(request) };
        const made = await listSheet(app, id, request.query, wanted);
        if (made.ok) await downloadPieces(response, made.value.name, made.value.pieces);
        else problem(response, made.error);
      }),
    );
  return routes;
}

const SHEETS_TOLD = [
  ['debtors', LISTS.takeDebtorSheet],
  ['invoices', LISTS.takeInvoiceSheet],
  ['open-items', LISTS.takeItemSheet],
] as const;

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
