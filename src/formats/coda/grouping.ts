import type { MoveGroup } from './entry.js';
import { type CodaInformation, type CodaMove, MOVES_MONEY } from './movement.js';

/** Puts movements together with what explains them, group by group; only one is held at a time. */
export interface Grouping {
  /** False for a detail that explains nothing: the movement before it has another sequence number. */
  readonly move: (move: CodaMove) => boolean;
  /** Belongs to the movement before it; where the sequence number says otherwise it stays alone. */
  readonly information: (information: CodaInformation) => void;
  readonly close: () => void;
}

interface OpenMove {
  readonly move: CodaMove;
  readonly information: CodaInformation[];
}

export function grouping(tell: (group: MoveGroup) => void): Grouping {
  let entry: OpenMove | undefined;
  let details: OpenMove[] = [];
  let last: OpenMove | undefined;

  function close(): void {
    if (entry !== undefined) tell({ entry, details });
    entry = undefined;
    details = [];
    last = undefined;
  }

  return {
    move(move) {
      const open: OpenMove = { move, information: [] };
      if (move.detail === MOVES_MONEY) {
        close();
        entry = open;
      } else if (entry?.move.sequence === move.sequence) details.push(open);
      else return false;
      last = open;
      return true;
    },
    information(information) {
      if (last?.move.sequence === information.sequence) last.information.push(information);
    },
    close,
  };
}
