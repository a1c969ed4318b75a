import { ILLEGAL } from './characters.js';

/** What bytes say, line ends made one line feed each, up to the first thing that XML cannot have. */
export interface Decoded {
  readonly text: string;
  /** What follows `text`: bytes that are no UTF-8 (overlong and surrogate forms included) or NUL; a control character. */
  readonly broken: 'bytes' | 'character' | undefined;
}

export interface Utf8Reader {
  /** Decodes the next chunk; a character cut by the end of the chunk waits for the next one. */
  next(bytes: Uint8Array): Decoded;
  /** True when the input ended inside a character. */
  pending(): boolean;
}

const REPLACEMENT = '\uFFFD';
const MARK = [0xef, 0xbb, 0xbf] as const;
const CARRIAGE_RETURN = '\r';
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A strict decoder that keeps cut characters and line ends between chunks, and drops a byte order mark at the start. */
export function utf8Reader(): Utf8Reader {
  let rest = new Uint8Array(0);
  let isFirst = true;
  let afterReturn = false;

  /** Carriage returns become line feeds, pairs of both one (XML 1.0, section 2.11), also where a chunk cut the pair. */
  function withLineFeeds(text: string): string {
    const whole = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') afterReturn = text.endsWith(CARRIAGE_RETURN);
    return whole.includes(CARRIAGE_RETURN) ? whole.replace(/\r\n?/g, '\n') : whole;
  }

  return {
    next(bytes) {
      const whole = rest.length === 0 ? bytes : joined(rest, bytes);
      const end = completeLength(whole);
      rest = whole.slice(end);
      const start = isFirst && MARK.every((byte, n) => whole[n] === byte) ? MARK.length : 0;
      if (end > 0) isFirst = false;
      const { text, broken } = decoded(whole.subarray(start, end));
      return legal(withLineFeeds(text), broken);
    },
    pending: () => rest.length > 0,
  };
}

function decoded(bytes: Uint8Array): Decoded {
  try {
    return { text: strict.decode(bytes), broken: undefined };
  } catch {
    // Not UTF-8: the lenient pass finds where.
    return { text: goodPrefix(bytes), broken: 'bytes' };
  }
}

function legal(text: string, broken: Decoded['broken']): Decoded {
  const illegal = text.search(ILLEGAL);
  if (illegal < 0) return { text, broken };
  // NUL is what UTF-16 looks like; the others are plain characters in the wrong place.
  const isNul = text.charCodeAt(illegal) === 0;
  return { text: text.slice(0, illegal), broken: isNul ? 'bytes' : 'character' };
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}

/** Length without a last character whose end is still to come: at most three bytes are held back. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** The text before the first wrong byte. A replacement character that the file itself wrote is no fault. */
function goodPrefix(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (const match of text.matchAll(/\uFFFD/g)) {
    offset += encoder.encode(text.slice(from, match.index)).length;
    from = match.index;
    const written =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (match[0] !== REPLACEMENT || !written) return text.slice(0, match.index);
  }
  return text;
}
