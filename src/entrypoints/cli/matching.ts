import { Command } from 'commander';
import { NEVER_AUTOMATIC } from '../../domain/bank/match-policy.js';
import type { Language } from '../../domain/party/debtor.js';
import type { App } from '../app.js';
import { policyLines } from '../text/matching-policy.js';
import type { Administration } from '../../domain/party/administration.js';
import { type Io, readJsonInput, sayFaults, writeJson } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly set?: string;
  readonly lang?: Language;
  readonly json?: true;
}

/** Largest file that describes a policy, in bytes. */
const FILE_BYTES_MAX = 64 * 1024;

/** `voldaan matching policy`: what an administration lets be matched by itself. */
export function build(io: Io): Command {
  const group = new Command('matching').description('How payments are matched');
  group
    .command('policy')
    .description('Show, or set, what is matched by itself')
    .requiredOption('--administration <id>')
    .option('--set <file>', 'schemas/matching-policy.json; - for standard input')
    .option(
      '--lang <language>',
      'nl, fr, en or de; that of the administration without it',
      languageOption,
    )
    .option('--json')
    .action((options: Options) =>
      inAdministration(io, options, (app, administration) =>
        policy(io, app, administration, options),
      ),
    );
  return group;
}

async function policy(
  io: Io,
  app: App,
  { id, language, currency }: Administration,
  options: Options,
): Promise<void> {
  const { readMatchingPolicy, writeMatchingPolicy } =
    await import('../../formats/json/matching-policy.js');
  const json = options.json === true;
  if (options.set !== undefined) {
    const input = await readJsonInput(io, options.set, FILE_BYTES_MAX);
    const read = input.ok
      ? readMatchingPolicy(input.value)
      : { ok: false as const, error: [input.error] };
    if (!read.ok) {
      sayFaults(io, read.error, { json, file: options.set });
      return;
    }
    await app.matchingPolicy.set(id, read.value);
  }
  const inForce = await app.matchingPolicy.read(id);
  if (json) {
    writeJson(io, { policy: writeMatchingPolicy(inForce), neverAutomatic: NEVER_AUTOMATIC });
    return;
  }
  const words = { language: options.lang ?? language, currency };
  for (const line of policyLines(inForce, words)) io.stdout.write(`${line}\n`);
}
