import type { AdministrationId } from '../../kernel/ids.js';
import type { Member } from '../../ports/firms.js';
import { makeSlowOrigins } from './slow-origins.js';

/** How many turns may be in hand at once. */
export interface Lanes {
  readonly all: number;
  /** Of one origin */
  readonly perOrigin: number;
  /** Of all slow origins together, and of one of them half of that */
  readonly slow: number;
  /** From the beginning of one turn of an administration to its next, ms */
  readonly everyMs: number;
}

/**
 * Whose turn it is. Each administration has one in every period, longest waiting first; those whose package is slow share
 * a few lanes among themselves, so that the others have theirs in time whatever these do. Time comes in, ms.
 */
export interface FairTurns {
  /** Who there is; turns in hand go on. */
  know(members: readonly Member[]): void;
  /** Begins the next turn; null: nobody may go on now. */
  begin(now: number): Member | null;
  /** A turn that began is over; `hostMs`: how long its package was waited for. */
  end(member: Member, hostMs: number): void;
}

export function makeFairTurns(lanes: Lanes): FairTurns {
  const slow = makeSlowOrigins();
  const begun = new Map<AdministrationId, number>();
  const inHand = new Map<AdministrationId, string>();
  let all: readonly Member[] = [];

  const held = (which: (origin: string) => boolean): number =>
    [...inHand.values()].filter(which).length;
  /** Origins that may begin one more turn; asked once per origin. */
  const mayBegin = (): ((origin: string) => boolean) => {
    const slowLeft = lanes.slow - held((origin) => slow.isSlow(origin));
    const known = new Map<string, boolean>();
    const decide = (origin: string): boolean => {
      const own = origin === '' ? 0 : held((other) => other === origin);
      if (!slow.isSlow(origin)) return own < lanes.perOrigin;
      return slowLeft > 0 && own < Math.max(1, Math.floor(lanes.slow / 2));
    };
    return (origin) => {
      const answer = known.get(origin) ?? decide(origin);
      known.set(origin, answer);
      return answer;
    };
  };
  return {
    know(members) {
      all = members;
      const ids = new Set(members.map(({ id }) => id));
      for (const id of begun.keys()) if (!ids.has(id)) begun.delete(id);
    },
    begin(now) {
      if (inHand.size >= lanes.all) return null;
      const may = mayBegin();
      let next: Member | null = null;
      let since = Number.POSITIVE_INFINITY;
      for (const member of all) {
        const last = begun.get(member.id);
        const isDue = last === undefined || last + lanes.everyMs <= now;
        const at = last ?? Number.NEGATIVE_INFINITY;
        if (!isDue || at >= since || inHand.has(member.id) || !may(member.origin)) continue;
        [next, since] = [member, at];
        if (last === undefined) break;
      }
      if (next === null) return null;
      begun.set(next.id, now);
      inHand.set(next.id, next.origin);
      return next;
    },
    end({ id, origin }, hostMs) {
      inHand.delete(id);
      slow.saw(origin, hostMs);
    },
  };
}
