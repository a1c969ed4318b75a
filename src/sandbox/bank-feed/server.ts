import { join } from 'node:path';
import express from 'express';
import type { Instant } from '../../kernel/dates.js';
import { answerErrors, listen } from '../lib/http.js';
import { createMisbehaving, misbehaviourApi } from '../lib/misbehave.js';
import { type Aside, askFor, type FeedMisbehaviour, feedMisbehaviourJson } from './misbehave.js';
import { feedRoutes, tellFeedProblem } from './routes.js';
import { type FeedState, openFeedState } from './state.js';

/** A running bank feed: a real HTTP server on loopback, and what a test may do with it directly. */
export interface SandboxBankFeed extends Pick<FeedState, 'setConsent' | 'add'> {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  misbehave(what: FeedMisbehaviour): void;
  /** Ends every misbehaviour. */
  behave(): void;
  close(): Promise<void>;
}

export interface SandboxBankFeedOptions {
  /** 0 takes a free one */
  readonly port: number;
  /** Folder of the journal; null forgets everything at the end */
  readonly dataDir: string | null;
  readonly clock: () => Instant;
}

/**
 * Starts the sandbox bank feed: consents with an end, statements that appear by their day, cursor paging. State is a
 * journal written before every answer.
 */
export async function startSandboxBankFeed({
  port,
  dataDir,
  clock,
}: SandboxBankFeedOptions): Promise<SandboxBankFeed> {
  const state = openFeedState(dataDir === null ? null : join(dataDir, 'journal.ndjson'));
  const misbehaving = createMisbehaving<Aside>(tellFeedProblem);
  const misbehave = (what: FeedMisbehaviour): void => {
    askFor(misbehaving, what);
  };
  const behave = (): void => {
    misbehaving.behave();
  };
  const app = express();
  app.disable('x-powered-by');
  app.use('/v1', feedRoutes({ state, misbehaving, clock }));
  app.use(
    '/sandbox',
    misbehaviourApi(feedMisbehaviourJson, { misbehave, behave }, tellFeedProblem),
  );
  app.use(answerErrors(tellFeedProblem));
  const listening = await listen(app, port).catch((error: unknown) => {
    state.close();
    throw error;
  });
  return {
    url: listening.url,
    setConsent: (consent) => {
      state.setConsent(consent);
    },
    add: (statement) => {
      state.add(statement);
    },
    misbehave,
    behave,
    close: async () => {
      misbehaving.stop();
      await listening.close();
      state.close();
    },
  };
}
