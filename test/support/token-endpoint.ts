import express from 'express';
import type { AddressInfo } from 'node:net';
import type { ConsentFacts } from '../../src/ports/host-access.js';

/** A package's token endpoint as the strict ones are: codes and refresh tokens are good once. */
export interface TokenEndpoint {
  readonly facts: ConsentFacts;
  /** Forms it was asked with, in order */
  readonly asked: readonly Readonly<Record<string, string>>[];
  /** The next answer is not given, though the token is used up */
  loseNext(): void;
  /** The person takes us off there: no refresh token is good any more */
  revokeAll(): void;
  /** What the person's browser would bring back */
  consent(): string;
  close(): Promise<void>;
}

export const APP = { clientId: 'us', clientSecret: 'canary-secret-51c' };

export async function tokenEndpoint(): Promise<TokenEndpoint> {
  const asked: Record<string, string>[] = [];
  const good = new Set<string>();
  const codes = new Set<string>();
  let serial = 0;
  const state = { lose: false };
  const app = express();
  app.use(express.urlencoded({ extended: false }));
  app.post('/token', (request, response) => {
    const form = request.body as Record<string, string>;
    asked.push(form);
    const { grant_type: grant, code = '', refresh_token: refresh = '' } = form;
    const isGood = grant === 'authorization_code' ? codes.delete(code) : good.delete(refresh);
    if (!isGood || form['client_secret'] !== APP.clientSecret) {
      response.status(400).json({ error: 'invalid_grant', error_description: `no ${refresh}` });
      return;
    }
    serial += 1;
    good.add(`refresh-${serial}`);
    if (state.lose) {
      state.lose = false;
      response.destroy();
      return;
    }
    response.json({
      ...{ access_token: `access-${serial}`, refresh_token: `refresh-${serial}` },
      expires_in: '600',
    });
  });
  app.post('/revoke', (request, response) => {
    const form = request.body as Record<string, string>;
    good.delete(form['token'] ?? '');
    response.status(200).end();
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    facts: {
      ...{ authorizeUrl: `${url}/auth`, tokenUrl: `${url}/token`, revokeUrl: `${url}/revoke` },
      ...{ scopes: ['invoices', 'contacts'], pkce: true, notBeforeMs: 570_000 },
    },
    asked,
    loseNext: () => {
      state.lose = true;
    },
    revokeAll: () => {
      good.clear();
    },
    consent: () => {
      serial += 1;
      codes.add(`code-${serial}`);
      return `code-${serial}`;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}
