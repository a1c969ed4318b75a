/** Strict UTF-8: what a chunk of bytes says, up to the first byte that is none. */
export interface Decoded {
  readonly text: string;
  /** A byte sequence that is not UTF-8 (overlong and surrogate forms included), or NUL, follows `text`. */
  readonly broken: boolean;
}

export interface Utf8Reader {
  /** Decodes the next chunk; a character cut by the end of the chunk waits for the next one. */
  next(bytes: Uint8Array): Decoded;
  /** True when the input ended inside a character. */
  pending(): boolean;
}

const REPLACEMENT = '\uFFFD';

/** A decoder that keeps cut characters between chunks. The byte order mark is kept: it is for the parser to skip. */
export function utf8Reader(): Utf8Reader {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = new Uint8Array(0);
  return {
    next(bytes) {
      const whole = rest.length === 0 ? bytes : joined(rest, bytes);
      const end = completeLength(whole);
      rest = whole.slice(end);
      const complete = whole.subarray(0, end);
      try {
        if (!complete.includes(0)) return { text: strict.decode(complete), broken: false };
      } catch {
        // Not UTF-8: the lenient pass below finds where.
      }
      return { text: goodPrefix(complete), broken: true };
    },
    pending: () => rest.length > 0,
  };
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

/** The text before the first wrong byte or NUL. A replacement character that the file itself wrote is no fault. */
function goodPrefix(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (const match of text.matchAll(/[\uFFFD\0]/g)) {
    offset += encoder.encode(text.slice(from, match.index)).length;
    from = match.index;
    const written =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (match[0] !== REPLACEMENT || !written) return text.slice(0, match.index);
  }
  return text;
}
