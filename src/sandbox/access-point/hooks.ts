import { createHmac } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import axios from 'axios';
import { epochMs, type Instant } from '../../kernel/dates.js';
import { printSignature, SIGNATURE_HEADER, signedBytes } from '../../formats/webhook/signature.js';
import type { Hook } from './model.js';
import type { Misbehaving } from '../lib/misbehave.js';
import type { Aside } from './misbehave.js';
import type { StateStore } from './state.js';

/** How long a receiver may take before we hang up and try again. */
const ANSWER_TIMEOUT_MS = 5000;

export interface HookSender {
  /** Sends what is owed and not already on its way. */
  pump(): void;
  /** Resolves when nothing is on its way: each hook was taken or given up. */
  idle(): Promise<void>;
  stop(): void;
}

/**
 * Sends owed webhooks one after another, in the order they came about, each until it is answered 2xx or the waits are
 * used up: at least once, never exactly once. What is owed stands in the journal, so a restart goes on with it.
 */
export function makeHookSender(deps: {
  readonly store: StateStore;
  readonly misbehaving: Pick<Misbehaving<Aside>, 'take'>;
  readonly clock: () => Instant;
  /** Milliseconds between the attempts of one webhook; their number plus one is the number of attempts */
  readonly retryDelaysMs: readonly number[];
}): HookSender {
  const { store, misbehaving } = deps;
  const started = new Set<string>();
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  // One listener for each webhook that waits, however many these are.
  setMaxListeners(0, stopping.signal);
  let turn: Promise<void> = Promise.resolve();
  let heldBack: Hook | undefined;

  function pump(): void {
    for (const hook of store.state.hooks.values()) {
      if (started.has(hook.id)) continue;
      started.add(hook.id);
      if (heldBack === undefined && misbehaving.take('webhook-out-of-order')) {
        heldBack = hook;
        continue;
      }
      start(hook);
      releaseHeldBack();
    }
  }

  function releaseHeldBack(): void {
    if (heldBack === undefined) return;
    start(heldBack);
    heldBack = undefined;
  }

  function start(hook: Hook): void {
    const run = deliver(hook).finally(() => running.delete(run));
    running.add(run);
  }

  async function deliver(hook: Hook): Promise<void> {
    if (misbehaving.take('webhook-lost')) {
      settle(hook, 'given-up');
      return;
    }
    const twice = misbehaving.take('webhook-twice');
    for (const waitMs of [0, ...deps.retryDelaysMs]) {
      await wait(waitMs, stopping.signal);
      if (stopping.signal.aborted) return;
      if (!(await inTurn(hook))) continue;
      if (twice) await inTurn(hook);
      settle(hook, 'taken');
      return;
    }
    settle(hook, 'given-up');
  }

  /** One attempt, after those that were asked for before it. */
  async function inTurn(hook: Hook): Promise<boolean> {
    const attempted = turn.then(() => attempt(hook));
    turn = attempted.then(() => undefined);
    return attempted;
  }

  async function attempt(hook: Hook): Promise<boolean> {
    const target = store.state.accounts.get(hook.apiKey)?.webhook;
    // An account without an address polls; nothing is owed to it.
    if (target === undefined || stopping.signal.aborted) return true;
    const body = Buffer.from(bodyOf(hook), 'utf8');
    const answer = await axios
      .post(target.url, body, {
        headers: {
          'content-type': 'application/json',
          [SIGNATURE_HEADER]: sign(body, target.secret, deps.clock()),
        },
        timeout: ANSWER_TIMEOUT_MS,
        signal: stopping.signal,
        maxRedirects: 0,
        proxy: false,
        validateStatus: () => true,
      })
      .catch(() => null);
    return answer !== null && answer.status >= 200 && answer.status < 300;
  }

  function settle(hook: Hook, outcome: 'taken' | 'given-up'): void {
    if (!stopping.signal.aborted) store.commit([{ kind: 'hook-settled', id: hook.id, outcome }]);
  }

  return {
    pump,
    idle: async () => {
      releaseHeldBack();
      while (running.size > 0) await Promise.all(running);
    },
    stop: () => {
      stopping.abort();
    },
  };
}

/** The signature header of a body: what the receiver must be able to compute as well. */
export function sign(body: Uint8Array, secret: string, now: Instant): string {
  const timestamp = String(Math.floor(epochMs(now) / 1000));
  const digest = createHmac('sha256', secret).update(signedBytes(timestamp, body)).digest('hex');
  return printSignature({ timestamp, digests: [digest] });
}

function bodyOf(hook: Hook): string {
  const { id, type, createdAt, documentId, status } = hook;
  return JSON.stringify({ id, type, createdAt, data: { documentId, status } });
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
