import type { Statement, StatementEntry } from '../../domain/bank/statement.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { CodaEvents } from './assembly.js';
import type { CodaLimits } from './limits.js';
import { type CodaHead, codaReader } from './reader.js';

/** A file with all its statements: for files of a size one holds in memory. */
export interface CodaFile extends CodaHead {
  readonly statements: readonly Statement[];
}

/**
 * Reads a CODA 2 file as its bytes come, telling each movement and entry on the way: memory holds one entry at a time.
 * What was told before a fault is void: a file counts as a whole or not at all.
 * Faults with `line:column`: ENCODING, NOT_WELL_FORMED, LIMIT_EXCEEDED, UNSUPPORTED_DOCUMENT, SCHEMA and VALUE.
 * What can be read and does not hold (totals, counts, flags) is in the `remarks` of its statement.
 */
export async function readCoda(
  chunks: AsyncIterable<Uint8Array | string>,
  events: CodaEvents,
  limits: Partial<CodaLimits> = {},
): Promise<Result<CodaHead, Fault>> {
  const reader = codaReader(events, limits);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    const written = reader.write(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
    if (!written.ok) return written;
  }
  return reader.end();
}

/** Reads a whole file held in memory; faults as `readCoda`. */
export function readCodaBytes(
  bytes: Uint8Array,
  limits: Partial<CodaLimits> = {},
): Result<CodaFile, Fault> {
  const { events, statements } = collectCoda();
  const reader = codaReader(events, limits);
  const written = reader.write(bytes);
  if (!written.ok) return err(written.error);
  const ended = reader.end();
  return ended.ok ? ok({ ...ended.value, statements }) : ended;
}

/** Events that put the statements together again. */
export function collectCoda(): {
  readonly events: CodaEvents;
  readonly statements: readonly Statement[];
} {
  const statements: Statement[] = [];
  let entries: StatementEntry[] = [];
  return {
    statements,
    events: {
      statement: () => {
        entries = [];
      },
      entry: (entry) => {
        entries.push(entry);
      },
      end: (head) => {
        statements.push({ ...head, entries });
      },
    },
  };
}
