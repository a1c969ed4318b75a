import type { Request } from 'express';
import type { Identity } from '../../domain/access/identity.js';
import type { Books } from '../../domain/access/place.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { UserId } from '../../kernel/ids.js';
import { assertNever } from '../../kernel/result.js';

const IDENTITIES = new WeakMap<Request, Identity>();
const BOOKS = new WeakMap<Request, Books>();

export function rememberIdentity(request: Request, identity: Identity): void {
  IDENTITIES.set(request, identity);
}

export function rememberBooks(request: Request, books: Books): void {
  BOOKS.set(request, books);
}

/** Who asks; known wherever a guarded route runs. */
export function identityOf(request: Request): Identity {
  const identity = IDENTITIES.get(request);
  if (identity === undefined) throw new Error('Nobody was asked who he is');
  return identity;
}

/** Who asks, as far as anybody was known; for the log. */
export function knownIdentity(request: Request): Identity | undefined {
  return IDENTITIES.get(request);
}

/** Which books the path names; known wherever a route of one administration runs. */
export function booksOf(request: Request): Books {
  const books = BOOKS.get(request);
  if (books === undefined) throw new Error('The route is not one of an administration');
  return books;
}

/** Who asks, as what he did and how often he asked is kept under. */
export function callerName(identity: Identity): string {
  switch (identity.kind) {
    case 'installation':
      return 'installation';
    case 'key':
      return `key:${identity.key}`;
    case 'person':
      return `person:${identity.user}`;
    default:
      return assertNever(identity);
  }
}

/** The name of the person who signed in; null where a program asks, which says for whom. */
export function signerOf(request: Request): string | null {
  const identity = identityOf(request);
  return identity.kind === 'person' ? identity.name : null;
}

/** Who signed in, to be kept beside his name; nothing where a program asks. */
export function signedUser(request: Request): { readonly user?: UserId } {
  const identity = identityOf(request);
  return identity.kind === 'person' ? { user: identity.user } : {};
}

/** Members of a body by which somebody puts his name to what he asks. */
export const SIGNATURES = ['by', 'notedBy', 'openedBy'] as const;

/** Nobody signs for another: a person who signed in may leave his name out, and may give no other. */
export function signatureFaults(request: Request): readonly Fault[] {
  const signer = signerOf(request);
  const body = bodyOf(request);
  if (signer === null || body === null) return [];
  return SIGNATURES.filter((name) => Object.hasOwn(body, name) && body[name] !== signer).map(
    (name) =>
      fault(
        'VALUE',
        'access.signature',
        `/${name}`,
        `Whoever signed in decides in his own name, which is "${signer}". Leave "${name}" out, or sign in as somebody else.`,
      ),
  );
}

/** The body with the name of who signed in under `names`, where it has no such member; as it is for a program. */
export function signedBody(request: Request, names: readonly string[] = ['by']): unknown {
  const signer = signerOf(request);
  const body = bodyOf(request) ?? (request.body === undefined ? {} : null);
  if (signer === null || body === null) return request.body;
  return { ...Object.fromEntries(names.map((name) => [name, signer])), ...body };
}

function bodyOf(request: Request): Readonly<Record<string, unknown>> | null {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null && !Array.isArray(body) && !Buffer.isBuffer(body)
    ? (body as Readonly<Record<string, unknown>>)
    : null;
}
