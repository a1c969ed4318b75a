import type { Request, RequestHandler, Response } from 'express';
import { type Fault, fault } from '../../kernel/fault.js';
import { type AdministrationId, type Id, parseId } from '../../kernel/ids.js';
import type { App } from '../app.js';
import { problem } from './problems.js';

export const UNKNOWN = fault('NOT_FOUND', 'http.not-found', '', 'There is nothing here.');

export type Scoped = (
  administration: AdministrationId,
  request: Request,
  response: Response,
) => Promise<void>;

/** All of these answer alike, whatever the id: nothing of another administration shows through. */
const UNKNOWN_KINDS: readonly string[] = [
  'no-such-run',
  'no-such-entry',
  'no-such-exchange',
  'no-such-message',
  'no-such-fact',
  'no-such-document',
  'no-such-transmission',
  'no-such-answer',
  'no-such-term',
  'no-such-policy',
  'no-such-group',
  'no-such-debtor',
  'no-such-test',
];

/**
 * What a use case refused: 404 for an id of the path that is not here, 409 with the reason for what cannot be done now.
 * `inBody`: kinds about an id that the body names; the page is there, so these are 409 too.
 */
export function conflict(
  subject: string,
  error: { readonly kind: string; readonly message: string },
  inBody: readonly string[] = [],
): Fault {
  return UNKNOWN_KINDS.includes(error.kind) && !inBody.includes(error.kind)
    ? UNKNOWN
    : fault('CONFLICT', `${subject}.${error.kind}`, '', error.message);
}

/** Runs the route for the administration in the path, when it exists; unknown and malformed ids answer alike. */
export function inAdministration(app: App, work: Scoped): RequestHandler {
  return async (request, response) => {
    const id = idIn<'administration'>(request, 'administration');
    const administrations = await app.store.platform.administrations();
    if (id === null || !administrations.some((administration) => administration.id === id)) {
      problem(response, [UNKNOWN]);
      return;
    }
    await work(id, request, response);
  };
}

/** An id of the path; null when it cannot be one. */
export function idIn<Kind extends string>(request: Request, name: string): Id<Kind> | null {
  const value = request.params[name];
  return parseId<Kind>(typeof value === 'string' ? value : '');
}
