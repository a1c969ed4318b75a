import type { Statement, StatementEntry, StatementHead } from '../../domain/bank/statement.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { XmlLimits } from '../xml/limits.js';
import { type CamtEvents, type CamtHead, camtReader } from './reader.js';

/** A message with all its statements: for files of a size one holds in memory. */
export interface CamtFile extends CamtHead {
  readonly statements: readonly Statement[];
}

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
  const reader = camtReader(events, limits);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    const written = reader.write(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
    if (!written.ok) return written;
  }
  return reader.end();
}

/** Reads a whole message held in memory; faults as `readCamt`. */
export function readCamtBytes(
  bytes: Uint8Array,
  limits: Partial<XmlLimits> = {},
): Result<CamtFile, Fault> {
  const collected = collectStatements();
  const reader = camtReader(collected.events, limits);
  const written = reader.write(bytes);
  if (!written.ok) return err(written.error);
  const ended = reader.end();
  return ended.ok ? ok({ ...ended.value, statements: collected.statements }) : ended;
}

/** Events that put the statements together again. */
export function collectStatements(): {
  readonly events: CamtEvents;
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
      end: (head: StatementHead) => {
        statements.push({ ...head, entries });
      },
    },
  };
}
