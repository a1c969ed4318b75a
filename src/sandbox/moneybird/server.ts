import express from 'express';
import type { Instant } from '../../kernel/dates.js';
import { answerErrors, listen, type Problem } from '../lib/http.js';
import { counted, createTokens, signedIn, tellMoneybirdProblem, type Tokens } from './gate.js';
import { oauthRoutes } from './oauth.js';
import { book } from './payments.js';
import { moneybirdRoutes } from './routes.js';
import { type Administration, openMoneybirdState, type MoneybirdState } from './state.js';
import { createWebhooks, type Webhooks } from './webhooks.js';

/** A running Moneybird of our own: a real HTTP server on loopback, and what a test does in it as a person would. */
export interface SandboxMoneybird {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly state: MoneybirdState;
  readonly tokens: Tokens;
  readonly webhooks: Webhooks;
  addAdministration(id: string, name: string): Administration;
  /** A person books a payment of an invoice; amount as a decimal text. */
  pay(administration: Administration, invoiceId: string, amount: string, on: string): void;
  close(): Promise<void>;
}

export interface SandboxMoneybirdOptions {
  /** 0 takes a free one */
  readonly port: number;
  readonly clock: () => Instant;
  /** A token that is good from the beginning */
  readonly token: string;
  /** Calls in five minutes; 150 as in the package */
  readonly limit?: number;
  /** False: payments lose their `transaction_identifier`, which the package does not promise to keep */
  readonly keepsIdentifiers?: boolean;
}

const NO_SUCH: Problem = {
  ...{ status: 404, code: 'path', title: 'Not found', detail: 'no such resource' },
};

/**
 * Starts the fake, made from what is known of the package (facts on hosts, section 4): ids and versions, synchronization
 * by a hundred, paging by Link, 150 calls in five minutes, errors of several forms, OAuth, webhooks. It forgets at the end.
 */
export async function startSandboxMoneybird(
  options: SandboxMoneybirdOptions,
): Promise<SandboxMoneybird> {
  const state = openMoneybirdState(options.clock, options.keepsIdentifiers ?? true);
  const tokens = createTokens();
  tokens.allow(options.token);
  const webhooks = createWebhooks(state);
  const app = express();
  app.disable('x-powered-by');
  app.use('/oauth', oauthRoutes(tokens));
  app.use('/api/v2', signedIn(tokens), counted(options.clock, options.limit ?? 150));
  app.get('/api/v2/administrations.json', (_request, response) => {
    const list = state.administrations();
    response.json(list.map(({ id, name }) => ({ id, name, currency: 'EUR', country: 'NL' })));
  });
  app.use('/api/v2/:administration', moneybirdRoutes(state, webhooks));
  app.use((_request, response) => {
    tellMoneybirdProblem(response, NO_SUCH);
  });
  app.use(answerErrors(tellMoneybirdProblem));
  const listening = await listen(app, options.port);
  return {
    ...{ url: listening.url, state, tokens, webhooks },
    close: () => listening.close(),
    addAdministration: (id, name) => state.addAdministration(id, name),
    pay: (administration, invoiceId, amount, on) => {
      const row = administration.records.sales_invoices.get(invoiceId);
      if (row === undefined) throw new Error(`No invoice ${invoiceId}`);
      const fields = { payment_date: on, price: amount };
      book(state, administration, 'sales_invoices', row, fields);
    },
  };
}
