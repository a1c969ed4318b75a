import { Command } from 'commander';
import { matchAll } from '../../domain/bank/match-run.js';
import { buildIndex, type MatchInput } from '../../domain/bank/match-index.js';
import { type Payment, paymentsOf } from '../../domain/bank/payment.js';
import type { Language } from '../../domain/party/debtor.js';
import type { StatementEntry, StatementHead } from '../../domain/bank/statement.js';
import { readCamt } from '../../formats/camt/read.js';
import { readCoda } from '../../formats/coda/read.js';
import { readMt940Statements } from '../../formats/mt940/read.js';
import { proposalOf, readReconcileInput } from '../../formats/json/reconcile.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { languageOption } from './language.js';
import { type Io, openInput, readJsonInput, sayFault, writeJson, writeOutput } from './io.js';
import { detectFormat } from './statement-detect.js';

/** What reads a statement that is no CAMT, into the same model. */
const READ = { MT940: readMt940Statements, CODA: readCoda } as const;

interface Options {
  readonly openItems: string;
  readonly debtors: string;
  readonly collections?: string;
  readonly administration?: string;
  readonly statement: readonly string[];
  readonly output?: string;
  readonly lang: Language;
  readonly json?: true;
}

/** The largest JSON input in bytes: half a million open items. */
const JSON_BYTES_MAX = 256 * 1024 * 1024;

/** A fault and the file it is about. */
interface Refusal {
  readonly fault: Fault;
  readonly file: string;
}

/** `voldaan reconcile`: bank statements against open items, as files; nothing is remembered between runs. */
export const build = (io: Io): Command =>
  new Command('reconcile')
    .description('Match bank statements with open items')
    .requiredOption('--open-items <file>', 'open items (JSON)')
    .requiredOption('--debtors <file>', 'debtors (JSON)')
    .option('--collections <file>', 'direct debit batches handed to the bank (JSON)')
    .option('--administration <file>', 'our own name and accounts (JSON)')
    .requiredOption('--statement <file...>', 'bank statements (CAMT.052, 053, 054, MT940, CODA)')
    .option('-o, --output <file>', 'where the proposals go; standard output without it')
    .option(
      '--lang <language>',
      'language of the sentences: nl, fr, en or de',
      languageOption,
      'en',
    )
    .option('--json', 'errors as JSON on standard output')
    .action((options: Options) => reconcile(io, options));

async function reconcile(io: Io, options: Options): Promise<void> {
  const input = await readInput(io, options);
  const payments = input.ok ? await readPayments(io, options.statement) : err([]);
  if (!input.ok || !payments.ok) {
    for (const { fault: found, file } of [...refusals(input), ...refusals(payments)]) {
      sayFault(io, found, { json: options.json === true, file });
    }
    // An answer about half of the files would be taken for the whole: nothing is written.
    io.exit(2);
    return;
  }
  const matched = matchAll(buildIndex(input.value), payments.value);
  const answer = {
    proposals: matched.map(({ payment, decision }) =>
      proposalOf(payment.key, decision, options.lang),
    ),
  };
  if (options.output === undefined) writeJson(io, answer);
  else await save(io, options.output, `${JSON.stringify(answer)}\n`, options);
}

function refusals(result: Result<unknown, readonly Refusal[]>): readonly Refusal[] {
  return result.ok ? [] : result.error;
}

async function readInput(
  io: Io,
  options: Options,
): Promise<Result<MatchInput, readonly Refusal[]>> {
  const names = {
    openItems: options.openItems,
    debtors: options.debtors,
    ...(options.collections === undefined ? {} : { collections: options.collections }),
    ...(options.administration === undefined ? {} : { administration: options.administration }),
  };
  const values: Record<string, unknown> = {};
  const broken: Refusal[] = [];
  for (const [key, file] of Object.entries(names)) {
    const read = await readJsonInput(io, file, JSON_BYTES_MAX);
    if (read.ok) values[key] = read.value;
    else broken.push({ fault: read.error, file });
  }
  if (broken.length > 0) return err(broken);
  const input = readReconcileInput({
    openItems: values['openItems'],
    debtors: values['debtors'],
    collections: values['collections'],
    administration: values['administration'],
  });
  if (input.ok) return input;
  return err(input.error.map((found) => ({ fault: found, file: names[found.file] ?? '' })));
}

/** The payments of all statements in the order of the arguments; `matchAll` puts them in booking order. */
async function readPayments(
  io: Io,
  files: readonly string[],
): Promise<Result<readonly Payment[], readonly Refusal[]>> {
  const payments: Payment[] = [];
  const refused: Refusal[] = [];
  for (const file of files) {
    const read = await readStatement(io, file);
    if (read.ok) for (const payment of read.value) payments.push(payment);
    else refused.push({ fault: read.error, file });
  }
  return refused.length === 0 ? ok(payments) : err(refused);
}

async function readStatement(io: Io, file: string): Promise<Result<readonly Payment[], Fault>> {
  const input = await openInput(io, file);
  if (!input.ok) return input;
  const payments: Payment[] = [];
  let source = { account: '', statementId: '' };
  const { format, chunks } = await detectFormat(input.value);
  const done = await (format === undefined ? readCamt : READ[format])(chunks, {
    statement: ({ id, account }: StatementHead) => {
      source = { account: account.iban ?? account.other ?? '', statementId: id };
    },
    entry: (entry: StatementEntry) => {
      for (const payment of paymentsOf(source, entry)) payments.push(payment);
    },
    end: () => undefined,
  });
  return done.ok ? ok(payments) : done;
}

async function save(io: Io, file: string, text: string, options: Options): Promise<void> {
  const written = await writeOutput(file, text);
  if (!written.ok) sayFault(io, written.error, { json: options.json === true, file });
}
