import type { Command } from 'commander';
import type { FirmId } from '../../kernel/ids.js';
import { fault } from '../../kernel/fault.js';
import type { Language } from '../../domain/party/debtor.js';
import type { HostMapping } from '../../domain/ledger/host-mapping.js';
import type { App } from '../app.js';
import { toJson } from '../http/codec.js';
import { effectLines, originLines } from '../text/mapping.js';
import { accepted } from './firm-command.js';
import { say } from './inbox-arguments.js';
import { type Io, readJsonInput, sayFault, sayFaults, writeJson } from './io.js';
import { languageOption } from './language.js';
import { withApp } from './with-app.js';

interface Options {
  readonly adapter: string;
  readonly set?: string;
  readonly reset?: true;
  readonly dryRun?: true;
  readonly lang?: Language;
  readonly json?: true;
}

/** Largest file that says what codes mean, in bytes. */
const FILE_BYTES_MAX = 1_048_576;

/** `voldaan firm mapping FIRM --adapter NAME`: what a firm says the codes of a package mean for all its administrations. */
export function addFirmMapping(group: Command, io: Io): void {
  group
    .command('mapping')
    .description(
      'What the codes of a package mean with a firm, and what a change does to its books',
    )
    .argument('<firm>', 'id of the firm')
    .requiredOption('--adapter <name>', 'the package: exact, odoo, moneybird, tryton …')
    .option('--set <file>', 'what the firm says: schemas/host-mapping.json; - for standard input')
    .option('--reset', 'the firm says nothing else than is shipped')
    .option('--dry-run', 'judge what it does to each administration, and save nothing')
    .option('--lang <language>', 'nl, fr, en or de', languageOption)
    .option('--json', 'one JSON object on standard output')
    .action((firm: string, options: Options) => mapping(io, firm, options));
}

async function mapping(io: Io, text: string, options: Options): Promise<void> {
  const json = options.json === true;
  const language = options.lang ?? 'en';
  const given = await givenMapping(io, options);
  if (given === undefined) return;
  await withApp(io, json, async (app) => {
    const firm = await firmNamed(io, app, text, json);
    if (firm === null) return;
    if (given === 'nothing') {
      const shown = accepted(io, await app.firmMappings.read(firm, options.adapter), options);
      if (shown === null) return;
      const { own, rows } = shown;
      const { hostMappingOverrideToJson } = await import('../../formats/json/host-mapping.js');
      if (json) writeJson(io, { mapping: hostMappingOverrideToJson(own), rows: toJson(rows) });
      else say(io, originLines(rows, language));
      return;
    }
    const dryRun = options.dryRun === true;
    const judged = await app.firmMappings.set(firm, options.adapter, given, { dryRun });
    const effects = accepted(io, judged, options);
    if (effects === null) return;
    if (json) writeJson(io, { saved: !dryRun, effects });
    else say(io, effectLines(effects, language));
  });
}

/** What is to be said; null: nothing else than is shipped; undefined: it cannot be read, which was said. */
async function givenMapping(
  io: Io,
  { set, reset, json }: Options,
): Promise<HostMapping | null | 'nothing' | undefined> {
  if (set === undefined) return reset === true ? null : 'nothing';
  const { parseHostMapping } = await import('../../formats/json/host-mapping.js');
  const input = await readJsonInput(io, set, FILE_BYTES_MAX);
  const read = input.ok ? parseHostMapping(input.value) : null;
  if (read?.ok === true) return read.value;
  const faults = input.ok ? (read?.ok === false ? read.error : []) : [input.error];
  sayFaults(io, faults, { json: json === true, file: set });
  return undefined;
}

async function firmNamed(io: Io, app: App, text: string, json: boolean): Promise<FirmId | null> {
  const known = await app.store.platform.firms.all();
  const found = known.find(({ id }) => id === text);
  if (found !== undefined) return found.id;
  const names = known.map(({ id }) => id).join(', ');
  const message = `There is no firm "${text}". Known: ${names === '' ? 'none yet' : names}.`;
  sayFault(io, fault('NOT_FOUND', 'firm.unknown', '', message), { json });
  return null;
}
