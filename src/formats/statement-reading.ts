import type { Statement, StatementEntry, StatementHead } from '../domain/bank/statement.js';
import type { Fault } from '../kernel/fault.js';
import { ok, type Result } from '../kernel/result.js';

/** A reader of one bank format: bytes go in as they come, the end answers what the whole file is. */
export interface BankReader<Head> {
  readonly write: (bytes: Uint8Array) => Result<void, Fault>;
  readonly end: () => Result<Head, Fault>;
}

/** Puts a file through a reader as its bytes come; the first fault ends it. */
export async function readChunks<Head>(
  reader: BankReader<Head>,
  chunks: AsyncIterable<Uint8Array | string>,
): Promise<Result<Head, Fault>> {
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    const written = reader.write(typeof chunk === 'string' ? encoder.encode(chunk) : chunk);
    if (!written.ok) return written;
  }
  return reader.end();
}

/** Puts a whole file through a reader whose events are collected, and answers it with its statements. */
export function readWhole<Head extends object>(
  reader: BankReader<Head>,
  bytes: Uint8Array,
  { statements }: Collected,
): Result<Head & Collected, Fault> {
  const written = reader.write(bytes);
  if (!written.ok) return written;
  const ended = reader.end();
  return ended.ok ? ok({ ...ended.value, statements }) : ended;
}

export interface Collected {
  readonly statements: readonly Statement[];
}

/** Puts statements together again from what a reader tells of them, one after the other. */
export interface Collector extends Collected {
  readonly begin: () => void;
  readonly add: (entry: StatementEntry) => void;
  readonly finish: (head: StatementHead) => void;
}

export function collector(): Collector {
  const statements: Statement[] = [];
  let entries: StatementEntry[] = [];
  return {
    statements,
    begin: () => {
      entries = [];
    },
    add: (entry) => {
      entries.push(entry);
    },
    finish: (head) => {
      statements.push({ ...head, entries });
    },
  };
}
