import type { AuditEntry, AuditHead } from './audit.js';

/** How a chain may be found not to be the one that was written. */
export const BREAKS = ['missing', 'changed', 'unlinked', 'cut', 'replaced'] as const;

/** What does not hold, and where it shows first. */
export interface AuditBreak {
  readonly kind: (typeof BREAKS)[number];
  readonly position: number;
  readonly message: string;
}

/** The end of what was walked so far; a chain begins at position 0 with an empty hash. */
export type Walked = Pick<AuditHead, 'position' | 'hash'>;

export const BEGINNING: Walked = { position: 0, hash: '' };

/**
 * The bytes an entry's hash is over: the hash before it, then each value as `<length in bytes>:<value>` in UTF-8. The same,
 * in the same order, as add_audit_entry of migration 0040.
 */
export function bytesOf(entry: Omit<AuditEntry, 'hash'>): Uint8Array {
  const { chain, position, at, actorKind, actorId, actorName, channel } = entry;
  const { act, aboutKind, aboutId, fields } = entry;
  const encoder = new TextEncoder();
  const parts = [
    ...[chain, String(position), at, actorKind, actorId, actorName, channel],
    ...[act, aboutKind, aboutId, fields],
  ].map((text) => {
    const value = encoder.encode(text);
    return [encoder.encode(`${value.length}:`), value];
  });
  const all = [bytesOfHex(entry.previous), ...parts.flat()];
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of all) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Judges the next entry of a walk; null: it follows, and is what was written. `digest` is SHA-256 in hexadecimal. */
export function breakAt(
  before: Walked,
  entry: AuditEntry,
  digest: (bytes: Uint8Array) => string,
): AuditBreak | null {
  const expected = before.position + 1;
  const { position } = entry;
  if (position !== expected)
    return broken(
      'missing',
      expected,
      `Entry ${expected} is missing: the next one is ${position}.`,
    );
  if (digest(bytesOf(entry)) !== entry.hash)
    return broken(
      'changed',
      position,
      `Entry ${position} is not what was written: it has another hash.`,
    );
  return entry.previous === before.hash
    ? null
    : broken('unlinked', position, `Entry ${position} does not follow the entry before it.`);
}

/** Judges the end of a walk by where the database says the chain ends; null for `head`: it says nothing. */
export function breakAtEnd(walked: Walked, head: AuditHead | null): AuditBreak | null {
  const end = head ?? BEGINNING;
  const next = walked.position + 1;
  if (end.position > walked.position)
    return broken(
      'cut',
      next,
      `The chain ends before entry ${next}, and should go on to ${end.position}.`,
    );
  return end.position === walked.position && end.hash === walked.hash
    ? null
    : broken(
        'replaced',
        walked.position,
        `The chain ends at entry ${walked.position}, which is not the end that is remembered (${end.position}).`,
      );
}

/**
 * Judges entries by ends of the chain that were written down elsewhere; `passed` are the hashes now at their positions. It
 * finds a chain that was cut, or written anew with hashes that fit. Null: all of them are still there.
 */
export function breakByExported(
  exported: readonly Walked[],
  passed: ReadonlyMap<number, string>,
): AuditBreak | null {
  for (const { position, hash } of exported) {
    const found = passed.get(position);
    if (found === undefined)
      return broken(
        'cut',
        position,
        `Entry ${position} was written down as the end of the chain and is gone.`,
      );
    if (found !== hash)
      return broken(
        'replaced',
        position,
        `Entry ${position} has another hash than was written down: the chain was written anew.`,
      );
  }
  return null;
}

function broken(kind: AuditBreak['kind'], position: number, message: string): AuditBreak {
  return { kind, position, message };
}
