import type { Request, Response } from 'express';
import type { Act } from '../../domain/access/acts.js';
import { type Identity, knows, mayDo, needsStepUp } from '../../domain/access/identity.js';
import type { Books, Domain } from '../../domain/access/place.js';
import type { Firm } from '../../domain/party/firm.js';
import { type Fault, fault } from '../../kernel/fault.js';
import { type AdministrationId, type Id, parseId } from '../../kernel/ids.js';
import type { App } from '../app.js';
import { type Guarded, guard } from './guarded.js';
import { booksOf, identityOf, rememberBooks, signatureFaults } from './identity.js';
import { onceOnly } from './once.js';
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
  'no-such-connection',
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

/**
 * A route of the administration in the path, for whoever may do `act` there. Unknown, malformed and foreign ids answer alike;
 * who may do other things there learns which right he lacks.
 */
export function inAdministration(app: App, act: Act, work: Scoped): Guarded {
  return guard({
    needs: act,
    once: (told) => onceOnly(app, told),
    async admit(request, response, next) {
      const refused = await refusal(app, act, request);
      if (refused === null) next();
      else problem(response, [refused]);
    },
    async work(request, response) {
      const faults = signatureFaults(request);
      if (faults.length > 0) problem(response, faults);
      else await work(booksOf(request).id, request, response);
    },
  });
}

type ForFirm = (firm: Firm, request: Request, response: Response) => Promise<void>;

/** A route of the firm in the path, for whoever may do `act` for the firm itself. Unknown and foreign ids answer alike. */
export function inFirm(app: App, act: Act, work: ForFirm): Guarded {
  const found = new WeakMap<Request, Firm>();
  return guard({
    needs: act,
    async admit(request, response, next) {
      const id = idIn<'firm'>(request, 'firm');
      const firm = id === null ? null : await app.firms.find(id);
      const refused =
        firm === null ? UNKNOWN : refusedAt(identityOf(request), act, { firm: firm.id });
      if (firm !== null) found.set(request, firm);
      if (refused === null) next();
      else problem(response, [refused]);
    },
    async work(request, response) {
      const firm = found.get(request);
      const faults = signatureFaults(request);
      if (faults.length > 0) problem(response, faults);
      else if (firm !== undefined) await work(firm, request, response);
    },
  });
}

/** A route of no administration, for whoever signed in; the work looks who that is. */
export function signedIn(
  work: (identity: Identity, request: Request, response: Response) => Promise<void>,
): Guarded {
  return guard({
    needs: 'signed-in',
    admit: (_request, _response, next) => {
      next();
    },
    work: (request, response) => work(identityOf(request), request, response),
  });
}

/** A route of the firm in the path for whoever has any right there; what it answers is of his rights alone. */
export function inKnownFirm(
  app: App,
  answer: (identity: Identity, firm: Domain) => object,
): Guarded {
  return signedIn(async (identity, request, response) => {
    const id = idIn<'firm'>(request, 'firm');
    const firm = id === null ? null : await app.firms.find(id);
    const at = firm === null ? null : { firm: firm.id };
    if (at === null || !knows(identity, at)) problem(response, [UNKNOWN]);
    else response.json(answer(identity, at));
  });
}

/** A route of the administration in the path for whoever has any right there; what it answers is of his rights alone. */
export function inKnownBooks(
  app: App,
  answer: (identity: Identity, books: Books) => object | Promise<object>,
): Guarded {
  return signedIn(async (identity, request, response) => {
    const id = idIn<'administration'>(request, 'administration');
    const books = id === null ? null : await app.store.platform.books.at(id);
    if (books === null || !knows(identity, books)) problem(response, [UNKNOWN]);
    else response.json(await answer(identity, books));
  });
}

async function refusal(app: App, act: Act, request: Request): Promise<Fault | null> {
  const identity = identityOf(request);
  const id = idIn<'administration'>(request, 'administration');
  const books = id === null ? null : await app.store.platform.books.at(id);
  if (books === null) return UNKNOWN;
  rememberBooks(request, books);
  return refusedAt(identity, act, books);
}

function refusedAt(identity: Identity, act: Act, at: Domain): Fault | null {
  if (!knows(identity, at)) return UNKNOWN;
  if (!mayDo(identity, act, at)) {
    const message = `This needs the right "${act}" there, and you do not have it. Ask an owner for a role or a key that has it.`;
    return fault('FORBIDDEN', 'access.forbidden', '', message);
  }
  if (!needsStepUp(identity, act)) return null;
  const message = `"${act}" cannot be taken back, or gives others power. Prove again that it is you, and repeat the request within the time that is good for.`;
  return fault('FORBIDDEN', 'access.step-up', '', message);
}

/** An id of the path; null when it cannot be one. */
export function idIn<Kind extends string>(request: Request, name: string): Id<Kind> | null {
  const value = request.params[name];
  return parseId<Kind>(typeof value === 'string' ? value : '');
}
