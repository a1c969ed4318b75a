import { Command } from 'commander';
import type { Verified } from '../../usecases/upkeep/verify.js';
import type { App } from '../app.js';
import { type Io, oneLine, writeJson } from './io.js';
import { administrationOf, withApp } from './with-app.js';

interface Options {
  readonly administration?: string;
  readonly json?: true;
}

/** `voldaan verify`: what was promised, computed again from the rows; exit 1 when something does not hold. */
export function build(io: Io): Command {
  return new Command('verify')
    .description('Compute again from the records that nothing is lost, doubled or does not add up')
    .option('--administration <id>', 'only this one; all without it')
    .option('--json', 'one JSON object')
    .action(async (options: Options) => {
      await withApp(io, options.json === true, (app) => verify(io, app, options));
    });
}

async function verify(io: Io, app: App, options: Options): Promise<void> {
  const json = options.json === true;
  const all =
    options.administration === undefined
      ? await app.store.platform.administrations()
      : [await administrationOf(io, app, options.administration, json)];
  const verified: Verified[] = [];
  for (const administration of all) {
    if (administration === null) return;
    verified.push(await app.verify(administration.id));
  }
  const breaks = verified.flatMap((v) => v.findings).filter((f) => f.kind === 'break').length;
  if (json) writeJson(io, { breaks, administrations: verified });
  else for (const one of verified) io.stdout.write(textOf(one));
  if (!json && verified.length === 0)
    io.stderr.write('No administration yet: nothing to verify.\n');
  if (breaks > 0) io.exit(1);
}

function textOf({ administration, checked, findings }: Verified): string {
  const rows = Object.entries(checked).map(([invariant, count]) => {
    const broken = findings.filter((f) => f.kind === 'break' && f.invariant === invariant).length;
    return `  ${invariant}  ${String(count).padStart(7)} checked  ${broken === 0 ? 'ok' : `${broken} BROKEN`}`;
  });
  const said = findings.map(
    ({ kind, invariant, subject, message }) =>
      `  ${kind === 'break' ? 'BREAK' : 'note '} ${invariant} ${subject}: ${message}`,
  );
  return [administration, ...rows, ...said].map(oneLine).join('');
}
