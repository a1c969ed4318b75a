import type { RequestHandler, Response } from 'express';
import type { App } from '../app.js';
import { identityOf } from './identity.js';

/** Where the pages of others are kept that may have this answer in a frame. */
const ANCESTORS = 'ancestors';

/**
 * Inside a host's page a document stands in a frame of a frame, and the host is asked for as well. Asked only for what a frame
 * opens: what a script asks for is shown nowhere by itself.
 */
export function knowAncestors({ frameOrigins }: Pick<App, 'frameOrigins'>): RequestHandler {
  return async (request, response, next) => {
    const identity = identityOf(request);
    const isScript = request.get('sec-fetch-dest') === 'empty';
    if (!isScript && identity.kind === 'person' && identity.framed !== undefined)
      response.locals[ANCESTORS] = await frameOrigins.read(identity.framed.administration);
    next();
  };
}

/** Who may have a page of ours in a frame: the dashboard, and the host it stands in. */
export function ancestorsOf({ locals }: Response): string {
  const origins: unknown = locals[ANCESTORS];
  return ["'self'", ...(Array.isArray(origins) ? origins.map(String) : [])].join(' ');
}
