import { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { parseId } from '../../kernel/ids.js';
import type { App } from '../app.js';
import { dispatchFault } from '../letter-faults.js';
import type { Administration } from '../../domain/party/administration.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly left?: true;
  readonly stayed?: true;
  readonly by?: string;
  readonly reason?: string;
  readonly json?: true;
}

/** `letter waiting|decide`: mails that were handed over and never answered, and what a person found out. */
export function dispatchCommands(io: Io): readonly Command[] {
  const waiting = new Command('waiting')
    .description('Mails of which nobody knows whether they left')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((options: Options) =>
      inAdministration(io, options, async (app, { id }) => {
        const messages = await app.dispatches.waiting(id);
        if (options.json === true) writeJson(io, { messages });
        else if (messages.length === 0) io.stdout.write('Nothing waits.\n');
        else
          for (const { actionId, at, to, subject } of messages)
            io.stdout.write(oneLine(`${actionId}  ${at}  ${to ?? ''}  ${subject}`));
      }),
    );
  const decide = new Command('decide')
    .description('Say whether such a mail left; if it did not, it goes again')
    .argument('<action>')
    .requiredOption('--administration <id>')
    .option('--left', 'the log of the mail server or the debtor shows it')
    .option('--stayed', 'it certainly did not leave')
    .requiredOption('--by <name>', 'who found out')
    .requiredOption('--reason <text>', 'how he knows')
    .option('--json')
    .action((action: string, options: Options) => decideOne(io, action, options));
  return [waiting, decide, addressCommand(io)];
}

function addressCommand(io: Io): Command {
  return new Command('addresses')
    .description('E-mail addresses that were refused, or one that works again')
    .requiredOption('--administration <id>')
    .option('--usable <email>', 'mail may go there again')
    .option('--by <name>', 'who says so')
    .option('--json')
    .action((options: AddressOptions) => {
      if (options.usable === undefined || options.by !== undefined)
        return inAdministration(io, options, (app, { id }) => addresses(io, app, id, options));
      const message = 'Say with --by who knows that the address works again.';
      sayFault(io, fault('USAGE', 'cli.arguments', '', message), { json: options.json === true });
      return undefined;
    });
}

interface AddressOptions {
  readonly administration: string;
  readonly usable?: string;
  readonly by?: string;
  readonly json?: true;
}

async function addresses(
  io: Io,
  app: App,
  administration: Administration['id'],
  { usable, by, json = false }: { readonly usable?: string; readonly by?: string; json?: boolean },
): Promise<void> {
  if (usable !== undefined) {
    const done = await app.refusedAddresses.usable(administration, usable, by ?? '');
    if (!done.ok) {
      sayFault(io, dispatchFault(done.error), { json });
      return;
    }
  }
  const refused = await app.refusedAddresses.list(administration);
  if (json) writeJson(io, { refused });
  else if (refused.length === 0) io.stdout.write('No address is refused.\n');
  else
    for (const { debtorId, email, on, reason } of refused)
      io.stdout.write(oneLine(`${debtorId}  ${email}  ${on}  ${reason}`));
}

async function decideOne(
  io: Io,
  action: string,
  options: SettleOptions & { readonly administration: string },
): Promise<void> {
  const { left = false, stayed = false, by = '', reason = '', json = false } = options;
  const id = parseId<'action'>(action);
  if (left === stayed || id === null) {
    const message = 'Give the id of an action, and either --left or --stayed.';
    sayFault(io, fault('USAGE', 'cli.arguments', '', message), { json });
    return;
  }
  await inAdministration(io, options, async (app, administration) => {
    const decided = await app.dispatches.decide(administration.id, id, { left, by, reason });
    if (decided.ok && json) writeJson(io, { action, outcome: decided.value });
    else if (decided.ok) io.stdout.write(oneLine(`${action}: ${decided.value}`));
    else sayFault(io, dispatchFault(decided.error), { json });
  });
}

interface SettleOptions {
  readonly left?: boolean;
  readonly stayed?: boolean;
  readonly by?: string;
  readonly reason?: string;
  readonly json?: boolean;
}
