import { Router } from 'express';
import { type OpenApi, REFERENCE_STYLE, referencePage } from '../../../formats/openapi/page.js';
import { apiDocument } from '../api-document.js';
import type { DescribedRoute } from '../told.js';

/** `GET /reference`: what the API is, for people. It holds nothing of anybody, so it is open; no script runs on it. */
export function referenceRoutes(described: () => readonly DescribedRoute[]): Router {
  const routes = Router();
  let page: string | undefined;
  routes.get('/reference.css', (_request, response) => {
    response.type('text/css').send(REFERENCE_STYLE);
  });
  routes.get('/reference', (_request, response) => {
    page ??= referencePage(apiDocument(described()) as unknown as OpenApi);
    response.type('text/html').send(page);
  });
  return routes;
}
