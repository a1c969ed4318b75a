import type { BuildCommand } from './command.js';

/** First word of the command line -> the file that knows it. */
export const GROUPS: Readonly<Record<string, () => Promise<{ readonly build: BuildCommand }>>> = {
  administration: () => import('./administration.js'),
  backup: async () => ({ build: (await import('./not-yet.js')).backup }),
  collection: () => import('./collection.js'),
  demo: () => import('./demo.js'),
  dunning: () => import('./dunning.js'),
  host: () => import('./host.js'),
  invoice: () => import('./invoice.js'),
  mandate: () => import('./mandate.js'),
  learned: () => import('./learned.js'),
  matching: () => import('./matching.js'),
  participant: () => import('./participant.js'),
  rates: () => import('./rates.js'),
  reconcile: () => import('./reconcile.js'),
  refund: () => import('./refund.js'),
  response: () => import('./response.js'),
  restore: async () => ({ build: (await import('./not-yet.js')).restore }),
  review: () => import('./review.js'),
  serve: () => import('./serve.js'),
  statement: () => import('./statement.js'),
  verify: () => import('./verify.js'),
};
