import type { Request, Response } from 'express';
import type { Language } from '../../../domain/party/debtor.js';
import { STYLE_HASH } from '../../../formats/invoice-view/html-style.js';
import { htmlOf } from '../../../formats/invoice-view/html.js';
import { viewOf } from '../../../formats/invoice-view/view-of.js';
import type { StoredDocument } from '../../../ports/store.js';
import type { ShownInvoice } from '../../../usecases/list/show-invoice.js';
import type { App } from '../../app.js';
import { journeyForm } from '../../text/journey.js';
import { toJson } from '../codec.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { sendInvoice } from '../link-invoice.js';
import { languageOf } from '../people.js';
import { problem } from '../problems.js';
import { idIn, inAdministration, UNKNOWN } from '../scoped.js';
import { showPage } from '../shown-page.js';
import { INVOICES } from '../told/invoices.js';

/** An invoice of ours, by the id of its document: everything about it, and the document to look at or to keep. */
export function invoiceRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const at = (path: string) => `/administrations/:administration/invoices/:document${path}`;
  const withDocument = (
    show: (response: Response, document: StoredDocument, request: Request) => Promise<void> | void,
  ) =>
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const id = idIn<'document'>(request, 'document');
      const found = id === null ? null : await app.showInvoice.document(administration, id);
      if (found === null) problem(response, [UNKNOWN]);
      else await show(response, found, request);
    });

  routes.get(
    at(''),
    INVOICES.readInvoice,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const id = idIn<'document'>(request, 'document');
      const language = languageOf(request);
      const found = id === null ? null : await app.showInvoice.card(administration, id, language);
      if (found === null) problem(response, [UNKNOWN]);
      else
        response
          .set('Vary', 'Accept-Language')
          .json({ invoice: toJson(shownForm(found, language)) });
    }),
  );
  routes.get(
    at('/html'),
    INVOICES.viewInvoice,
    withDocument((response, { invoice }, request) => {
      showPage(response, htmlOf(viewOf(invoice, languageOf(request))), STYLE_HASH);
    }),
  );
  routes.get(
    at('/pdf'),
    INVOICES.printInvoice,
    withDocument((response, { invoice }, request) =>
      sendInvoice(app, response, { invoice, language: null }, 'pdf', languageOf(request)),
    ),
  );
  routes.get(
    at('/xml'),
    INVOICES.takeInvoice,
    withDocument(async (response, { invoice, bytes }, request) => {
      if (bytes === undefined) problem(response, [UNKNOWN]);
      else {
        const kept = { invoice, language: null, ubl: bytes };
        await sendInvoice(app, response, kept, 'xml', languageOf(request));
      }
    }),
  );
  return routes;
}

/** The files inside are taken with the document. */
function shownForm(
  { invoice: { attachments: _files, ...invoice }, journey, ...rest }: ShownInvoice,
  language: Language,
): object {
  return { ...rest, invoice, journey: journeyForm(journey, language) };
}
