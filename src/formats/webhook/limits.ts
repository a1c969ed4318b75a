import { fault, type Fault } from '../../kernel/fault.js';

/** How large a JSON body from outside may be; larger ones only serve to burn memory or the stack. */
export interface JsonLimits {
  /** Bytes of the whole body */
  readonly bytesMax: number;
  /** Nested arrays and objects */
  readonly depthMax: number;
  /** Object keys, counted over the whole body */
  readonly keysMax: number;
}

export const JSON_LIMITS: JsonLimits = { bytesMax: 1_048_576, depthMax: 32, keysMax: 10_000 };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Measures a body in one pass over its bytes, without building anything: fit to run before the signature
 * is known to be right. Says nothing about whether the bytes are JSON. Null: within the limits.
 */
export function checkJsonLimits(body: Uint8Array, limits: JsonLimits = JSON_LIMITS): Fault | null {
  if (body.length > limits.bytesMax) {
    return tooLarge(`${body.length} bytes`, `${limits.bytesMax} bytes`);
  }
  let depth = 0;
  let keys = 0;
  let inString = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (byte === COLON) keys += 1;
    else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    if (depth > limits.depthMax) {
      return tooLarge(`more than ${limits.depthMax} levels`, `${limits.depthMax} levels`);
    }
    if (keys > limits.keysMax) {
      return tooLarge(`more than ${limits.keysMax} keys`, `${limits.keysMax} keys`);
    }
  }
  return null;
}

function tooLarge(found: string, expected: string): Fault {
  return fault(
    'LIMIT_EXCEEDED',
    'webhook.too-large',
    '',
    `The JSON body has ${found}; at most ${expected} are read. Send the event alone, without further data.`,
  );
}
