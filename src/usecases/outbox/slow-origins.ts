import type { AdministrationId } from '../../kernel/ids.js';

/** An answer that takes so long holds up those who wait behind it, ms. */
export const SLOW_MS = 3_000;
/** Quick answers in a row after which a slow one counts as quick again; one alone may be a refusal to answer at all. */
const QUICK_AGAIN = 3;

/** Which of the other sides are slow now; learned from what they do, forgotten with the process. */
export interface SlowOrigins {
  isSlow(origin: string): boolean;
  any(): boolean;
  /** How long it took just now; an empty origin is nobody and never slow. */
  saw(origin: string, ms: number): void;
}

export function makeSlowOrigins(): SlowOrigins {
  /** Slow origins, with their quick answers in a row */
  const slow = new Map<string, number>();
  return {
    isSlow: (origin) => slow.has(origin),
    any: () => slow.size > 0,
    saw(origin, ms) {
      if (origin === '') return;
      const quick = slow.get(origin);
      if (ms >= SLOW_MS) slow.set(origin, 0);
      else if (quick !== undefined) {
        if (quick + 1 >= QUICK_AGAIN) slow.delete(origin);
        else slow.set(origin, quick + 1);
      }
    },
  };
}

/** Under what name those are known whose answer a message waits for; null: it waits for nobody who could be slow. */
export function waitedFor(kind: string, of: AdministrationId, origin: string): string | null {
  if (kind === 'report-to-host') return origin;
  return kind === 'call-webhook' ? subscribersOf(of) : null;
}

/** Whether turns of an administration take long: its package, or who it tells by webhooks, was slow of late. */
export function isHeldUp(slow: SlowOrigins, of: AdministrationId, origin: string): boolean {
  return slow.isSlow(origin) || slow.isSlow(subscribersOf(of));
}

function subscribersOf(administration: AdministrationId): string {
  return `subscribers of ${administration}`;
}
