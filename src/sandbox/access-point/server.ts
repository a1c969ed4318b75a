import express, { type Express, type Router } from 'express';
import type { Instant } from '../../kernel/dates.js';
import { answerErrors, listen } from '../lib/http.js';
import { createMisbehaving, misbehaviourApi } from '../lib/misbehave.js';
import { makeHookSender } from './hooks.js';
import {
  type Aside,
  askFor,
  EVERY_WAY,
  type Misbehaviour,
  misbehaviourSchema,
} from './misbehave.js';
import type {
  Account,
  Behaviour,
  Envelope,
  OutboundTransmission,
  Registration,
  SandboxEvent,
} from './model.js';
import { assertWritable, makeNetwork } from './network.js';
import { refuseProblem } from './refuse.js';
import { makeRoutes } from './routes.js';
import { openState, participantKey } from './state.js';

export interface SandboxAccessPointOptions {
  /** 0 takes a free one */
  readonly port: number;
  /** Folder of the journal; null forgets everything at the end */
  readonly dataDir: string | null;
  readonly clock: () => Instant;
  /** False: a repeated key is taken as one more document, as providers without idempotency do */
  readonly recognisesKeys?: boolean;
  /** Waits between the attempts of one webhook */
  readonly hookRetryDelaysMs?: readonly number[];
}

/** A running access point: a real HTTP server on loopback, and what a demo or a test may do with it directly. */
export interface SandboxAccessPoint {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Adds or changes; saying the same again changes nothing. */
  setAccount(account: Account): void;
  register(registration: Registration): void;
  behave(participant: string, behaviour: Behaviour): void;
  misbehave(misbehaviour: Misbehaviour): void;
  /** That share of all calls and webhooks goes wrong, each in one of all the ways there are; 0 ends it. */
  misbehaveAtRandom(share: number, random: () => number): void;
  /** A document from somebody else on the network: into the receiver's inbox, with a webhook. */
  deliver(message: Delivery): { readonly transportId: string };
  /** The network comes to this end with what was taken under the key: late verdicts, at any time. */
  conclude(key: string, outcome: 'delivered' | 'rejected' | 'undelivered', message?: string): void;
  /** Everything that was taken, oldest first: what really left. */
  transmissions(): readonly OutboundTransmission[];
  /** Carries out what the clock has reached, and resolves when the webhooks of it were taken or given up. */
  advance(): Promise<void>;
  close(): Promise<void>;
}

/** A document from outside; with an id of its own it arrives once, however often it is said. */
export type Delivery = Envelope & { readonly bytes: Uint8Array; readonly transportId?: string };

const HOOK_RETRY_DELAYS_MS = [100, 500, 2500];

/**
 * Starts the sandbox access point. State is a journal written before every answer: after kill -9 a new start on the same
 * folder knows everything that was acknowledged, and goes on with webhooks and deliveries that were owed.
 */
export async function startSandboxAccessPoint(
  options: SandboxAccessPointOptions,
): Promise<SandboxAccessPoint> {
  const { clock } = options;
  const store = openState(options.dataDir);
  const misbehaving = createMisbehaving<Aside>(refuseProblem);
  const network = makeNetwork({ store, clock });
  const retryDelaysMs = options.hookRetryDelaysMs ?? HOOK_RETRY_DELAYS_MS;
  const hooks = makeHookSender({ store, misbehaving, clock, retryDelaysMs });
  let closed = false;

  const settle = (): void => {
    if (closed) return;
    network.runDue();
    hooks.pump();
  };
  const afterwards = (): void => {
    setImmediate(settle);
  };
  const misbehave = (what: Misbehaviour): void => {
    askFor(misbehaving, what);
  };
  const app = makeApp(
    makeRoutes({
      ...{ store, network, misbehaving, clock, afterwards },
      recognisesKeys: options.recognisesKeys ?? true,
    }),
    misbehaviourApi(
      misbehaviourSchema,
      {
        misbehave,
        behave: () => {
          misbehaving.behave();
        },
      },
      refuseProblem,
    ),
  );
  const listening = await listen(app, options.port).catch((error: unknown) => {
    store.close();
    throw error;
  });
  afterwards();

  /** Writes a setting unless it already stands so: a demo may set up again after every start. */
  const set = (known: unknown, wanted: unknown, event: SandboxEvent): void => {
    if (JSON.stringify(known) !== JSON.stringify(wanted)) store.commit([event]);
  };

  return {
    url: listening.url,
    port: listening.port,
    setAccount: (account) => {
      set(store.state.accounts.get(account.apiKey), account, { kind: 'account-set', account });
    },
    register: (registration) => {
      const known = store.state.directory.get(participantKey(registration.participant));
      set(known, registration, { kind: 'registered', registration });
    },
    behave: (participant, behaviour) => {
      behaviour.responses.forEach(assertWritable);
      const known = store.state.behaviours.get(participantKey(participant));
      set(known, behaviour, { kind: 'behaviour-set', participant, behaviour });
    },
    misbehave,
    misbehaveAtRandom: (share, random) => {
      misbehaving.misbehaveAtRandom({ share, random, ...EVERY_WAY });
    },
    deliver: ({ bytes, sender, receiver, documentType, process, transportId }) => {
      if (transportId !== undefined && store.state.inbound.has(transportId)) return { transportId };
      const arrival = network.arrival(
        { sender, receiver, documentType, process },
        bytes,
        transportId,
      );
      store.commit(arrival.events);
      afterwards();
      return { transportId: arrival.transportId };
    },
    conclude: (key, outcome, message) => {
      const found = [...store.state.transmissions.values()].filter((taken) => taken.key === key);
      store.commit(found.flatMap((taken) => network.concluded(taken, outcome, message)));
      afterwards();
    },
    transmissions: () => [...store.state.transmissions.values()],
    advance: async () => {
      settle();
      await hooks.idle();
    },
    close: async () => {
      closed = true;
      hooks.stop();
      misbehaving.stop();
      await listening.close();
      store.close();
    },
  };
}

function makeApp(routes: Router, misbehaviour: Router): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/v1', routes);
  app.use('/sandbox', misbehaviour);
  app.use(answerErrors(refuseProblem));
  return app;
}
