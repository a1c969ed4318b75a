import { join } from 'node:path';
import express from 'express';
import type { Instant } from '../../kernel/dates.js';
import { answerErrors, listen } from '../lib/http.js';
import {
  createMisbehaving,
  type Misbehaviour,
  misbehaviourApi,
  misbehaviourJson,
} from '../lib/misbehave.js';
import { creditRoutes, tellCreditProblem } from './routes.js';
import { type CreditState, openCreditState, type SandboxCompany } from './state.js';

/** A running bureau, insurer, business register, VAT service and insolvency register: one real HTTP server on loopback. */
export interface SandboxCredit extends Pick<CreditState, 'billed'> {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** A company as it is from now on; who follows it sees the change. */
  setCompany(company: SandboxCompany): void;
  misbehave(what: Misbehaviour): void;
  /** Ends every misbehaviour. */
  behave(): void;
  close(): Promise<void>;
}

export interface SandboxCreditOptions {
  /** 0 takes a free one */
  readonly port: number;
  /** Folder of the journal; null forgets everything at the end */
  readonly dataDir: string | null;
  readonly clock: () => Instant;
  /** Bearer token that may ask */
  readonly token: string;
}

/** Starts the sandbox sources. State is a journal written before every answer. */
export async function startSandboxCredit(options: SandboxCreditOptions): Promise<SandboxCredit> {
  const { port, dataDir, clock, token } = options;
  const state = openCreditState(dataDir === null ? null : join(dataDir, 'journal.ndjson'));
  const misbehaving = createMisbehaving(tellCreditProblem);
  const misbehave = (what: Misbehaviour): void => {
    misbehaving.misbehave(what);
  };
  const behave = (): void => {
    misbehaving.behave();
  };
  const app = express();
  app.disable('x-powered-by');
  app.use('/v1', creditRoutes({ state, misbehaving, clock, token }));
  app.use('/sandbox', misbehaviourApi(misbehaviourJson, { misbehave, behave }, tellCreditProblem));
  app.use(answerErrors(tellCreditProblem));
  const listening = await listen(app, port).catch((error: unknown) => {
    state.close();
    throw error;
  });
  return {
    url: listening.url,
    billed: () => state.billed(),
    setCompany: (company) => {
      state.setCompany(company, clock());
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
