import { once } from 'node:events';
import { Writable } from 'node:stream';
import { Command } from 'commander';
import type { Statement } from '../../domain/bank/statement.js';
import { totalsOf } from '../../domain/bank/statement.js';
import type { CamtHead } from '../../formats/camt/reader.js';
import { collectStatements, readCamt } from '../../formats/camt/read.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { BuildCommand } from './command.js';
import { type Io, openInput, sayFault, writeJson } from './io.js';
import { languageOption } from './language.js';
import { detectFormat, type TextFormat } from './statement-detect.js';
import type { FetchOptions } from './statement-fetch.js';
import type { ImportOptions } from './statement-import.js';
import { entryJson, headJson, totalsJson } from './statement-json.js';
import { showCodaLines, showCodaObject, showCodaTable } from './statement-coda.js';
import { showMt940Lines, showMt940Object, showMt940Table } from './statement-mt940.js';
import { LANGUAGES, type StatementLanguage, statementTable } from './statement-table.js';

interface ReadOptions {
  readonly json?: true;
  readonly ndjson?: true;
  readonly lang: string;
}

type Chunks = AsyncIterable<Uint8Array | string>;
type Show = (io: Io, chunks: Chunks, lang: StatementLanguage) => Promise<Result<unknown, Fault>>;
/** What was asked for: a line each, one object, or a table for people */
type Form = 'lines' | 'object' | 'table';

/** `voldaan statement …`: bank statements as files. */
export const build: BuildCommand = (io) => {
  const command = new Command('statement').description('Bank statements');
  command
    .command('read')
    .description('Show what a bank statement says (CAMT.052, 053 and 054, MT940, CODA)')
    .argument('<file>', 'the statement; - reads standard input')
    .option('--json', 'one JSON object')
    .option('--ndjson', 'one JSON line per statement and entry, as they are read')
    .option('--lang <language>', LANGUAGES.join(', '), 'nl')
    .action((file: string, options: ReadOptions) => read(io, file, options));
  command
    .command('import')
    .description('Take bank statements into an administration and match them with open items')
    .argument('<files...>', 'the statements; - reads standard input')
    .requiredOption('--administration <id>')
    .option('--json', 'one JSON line per file')
    .option('--lang <language>', 'nl, fr, en or de', languageOption, 'nl')
    .action(async (files: string[], options: ImportOptions) => {
      const { importStatements } = await import('./statement-import.js');
      await importStatements(io, files, options);
    });
  command
    .command('fetch')
    .description('Ask every connected source for new bank statements and take them in')
    .requiredOption('--administration <id>')
    .option('--json', 'one JSON object')
    .option('--lang <language>', 'nl, fr, en or de', languageOption, 'nl')
    .action(async (options: FetchOptions) => {
      const { fetchStatements } = await import('./statement-fetch.js');
      await fetchStatements(io, options);
    });
  return command;
};

async function read(io: Io, file: string, options: ReadOptions): Promise<void> {
  const machine = options.json === true || options.ndjson === true;
  const lang = LANGUAGES.find((known) => known === options.lang);
  const form: Form = options.ndjson === true ? 'lines' : options.json === true ? 'object' : 'table';
  const shown =
    lang === undefined ? err(unknownLanguage(options.lang)) : await opened(io, file, lang, form);
  if (!shown.ok) sayFault(io, shown.error, { json: machine, file });
}

async function opened(
  io: Io,
  file: string,
  lang: StatementLanguage,
  form: Form,
): Promise<Result<unknown, Fault>> {
  const input = await openInput(io, file);
  if (!input.ok) return input;
  const { format, chunks } = await detectFormat(input.value);
  return SHOWS[format ?? 'CAMT'][form](io, paced(chunks, io), lang);
}

/** Each thing on its own line as soon as it is known; the last line says that the file was read to its end. */
const showLines: Show = async (io, chunks) => {
  const chains: unknown[] = [];
  let entries = 0;
  let message: CamtHead | undefined;
  const done = await readCamt(chunks, {
    message: (head) => {
      message = head;
    },
    statement: (head, index) => {
      writeJson(io, { statement: { index, ...message, ...headJson(head) } });
    },
    entry: (entry, statement) => {
      entries++;
      writeJson(io, { entry: { statement, ...entryJson(entry) } });
    },
    end: (head, totals) => {
      chains.push(totalsJson(head, totals).balanceChain);
    },
  });
  if (done.ok) writeJson(io, { end: { statements: chains.length, entries, balanceChain: chains } });
  return done;
};

/** Reads no faster than the other end of the pipe takes the lines: memory stays bounded. */
async function* paced(chunks: Chunks, { stdout }: Io): AsyncGenerator<Uint8Array | string> {
  for await (const chunk of chunks) {
    if (stdout instanceof Writable && stdout.writableNeedDrain) await once(stdout, 'drain');
    yield chunk;
  }
}

const showObject: Show = async (io, chunks) => {
  const whole = await collected(chunks);
  if (!whole.ok) return whole;
  const { head, statements } = whole.value;
  const shown = statements.map((statement) => ({
    ...headJson(statement),
    ...totalsJson(statement, totalsOf(statement.entries)),
    entries: statement.entries.map(entryJson),
  }));
  writeJson(io, { ...head, statementCount: statements.length, statements: shown });
  return whole;
};

const showTable: Show = async (io, chunks, lang) => {
  const whole = await collected(chunks);
  if (whole.ok) for (const s of whole.value.statements) io.stdout.write(statementTable(s, lang));
  return whole;
};

async function collected(
  chunks: Chunks,
): Promise<Result<{ readonly head: CamtHead; readonly statements: readonly Statement[] }, Fault>> {
  const { events, statements } = collectStatements();
  const done = await readCamt(chunks, events);
  return done.ok ? ok({ head: done.value, statements }) : done;
}

/** What shows a file, by its format and by what was asked for. */
const SHOWS: Readonly<Record<TextFormat | 'CAMT', Readonly<Record<Form, Show>>>> = {
  CAMT: { lines: showLines, object: showObject, table: showTable },
  MT940: { lines: showMt940Lines, object: showMt940Object, table: showMt940Table },
  CODA: { lines: showCodaLines, object: showCodaObject, table: showCodaTable },
};

function unknownLanguage(found: string): Fault {
  return fault(
    'USAGE',
    'cli.language',
    '',
    `"${found}" is no language here. Choose ${LANGUAGES.join(', ')}.`,
  );
}
