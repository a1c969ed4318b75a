import { type Command, InvalidArgumentError } from 'commander';
import type { AdministrationId } from '../../kernel/ids.js';
import { fault } from '../../kernel/fault.js';
import type { Language } from '../../domain/party/debtor.js';
import type { MappingError } from '../../usecases/host/host-mapping.js';
import type { App } from '../app.js';
import { hostFault } from '../host-faults.js';
import { toJson } from '../http/codec.js';
import { problemLines } from '../text/host.js';
import { findingLines, originLines, proposalLines } from '../text/mapping.js';
import { inBooks, type InboxOptions, say } from './inbox-arguments.js';
import { type Io, readJsonInput, sayFault, sayFaults, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface Options extends InboxOptions {
  readonly set?: string;
  readonly reset?: true;
  readonly propose?: true;
  readonly accept?: 'certain' | readonly string[];
  readonly rows?: true;
}

/** Largest file that says what codes mean, in bytes. */
const FILE_BYTES_MAX = 1_048_576;

/** `voldaan host mapping`: what the codes of the package mean; shown as the file it may be set from. */
export function addHostMapping(group: Command, io: Io): void {
  inBooks(
    group
      .command('mapping')
      .description('What the codes of the package mean here, and which records wait for one')
      .option(
        '--set <file>',
        'what is otherwise here: schemas/host-mapping.json; - for standard input',
      )
      .option('--reset', 'nothing is otherwise here than with the firm, or shipped')
      .option('--propose', 'what codes without a meaning may mean, from the package itself')
      .option(
        '--accept <rows>',
        'take rows of the proposal: certain, or names such as vat:4 with commas between',
        rowsOption,
      )
      .option('--rows', 'row by row, with who says it'),
  ).action((options: Options) => mapping(io, options));
}

function rowsOption(text: string): 'certain' | readonly string[] {
  if (text === 'certain') return text;
  const rows = text.split(',').map((row) => row.trim());
  if (rows.some((row) => !/^[a-zA-Z]+:/.test(row)))
    throw new InvalidArgumentError('Say certain, or rows such as vat:4,journals:bank.');
  return rows;
}

async function mapping(io: Io, options: Options): Promise<void> {
  const json = options.json === true;
  await inAdministration(io, options, async (app, { id, language }) => {
    const lang = options.lang ?? language;
    if (options.accept !== undefined) await accept(io, app, id, options.accept, json);
    else if (options.propose === true) await propose(io, app, id, { json, lang });
    else if (await changed(io, app, id, options)) await show(io, app, id, options, lang);
  });
}

/** Saves what was given; false: it cannot be, which was said. */
async function changed(
  io: Io,
  app: App,
  id: AdministrationId,
  { set, reset, json }: Options,
): Promise<boolean> {
  const { parseHostMapping } = await import('../../formats/json/host-mapping.js');
  if (set !== undefined) {
    const input = await readJsonInput(io, set, FILE_BYTES_MAX);
    const read = input.ok ? parseHostMapping(input.value) : null;
    if (!input.ok || read?.ok !== true) {
      const faults = input.ok ? (read?.ok === false ? read.error : []) : [input.error];
      sayFaults(io, faults, { json: json === true, file: set });
      return false;
    }
    await app.hostMappings.set(id, read.value);
  } else if (reset === true) await app.hostMappings.set(id, null);
  return true;
}

async function show(
  io: Io,
  app: App,
  id: AdministrationId,
  { json, rows: byRow }: Options,
  lang: Language,
): Promise<void> {
  const { hostMappingToJson } = await import('../../formats/json/host-mapping.js');
  const shown = await app.hostMappings.read(id);
  if (shown === null) {
    const message = 'The administration has no host package. Connect one first.';
    sayFault(io, fault('CONFLICT', 'host.no-host', '', message), { json: json === true });
    return;
  }
  const { adapter, missing, rows, check } = shown;
  const inForce = hostMappingToJson(shown.mapping);
  if (json === true) {
    writeJson(io, { adapter, mapping: inForce, rows: toJson(rows), check, missing });
    return;
  }
  if (byRow === true) say(io, originLines(rows, lang));
  else io.stdout.write(`${JSON.stringify(inForce, null, 2)}\n`);
  if (missing.length > 0) say(io, problemLines(missing, lang));
  say(io, findingLines(check?.findings ?? [], lang));
}

async function propose(
  io: Io,
  app: App,
  id: AdministrationId,
  { json, lang }: { readonly json: boolean; readonly lang: Language },
): Promise<void> {
  const proposed = await app.hostMappings.propose(id);
  if (!proposed.ok) sayError(io, proposed.error, json);
  else if (json) writeJson(io, toJson(proposed.value));
  else {
    say(io, proposalLines(proposed.value, lang));
    say(io, findingLines(proposed.value.check.findings, lang));
  }
}

/** Shows what the administration says now, as the file it may be set from. */
async function accept(
  io: Io,
  app: App,
  id: AdministrationId,
  which: 'certain' | readonly string[],
  json: boolean,
): Promise<void> {
  const { hostMappingOverrideToJson } = await import('../../formats/json/host-mapping.js');
  const done = await app.hostMappings.accept(id, which);
  if (!done.ok) {
    sayError(io, done.error, json);
    return;
  }
  const { accepted, refused, otherwise } = done.value;
  if (refused.length > 0) {
    const message = `The proposal has no meaning for ${refused.join(', ')}. Nothing was taken. See voldaan host mapping --propose.`;
    sayFault(io, fault('NOT_FOUND', 'host.no-such-row', '', message), { json });
    return;
  }
  const mapping = hostMappingOverrideToJson(otherwise);
  if (json) writeJson(io, { accepted: toJson(accepted), mapping });
  else io.stdout.write(`${JSON.stringify(mapping, null, 2)}\n`);
}

function sayError(io: Io, error: MappingError, json: boolean): void {
  sayFault(io, hostFault(error), { json });
}
