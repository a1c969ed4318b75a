import { fault, type Fault, type FaultClass } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { checkJsonLimits, JSON_LIMITS, type JsonLimits } from './limits.js';

/** JSON as data of ours: objects without prototype, so that no key has a meaning of its own. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A reader in the middle of a text: where it stands and on which JSON pointer. */
interface Cursor {
  readonly text: string;
  at: number;
  readonly path: (string | number)[];
}

/** Leaves the recursion at the first fault; never seen outside this file. */
class Refusal extends Error {
  readonly fault: Fault;
  constructor(refused: Fault) {
    super(refused.message);
    this.fault = refused;
  }
}

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** A string literal without raw control characters (RFC 8259, clause 7). */
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const WORDS: readonly (readonly [string, JsonValue])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/**
 * Reads RFC 8259 JSON from bytes, stricter than JSON.parse: UTF-8 only, no name twice in an object, no NUL and no
 * lone surrogate in a string (PostgreSQL text holds neither), no number beyond 2^53 (it would not be the one sent).
 * Never throws. Errors: LIMIT_EXCEEDED, BODY (not JSON), VALUE (JSON, but a value we do not take).
 */
export function readJson(
  body: Uint8Array,
  limits: JsonLimits = JSON_LIMITS,
): Result<JsonValue, Fault> {
  const tooLarge = checkJsonLimits(body, limits);
  if (tooLarge !== null) return err(tooLarge);
  const text = decodeUtf8(body);
  if (text === null) {
    return err(fault('BODY', 'webhook.not-utf8', '', 'The body is not UTF-8; JSON always is.'));
  }
  const cursor: Cursor = { text, at: 0, path: [] };
  try {
    const value = readValue(cursor);
    skipBlank(cursor);
    if (cursor.at < text.length) throw notJson(cursor, 'the end of the body');
    return ok(value);
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    throw error;
  }
}

function decodeUtf8(body: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return null;
  }
}

function readValue(cursor: Cursor): JsonValue {
  skipBlank(cursor);
  const first = cursor.text[cursor.at];
  if (first === '{') return readObject(cursor);
  if (first === '[') return readArray(cursor);
  if (first === '"') return readString(cursor);
  for (const [word, value] of WORDS) {
    if (cursor.text.startsWith(word, cursor.at)) {
      cursor.at += word.length;
      return value;
    }
  }
  return readNumber(cursor);
}

function readObject(cursor: Cursor): JsonObject {
  const object = Object.create(null) as Record<string, JsonValue>;
  cursor.at += 1;
  if (takes(cursor, '}')) return object;
  do {
    skipBlank(cursor);
    const key = readString(cursor);
    cursor.path.push(key);
    if (Object.hasOwn(object, key)) {
      throw refuse(
        cursor,
        'BODY',
        'webhook.name-twice',
        'The same name stands twice in an object.',
      );
    }
    expect(cursor, ':');
    object[key] = readValue(cursor);
    cursor.path.pop();
  } while (takes(cursor, ','));
  expect(cursor, '}');
  return object;
}

function readArray(cursor: Cursor): readonly JsonValue[] {
  const values: JsonValue[] = [];
  cursor.at += 1;
  if (takes(cursor, ']')) return values;
  do {
    cursor.path.push(values.length);
    values.push(readValue(cursor));
    cursor.path.pop();
  } while (takes(cursor, ','));
  expect(cursor, ']');
  return values;
}

function readString(cursor: Cursor): string {
  const literal = take(cursor, STRING);
  if (literal === null) throw notJson(cursor, 'a string');
  const text = JSON.parse(literal) as string;
  if (text.includes('\0') || /\p{Surrogate}/u.test(text)) {
    throw refuse(
      cursor,
      'VALUE',
      'webhook.text',
      'A string holds NUL or half a surrogate pair, which cannot be stored as text.',
    );
  }
  return text;
}

function readNumber(cursor: Cursor): number {
  const literal = take(cursor, NUMBER);
  if (literal === null) throw notJson(cursor, 'a JSON value');
  const value = Number(literal);
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) {
    throw refuse(
      cursor,
      'VALUE',
      'webhook.number',
      `The number ${literal.slice(0, 40)} is beyond 2^53 and cannot be read exactly; send it as a string.`,
    );
  }
  return value;
}

function skipBlank(cursor: Cursor): void {
  take(cursor, BLANK);
}

/** What the sticky pattern finds here, with the cursor moved behind it; null when it does not fit. */
function take(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return null;
  cursor.at += found[0].length;
  return found[0];
}

function takes(cursor: Cursor, mark: string): boolean {
  skipBlank(cursor);
  if (cursor.text[cursor.at] !== mark) return false;
  cursor.at += 1;
  return true;
}

function expect(cursor: Cursor, mark: string): void {
  if (!takes(cursor, mark)) throw notJson(cursor, `"${mark}"`);
}

function notJson(cursor: Cursor, expected: string): Refusal {
  const message = `The body is not JSON: expected ${expected} at character ${cursor.at + 1}.`;
  return refuse(cursor, 'BODY', 'webhook.not-json', message);
}

function refuse(cursor: Cursor, as: FaultClass, code: string, message: string): Refusal {
  const pointer = cursor.path
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
  return new Refusal(fault(as, code, pointer, message));
}
