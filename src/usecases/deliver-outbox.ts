import { addMs, epochMs } from '../kernel/dates.js';
import type { AdministrationId } from '../kernel/ids.js';
import { thrownFacts } from '../kernel/thrown.js';
import type { Clock } from '../ports/clock.js';
import type { Ids } from '../ports/ids.js';
import type { Observe } from '../ports/observe.js';
import type { ClaimedMessage, Store, Tx } from '../ports/store.js';
import type { Handled, Handler } from './handled.js';
import { nextTryAt } from './next-try.js';
import { isHeldUp, makeSlowOrigins, SLOW_MS, waitedFor } from './slow-origins.js';

/** A worker that dies is noticed after this long; longer than any single outside call may take (30 s). */
const LEASE_MS = 60_000;
/**
 * A message that breaks our own code this many times in a row is parked for a person (F12). What is merely
 * unreachable is tried for as long as it takes: a provider that is gone for hours loses nobody's invoice (F18).
 */
const BREAKS_MAX = 5;
/** The note of a broken attempt counts the breaks; outages before and between are not the message's fault. */
const BROKE = /^Broke (\d+) times, last: /;
/** Messages one administration may send before the others have their turn. */
const TURN_MAX = 25;
/**
 * Messages in hand at once: while one waits for an answer from outside, others go on. More lanes than the database has
 * hands only queue there.
 */
const LANES = 4;
/** How many administrations one round serves; the next round takes the next ones. */
const ADMINISTRATIONS_PER_ROUND = 50;
/** Among how many with work those are looked for whose package is quick, or slow. */
const LOOKED_AMONG = 5_000;
/** Messages in hand at once for all whose package is slow. */
const SLOW_LANES = 2;

interface Ports {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly observe: Observe;
}

/** A message in hand, with what is left to do when its handler began in the claiming transaction. */
interface Taken {
  readonly message: ClaimedMessage;
  readonly rest?: () => Promise<Handled>;
}

/**
 * Whose messages: of `all`, or for two runners side by side of those whose host package answers quickly, and of those
 * whose package was slow of late, so that nobody waits behind them.
 */
export type Whose = 'all' | 'quick' | 'slow';

export interface DeliverOutbox {
  /**
   * Works off what is due, the administrations taking turns, until nothing is or `max` were handled; answers how many.
   * `goesOn` false: nothing more is begun, what is in hand is brought to its end.
   */
  deliverDue(max?: number, whose?: Whose, goesOn?: () => boolean): Promise<number>;
}

/** Administrations with work, longest waiting first, with the origin of their host package; empty where nobody asks for it. */
type Due = ReadonlyMap<AdministrationId, string>;

/** The in-process runner over the SQL outbox: fair between administrations, one bad message never blocks others. */
export function makeDeliverOutbox(
  ports: Ports,
  handlers: Readonly<Record<string, Handler>>,
  lanes: number = LANES,
): DeliverOutbox {
  const slow = makeSlowOrigins();
  const handlerOf = ({ kind }: ClaimedMessage): Handler | undefined =>
    Object.hasOwn(handlers, kind) ? handlers[kind] : undefined;

  /** At most `max` messages of one administration, one transaction between two of them; a slow answer ends the turn. */
  async function deliverTo(
    administration: AdministrationId,
    origin: string,
    max: number,
    goesOn: () => boolean,
  ): Promise<number> {
    let taken = await between(administration, null, true);
    let handled = 0;
    while (taken !== null) {
      const { message } = taken;
      handled += 1;
      const began = epochMs(ports.clock.now());
      const outcome = await handle(administration, taken);
      const waitsFor = waitedFor(message.kind, administration, origin);
      const took = waitsFor === null ? 0 : epochMs(ports.clock.now()) - began;
      if (waitsFor !== null) slow.saw(waitsFor, took);
      const again = handled < max && took < SLOW_MS && goesOn();
      taken = await between(administration, { message, outcome }, again);
    }
    return handled;
  }

  async function dueOf(whose: Whose): Promise<Due> {
    if (whose === 'slow' && !slow.any()) return new Map();
    const { platform } = ports.store;
    const most = whose === 'all' ? ADMINISTRATIONS_PER_ROUND : LOOKED_AMONG;
    const ids = await platform.administrationsWithDueMessages(ports.clock.now(), most);
    const origins = ids.length === 0 || whose === 'all' ? null : await platform.firms.origins(ids);
    const all = ids.map((id) => [id, origins?.get(id) ?? ''] as const);
    const mine = all.filter(
      ([id, origin]) => whose === 'all' || isHeldUp(slow, id, origin) === (whose === 'slow'),
    );
    return new Map(mine.slice(0, ADMINISTRATIONS_PER_ROUND));
  }

  /** Each administration has a turn; where there are fewer of them than lanes, several lanes share one. */
  async function takeTurns(
    due: Due,
    max: number,
    whose: Whose,
    goesOn: () => boolean,
  ): Promise<number> {
    const ids = [...due.keys()];
    const together = whose === 'slow' ? Math.min(SLOW_LANES, lanes) : lanes;
    const turns = Array.from(
      { length: ids.length === 0 ? 0 : Math.max(ids.length, together) },
      (_, n) => ids[n % ids.length],
    );
    let left = max;
    async function lane(): Promise<number> {
      let handled = 0;
      for (
        let next = turns.shift();
        next !== undefined && left > 0 && goesOn();
        next = turns.shift()
      ) {
        const origin = due.get(next) ?? '';
        // It became slow while others had their turn: the runner of the slow ones takes it.
        if (whose === 'quick' && isHeldUp(slow, next, origin)) continue;
        const most = Math.min(left, TURN_MAX);
        left -= most;
        const done = await deliverTo(next, origin, most, goesOn);
        left += most - done;
        handled += done;
      }
      return handled;
    }
    const counts = await Promise.all(Array.from({ length: together }, lane));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /**
   * What happens between two messages, in one transaction: the outcome of the last is saved, the next is claimed and its
   * handler begins. When the beginning fails, the next message begins by itself, which shows whether it is at fault; when
   * what belongs to the outcome cannot be saved, the last one is at fault and not the round: the others go on.
   */
  async function between(
    administration: AdministrationId,
    last: { readonly message: ClaimedMessage; readonly outcome: Handled } | null,
    again: boolean,
  ): Promise<Taken | null> {
    // Whose statements run: what fails is that one's fault.
    const turn: { of: 'last' | 'next' } = { of: 'last' };
    const settleAndTake = (outcome: Handled | undefined, begins: boolean) =>
      ports.store.inTransaction(administration, async (tx): Promise<Taken | null> => {
        turn.of = 'last';
        if (last !== null && outcome !== undefined)
          await settle(administration, tx, last.message, outcome);
        const message = again ? await claimNext(tx) : null;
        if (message === null) return null;
        const begin = begins ? handlerOf(message)?.begin : undefined;
        if (begin === undefined) return { message };
        turn.of = 'next';
        return { message, rest: await begin(tx, administration, message) };
      });
    try {
      return await settleAndTake(last?.outcome, true);
    } catch (error) {
      if (turn.of === 'next') return settleAndTake(last?.outcome, false);
      if (last === null) throw error;
      return settleAndTake(broken(administration, last.message, error), false);
    }
  }

  function claimNext(tx: Tx): Promise<ClaimedMessage | null> {
    const now = ports.clock.now();
    return tx.outbox.claim({
      now,
      leaseUntil: addMs(now, LEASE_MS),
      attemptId: ports.ids.next('attempt'),
    });
  }

  async function settle(
    administration: AdministrationId,
    tx: Tx,
    message: ClaimedMessage,
    handled: Handled,
  ): Promise<void> {
    const settled = await tx.outbox.settle(message, handled.outcome, ports.clock.now());
    if (settled === 'settled') await handled.save?.(tx);
    ports.observe.event('outbox.settled', {
      administration,
      kind: message.kind,
      id: message.id,
      attempt: message.attempts,
      outcome: settled === 'settled' ? handled.outcome.kind : settled,
    });
  }

  async function handle(
    administration: AdministrationId,
    { message, rest }: Taken,
  ): Promise<Handled> {
    const handler = handlerOf(message);
    if (handler === undefined)
      return { outcome: { kind: 'parked', note: `No handler for ${message.kind}` } };
    try {
      return await (rest === undefined ? handler(administration, message) : rest());
    } catch (error) {
      return broken(administration, message, error);
    }
  }

  /** A bug or a lost database: said aloud, kept, and tried again; what happened outside is not known. */
  function broken(
    administration: AdministrationId,
    message: ClaimedMessage,
    thrown: unknown,
  ): Handled {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    const { kind, id } = message;
    ports.observe.event('outbox.failed', { administration, kind, id, ...thrownFacts(thrown) });
    const times = Number(BROKE.exec(message.note ?? '')?.[1] ?? '0') + 1;
    const note = `Broke ${times} times, last: ${error}`;
    if (times >= BREAKS_MAX) return { outcome: { kind: 'parked', note } };
    const nextAt = nextTryAt(ports.clock.now(), { attempts: times });
    return { outcome: { kind: 'retry', nextAt, note, uncertain: true } };
  }

  return {
    async deliverDue(max = 10_000, whose = 'all', goesOn = () => true) {
      let handled = 0;
      while (handled < max && goesOn()) {
        const progress = await takeTurns(await dueOf(whose), max - handled, whose, goesOn);
        if (progress === 0) return handled;
        handled += progress;
      }
      return handled;
    },
  };
}
