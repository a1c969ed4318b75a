import type { RequestHandler } from 'express';
import { refuse } from './refuse.js';
import type { StateStore } from './state.js';

/** Lets a call through when its key belongs to an account. */
export function makeGate(store: StateStore): RequestHandler {
  return (req, res, next) => {
    const key = /^Bearer (\S+)$/.exec(req.get('authorization') ?? '')?.[1] ?? '';
    const account = store.state.accounts.get(key);
    if (account === undefined) {
      refuse(res, 401, 'unauthorised', 'The API key is missing or unknown.');
      return;
    }
    res.locals['account'] = account;
    next();
  };
}
