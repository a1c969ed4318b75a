import { isDeepStrictEqual } from 'node:util';
import { Command, Option } from 'commander';
import { SHIPPED_POLICIES } from '../../domain/dunning/policies.js';
import { FALLBACK_POLICIES, type FallbackPolicy } from '../../domain/exchange/fallback.js';
import { policySentence } from '../../domain/exchange/fallback-words.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Language } from '../../domain/party/debtor.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationFile } from '../../formats/json/administration.js';
import type { App } from '../app.js';
import { addFrames } from './administration-frames.js';
import { type Io, readJsonInput, sayFault, sayFaults, writeJson, writeOutput } from './io.js';
import { languageOption } from './language.js';
import { notYet } from './not-yet.js';
import { inAdministration, withApp } from './with-app.js';

interface Options {
  readonly json?: true;
}

interface FallbackOptions extends Options {
  readonly set?: FallbackPolicy;
  readonly lang?: Language;
}

interface ExportOptions extends Options {
  readonly output?: string;
}

/** Largest file that describes one administration, in bytes. */
const FILE_BYTES_MAX = 4 * 1024 * 1024;

/** `voldaan administration …`: which books are kept, and what they are connected to. */
export function build(io: Io): Command {
  const group = new Command('administration').description('Sets of books and their connections');
  group
    .command('add')
    .description('Add a set of books from a file; again with the same file changes nothing')
    .argument('<file>', 'schemas/administration.json; - for standard input')
    .option('--json')
    .action((file: string, options: Options) => add(io, file, options));
  group
    .command('list')
    .description('The sets of books that are kept')
    .option('--json')
    .action((options: Options) => list(io, options));
  group
    .command('export')
    .description('Write the ledger of a set of books, as dunning plan --ledger reads it')
    .argument('<id>')
    .option('-o, --output <file>', 'where to; standard output without it')
    .option('--json', 'say errors as JSON; the ledger is JSON anyway')
    .action((id: string, options: ExportOptions) => exportLedger(io, id, options));
  group
    .command('fallback')
    .description('Show, or set, what happens when a receiver is not on the network')
    .argument('<id>')
    .addOption(new Option('--set <policy>', 'how it leaves then').choices(FALLBACK_POLICIES))
    .option(
      '--lang <language>',
      'nl, fr, en or de; that of the administration without it',
      languageOption,
    )
    .option('--json')
    .action((id: string, options: FallbackOptions) => fallback(io, id, options));
  addFrames(io, group);
  const connect = 'Put the connection in the file and run voldaan administration add again.';
  group
    .addCommand(notYet(io, 'connect', 'connecting a host package or access point', connect))
    .addCommand(notYet(io, 'disconnect', 'ending a connection'))
    .addCommand(notYet(io, 'import', 'reading an export back'))
    .addCommand(notYet(io, 'erase', 'removing an administration'));
  return group;
}

async function add(io: Io, file: string, options: Options): Promise<void> {
  const json = options.json === true;
  const { readAdministrationFile } = await import('../../formats/json/administration.js');
  const input = await readJsonInput(io, file, FILE_BYTES_MAX);
  const names = SHIPPED_POLICIES.map((policy) => policy.name);
  const read = input.ok
    ? readAdministrationFile(input.value, names)
    : { ok: false as const, error: [input.error] };
  if (!read.ok) {
    sayFaults(io, read.error, { json, file });
    return;
  }
  await withApp(io, json, async (app) => {
    const faults = await refusals(app, read.value);
    if (faults.length > 0) {
      sayFaults(io, faults, { json, file });
      return;
    }
    const outcome = await app.register(read.value);
    const { id, name } = read.value.administration;
    if (json) writeJson(io, { administration: { id, name }, outcome });
    else io.stdout.write(`${id}  ${name}: ${outcome === 'added' ? 'added' : 'known already'}\n`);
  });
}

/** What keeps the file from being taken as a whole: nothing is done by halves. */
async function refusals(app: App, file: AdministrationFile): Promise<readonly Fault[]> {
  const { administration, connections } = file;
  const faults = connections.flatMap((connection, index) =>
    app
      .connectionFaults({ ...connection, administrationId: administration.id })
      .map((found) => ({ ...found, path: `/connections/${index}${found.path}` })),
  );
  for (const [index, { id }] of connections.entries()) {
    const taken = await app.store.platform.connection(id);
    if (taken !== null && taken.administrationId !== administration.id)
      faults.push(
        fault(
          'CONFLICT',
          'connection.taken',
          `/connections/${index}/id`,
          `Connection ${id} belongs to another administration. Choose another id, or leave it out.`,
        ),
      );
  }
  const known = await app.store.platform.administrations();
  const existing = known.find(({ id }) => id === administration.id);
  if (existing !== undefined && !sameBooks(existing, administration)) {
    const message = `Administration ${administration.id} exists with other content. Changing it is not built yet; choose another id for another set of books.`;
    faults.push(fault('CONFLICT', 'administration.exists-different', '/administration', message));
  }
  return faults;
}

/** Settings with commands of their own: what the file says of them counts when the books are added. */
const SET_APART: ReadonlySet<string> = new Set([
  ...['matching', 'fallback', 'releasedByOne', 'frameOrigins'],
]);

/** The kill switch and some settings are set apart from the file, so they are no difference. */
function sameBooks(a: Administration, b: Administration): boolean {
  return isDeepStrictEqual(setByFile(a), setByFile(b));
}

function setByFile(books: Administration): object {
  const settings = Object.entries(books.settings).filter(([name]) => !SET_APART.has(name));
  return { ...books, dunningStopped: false, settings: Object.fromEntries(settings) };
}

async function list(io: Io, options: Options): Promise<void> {
  const json = options.json === true;
  await withApp(io, json, async (app) => {
    const all = await app.store.platform.administrations();
    const shown = all.map(({ id, name, country }) => ({ id, name, country }));
    if (json) writeJson(io, { administrations: shown });
    else for (const { id, name, country } of shown) io.stdout.write(`${id}  ${country}  ${name}\n`);
    if (!json && shown.length === 0)
      io.stderr.write(
        'No administration yet. Add one with voldaan administration add FILE.json.\n',
      );
  });
}

async function fallback(io: Io, id: string, options: FallbackOptions): Promise<void> {
  const json = options.json === true;
  await inAdministration(io, { administration: id, json }, async (app, administration) => {
    if (options.set !== undefined) await app.fallbackPolicy.set(administration.id, options.set);
    const inForce = await app.fallbackPolicy.read(administration.id);
    if (json) {
      writeJson(io, inForce);
      return;
    }
    const { policy, hasMailServer, law } = inForce;
    if (policy === 'e-mail' && !hasMailServer)
      io.stderr.write('No mail server is connected: what is to go by e-mail waits until one is.\n');
    io.stdout.write(`${policySentence(policy, options.lang ?? administration.language)}\n`);
    for (const { id: row, verdict, clause, mark } of law)
      io.stdout.write(`  ${row}: ${verdict} [${mark}] ${clause}\n`);
  });
}

async function exportLedger(io: Io, id: string, options: ExportOptions): Promise<void> {
  const json = options.json === true;
  const { writeLedger } = await import('../../formats/json/ledger.js');
  await inAdministration(io, { administration: id, json }, async (app, administration) => {
    const text = `${JSON.stringify(writeLedger(await app.exportLedger(administration.id)))}\n`;
    if (options.output === undefined) {
      io.stdout.write(text);
      return;
    }
    const written = await writeOutput(options.output, text);
    if (!written.ok) sayFault(io, written.error, { json, file: options.output });
  });
}
