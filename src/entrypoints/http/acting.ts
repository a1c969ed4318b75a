import type { RequestHandler } from 'express';
import type { Actor } from '../../ports/actor.js';
import type { App } from '../app.js';

/** Whoever showed nothing but a signed link, or nothing at all. */
export const VISITOR: Actor = { kind: 'outside', id: 'visitor', name: 'visitor', channel: 'http' };

/** An access point, a payment provider or a host package that tells us something. */
export const WEBHOOK: Actor = { kind: 'outside', id: 'webhook', name: 'webhook', channel: 'host' };

/** Who has the bearer token of the installation. */
export const TOKEN: Actor = { kind: 'key', id: 'token', name: 'API token', channel: 'http' };

/** What follows is done by this actor, for the audit log. */
export function actingAs({ actors }: Pick<App, 'actors'>, actor: Actor): RequestHandler {
  return (_request, _response, next) => {
    actors.as(actor, () => {
      next();
    });
  };
}
