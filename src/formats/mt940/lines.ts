import { fault, type Fault } from '../../kernel/fault.js';
import { windowsText } from '../text/windows-1252.js';
import type { Mt940Limits } from './limits.js';

/** One line of a file, without its end. */
export interface TextLine {
  readonly text: string;
  /** From 1 */
  readonly number: number;
}

export type Encoding = 'ASCII' | 'UTF-8' | 'windows-1252';

export interface LineReader {
  readonly write: (bytes: Uint8Array) => Fault | undefined;
  readonly end: () => Fault | undefined;
  /** How the lines so far were read */
  readonly encodings: () => readonly Encoding[];
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const ASCII_MAX = 0x7f;
const BYTE_ORDER_MARK = '\uFEFF';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Cuts bytes into lines (LF, CR LF or CR), whatever the chunks. The format names no encoding: a line is UTF-8 where
 * its bytes are, else Windows-1252, and which was used is told. NUL is refused: it is UTF-16, or no text at all.
 */
export function lineReader(
  take: (line: TextLine) => Fault | undefined,
  limits: Mt940Limits,
): LineReader {
  const used = new Set<Encoding>();
  let rest: Uint8Array[] = [];
  let restLength = 0;
  let restHigh = 0;
  let total = 0;
  let number = 1;
  let afterReturn = false;

  function hold(piece: Uint8Array): Fault | undefined {
    restLength += piece.length;
    if (restLength > limits.lineMax) return tooLong(number, limits.lineMax);
    // A copy: the chunk may be reused by whoever reads the file.
    if (piece.length > 0) rest.push(piece.slice());
    return undefined;
  }

  function finish(piece: Uint8Array, high: number): Fault | undefined {
    if (restLength + piece.length > limits.lineMax) return tooLong(number, limits.lineMax);
    const bytes = restLength === 0 ? piece : joined([...rest, piece], restLength + piece.length);
    const text = decoded(bytes, (restHigh | high) > ASCII_MAX, used);
    const line = { text: number === 1 ? withoutMark(text) : text, number };
    rest = [];
    restLength = 0;
    restHigh = 0;
    number++;
    return take(line);
  }

  return {
    write(bytes) {
      total += bytes.length;
      if (total > limits.bytesMax) return tooLarge(number, limits.bytesMax);
      let start = 0;
      let high = 0;
      for (let at = 0; at < bytes.length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte === 0) return binary(number, restLength + at - start + 1);
        const isFeed = byte === LINE_FEED;
        if (isFeed && afterReturn) start = at + 1;
        else if (isFeed || byte === CARRIAGE_RETURN) {
          const found = finish(bytes.subarray(start, at), high);
          if (found !== undefined) return found;
          start = at + 1;
          high = 0;
        } else high |= byte;
        afterReturn = byte === CARRIAGE_RETURN;
      }
      restHigh |= high;
      return hold(bytes.subarray(start));
    },
    end: () => (restLength === 0 ? undefined : finish(new Uint8Array(0), 0)),
    encodings: () => (used.size === 0 ? ['ASCII'] : [...used].sort()),
  };
}

function decoded(bytes: Uint8Array, beyondAscii: boolean, used: Set<Encoding>): string {
  if (!beyondAscii) return strict.decode(bytes);
  try {
    const text = strict.decode(bytes);
    used.add('UTF-8');
    return text;
  } catch {
    used.add('windows-1252');
    return windowsText(bytes);
  }
}

function withoutMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function tooLong(line: number, most: number): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'mt940.limit',
    `${line}:${most + 1}`,
    `The line is longer than ${most} bytes. Lines of MT940 have some 65; this is no such file, or a broken one.`,
  );
}

function tooLarge(line: number, most: number): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'mt940.limit',
    `${line}:1`,
    `The file is larger than ${most} bytes. Ask the bank for it in parts.`,
  );
}

function binary(line: number, column: number): Fault {
  return fault(
    'ENCODING',
    'mt940.encoding',
    `${line}:${column}`,
    'A NUL byte stands here: the file is UTF-16 or no text. Save it as UTF-8 or Windows-1252, or fetch it again.',
  );
}
