import type { Fault } from '../kernel/fault.js';
import { err, ok, type Result } from '../kernel/result.js';
import type { StatementEvents } from './camt/assembly.js';
import { camtReader } from './camt/reader.js';
import { codaReader } from './coda/reader.js';
import { looksLikeCoda } from './coda/sign.js';
import { inStatementModel } from './mt940/read.js';
import { mt940Reader } from './mt940/reader.js';
import { looksLikeMt940 } from './mt940/sign.js';
import type { BankReader } from './statement-reading.js';

/** Bytes read before what they told is taken: some 200 entries, a few milliseconds. */
const PIECE_BYTES = 256 * 1024;

/**
 * Reads a bank file held in memory, MT940, CODA or CAMT, told apart by how it begins. What is in it is told piece by
 * piece, so that it never stands in memory as a whole; `taken` is awaited after each piece. What was told before a
 * fault is void: a file counts as a whole or not at all. Faults are those of the reader of the format.
 */
export async function readBankFile(
  bytes: Uint8Array,
  events: StatementEvents,
  taken: () => Promise<void>,
): Promise<Result<void, Fault>> {
  const reader = readerOf(bytes, events);
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const written = reader.write(bytes.subarray(at, at + PIECE_BYTES));
    if (!written.ok) return written;
    await taken();
  }
  const ended = reader.end();
  if (!ended.ok) return err(ended.error);
  await taken();
  return ok(undefined);
}

function readerOf(bytes: Uint8Array, events: StatementEvents): BankReader<unknown> {
  if (looksLikeMt940(bytes)) return mt940Reader(inStatementModel(events));
  return looksLikeCoda(bytes) ? codaReader(events) : camtReader(events);
}
