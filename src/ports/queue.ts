import type { AdministrationId } from '../kernel/ids.js';

/**
 * Lines of turns, one per kind of work, so that none waits for another kind: messages of the outbox, those of administrations
 * whose package is slow, and looking after an administration.
 */
export const TURN_KINDS = ['messages', 'slow-messages', 'rounds', 'slow-rounds'] as const;

export type TurnKind = (typeof TURN_KINDS)[number];

/**
 * "It is this administration's turn for this kind of work." Never what is to be done: that stands in the store, and whoever takes
 * the turn asks there. A turn that is lost or taken twice does no harm.
 */
export interface Turn {
  readonly kind: TurnKind;
  readonly administration: AdministrationId;
  /** The part of the day a round is for; a turn of one slot is put in line once */
  readonly slot?: string;
}

/** How long one line is. */
export interface LineLength {
  readonly kind: TurnKind;
  readonly waiting: number;
  readonly inHand: number;
  /** How long the first in line waits, seconds; 0: the line is empty */
  readonly oldestSeconds: number;
}

export interface TakingTurns {
  /** Takes no more turns, and waits for those in hand. */
  stop(): Promise<void>;
}

/**
 * Spreads turns over any number of processes. It keeps no fact: it may be emptied at any moment, whoever sweeps the store puts
 * in line again what is due.
 *
 * An administration stands in each line at most once, however often it is put there, and behind all who came before it:
 * so one with much work has as many turns as the others, and not more. From the moment its turn begins it may stand in line again.
 */
export interface Queue {
  /** At the end of the line; those that stand there already keep their place. Rejects when the queue is away. */
  put(turns: readonly Turn[]): Promise<void>;
  /** A turn that was taken and cannot begin yet: at the end of the line, in `afterMs`. Rejects when the queue is away. */
  putBack(turn: Turn, afterMs: number): Promise<void>;
  /** Takes turns of a kind as they come, at most `lanes` at once. One that throws is over like any other; the error is observed. */
  take(kind: TurnKind, lanes: number, work: (turn: Turn) => Promise<void>): TakingTurns;
  /** Whether turns get through now; answers within two seconds. */
  isThere(): Promise<boolean>;
  /** Null: the queue is away. */
  lengths(): Promise<readonly LineLength[] | null>;
  close(): Promise<void>;
}
