import { type Collected, collector, readChunks, readWhole } from '../statement-reading.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import type { CodaEvents } from './assembly.js';
import type { CodaLimits } from './limits.js';
import { type CodaHead, codaReader } from './reader.js';

/** A file with all its statements: for files of a size one holds in memory. */
export type CodaFile = CodaHead & Collected;

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
  return readChunks(codaReader(events, limits), chunks);
}

/** Reads a whole file held in memory; faults as `readCoda`. */
export function readCodaBytes(
  bytes: Uint8Array,
  limits: Partial<CodaLimits> = {},
): Result<CodaFile, Fault> {
  const collected = collectCoda();
  return readWhole(codaReader(collected.events, limits), bytes, collected);
}

/** Events that put the statements together again. */
export function collectCoda(): Collected & { readonly events: CodaEvents } {
  const { statements, begin, add, finish } = collector();
  return {
    statements,
    events: {
      statement: begin,
      entry: add,
      end: finish,
    },
  };
}
