import { Command } from 'commander';
import { readConfig } from '../../config.js';
import { start } from '../../main.js';
import { type Io, sayFault } from './io.js';
import { untilAsked } from './until-asked.js';

/** `voldaan serve`: the hub, until it is asked to stop. */
export function build(io: Io): Command {
  return new Command('serve')
    .description('Run the hub: API, webhooks, worker (VOLDAAN_ROLE=all|api|worker)')
    .action(async () => {
      const config = readConfig(io.env);
      if (!config.ok) {
        sayFault(io, config.error, { json: false });
        return;
      }
      const running = await start(config.value, { schedule: true });
      io.stderr.write(`voldaan serves ${running.url ?? 'as a worker'}\n`);
      await untilAsked();
      await running.stop();
    });
}
