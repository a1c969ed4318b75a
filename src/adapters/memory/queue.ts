import { thrownFacts } from '../../kernel/thrown.js';
import type { Observe } from '../../ports/observe.js';
import { type Queue, type Turn, TURN_KINDS, type TurnKind } from '../../ports/queue.js';

interface Taker {
  readonly lanes: number;
  readonly work: (turn: Turn) => Promise<void>;
  readonly inHand: Set<Promise<void>>;
}

interface Line {
  /** By administration, in the order they came; with the moment each came, ms */
  readonly standing: Map<string, { readonly turn: Turn; readonly sinceMs: number }>;
  /** Not yet in line, and holding its place there */
  readonly later: Map<string, NodeJS.Timeout>;
  /** The one each administration was last put in line for */
  readonly slots: Map<string, string>;
  readonly takers: Set<Taker>;
}

/** Turns of one process alone: what the queue promises, with nothing beside it. `now`: milliseconds since 1970. */
export function memoryQueue(observe: Observe, now: () => number): Queue {
  const lines = new Map<TurnKind, Line>(
    TURN_KINDS.map((kind) => [
      kind,
      { standing: new Map(), later: new Map(), slots: new Map(), takers: new Set() },
    ]),
  );
  const lineOf = (kind: TurnKind): Line => lines.get(kind) as Line;

  function stand(line: Line, turn: Turn): void {
    const { administration } = turn;
    if (line.standing.has(administration) || line.later.has(administration)) return;
    line.standing.set(administration, { turn, sinceMs: now() });
    // Whoever put it goes on first, as with a queue in another process.
    queueMicrotask(() => {
      serve(line);
    });
  }

  function serve(line: Line): void {
    for (const taker of line.takers)
      while (taker.inHand.size < taker.lanes) {
        const [first] = line.standing;
        if (first === undefined) return;
        line.standing.delete(first[0]);
        begin(line, taker, first[1].turn);
      }
  }

  function begin(line: Line, taker: Taker, turn: Turn): void {
    const running = taker
      .work(turn)
      .catch((error: unknown) => {
        observe.event('schedule.failed', { ...thrownFacts(error) });
      })
      .then(() => {
        taker.inHand.delete(running);
        serve(line);
      });
    taker.inHand.add(running);
  }

  return {
    put(turns) {
      for (const turn of turns) {
        const line = lineOf(turn.kind);
        const { administration, slot } = turn;
        if (slot !== undefined && line.slots.get(administration) === slot) continue;
        if (slot !== undefined) line.slots.set(administration, slot);
        stand(line, turn);
      }
      return Promise.resolve();
    },
    putBack(turn, afterMs) {
      const line = lineOf(turn.kind);
      const { administration } = turn;
      if (line.standing.has(administration) || line.later.has(administration))
        return Promise.resolve();
      const timer = setTimeout(() => {
        line.later.delete(administration);
        stand(line, turn);
      }, afterMs);
      line.later.set(administration, timer);
      return Promise.resolve();
    },
    take(kind, lanes, work) {
      const line = lineOf(kind);
      const taker: Taker = { lanes, work, inHand: new Set() };
      line.takers.add(taker);
      serve(line);
      return {
        async stop() {
          line.takers.delete(taker);
          await Promise.all(taker.inHand);
        },
      };
    },
    isThere: () => Promise.resolve(true),
    lengths() {
      const all = [...lines].map(([kind, { standing, later, takers }]) => {
        const [first] = standing.values();
        return {
          ...{ kind, waiting: standing.size + later.size },
          inHand: [...takers].reduce((sum, { inHand }) => sum + inHand.size, 0),
          oldestSeconds: first === undefined ? 0 : Math.max(0, (now() - first.sinceMs) / 1_000),
        };
      });
      return Promise.resolve(all);
    },
    close() {
      for (const { later } of lines.values())
        for (const timer of later.values()) clearTimeout(timer);
      return Promise.resolve();
    },
  };
}
