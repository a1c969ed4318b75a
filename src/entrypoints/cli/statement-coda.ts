import type { CodaClosing } from '../../formats/coda/head.js';
import type { CodaMove } from '../../formats/coda/movement.js';
import { collectCoda, readCoda } from '../../formats/coda/read.js';
import type { CodaHead } from '../../formats/coda/reader.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { type Io, oneLine, writeJson } from './io.js';
import {
  closingJson,
  informationJson,
  moveJson,
  openingJson,
  remarksJson,
} from './statement-coda-json.js';
import { type Json, present } from './statement-json.js';
import { type StatementLanguage, statementTable } from './statement-table.js';

type Chunks = AsyncIterable<Uint8Array | string>;
type Show = (io: Io, chunks: Chunks, lang: StatementLanguage) => Promise<Result<unknown, Fault>>;

/** One object with all statements, each with all its movements and information records. */
export const showCodaObject: Show = async (io, chunks) => {
  const statements: Json[] = [];
  let moves: Json[] = [];
  let information: Json[] = [];
  let opening: Json = {};
  const done = await readCoda(chunks, {
    statement: (head, _index, found) => {
      opening = openingJson(found, head);
      moves = [];
      information = [];
    },
    move: (move) => moves.push(moveJson(move)),
    information: (told) => information.push(informationJson(told)),
    end: (head, totals, _index, closing) => {
      statements.push({
        ...withRemarks(opening, remarksJson(head)),
        moves,
        ...present({ information }),
        ...closingJson(closing, head, totals),
        moveCount: moves.length,
        informationCount: information.length,
      });
    },
  });
  if (done.ok) {
    const { format, version } = done.value;
    writeJson(io, {
      format,
      version,
      statementCount: statements.length,
      statements,
      ...announced(done.value),
    });
  }
  return done;
};

/** The remarks join what stands under `x` already. */
function withRemarks(opening: Json, remarks: readonly Json[]): Json {
  if (remarks.length === 0) return opening;
  return { ...opening, x: { ...(opening['x'] as Json | undefined), remarks } };
}

function announced({ announcesMore }: CodaHead): Json {
  return announcesMore ? { x: { announcesMore } } : {};
}

/**
 * A line for each statement and movement as they are read; information records stand in `x` of their movement. What a
 * statement says at its end stands in `x` of the last line, which says that the file was read to its end.
 */
export const showCodaLines: Show = async (io, chunks) => {
  const ends: Json[] = [];
  const chains: unknown[] = [];
  let entries = 0;
  const moves = moveLines(io);
  const done = await readCoda(chunks, {
    statement: (head, index, found) => {
      writeJson(io, { statement: { index, ...openingJson(found, head) } });
    },
    move: moves.move,
    information: (told) => {
      moves.information(informationJson(told));
    },
    entry: () => {
      entries++;
    },
    end: (head, totals, _index, closing: CodaClosing) => {
      moves.end();
      const said = closingJson(closing, head, totals);
      chains.push(said['balanceChain']);
      ends.push(withRemarks(said, remarksJson(head)));
    },
  });
  if (done.ok) {
    const x = { statements: ends, ...(announced(done.value)['x'] as Json | undefined) };
    writeJson(io, { end: { statements: ends.length, entries, balanceChain: chains, x } });
  }
  return done;
};

interface MoveLines {
  readonly move: (move: CodaMove, statement: number) => void;
  readonly information: (told: Json) => void;
  readonly end: () => void;
}

/** Holds one movement back until all information on it has come. */
function moveLines(io: Io): MoveLines {
  let held: Json | undefined;
  let information: Json[] = [];
  let index = 0;

  function write(): void {
    if (held === undefined) return;
    const x = { ...(held['x'] as Json | undefined), ...present({ information }) };
    writeJson(io, { move: { ...held, ...present({ x }) } });
    held = undefined;
    information = [];
  }

  return {
    move(move, statement) {
      write();
      held = { statement, index: index++, ...moveJson(move) };
    },
    information: (told) => information.push(told),
    end() {
      write();
      index = 0;
    },
  };
}

const ANNOUNCES_MORE = '! The last record says that another statement follows; there is none.\n';

/** The same table as for CAMT; behind it what does not hold. */
export const showCodaTable: Show = async (io, chunks, lang) => {
  const { events, statements } = collectCoda();
  const done = await readCoda(chunks, events);
  if (!done.ok) return done;
  for (const statement of statements) {
    io.stdout.write(statementTable(statement, lang));
    for (const { path, message } of statement.remarks ?? [])
      io.stdout.write(oneLine(`! ${path} ${message}`));
  }
  if (done.value.announcesMore) io.stdout.write(ANNOUNCES_MORE);
  return done;
};
