import express, { Router } from 'express';
import type { Tokens } from './gate.js';

/** What this fake gives its callers; a real application has its own. */
const CLIENT = { id: 'client-1', secret: 'client-secret-1' };

/**
 * `/oauth/authorize` sends the person back with a code at once, `/oauth/token` trades a code or a refresh token. Access
 * tokens do not expire and say so by leaving `expires_in` out; a code is good once.
 */
export function oauthRoutes(tokens: Tokens): Router {
  const codes = new Set<string>();
  const refreshing = new Set<string>();
  let serial = 0;
  const api = Router();
  api.get('/authorize', (request, response) => {
    const { redirect_uri: to, state } = request.query;
    if (typeof to !== 'string' || !URL.canParse(to)) {
      response.status(400).json({ error: 'invalid_request' });
      return;
    }
    const code = `code-${(serial += 1)}`;
    codes.add(code);
    const back = new URL(to);
    back.searchParams.set('code', code);
    if (typeof state === 'string') back.searchParams.set('state', state);
    response.redirect(302, back.href);
  });
  api.post('/token', express.urlencoded({ extended: false }), (request, response) => {
    const form = (request.body ?? {}) as Readonly<Record<string, string>>;
    if (form['client_id'] !== CLIENT.id || form['client_secret'] !== CLIENT.secret) {
      response.status(401).json({ error: 'invalid_client' });
      return;
    }
    const isCode = form['grant_type'] === 'authorization_code' && codes.delete(form['code'] ?? '');
    const isRefresh =
      form['grant_type'] === 'refresh_token' && refreshing.has(form['refresh_token'] ?? '');
    if (!isCode && !isRefresh) {
      response.status(400).json({ error: 'invalid_grant' });
      return;
    }
    const access = `access-${(serial += 1)}`;
    const refresh = isCode ? `refresh-${serial}` : (form['refresh_token'] ?? '');
    tokens.allow(access);
    refreshing.add(refresh);
    response.json({ access_token: access, token_type: 'bearer', refresh_token: refresh });
  });
  return api;
}
