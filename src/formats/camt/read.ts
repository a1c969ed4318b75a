import { type Collected, collector, readChunks, readWhole } from '../statement-reading.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import type { XmlLimits } from '../xml/limits.js';
import { type CamtEvents, type CamtHead, camtReader } from './reader.js';

/** A file with all its statements: for files of a size one holds in memory. */
export type CamtFile = CamtHead & Collected;

/**
 * Reads a message as its bytes come, telling each statement and entry on the way: memory holds one entry at a time.
 * What was told before a fault is void: a file counts as a whole or not at all.
 * Faults: those of the XML layer, UNSUPPORTED_DOCUMENT, SCHEMA and VALUE with a positioned path.
 */
export async function readCamt(
  chunks: AsyncIterable<Uint8Array | string>,
  events: CamtEvents,
  limits: Partial<XmlLimits> = {},
): Promise<Result<CamtHead, Fault>> {
  return readChunks(camtReader(events, limits), chunks);
}

/** Reads a whole message held in memory; faults as `readCamt`. */
export function readCamtBytes(
  bytes: Uint8Array,
  limits: Partial<XmlLimits> = {},
): Result<CamtFile, Fault> {
  const collected = collectStatements();
  return readWhole(camtReader(collected.events, limits), bytes, collected);
}

/** Events that put the statements together again. */
export function collectStatements(): Collected & { readonly events: CamtEvents } {
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
