import type { Forms } from '../../base/api.js';

export type Shown = Forms['ShownInvoice'];
export type Release = NonNullable<Shown['going']>['releases'][number];

/** Where an invoice is, for whoever must decide whether there is something to do. */
export type Standing = Forms['ExchangeState'] | 'not-sent' | 'stopped';

/** `stopped`: our own checks keep it at home. */
export function standingOf({ sending, findings }: Pick<Shown, 'sending' | 'findings'>): Standing {
  const { state, exchange } = sending;
  if (state === 'held' && exchange !== 'held' && findings.worst === 'fatal') return 'stopped';
  return exchange ?? 'not-sent';
}

/** Standings about which somebody has to do something. */
export const NEEDS_SOMEBODY: readonly Standing[] = ['stopped', 'held', 'rejected', 'undelivered'];
