import { Command, InvalidArgumentError } from 'commander';
import { type PlainDate, parsePlainDate } from '../../kernel/dates.js';
import { evidenceScope } from '../evidence-scope.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly json?: true;
}

interface ExportOptions extends Options {
  readonly number?: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly output: string;
}

interface RetentionOptions extends Options {
  readonly keepMonths?: number;
  readonly apply?: true;
}

/** `voldaan evidence …`: what proves that documents were sent and received, for somebody who was not there. */
export function build(io: Io): Command {
  const group = new Command('evidence').description('Proof of what was sent and received');
  group
    .command('export')
    .description('Write bytes, journeys, answers and receipts into a new folder, with a manifest')
    .requiredOption('--administration <id>')
    .option('--number <number>', 'one invoice or credit note')
    .option('--from <date>', 'first day of a period', dateOption)
    .option('--to <date>', 'last day of a period', dateOption)
    .requiredOption('-o, --output <folder>', 'a folder that is not there yet, or is empty')
    .option('--json', 'one JSON object')
    .action((options: ExportOptions) => exportEvidence(io, options));
  group
    .command('verify')
    .description('Compare an exported folder with its manifest; needs no database')
    .argument('<folder>')
    .option('--json', 'one JSON object')
    .action(async (folder: string, options: { readonly json?: true }) => {
      const { verifyFolder } = await import('./evidence-verify.js');
      await verifyFolder(io, folder, options.json === true);
    });
  group
    .command('retention')
    .description('What is kept how long and why, and what could be cleared; documents never are')
    .requiredOption('--administration <id>')
    .option('--keep-months <n>', 'keep technical records longer than the register says', Number)
    .option('--apply', 'clear it; without this nothing is changed')
    .option('--json', 'one JSON object')
    .action((options: RetentionOptions) => retention(io, options));
  return group;
}

function dateOption(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date.ok) throw new InvalidArgumentError('a date is YYYY-MM-DD');
  return date.value;
}

async function exportEvidence(io: Io, options: ExportOptions): Promise<void> {
  const json = options.json === true;
  const scope = evidenceScope(options);
  if (!scope.ok) {
    sayFault(io, scope.error, { json });
    return;
  }
  const { openFolder } = await import('./evidence-folder.js');
  await inAdministration(io, options, async (app, { id }) => {
    const folder = await openFolder(options.output);
    if (!folder.ok) {
      sayFault(io, folder.error, { json });
      return;
    }
    let files = 0;
    let manifest = '';
    const found = await app.exportEvidence(id, scope.value);
    if (!found.ok) {
      sayFault(io, found.error, { json });
      return;
    }
    for await (const file of found.value) {
      const written = await folder.value.write(file.path, file.bytes);
      if (!written.ok) {
        sayFault(io, written.error, { json });
        return;
      }
      files += 1;
      if (file.path === 'manifest.json') manifest = file.sha256;
    }
    if (json) writeJson(io, { folder: options.output, files, manifest });
    else
      io.stdout.write(
        oneLine(`${options.output}: ${files} files, manifest.json has SHA-256 ${manifest}`),
      );
  });
}

async function retention(io: Io, options: RetentionOptions): Promise<void> {
  const json = options.json === true;
  await inAdministration(io, options, async (app, { id }) => {
    const { keepMonths } = options;
    const cleared = await app.clearRecords(id, {
      ...(keepMonths === undefined ? {} : { keepMonths }),
      apply: options.apply === true,
    });
    if (!cleared.ok) {
      sayFault(io, cleared.error, { json });
      return;
    }
    const rows = cleared.value;
    if (json) {
      writeJson(io, { applied: options.apply === true, rows });
      return;
    }
    const verb = options.apply === true ? 'cleared' : 'could be cleared';
    for (const row of rows) {
      const { kind, keptFrom, count, why, source, status, clears } = row;
      const over = clears ? `${count} ${verb}` : `${count} are over: a person decides`;
      const kept = keptFrom === null ? 'not cleared by age' : `kept from ${keptFrom}, ${over}`;
      io.stdout.write(oneLine(`${kind.padEnd(15)}  ${kept}  (${why}; ${source}, ${status})`));
    }
  });
}
