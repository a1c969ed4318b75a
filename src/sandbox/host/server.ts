import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import type { Instant } from '../../kernel/dates.js';
import { answerErrors, listen, requireBearer, sendProblem } from '../lib/http.js';
import {
  createMisbehaving,
  type Misbehaviour,
  misbehaviourApi,
  misbehaviourJson,
} from '../lib/misbehave.js';
import { type HostBooks, openBooks } from './books.js';
import { ALL_CAPABILITIES, hostApi } from './routes.js';

/** A running sandbox host: its books for people in the same process, its API for everybody else. */
export interface SandboxHost extends HostBooks {
  /** Base address, without a slash at the end */
  readonly url: string;
  readonly token: string;
  misbehave(what: Misbehaviour): void;
  /** Ends every misbehaviour. */
  behave(): void;
  close(): Promise<void>;
}

export interface SandboxHostOptions {
  /** 0 takes a free port */
  readonly port: number;
  /** Where the journal is kept; null keeps nothing. One process at a time. */
  readonly dataDir: string | null;
  readonly clock: () => Instant;
  /** Bearer token of the API and of `/sandbox/…` */
  readonly token: string;
  /** What this host cannot do; without it, it does everything but report deletions */
  readonly lacks?: readonly (keyof typeof ALL_CAPABILITIES)[];
}

/** Starts the reference implementation of the Voldaan Host API on the loopback address. */
export async function startSandboxHost(options: SandboxHostOptions): Promise<SandboxHost> {
  const { clock, dataDir, port, token, lacks = [] } = options;
  const books = openBooks({
    journalPath: dataDir === null ? null : join(dataDir, 'journal.ndjson'),
    clock,
  });
  const misbehaving = createMisbehaving(sendProblem);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  app.use(requireBearer(token));
  app.use('/sandbox', misbehaviourApi(misbehaviourJson, misbehaving, sendProblem));
  app.use(misbehaving.middleware);
  app.use('/v1/administrations/:administration', hostApi(books, without(lacks)));
  app.use(NOTHING_HERE);
  app.use(answerErrors(sendProblem));
  const listening = await listen(app, port).catch((error: unknown) => {
    books.close();
    throw error;
  });
  return {
    ...books,
    url: listening.url,
    token,
    misbehave: (what) => {
      misbehaving.misbehave(what);
    },
    behave: () => {
      misbehaving.behave();
    },
    close: async () => {
      misbehaving.stop();
      await listening.close();
      books.close();
    },
  };
}

function without(lacks: NonNullable<SandboxHostOptions['lacks']>): typeof ALL_CAPABILITIES {
  return { ...ALL_CAPABILITIES, ...Object.fromEntries(lacks.map((name) => [name, false])) };
}

const NOTHING_HERE: RequestHandler = (_request, response) => {
  sendProblem(response, {
    status: 404,
    code: 'no-such-resource',
    title: 'Not found',
    detail: 'The Host API has nothing at this address.',
  });
};
