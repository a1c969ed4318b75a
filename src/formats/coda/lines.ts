import { fault, type Fault } from '../../kernel/fault.js';
import { windowsText } from '../text/windows-1252.js';
import { BLANK_LINES_MAX, CODA_LIMITS, LINE_BYTES_MAX, RECORD_LENGTH } from './limits.js';

/** One record as text of exactly 128 characters. */
export interface CodaLine {
  readonly text: string;
  /** From 1 */
  readonly number: number;
  /** Characters the file gave: fewer than 128 are filled with blanks here and told by whoever reads on */
  readonly given: number;
}

export interface LineReader {
  readonly write: (bytes: Uint8Array) => Fault | undefined;
  readonly end: () => Fault | undefined;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;
/** End of file as DOS wrote it; a line of its own behind the last record. */
const CONTROL_Z = '\u001a';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Cuts bytes into records, telling one after the other; memory holds one line. Blank lines are passed over.
 * Faults: ENCODING, NOT_WELL_FORMED and LIMIT_EXCEEDED with `line:column`.
 */
export function lineReader(
  tell: (line: CodaLine) => Fault | undefined,
  bytesMax = CODA_LIMITS.bytesMax,
): LineReader {
  const kept = new Uint8Array(LINE_BYTES_MAX);
  let length = 0;
  let total = 0;
  let number = 0;
  let blank = 0;

  function line(bytes: Uint8Array): Fault | undefined {
    number++;
    const read = textOf(bytes, number);
    if (typeof read !== 'string') return read;
    if (read.trim() === '' || read === CONTROL_Z)
      return ++blank > BLANK_LINES_MAX ? empty(number) : undefined;
    const broken = fits(read, number);
    if (broken !== undefined) return broken;
    const text = read.slice(0, RECORD_LENGTH).padEnd(RECORD_LENGTH);
    return tell({ text, number, given: read.length });
  }

  function keep(piece: Uint8Array): Fault | undefined {
    if (length + piece.length > LINE_BYTES_MAX) return endless(number + 1);
    kept.set(piece, length);
    length += piece.length;
    return undefined;
  }

  /** A whole line from what was kept and this last piece. */
  function close(piece: Uint8Array): Fault | undefined {
    if (length === 0 && piece.length <= LINE_BYTES_MAX) return line(piece);
    const broken = keep(piece);
    if (broken !== undefined) return broken;
    const whole = kept.subarray(0, length);
    length = 0;
    return line(whole);
  }

  return {
    write(bytes) {
      total += bytes.length;
      if (total > bytesMax) return tooLarge(bytesMax);
      let from = 0;
      for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, from)) {
        const broken = close(bytes.subarray(from, at));
        if (broken !== undefined) return broken;
        from = at + 1;
      }
      return keep(bytes.subarray(from));
    },
    end: () => (length === 0 ? undefined : close(new Uint8Array(0))),
  };
}

/**
 * The text of one line. Windows-1252 in practice; a file that somebody saved as UTF-8 shows by its width: with other
 * than 128 bytes and exactly 128 characters of UTF-8 it is that.
 */
function textOf(line: Uint8Array, number: number): string | Fault {
  const start = number === 1 && BYTE_ORDER_MARK.every((byte, n) => line[n] === byte) ? 3 : 0;
  const end = line.at(-1) === CARRIAGE_RETURN ? line.length - 1 : line.length;
  const bytes = line.subarray(start, Math.max(start, end));
  const wide = bytes.length === RECORD_LENGTH ? undefined : wideText(bytes);
  const text = wide ?? windowsText(bytes);
  const control = text.search(CONTROL);
  if (control < 0 || text === CONTROL_Z) return text;
  return strange(text.charCodeAt(control), number, control + 1);
}

/** C0 and C1 controls: no record has them; what Windows-1252 leaves undefined is decoded to C1. */
const CONTROL = /\p{Cc}/u;

function wideText(bytes: Uint8Array): string | undefined {
  try {
    const text = utf8.decode(bytes);
    return text.length === RECORD_LENGTH ? text : undefined;
  } catch {
    return undefined;
  }
}

function fits(text: string, number: number): Fault | undefined {
  const rest = text.slice(RECORD_LENGTH);
  if (rest.trim() === '') return undefined;
  const column = RECORD_LENGTH + 1 + rest.search(/\S/);
  return fault(
    'NOT_WELL_FORMED',
    'coda.line-length',
    `${number}:${column}`,
    `The line has ${text.length} characters; a CODA record has ${RECORD_LENGTH}. The file was changed on its way: ask the bank for it again.`,
  );
}

function strange(code: number, line: number, column: number): Fault {
  const hex = code.toString(16).toUpperCase().padStart(2, '0');
  const isControl = code < 0x80;
  return fault(
    isControl ? 'NOT_WELL_FORMED' : 'ENCODING',
    isControl ? 'coda.character' : 'coda.encoding',
    `${line}:${column}`,
    isControl
      ? `The control character ${hex} stands here; a CODA record has none. The file is damaged or no CODA.`
      : `The byte ${hex} is no character of Windows-1252, in which CODA files are written.`,
  );
}

function endless(line: number): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'coda.limit',
    `${line}:${LINE_BYTES_MAX + 1}`,
    `The line does not end within ${LINE_BYTES_MAX} bytes; a CODA record has ${RECORD_LENGTH} characters and then a line end.`,
  );
}

function empty(line: number): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'coda.limit',
    `${line}:1`,
    `The file has more than ${BLANK_LINES_MAX} blank lines. Ask the bank for it again.`,
  );
}

function tooLarge(bytesMax: number): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'coda.limit',
    '',
    `The file is larger than ${bytesMax} bytes. Ask the bank for shorter periods.`,
  );
}
