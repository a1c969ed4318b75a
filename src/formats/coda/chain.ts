import { fault, type Fault, warning } from '../../kernel/fault.js';
import { ok, type Result } from '../../kernel/result.js';
import { CONTINUES, type RecordType } from './layout.js';
import type { CodaLine } from './lines.js';
import {
  type CodaInformation,
  type CodaMove,
  type InformationChain,
  informationOf,
  type MoveChain,
  moveOf,
} from './movement.js';
import { type Fields, readFields } from './record.js';

export type ChainRecord = '21' | '22' | '23' | '31' | '32' | '33';
const CHAIN_RECORDS: ReadonlySet<RecordType> = new Set<RecordType>([
  ...(['21', '22', '23'] as const),
  ...(['31', '32', '33'] as const),
]);

export function isChainRecord(type: RecordType): type is ChainRecord {
  return CHAIN_RECORDS.has(type);
}

/** What a chain comes to when it is whole. */
export type Chained =
  | { readonly kind: 'move'; readonly move: CodaMove; readonly line: number }
  | { readonly kind: 'information'; readonly information: CodaInformation; readonly line: number };

/** The flags of the last record of a chain: what it says of the record behind it. */
export interface Flags {
  readonly goesOn: boolean;
  readonly linked: boolean;
  readonly line: number;
}

/** Puts records 21 to 23 and 31 to 33 together, at most three at a time. */
export interface ChainReader {
  /** Takes the next record; fault when it continues another movement than the one before it. */
  readonly take: (type: ChainRecord, line: CodaLine) => Result<void, Fault>;
  /** Ends what is open: asked before a record that continues nothing. */
  readonly close: () => Chained | undefined;
  /** What the last record said of the next; asked once */
  readonly promise: () => Flags | undefined;
}

export function chainReader(): ChainReader {
  let moves: MoveChain | undefined;
  let told: InformationChain | undefined;
  let first = 0;
  let place = '';
  let flags: Flags | undefined;

  function begin(type: '21' | '31', line: CodaLine): Result<void, Fault> {
    first = line.number;
    if (type === '21') {
      const fields = readFields(type, line);
      if (!fields.ok) return fields;
      moves = { '21': fields.value };
      return noted(fields.value, line);
    }
    const fields = readFields(type, line);
    if (!fields.ok) return fields;
    told = { '31': fields.value };
    return noted(fields.value, line);
  }

  function noted(
    fields: Pick<Fields<'32'>, 'goesOn' | 'linked'>,
    line: CodaLine,
  ): Result<void, Fault> {
    flags = { goesOn: fields.goesOn === '1', linked: fields.linked === '1', line: line.number };
    return ok(undefined);
  }

  function go(type: '22' | '23' | '32' | '33', line: CodaLine): Result<void, Fault> {
    const fields = readFields(type, line);
    if (!fields.ok) return fields;
    if (moves !== undefined) moves = { ...moves, [type]: fields.value };
    if (told !== undefined) told = { ...told, [type]: fields.value };
    return noted(fields.value, line);
  }

  return {
    take(type, line) {
      // Sequence and detail number, positions 3 to 10: all records of a chain carry those of the first.
      const here = line.text.slice(2, 10);
      if (type === '21' || type === '31') {
        place = here;
        return begin(type, line);
      }
      return here === place ? go(type, line) : { ok: false, error: strayed(line, place) };
    },
    close() {
      const done: Chained | undefined =
        moves !== undefined
          ? { kind: 'move', move: moveOf(moves), line: first }
          : told !== undefined
            ? { kind: 'information', information: informationOf(told), line: first }
            : undefined;
      moves = undefined;
      told = undefined;
      return done;
    },
    promise() {
      const said = flags;
      flags = undefined;
      return said;
    },
  };
}

/** What the flags of a record promise and the next one does not keep: a record may have been lost between them. */
export function brokenPromise(flags: Flags | undefined, next: RecordType): Fault | undefined {
  if (flags === undefined) return undefined;
  const { goesOn, linked, line } = flags;
  if (goesOn && !CONTINUES.has(next))
    return warning(
      'RULE',
      'coda.record-missing',
      `${line}:126`,
      'This record says that it goes on in the next one, which is another. A record may be missing.',
    );
  if (linked && next !== '31' && !CONTINUES.has(next))
    return warning(
      'RULE',
      'coda.record-missing',
      `${line}:128`,
      'This record says that information on it follows, and none does. A record may be missing.',
    );
  return undefined;
}

function strayed(line: CodaLine, place: string): Fault {
  return fault(
    'SCHEMA',
    'coda.chain',
    `${line.number}:3`,
    `This record continues movement ${line.text.slice(2, 10)}, but stands behind one of movement ${place}.`,
  );
}
