import type { AdministrationId } from '../../kernel/ids.js';
import type { Member } from '../../ports/firms.js';
import type { Queue, TakingTurns, Turn, TurnKind } from '../../ports/queue.js';
import { makeSlowOrigins } from '../../usecases/outbox/slow-origins.js';
import type { App } from '../app.js';
import { LIST_MS, lookAfter, ROUND_EVERY_MS } from './round.js';

/** How often what is due is put in line again: whatever the queue forgot waits no longer than that. */
export const SWEEP_MS = 30_000;
/** Administrations with due messages that one sweep puts in line; the next one takes the next. */
const SWEPT_MAX = 5_000;
/**
 * A turn that lasts longer than this stands in line again beside itself, and again after twice as long, ms: should there be more
 * than one message, and lanes that nobody else needs, they help. Shorter: turns that find nothing; longer: lanes that stand idle.
 */
const HELP_AFTER_MS = 25;
/** How long one turn may begin new messages, ms: whoever waits for an answer that takes long does not wait for 25 of them. */
const TURN_MS = 5_000;
/** A turn that may not begin here now is put in line again after this long, ms. */
const LATER_MS = 1_000;

/**
 * Turns in hand at once in this process, of each line and of one origin (adapter and address of a package) in it. Together they
 * stay below what the database pool holds (10) plus those that wait for an answer from outside. One package, however many
 * use it, leaves lanes to the others.
 */
const LANES: Readonly<Record<TurnKind, { readonly all: number; readonly perOrigin: number }>> = {
  messages: { all: 4, perOrigin: Number.POSITIVE_INFINITY },
  'slow-messages': { all: 2, perOrigin: Number.POSITIVE_INFINITY },
  rounds: { all: 6, perOrigin: 4 },
  'slow-rounds': { all: 2, perOrigin: 1 },
};

export interface Spread {
  /**
   * Puts in line what is due, when it is time to; at once when the queue is back. False: the queue is away. Throws when the store
   * does not answer.
   */
  sweep(): Promise<boolean>;
  /** Takes no more turns, and waits for those in hand. */
  stop(): Promise<void>;
}

/** Takes turns from the queue, shared with all other processes that do. `goesOn` false: what is in hand is brought to its end. */
export function startSpread(
  app: App,
  queue: Queue,
  { goesOn, sweepMs }: { readonly goesOn: () => boolean; readonly sweepMs: number },
): Spread {
  const members = knownMembers(app);
  const slowHosts = makeSlowOrigins();

  const messages =
    (whose: 'quick' | 'slow') =>
    async (member: Member, turn: Turn): Promise<void> => {
      const more = (): Promise<void> => put([{ ...turn, kind: 'messages' }]);
      let helped = setTimeout(help, HELP_AFTER_MS, HELP_AFTER_MS);
      function help(afterMs: number): void {
        void more();
        helped = setTimeout(help, 2 * afterMs, 2 * afterMs);
      }
      const until = Date.now() + TURN_MS;
      const inTime = (): boolean => goesOn() && Date.now() < until;
      try {
        const ended = await app.outbox.takeTurn(member, whose, inTime);
        if (ended === 'more') await more();
        if (ended === 'slow') await put([{ ...turn, kind: 'slow-messages' }]);
      } finally {
        clearTimeout(helped);
      }
    };

  /** What a slow package is asked for has a line of its own, once it showed that it is slow. */
  const round =
    (whose: 'quick' | 'slow') =>
    async ({ id, origin }: Member, turn: Turn): Promise<void> => {
      if (whose === 'quick' && slowHosts.isSlow(origin))
        return put([{ ...turn, kind: 'slow-rounds' }]);
      slowHosts.saw(origin, await lookAfter(app, id, turn.slot ?? slotOf(id, Date.now()), goesOn));
    };

  const work: Readonly<Record<TurnKind, (member: Member, turn: Turn) => Promise<void>>> = {
    messages: messages('quick'),
    'slow-messages': messages('slow'),
    rounds: round('quick'),
    'slow-rounds': round('slow'),
  };

  /** The queue may be away by now: then the sweep finds it. */
  function put(turns: readonly Turn[]): Promise<void> {
    return queue.put(turns).catch(() => undefined);
  }

  function takes(kind: TurnKind): TakingTurns {
    const { all, perOrigin } = LANES[kind];
    const inHand = new Map<string, number>();
    return queue.take(kind, all, async (turn) => {
      const member = await members.of(turn.administration);
      if (member === null) return;
      const { origin } = member;
      const count = inHand.get(origin) ?? 0;
      if (!goesOn() || (origin !== '' && count >= perOrigin))
        return queue.putBack(turn, LATER_MS).catch(() => undefined);
      inHand.set(origin, count + 1);
      try {
        await work[kind](member, turn);
      } finally {
        const left = (inHand.get(origin) ?? 1) - 1;
        if (left === 0) inHand.delete(origin);
        else inHand.set(origin, left);
      }
    });
  }

  const taking = (Object.keys(LANES) as TurnKind[]).map(takes);
  let sweptAt = Number.NEGATIVE_INFINITY;
  return {
    async sweep() {
      if (!(await queue.isThere())) {
        sweptAt = Number.NEGATIVE_INFINITY;
        return false;
      }
      const now = Date.now();
      if (now - sweptAt < sweepMs) return true;
      const due = await app.store.platform.administrationsWithDueMessages(
        app.clock.now(),
        SWEPT_MAX,
      );
      await queue.put(due.map((administration) => ({ kind: 'messages', administration })));
      const all = await members.all();
      await queue.put(
        all.map(({ id }) => ({ kind: 'rounds', administration: id, slot: slotOf(id, now) })),
      );
      sweptAt = now;
      return true;
    },
    async stop() {
      await Promise.all(taking.map((one) => one.stop()));
    },
  };
}

/**
 * The five minutes an administration is looked after in. They begin at another second for each, so that not all stand in line
 * at once; counted in UTC, so that no change of the clock skips or doubles one (F9).
 */
export function slotOf(administration: AdministrationId, nowMs: number): string {
  // FNV-1a: ids that differ in one letter begin far apart.
  let scattered = 0x811c9dc5;
  for (const letter of administration)
    scattered = Math.imul(scattered ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  const offset = scattered % ROUND_EVERY_MS;
  return `poll-${Math.floor((nowMs + offset) / ROUND_EVERY_MS)}`;
}

/** Who is worked for, from a list of the last seconds; one that is not in it is asked for. */
function knownMembers(app: App): {
  readonly all: () => Promise<readonly Member[]>;
  /** Null: nobody works for it now. */
  readonly of: (administration: AdministrationId) => Promise<Member | null>;
} {
  const { firms } = app.store.platform;
  let list: Promise<ReadonlyMap<AdministrationId, Member>> | null = null;
  let listed = Number.NEGATIVE_INFINITY;
  function current(): Promise<ReadonlyMap<AdministrationId, Member>> {
    if (list !== null && Date.now() - listed < LIST_MS) return list;
    listed = Date.now();
    const asked = firms.atWork().then((all) => new Map(all.map((one) => [one.id, one] as const)));
    asked.catch(() => {
      listed = Number.NEGATIVE_INFINITY;
    });
    return (list = asked);
  }
  return {
    all: async () => [...(await current()).values()],
    async of(administration) {
      const known = (await current()).get(administration);
      if (known !== undefined) return known;
      // It came a moment ago, or rests.
      if ((await firms.rest(administration)) !== null) return null;
      const origins = await firms.origins([administration]);
      return { id: administration, origin: origins.get(administration) ?? '' };
    },
  };
}
