import { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { type Io, sayFault, writeJson } from './io.js';
import { administrationOf, withApp } from './with-app.js';

interface Options {
  readonly administration?: string;
  readonly all?: true;
  readonly json?: true;
}

/** `dunning stop` and `dunning resume`: the kill switch, of one administration or of all. */
export function switchCommand(io: Io, name: string, what: string, stopped: boolean): Command {
  return new Command(name)
    .description(what)
    .option('--administration <id>', 'of this administration')
    .option('--all', 'of all administrations together')
    .option('--json')
    .action((options: Options) => turn(io, name, stopped, options));
}

async function turn(io: Io, name: string, stopped: boolean, options: Options): Promise<void> {
  const json = options.json === true;
  const { administration: wanted, all } = options;
  if ((wanted === undefined) === (all === undefined)) {
    const message = `Say of whom: voldaan dunning ${name} --administration ID, or --all.`;
    sayFault(io, fault('USAGE', 'dunning.whose', '', message), { json });
    return;
  }
  await withApp(io, json, async (app) => {
    const one = wanted === undefined ? 'all' : await administrationOf(io, app, wanted, json);
    if (one === null) return;
    const which = one === 'all' ? one : one.id;
    await app.stopDunning(which, stopped);
    if (json) writeJson(io, { administration: which, dunningStopped: stopped });
    else io.stdout.write(`${which}: ${stopped ? 'reminders are stopped' : 'reminders go on'}\n`);
  });
}
