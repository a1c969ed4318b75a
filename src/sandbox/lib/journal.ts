import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * An append-only file of JSON lines. A record is in the file when `append` returns, written by one call, so a
 * killed process loses nothing it has answered for. It does not sync: power loss is not covered.
 */
export interface Journal {
  append(record: unknown): void;
  close(): void;
}

/** A journal that is kept nowhere: for a sandbox that may forget. */
const FORGETFUL: Journal = { append: () => undefined, close: () => undefined };

/**
 * Opens the journal at `path` (null: keeps nothing) and hands every earlier record to `replay`, oldest first.
 * A last line without its line end was torn by a crash before it was answered for: it is cut off.
 * Any other unreadable line throws: the file was changed by somebody else.
 */
export function openJournal(path: string | null, replay: (record: unknown) => void): Journal {
  if (path === null) return FORGETFUL;
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a+');
  const bytes = readFileSync(path);
  let size = bytes.lastIndexOf(0x0a) + 1;
  if (size < bytes.length) ftruncateSync(file, size);
  const lines = bytes.subarray(0, size).toString('utf8').split('\n').slice(0, -1);
  lines.forEach((line, index) => {
    replay(parseLine(line, `${path}:${index + 1}`));
  });
  return {
    append: (record) => {
      const line = Buffer.from(`${JSON.stringify(record)}\n`);
      try {
        const written = writeSync(file, line);
        if (written < line.length)
          throw new Error(`${path} took ${written} of ${line.length} bytes`);
      } catch (error) {
        // Half a line must not be followed by a whole one.
        ftruncateSync(file, size);
        throw error;
      }
      size += line.length;
    },
    close: () => {
      closeSync(file);
    },
  };
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${place} is not JSON. Restore the file, or start with an empty folder.`);
  }
}
