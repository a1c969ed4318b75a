import { collectMt940, readMt940 } from '../../formats/mt940/read.js';
import type { Mt940Told } from '../../formats/mt940/reader.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { type Io, oneLine, writeJson } from './io.js';
import { type Json, totalsJson } from './statement-json.js';
import {
  mt940EndJson,
  mt940EntryJson,
  mt940HeadJson,
  mt940StatementJson,
} from './statement-mt940-json.js';
import { type StatementLanguage, statementTable } from './statement-table.js';

type Chunks = AsyncIterable<Uint8Array | string>;
type Show = (io: Io, chunks: Chunks, lang: StatementLanguage) => Promise<Result<unknown, Fault>>;

const FORMAT = 'mt940';

/** One object with all statements, each with all its entries. */
export const showMt940Object: Show = async (io, chunks) => {
  const statements: Json[] = [];
  let entries: Json[] = [];
  const done = await readMt940(chunks, {
    statement: () => {
      entries = [];
    },
    entry: (written, entry) => entries.push(mt940EntryJson(written, entry)),
    end: (written, head, totals) => {
      statements.push(mt940StatementJson(written, head, totals, entries));
    },
  });
  if (done.ok) {
    const x = fileJson(done.value);
    writeJson(io, { format: FORMAT, statementCount: statements.length, statements, x });
  }
  return done;
};

/**
 * A line for each statement and entry as they are read. What a statement says behind its entries stands in `x` of the
 * last line, which says that the file was read to its end.
 */
export const showMt940Lines: Show = async (io, chunks) => {
  const ends: Json[] = [];
  const chains: unknown[] = [];
  let entries = 0;
  const done = await readMt940(chunks, {
    statement: (written, _head, index) => {
      writeJson(io, { statement: { index, format: FORMAT, ...mt940HeadJson(written) } });
    },
    entry: (written, entry, statement) => {
      entries++;
      writeJson(io, { entry: { statement, ...mt940EntryJson(written, entry) } });
    },
    end: (written, head, totals) => {
      chains.push(totalsJson(head, totals).balanceChain);
      ends.push(mt940EndJson(written, head, totals));
    },
  });
  if (done.ok) {
    const x = { statements: ends, ...fileJson(done.value) };
    writeJson(io, { end: { statements: ends.length, entries, balanceChain: chains, x } });
  }
  return done;
};

/** The same table as for CAMT; behind it what is odd. */
export const showMt940Table: Show = async (io, chunks, lang) => {
  const { events, statements } = collectMt940();
  const done = await readMt940(chunks, events);
  if (!done.ok) return done;
  for (const statement of statements) {
    io.stdout.write(statementTable(statement, lang));
    for (const { path, message } of statement.remarks ?? [])
      io.stdout.write(oneLine(`! ${path} ${message}`));
  }
  return done;
};

function fileJson({ encodings }: Mt940Told): Json {
  return { encodings };
}
