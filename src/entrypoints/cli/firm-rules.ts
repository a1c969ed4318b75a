import type { Command } from 'commander';
import {
  readFirmDefaults,
  writeFirmDefaults,
  writeInherited,
} from '../../formats/json/firm-defaults.js';
import { readPolicy } from '../../formats/json/policy.js';
import type { Fault } from '../../kernel/fault.js';
import { err, type Result } from '../../kernel/result.js';
import { accepted, answer, type FirmOptions, inFirm, plain } from './firm-command.js';
import { type Io, readJsonInput, sayFaults } from './io.js';
import { inAdministration } from './with-app.js';

/** Largest file of settings, or of a policy, in bytes. */
const FILE_BYTES_MAX = 1024 * 1024;

interface SetOptions extends FirmOptions {
  readonly set?: string;
  readonly by: string;
}

/** `voldaan firm defaults|policy|inherited`: what a firm lays down, and what that comes to in one set of books. */
export function addFirmRules(io: Io, group: Command): void {
  plain(
    group,
    'defaults',
    'Show, or set, what holds for administrations that say nothing of their own',
  )
    .argument('<firm>')
    .option('--set <file>', 'schemas/firm-defaults.json; - for standard input')
    .option('--by <name>', 'who decides', 'cli')
    .action((firm: string, options: SetOptions) => defaults(io, firm, options));
  plain(group, 'policy', 'The dunning policies of the firm; with a file the next version of one')
    .argument('<firm>')
    .option('--set <file>', 'schemas/policy.json; - for standard input')
    .option('--by <name>', 'who decides', 'cli')
    .action((firm: string, options: SetOptions) => policy(io, firm, options));
  plain(group, 'inherited', 'What holds for one administration, and who said so')
    .argument('<administration>')
    .action((administration: string, options: FirmOptions) =>
      inAdministration(io, { administration, json: options.json === true }, async (app, { id }) => {
        const rows = await app.firms.inherited(id);
        answer(
          io,
          options,
          { administration: id, inherited: writeInherited(rows) },
          rows.map(({ name, origin, value }) =>
            [name, origin, ...(typeof value === 'string' ? [value] : [])].join('  '),
          ),
        );
      }),
    );
}

async function defaults(io: Io, text: string, options: SetOptions): Promise<void> {
  await inFirm(io, text, options, async (app, { id }) => {
    if (options.set !== undefined) {
      const told = await fileOf(io, options.set, options, readFirmDefaults);
      if (told === null) return;
      if (accepted(io, await app.firmRules.layDown(id, told, options.by), options) === null) return;
    }
    const found = await app.firmRules.defaults(id);
    if (!found.ok) {
      accepted(io, found, options);
      return;
    }
    const stored = found.value;
    const form = stored === null ? {} : writeFirmDefaults(stored.defaults);
    answer(io, options, { version: stored?.version ?? 0, defaults: form }, [
      stored === null ? '-' : `v${stored.version}  ${stored.savedBy}  ${stored.savedAt}`,
      JSON.stringify(form),
    ]);
  });
}

async function policy(io: Io, text: string, options: SetOptions): Promise<void> {
  await inFirm(io, text, options, async (app, { id }) => {
    if (options.set !== undefined) {
      const told = await fileOf(io, options.set, options, readPolicy);
      if (told === null) return;
      if (accepted(io, await app.firmRules.savePolicy(id, told, options.by), options) === null)
        return;
    }
    const all = accepted(io, await app.firmRules.policies(id), options);
    if (all === null) return;
    const { kept } = all;
    const lines = kept.map(({ policy: one, savedBy }) => `${one.name} v${one.version}  ${savedBy}`);
    answer(io, options, { policies: kept.map((stored) => stored.policy) }, lines);
  });
}

/** What a file says, read by its form; null when it cannot be taken, which is said. */
async function fileOf<T>(
  io: Io,
  file: string,
  { json }: FirmOptions,
  read: (form: unknown) => Result<T, readonly Fault[]>,
): Promise<T | null> {
  const input = await readJsonInput(io, file, FILE_BYTES_MAX);
  const told = input.ok ? read(input.value) : err([input.error]);
  if (told.ok) return told.value;
  sayFaults(io, told.error, { json: json === true, file });
  return null;
}
