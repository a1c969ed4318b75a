import type { RequestHandler } from 'express';
import type { Identity } from '../../domain/access/identity.js';
import { assertNever } from '../../kernel/result.js';
import type { Actor } from '../../ports/actor.js';
import type { App } from '../app.js';
import { identityOf } from './identity.js';

/** Whoever showed nothing but a signed link, or nothing at all. */
export const VISITOR: Actor = { kind: 'outside', id: 'visitor', name: 'visitor', channel: 'http' };

/** An access point, a payment provider or a host package that tells us something. */
export const WEBHOOK: Actor = { kind: 'outside', id: 'webhook', name: 'webhook', channel: 'host' };

/** Who has the bearer token of the installation. */
const TOKEN: Actor = { kind: 'key', id: 'token', name: 'API token', channel: 'http' };

/** Who asked, as the audit log names him. */
export function actorOf(identity: Identity): Actor {
  switch (identity.kind) {
    case 'installation':
      return TOKEN;
    case 'key':
      return { kind: 'key', id: identity.key, name: identity.name, channel: 'http' };
    case 'person':
      return {
        kind: 'person',
        ...{ id: identity.user, name: identity.name },
        channel: doorOf(identity),
      };
    default:
      return assertNever(identity);
  }
}

/** In a host's page he came in by that host's door. */
function doorOf({ framed }: Extract<Identity, { kind: 'person' }>): Actor['channel'] {
  return framed === undefined ? 'http' : 'host';
}

/** What follows is done by whoever asked. */
export function actingAsIdentity({ actors }: Pick<App, 'actors'>): RequestHandler {
  return (request, _response, next) => {
    actors.as(actorOf(identityOf(request)), () => {
      next();
    });
  };
}

/** What follows is done by this actor, for the audit log. */
export function actingAs({ actors }: Pick<App, 'actors'>, actor: Actor): RequestHandler {
  return (_request, _response, next) => {
    actors.as(actor, () => {
      next();
    });
  };
}
