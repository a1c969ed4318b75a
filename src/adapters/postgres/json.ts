import { base64Of, bytesOfBase64 } from '../../kernel/base64.js';

/**
 * Values as JSON text and back, exactly: a bigint is `{"$bigint":"12"}`, bytes are `{"$bytes":"<base64>"}`, and an
 * object that has such a key itself is wrapped as `{"$object":{…}}`. Decimals and Money are plain objects with a
 * bigint inside and need nothing of their own.
 *
 * Columns are `json`, not `jsonb`: the text stays as written, order of keys included, and U+0000 or half a
 * surrogate pair travel as the escapes JSON.stringify writes, which `jsonb` would refuse.
 */
const TAGS = ['$bigint', '$bytes', '$object'] as const;

function isTagged(value: object): boolean {
  if (Array.isArray(value)) return false;
  const keys = Object.keys(value);
  return keys.length === 1 && TAGS.some((tag) => tag === keys[0]);
}

function mapEntries(value: object, convert: (member: unknown) => unknown): object {
  // fromEntries defines own properties: a key named __proto__ stays a key.
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, convert(member)] as const),
  );
}

function tag(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: value.toString() };
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error('A number that is not finite cannot be stored');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return { $bytes: base64Of(value) };
  if (Array.isArray(value)) return value.map(tag);
  const members = mapEntries(value, tag);
  return isTagged(value) ? { $object: members } : members;
}

/** Works in place: what JSON.parse gave belongs to nobody else, and copying it is most of the time of a reading. */
function untag(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!isTagged(value)) return untagMembers(value);
  const tagged = value as Record<(typeof TAGS)[number], unknown>;
  if (typeof tagged.$bigint === 'string') return BigInt(tagged.$bigint);
  if (typeof tagged.$bytes === 'string') return bytesOfBase64(tagged.$bytes);
  return untagMembers(tagged.$object as object);
}

function untagMembers(value: object): object {
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    const member = members[key];
    if (typeof member !== 'object' || member === null) continue;
    const untagged = untag(member);
    // Defined, not assigned: a key named __proto__ stays a key.
    if (untagged !== member)
      Object.defineProperty(members, key, {
        value: untagged,
        enumerable: true,
        writable: true,
        configurable: true,
      });
  }
  return members;
}

/** Text for a `json` column. Members that are undefined are left out. */
export function encodeJson(value: unknown): string {
  return JSON.stringify(isPlain(value) ? value : tag(value ?? null));
}

/** Whether JSON says all of it as it is; then it need not be copied, which is most of the time of a writing. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object') return false;
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isPlain);
  if (value instanceof Uint8Array || isTagged(value)) return false;
  return Object.values(value).every((member) => member === undefined || isPlain(member));
}

/** The value `encodeJson` was given. */
export function decodeJson(text: string): unknown {
  return untag(JSON.parse(text));
}
