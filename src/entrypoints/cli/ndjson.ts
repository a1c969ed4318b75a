import { once } from 'node:events';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Io } from './io.js';

const NEWLINE = 0x0a;

/**
 * Cuts a stream into lines without holding more than one: each line as text, or why that line cannot be read
 * (longer than `maxBytes`, not UTF-8). Blank lines are skipped.
 */
export async function* readLines(
  source: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): AsyncGenerator<Result<string, Fault>> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const keep = (piece: Uint8Array): void => {
    size += piece.length;
    // Past the bound only the size is kept, so that a line without end costs no memory.
    if (size <= maxBytes) pieces.push(piece);
  };
  const flush = (): Result<string, Fault> | null => {
    const line = size > maxBytes ? err(tooLong(maxBytes)) : decode(Buffer.concat(pieces));
    pieces = [];
    size = 0;
    return line.ok && line.value.trim() === '' ? null : line;
  };
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      keep(bytes.subarray(from, to));
      from = to + 1;
      const line = flush();
      if (line !== null) yield line;
    }
    keep(bytes.subarray(from));
  }
  const last = flush();
  if (last !== null) yield last;
}

function tooLong(maxBytes: number): Fault {
  const message = `A line is longer than ${maxBytes} bytes and was skipped. Split it.`;
  return fault('LIMIT_EXCEEDED', 'input.line-too-long', '', message);
}

function decode(bytes: Uint8Array): Result<string, Fault> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const message = 'A line is not UTF-8 and was skipped. Write the lines in UTF-8.';
    return err(fault('ENCODING', 'input.line-encoding', '', message));
  }
}

/** Writes one line and waits while the reader of our output is slower than we are. */
export async function writeLine(io: Io, value: unknown): Promise<void> {
  if (!io.stdout.write(`${JSON.stringify(value)}\n`)) await once(io.stdout, 'drain');
}
