import type { AdministrationId } from '../../kernel/ids.js';
import type { Member } from '../../ports/firms.js';
import { makeDeliverTurn, type TurnHooks, type TurnPorts } from './deliver-turn.js';
import type { Handler } from './handled.js';
import { isHeldUp, makeSlowOrigins } from './slow-origins.js';

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
  /**
   * One turn of one administration, for whoever spreads turns over processes. `done`: nothing was left at its end; `more`:
   * it was cut short and there may be; `slow`: it was not begun, because its package is slow and `whose` is quick.
   */
  takeTurn(
    member: Member,
    whose: 'quick' | 'slow',
    goesOn: () => boolean,
  ): Promise<'done' | 'more' | 'slow'>;
}

/** Administrations with work, longest waiting first, with the origin of their host package; empty where nobody asks for it. */
type Due = ReadonlyMap<AdministrationId, string>;

/** The in-process runner over the SQL outbox: fair between administrations, one bad message never blocks others. */
export function makeDeliverOutbox(
  ports: TurnPorts,
  handlers: Readonly<Record<string, Handler>>,
  lanes: number = LANES,
): DeliverOutbox {
  const slow = makeSlowOrigins();
  const deliverTurn = makeDeliverTurn(ports, handlers);
  const hooks = (origin: string, goesOn: () => boolean): TurnHooks => ({
    ...{ origin, goesOn },
    saw: (whom, ms) => {
      slow.saw(whom, ms);
    },
  });

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
        const turn = await deliverTurn(next, most, hooks(origin, goesOn));
        left += most - turn.handled;
        handled += turn.handled;
      }
      return handled;
    }
    const counts = await Promise.all(Array.from({ length: together }, lane));
    return counts.reduce((sum, count) => sum + count, 0);
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
    async takeTurn({ id, origin }, whose, goesOn) {
      if (whose === 'quick' && isHeldUp(slow, id, origin)) return 'slow';
      const turn = await deliverTurn(id, TURN_MAX, hooks(origin, goesOn));
      return turn.cutShort ? 'more' : 'done';
    },
  };
}
