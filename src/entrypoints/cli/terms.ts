import { Command, InvalidArgumentError } from 'commander';
import { parsePlainDate, type PlainDate } from '../../kernel/dates.js';
import { faultsToText } from '../../kernel/fault.js';
import { idOf, parseId } from '../../kernel/ids.js';
import { type Io, oneLine, readJsonInput, sayFault, sayFaults, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly json?: true;
}

interface AcceptOptions extends Options {
  readonly terms: string;
  readonly on: PlainDate;
  readonly by?: string;
  readonly proof?: string;
}

/** Largest file that describes terms, in bytes. */
const FILE_BYTES_MAX = 64 * 1024;

/** `voldaan terms save|list|accept`: what the general terms say about paying late, and who accepted them. */
export function build(io: Io): Command {
  const group = new Command('terms').description('General terms, and who accepted which');
  group
    .command('save <file>')
    .description('Add a version (schemas/terms.json); tells what the law makes of its clauses')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((file: string, options: Options) => save(io, file, options));
  group
    .command('list')
    .description('All versions, as they were added')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((options: Options) => list(io, options));
  group
    .command('accept <debtor>')
    .description('Put on file that a debtor accepted a version')
    .requiredOption('--administration <id>')
    .requiredOption('--terms <version>')
    .requiredOption('--on <date>', 'YYYY-MM-DD', day)
    .option('--by <name>', 'who saw it')
    .option('--proof <text>', 'where it can be seen: order, contract, file')
    .option('--json')
    .action((debtor: string, options: AcceptOptions) => accept(io, debtor, options));
  return group;
}

async function save(io: Io, file: string, options: Options): Promise<void> {
  const json = options.json === true;
  const { readTerms } = await import('../../formats/json/law.js');
  const input = await readJsonInput(io, file, FILE_BYTES_MAX);
  const read = input.ok ? readTerms(input.value) : { ok: false as const, error: [input.error] };
  if (!read.ok) {
    sayFaults(io, read.error, { json, file });
    return;
  }
  await inAdministration(io, options, async (app, { id }) => {
    const saved = await app.law.saveTerms(id, read.value);
    if (!saved.ok) {
      sayFault(io, saved.error, { json, file });
      return;
    }
    const { version } = read.value;
    const { warnings } = saved.value;
    if (json) writeJson(io, { saved: version, warnings });
    else {
      io.stdout.write(oneLine(`Terms ${version} saved.`));
      if (warnings.length > 0) io.stdout.write(`${faultsToText(warnings)}\n`);
    }
  });
}

function list(io: Io, options: Options): Promise<void> {
  return inAdministration(io, options, async (app, { id }) => {
    const { writeTerms } = await import('../../formats/json/law.js');
    const terms = (await app.law.terms(id)).map(({ terms: one }) => writeTerms(one));
    if (options.json === true) writeJson(io, { terms });
    else if (terms.length === 0) io.stdout.write('No terms were saved.\n');
    for (const one of options.json === true ? [] : terms)
      io.stdout.write(oneLine(JSON.stringify(one)));
  });
}

function accept(io: Io, debtor: string, options: AcceptOptions): Promise<void> {
  const json = options.json === true;
  return inAdministration(io, options, async (app, { id }) => {
    const { terms: version, on, by, proof } = options;
    // An id that cannot be one is a debtor we do not have.
    const debtorId = parseId<'debtor'>(debtor) ?? idOf<'debtor'>('none');
    const accepted = await app.law.acceptTerms(id, debtorId, {
      ...{ version, on },
      ...(by === undefined ? {} : { by }),
      ...(proof === undefined ? {} : { proof }),
    });
    if (!accepted.ok) sayFault(io, accepted.error, { json });
    else if (json) writeJson(io, { accepted: { debtor, version, on } });
    else io.stdout.write(oneLine(`${debtor} accepted terms ${version} on ${on}.`));
  });
}

function day(text: string): PlainDate {
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new InvalidArgumentError('A day is YYYY-MM-DD.');
  return parsed.value;
}
