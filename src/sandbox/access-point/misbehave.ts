import { z } from 'zod';
import type { Chance, Misbehaving } from '../lib/misbehave.js';

/**
 * What the sandbox can do wrong on request. The first group meets the next calls to `/v1`, `lose-answer` the next
 * document that is taken, the last group the next webhooks.
 */
export const MISBEHAVIOURS = [
  'delay',
  'rate-limit',
  'unavailable',
  'quota',
  'error',
  'lose-request',
  'lose-answer',
  'refuse-document',
  'webhook-twice',
  'webhook-out-of-order',
  'webhook-lost',
] as const;

export type MisbehaviourKind = (typeof MISBEHAVIOURS)[number];

export interface Misbehaviour {
  readonly kind: MisbehaviourKind;
  /** How often it happens; once when absent */
  readonly times?: number | undefined;
  /** For `delay` */
  readonly ms?: number | undefined;
  /** For `rate-limit` and `unavailable` */
  readonly retryAfterSeconds?: number | undefined;
}

export const misbehaviourSchema = z.strictObject({
  kind: z.enum(MISBEHAVIOURS),
  times: z.int().min(1).max(1000).optional(),
  ms: z.int().min(0).max(60_000).optional(),
  retryAfterSeconds: z.int().min(0).max(3600).optional(),
});

/** What goes wrong after a call was let in: a document's verdict or answer, and webhooks. */
export type Aside = Extract<
  MisbehaviourKind,
  'lose-answer' | 'refuse-document' | `webhook-${string}`
>;

const STATUS: Readonly<
  Record<Exclude<MisbehaviourKind, Aside | 'delay' | 'lose-request'>, number>
> = {
  'rate-limit': 429,
  unavailable: 503,
  quota: 402,
  error: 500,
};

/** Everything that can go wrong by chance; a document that is refused for nothing would be no trouble but a lie. */
export const EVERY_WAY: Pick<Chance<Aside>, 'requests' | 'aside'> = {
  requests: [
    { kind: 'delay', ms: 200, times: 1 },
    ...Object.values(STATUS).map((status) => ({ kind: 'status', status, times: 1 }) as const),
    { kind: 'lose-request', times: 1 },
    { kind: 'lose-answer', times: 1 },
    { kind: 'cut-answer', times: 1 },
    { kind: 'malformed', times: 1 },
  ],
  aside: ['lose-answer', 'webhook-twice', 'webhook-out-of-order', 'webhook-lost'],
};

/** Puts a misbehaviour in the words of this API into the common row. */
export function askFor(misbehaving: Misbehaving<Aside>, what: Misbehaviour): void {
  const { kind, times = 1, ms = 1000, retryAfterSeconds } = what;
  if (kind === 'delay') misbehaving.misbehave({ kind, ms, times });
  else if (kind === 'lose-request') misbehaving.misbehave({ kind, times });
  else if (isAside(kind)) misbehaving.misbehaveAside(kind, times);
  else {
    misbehaving.misbehave({
      kind: 'status',
      status: STATUS[kind],
      times,
      ...(retryAfterSeconds === undefined ? {} : { retryAfterS: retryAfterSeconds }),
    });
  }
}

function isAside(kind: MisbehaviourKind): kind is Aside {
  return !(kind === 'delay' || kind === 'lose-request' || Object.hasOwn(STATUS, kind));
}
