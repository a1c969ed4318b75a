import { Command } from 'commander';
import type { MandateState } from '../../domain/collection/mandate.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Result } from '../../kernel/result.js';
import type { MandateError } from '../../usecases/collection/record-mandate.js';
import type { App } from '../app.js';
import { toJson } from '../http/codec.js';
import { paymentFault } from '../payment-faults.js';
import { type Io, oneLine, readJsonInput, sayFault, sayFaults, writeJson } from './io.js';
import { returnReason } from '../text/return-words.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly json?: true;
}

/** Largest file of mandates, in bytes: some ten thousands of them. */
const FILE_BYTES_MAX = 32 * 1024 * 1024;

/** `voldaan mandate add|list|revoke|release`: permissions to collect from debtors. */
export function build(io: Io): Command {
  const group = new Command('mandate').description('Permissions of debtors to collect');
  group
    .command('add')
    .description(
      'Record mandates from a file, all or none; again with the same file changes nothing',
    )
    .argument('<file>', 'schemas/mandate.json; - for standard input')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((file: string, options: Options) => add(io, file, options));
  group
    .command('list')
    .description('Mandates and what became of them')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((options: Options) => list(io, options));
  group
    .command('revoke')
    .description('Collect nothing under a mandate any more')
    .argument('<mandate>')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((mandate: string, options: Options) =>
      decide(io, options, mandate, (app, id) => app.mandates.revoke(id, mandate)),
    );
  group
    .command('release')
    .description('Use a mandate again after you looked into what the bank said')
    .argument('<mandate>')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((mandate: string, options: Options) =>
      decide(io, options, mandate, (app, id) => app.mandates.release(id, mandate)),
    );
  return group;
}

async function add(io: Io, file: string, options: Options): Promise<void> {
  const json = options.json === true;
  const { readMandates } = await import('../../formats/json/mandates.js');
  const input = await readJsonInput(io, file, FILE_BYTES_MAX);
  const read = input.ok ? readMandates(input.value) : { ok: false as const, error: [input.error] };
  if (!read.ok) {
    sayFaults(io, read.error, { json, file });
    return;
  }
  await inAdministration(io, options, async (app, { id }) => {
    const recorded = await app.mandates.record(id, read.value);
    if (!recorded.ok) sayFaults(io, recorded.error, { json, file });
    else if (json) writeJson(io, { mandates: recorded.value });
    else for (const one of recorded.value) io.stdout.write(oneLine(`${one.id}  ${one.outcome}`));
  });
}

function list(io: Io, options: Options): Promise<void> {
  return inAdministration(io, options, async (app, { id, language }) => {
    const all = await app.mandates.list(id);
    if (options.json === true) {
      writeJson(io, { mandates: toJson(all) });
      return;
    }
    for (const mandate of all) {
      const said = mandate.attention;
      const why = said === undefined ? '' : `  ${returnReason(said.reason, language)} ${said.on}`;
      const { id: reference, scheme, type, signedOn, use } = mandate;
      const state = stateOf(mandate);
      io.stdout.write(
        oneLine(`${reference}  ${scheme} ${type}  ${signedOn}  ${state}  ${use.lines}x${why}`),
      );
    }
  });
}

function stateOf({ revokedOn, attention }: MandateState): string {
  if (revokedOn !== undefined) return `revoked ${revokedOn}`;
  return attention === undefined ? 'usable' : 'needs a person';
}

function decide(
  io: Io,
  options: Options,
  mandate: string,
  decision: (app: App, id: AdministrationId) => Promise<Result<void, MandateError>>,
): Promise<void> {
  const json = options.json === true;
  return inAdministration(io, options, async (app, { id }) => {
    const decided = await decision(app, id);
    if (!decided.ok) sayFault(io, paymentFault('mandate', decided.error), { json });
    else if (json) writeJson(io, { done: mandate });
  });
}
