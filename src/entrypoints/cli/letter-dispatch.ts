import { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import { parseId } from '../../kernel/ids.js';
import type { App } from '../app.js';
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
    .action((action: string, options: Options) =>
      inAdministration(io, options, (app, { id }) => settle(io, app, id, action, options)),
    );
  return [waiting, decide];
}

async function settle(
  io: Io,
  app: App,
  administration: Administration['id'],
  action: string,
  { left = false, stayed = false, by = '', reason = '', json = false }: SettleOptions,
): Promise<void> {
  const id = parseId<'action'>(action);
  if (left === stayed || id === null) {
    const message = 'Give the id of an action, and either --left or --stayed.';
    sayFault(io, fault('USAGE', 'cli.arguments', '', message), { json });
    return;
  }
  const decided = await app.dispatches.decide(administration, id, { left, by, reason });
  if (!decided.ok)
    sayFault(io, fault('NOT_FOUND', 'dispatch.not-waiting', '', decided.error.message), { json });
  else if (json) writeJson(io, { action, outcome: decided.value });
  else io.stdout.write(oneLine(`${action}: ${decided.value}`));
}

interface SettleOptions {
  readonly left?: boolean;
  readonly stayed?: boolean;
  readonly by?: string;
  readonly reason?: string;
  readonly json?: boolean;
}
