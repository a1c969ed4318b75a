import type { BankReader } from '../statement-reading.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { type CodaEvents, statementAssembly, type TakeRecord } from './assembly.js';
import { FOLLOWERS, type RecordType } from './layout.js';
import { CODA_LIMITS, type CodaLimits, RECORD_LENGTH } from './limits.js';
import { type CodaLine, lineReader } from './lines.js';
import { readFields, typeOf } from './record.js';

/** What a file says of itself. */
export interface CodaHead {
  readonly format: 'coda';
  readonly version: string;
  /** The last trailer says that another statement follows, and none does (position 128 of record 9). */
  readonly announcesMore: boolean;
}

export type CodaReader = BankReader<CodaHead>;

/** The layout that is read; version 1 has other positions. */
const VERSION = '2';
/** Position 15 of the header: coded statements of account. */
const APPLICATION = '05';
const ANOTHER_FOLLOWS = '1';

/** Reads one file, telling movements and entries one by one; one entry is held at a time. Faults as `readCoda`. */
export function codaReader(events: CodaEvents, limits: Partial<CodaLimits> = {}): CodaReader {
  const bounds: CodaLimits = { ...CODA_LIMITS, ...limits };
  let last: RecordType | 'start' = 'start';
  let lastLine = 0;
  let statements = 0;
  let announcesMore = false;
  let take: TakeRecord | undefined;
  let broken: Fault | undefined;

  function record(line: CodaLine): Fault | undefined {
    const type = typeOf(line);
    if (type === undefined || !FOLLOWERS[last].includes(type)) return misplaced(line, type, last);
    last = type;
    lastLine = line.number;
    if (type === '0') return header(line);
    announcesMore = type === '9' && line.text.endsWith(ANOTHER_FOLLOWS);
    return take?.(type, line);
  }

  function header(line: CodaLine): Fault | undefined {
    const read = readFields('0', line);
    if (!read.ok) return read.error;
    const { application, version } = read.value;
    if (application !== APPLICATION) return unsupported(line, 15, 'application', application);
    if (version !== VERSION) return unsupported(line, 128, 'version', version);
    take = statementAssembly(read.value, statements++, events, bounds);
    return undefined;
  }

  const lines = lineReader(record, bounds.bytesMax);
  const answer = (found: Fault | undefined): Result<void, Fault> => {
    broken ??= found;
    return broken === undefined ? ok(undefined) : err(broken);
  };
  return {
    write: (bytes) => answer(broken ?? lines.write(bytes)),
    end() {
      const ended = answer(broken ?? lines.end());
      if (!ended.ok) return ended;
      if (last !== '9') return err(last === 'start' ? noCoda('') : cut(last, lastLine));
      return ok({ format: 'coda', version: VERSION, announcesMore });
    },
  };
}

function misplaced(
  { text, number }: CodaLine,
  type: RecordType | undefined,
  last: RecordType | 'start',
): Fault {
  if (last === 'start') return noCoda(`${number}:1`);
  const found = type === undefined ? `"${text.slice(0, 2)}"` : `Record ${type}`;
  return fault(
    'SCHEMA',
    'coda.order',
    `${number}:1`,
    `${found} stands behind record ${last}. There may follow: ${FOLLOWERS[last].join(', ')}.`,
  );
}

function noCoda(path: string): Fault {
  return fault(
    'UNSUPPORTED_DOCUMENT',
    'coda.unsupported',
    path,
    'This is no CODA file: it does not begin with a header (record 0).',
  );
}

function unsupported(
  { number }: CodaLine,
  column: number,
  what: string,
  found: string | undefined,
): Fault {
  const expected = what === 'version' ? VERSION : APPLICATION;
  return fault(
    'UNSUPPORTED_DOCUMENT',
    'coda.unsupported',
    `${number}:${column}`,
    `The header says ${what} "${found ?? ''}"; ${expected} is read. Ask the bank for CODA version ${VERSION}.`,
  );
}

function cut(last: RecordType, line: number): Fault {
  return fault(
    'NOT_WELL_FORMED',
    'coda.cut',
    `${line}:${RECORD_LENGTH + 1}`,
    `The file ends behind this record ${last}, before the trailer (record 9) of its last statement. Ask the bank for a complete one.`,
  );
}
