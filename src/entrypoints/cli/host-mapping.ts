import type { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { problemLines } from '../text/host.js';
import { inBooks, type InboxOptions, say } from './inbox-arguments.js';
import { type Io, readJsonInput, sayFault, sayFaults, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface Options extends InboxOptions {
  readonly set?: string;
  readonly reset?: true;
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
      .option('--reset', 'nothing is otherwise here than shipped'),
  ).action((options: Options) => mapping(io, options));
}

async function mapping(io: Io, options: Options): Promise<void> {
  const json = options.json === true;
  const { hostMappingToJson, parseHostMapping } =
    await import('../../formats/json/host-mapping.js');
  await inAdministration(io, options, async (app, { id, language }) => {
    if (options.set !== undefined) {
      const input = await readJsonInput(io, options.set, FILE_BYTES_MAX);
      const read = input.ok ? parseHostMapping(input.value) : null;
      if (!input.ok || read?.ok !== true) {
        const faults = input.ok ? (read?.ok === false ? read.error : []) : [input.error];
        sayFaults(io, faults, { json, file: options.set });
        return;
      }
      await app.hostMappings.set(id, read.value);
    } else if (options.reset === true) await app.hostMappings.set(id, null);
    const shown = await app.hostMappings.read(id);
    if (shown === null) {
      const message = 'The administration has no host package. Connect one first.';
      sayFault(io, fault('CONFLICT', 'host.no-host', '', message), { json });
      return;
    }
    const { adapter, missing } = shown;
    const inForce = hostMappingToJson(shown.mapping);
    if (json) writeJson(io, { adapter, mapping: inForce, missing });
    else {
      io.stdout.write(`${JSON.stringify(inForce, null, 2)}\n`);
      if (missing.length > 0) say(io, problemLines(missing, options.lang ?? language));
    }
  });
}
