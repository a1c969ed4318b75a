import { Command } from 'commander';
import { readRelease } from '../../formats/json/release.js';
import { fault } from '../../kernel/fault.js';
import { parseId } from '../../kernel/ids.js';
import { printParticipant } from '../../domain/party/participant.js';
import type { HeldExchange } from '../../usecases/exchange/release-exchange.js';
import { heldLines } from '../text/held.js';
import { addParked } from './exchange-parked.js';
import { inBooks, type InboxOptions, say } from './inbox-arguments.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly json?: true;
}

interface ReleaseOptions extends Options {
  readonly anew?: true;
  readonly sent?: true;
  readonly by?: string;
  readonly reason?: string;
}

/** `voldaan exchange held|release|parked|replay`: documents, and work of every kind, that wait for a person. */
export function build(io: Io): Command {
  const group = new Command('exchange').description('Documents on their way over the network');
  inBooks(group.command('held').description('What waits for a person, and why')).action(
    (options: InboxOptions) => held(io, options),
  );
  group
    .command('release')
    .description('Let one go on: by itself when what held it is mended')
    .argument('<exchange>', 'its id, as held shows it')
    .requiredOption('--administration <id>')
    .option('--anew', 'it certainly did not arrive: send it once more, as a new version')
    .option('--sent', 'the provider or the customer shows that it did arrive')
    .option('--by <name>', 'who decides; needed with --anew and --sent')
    .option('--reason <text>', 'why; needed with --anew and --sent')
    .option('--json')
    .action((exchange: string, options: ReleaseOptions) => release(io, exchange, options));
  addParked(group, io);
  return group;
}

async function held(io: Io, options: InboxOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id, language }) => {
    const waiting = await app.heldExchanges(id);
    if (options.json === true) writeJson(io, { exchanges: waiting.map(formOf) });
    else say(io, heldLines(waiting, options.lang ?? language));
  });
}

function formOf(exchange: HeldExchange): object {
  return { ...exchange, receiver: printParticipant(exchange.receiver) };
}

async function release(io: Io, text: string, options: ReleaseOptions): Promise<void> {
  const json = options.json === true;
  const decision = readRelease(decisionOf(options));
  const exchange = parseId<'exchange'>(text);
  if (!decision.ok || exchange === null || (options.anew === true && options.sent === true)) {
    const message = 'Give the id of an exchange; with --anew or --sent also --by and --reason.';
    sayFault(io, fault('USAGE', 'exchange.release', '', message), { json });
    return;
  }
  await inAdministration(io, options, async (app, { id }) => {
    const released = await app.releaseExchange(id, exchange, decision.value);
    if (!released.ok) {
      const code = `exchange.${released.error.kind}`;
      sayFault(io, fault('CONFLICT', code, '', released.error.message), { json });
      return;
    }
    await app.outbox.deliverDue();
    if (json) writeJson(io, { exchange, outcome: released.value });
    else io.stdout.write(oneLine(`${exchange}: ${released.value}`));
  });
}

function decisionOf({ anew, sent, by, reason }: ReleaseOptions): unknown {
  if (anew === undefined && sent === undefined) return { decision: 'again' };
  return { decision: anew === true ? 'anew' : 'sent', by, reason };
}
