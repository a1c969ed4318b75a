import {
  addEntry,
  type EntryTotals,
  NO_ENTRIES,
  type StatementEntry,
  type StatementHead,
  type StatementKind,
} from '../../domain/bank/statement.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { XmlStart } from '../xml/events.js';
import type { XmlElement } from '../xml/tree.js';
import { readEntry } from './entry.js';
import { readHead } from './head.js';

/** What is told of the statements of a message, in the order of the file; statements are counted from 0. */
export interface StatementEvents {
  /** A statement begins. Balances that stand behind its entries are only in the head told at its end. */
  readonly statement: (head: StatementHead, index: number) => void;
  readonly entry: (entry: StatementEntry, statement: number) => void;
  readonly end: (head: StatementHead, totals: EntryTotals, index: number) => void;
}

/** Puts statements together from their parts as these come; every function answers the first fault it finds. */
export interface Assembly {
  readonly begin: (start: XmlStart, message: string, kind: StatementKind) => void;
  /** A child of the statement, whole: an entry, or one of the things that stand before and behind the entries. */
  readonly part: (element: XmlElement) => Fault | undefined;
  readonly finish: () => Fault | undefined;
  /** Statements begun so far */
  readonly count: () => number;
}

/** Parts beside the entries of one statement: honest ones have some twenty balances and sums. */
const PARTS_MAX = 10_000;

interface Open {
  readonly element: XmlElement;
  readonly parts: XmlElement[];
  readonly path: string;
  readonly kind: StatementKind;
  head: StatementHead | undefined;
  partsInHead: number;
  totals: EntryTotals;
}

export function assembly(events: StatementEvents): Assembly {
  let begun = 0;
  let open: Open | undefined;

  /** The head from the parts so far; read again only when more of them have come. */
  function headOf(statement: Open): { readonly head: StatementHead; readonly fault?: Fault } {
    const { element, parts, path, kind, head } = statement;
    if (head !== undefined && statement.partsInHead === parts.length) return { head };
    const faults: Fault[] = [];
    const read: StatementHead = { ...readHead({ element, path, faults }), kind };
    statement.head = read;
    statement.partsInHead = parts.length;
    return faults[0] === undefined ? { head: read } : { head: read, fault: faults[0] };
  }

  function tellHead(statement: Open): Fault | undefined {
    if (statement.head !== undefined) return undefined;
    const { head, fault: found } = headOf(statement);
    if (found === undefined) events.statement(head, begun - 1);
    return found;
  }

  function entry(statement: Open, element: XmlElement): Fault | undefined {
    const untold = tellHead(statement);
    if (untold !== undefined) return untold;
    const index = statement.totals.count;
    const faults: Fault[] = [];
    const path = `${statement.path}/Ntry[${index + 1}]`;
    const read = readEntry({ element, path, faults }, index, statement.head?.account ?? {});
    if (faults[0] !== undefined) return faults[0];
    statement.totals = addEntry(statement.totals, read);
    events.entry(read, begun - 1);
    return undefined;
  }

  return {
    begin(start, message, kind) {
      begun++;
      const parts: XmlElement[] = [];
      const { ns, name, attributes, line, column } = start;
      open = {
        element: { ns, name, attributes, children: parts, text: '', textPieces: 0, line, column },
        parts,
        path: `${message}/${name}[${begun}]`,
        kind,
        head: undefined,
        partsInHead: 0,
        totals: NO_ENTRIES,
      };
    },
    part(element) {
      if (open === undefined) return undefined;
      if (element.name === 'Ntry') return entry(open, element);
      open.parts.push(element);
      return open.parts.length > PARTS_MAX ? tooManyParts(open.path) : undefined;
    },
    finish() {
      if (open === undefined) return undefined;
      const untold = tellHead(open);
      if (untold !== undefined) return untold;
      const { head, fault: found } = headOf(open);
      if (found === undefined) events.end(head, open.totals, begun - 1);
      open = undefined;
      return found;
    },
    count: () => begun,
  };
}

function tooManyParts(path: string): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'camt.limit',
    path,
    `The statement has more than ${PARTS_MAX} parts beside its entries. Split the file.`,
  );
}
