import { type Collected, collector, readChunks, readWhole } from '../statement-reading.js';
import type { Fault } from '../../kernel/fault.js';
import { err, type Result } from '../../kernel/result.js';
import type { StatementEvents } from '../camt/assembly.js';
import type { Mt940Events } from './assembly.js';
import type { Mt940Limits } from './limits.js';
import { mt940Reader, type Mt940Told } from './reader.js';
import { UNREAD_ENTRY } from './remarks.js';

/** A file with all its statements: for files of a size one holds in memory. */
export type Mt940File = Mt940Told & Collected;

/**
 * Reads MT940 as its bytes come, telling each statement and entry on the way: memory holds one entry at a time. What
 * was told before a fault is void: a file counts as a whole or not at all. A statement that is odd is told with
 * remarks. Faults: ENCODING, LIMIT_EXCEEDED, UNSUPPORTED_DOCUMENT and SCHEMA with `line:column`.
 */
export async function readMt940(
  chunks: AsyncIterable<Uint8Array | string>,
  events: Mt940Events,
  limits: Partial<Mt940Limits> = {},
): Promise<Result<Mt940Told, Fault>> {
  return readChunks(mt940Reader(events, limits), chunks);
}

/**
 * The same, told in the statement model alone. An entry that could not be read has no place there, so it is a fault:
 * the payment would be missing without a word.
 */
export async function readMt940Statements(
  chunks: AsyncIterable<Uint8Array | string>,
  events: StatementEvents,
): Promise<Result<Mt940Told, Fault>> {
  let unread: Fault | undefined;
  const done = await readMt940(
    chunks,
    inStatementModel({
      ...events,
      end(head, totals, index) {
        unread ??= head.remarks?.find(({ code }) => code === UNREAD_ENTRY);
        events.end(head, totals, index);
      },
    }),
  );
  return done.ok && unread !== undefined ? err(unread) : done;
}

/** Tells what the statement model has; an entry that could not be read is only in the remarks of its statement. */
export function inStatementModel(events: StatementEvents): Mt940Events {
  return {
    statement: (_written, head, index) => {
      events.statement(head, index);
    },
    entry: (_written, entry, statement) => {
      if (entry !== undefined) events.entry(entry, statement);
    },
    end: (_written, head, totals, index) => {
      events.end(head, totals, index);
    },
  };
}

/** Reads a whole file held in memory; faults as `readMt940`. */
export function readMt940Bytes(
  bytes: Uint8Array,
  limits: Partial<Mt940Limits> = {},
): Result<Mt940File, Fault> {
  const collected = collectMt940();
  return readWhole(mt940Reader(collected.events, limits), bytes, collected);
}

/** Events that put the statements together again. */
export function collectMt940(): Collected & { readonly events: Mt940Events } {
  const { statements, begin, add, finish } = collector();
  return { statements, events: inStatementModel({ statement: begin, entry: add, end: finish }) };
}
