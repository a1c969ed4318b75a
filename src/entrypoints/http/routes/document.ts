import { API_DOCUMENT_PATH, apiDocument } from '../api-document.js';
import { openRoutes, type OpenRoutes } from '../told-router.js';
import type { DescribedRoute } from '../told.js';
import { DOCUMENT } from '../told/document.js';

/** What the API is, for programs; `described` is asked when somebody reads it first, after every route is there. */
export function documentRoutes(described: () => readonly DescribedRoute[]): OpenRoutes {
  const routes = openRoutes('anybody');
  let text: string | undefined;
  routes.get(API_DOCUMENT_PATH, DOCUMENT.readApi, (_request, response) => {
    text ??= JSON.stringify(apiDocument(described()));
    response.type('application/json').send(text);
  });
  return routes;
}
