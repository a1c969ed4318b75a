import type { Mt940Entry, Mt940Statement } from '../../../src/formats/mt940/model.js';
import { mt940Reader } from '../../../src/formats/mt940/reader.js';

/** All that a file tells, read in the given pieces; `fault` where it was refused. */
export interface Collected {
  readonly fault: string | undefined;
  readonly entries: readonly Mt940Entry[];
  readonly ends: readonly Mt940Statement[];
  /** Everything told, in order, as one text to compare */
  readonly told: string;
}

/** Reads bytes in pieces of that size; bigints are told as text. */
export function collected(bytes: Uint8Array, piece = bytes.length): Collected {
  const entries: Mt940Entry[] = [];
  const ends: Mt940Statement[] = [];
  const told: string[] = [];
  const say = (...things: unknown[]): void => {
    told.push(JSON.stringify(things, (_key, value: unknown) => plain(value)));
  };
  const reader = mt940Reader({
    statement: (written, head, index) => {
      say('statement', written, head, index);
    },
    entry: (written, entry, statement) => {
      entries.push({ ...written });
      say('entry', written, entry, statement);
    },
    end: (written, head, totals, index) => {
      ends.push(written);
      say('end', written, head, totals, index);
    },
  });
  for (let at = 0; at < bytes.length; at += Math.max(1, piece))
    reader.write(bytes.subarray(at, at + Math.max(1, piece)));
  const done = reader.end();
  say(done);
  return { fault: done.ok ? undefined : done.error.code, entries, ends, told: told.join('\n') };
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Set ? [...(value as Set<unknown>)] : value;
}
