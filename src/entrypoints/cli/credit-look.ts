import type { Command } from 'commander';
import {
  atDesk,
  creditCommand,
  type CreditOptions,
  type DecidedOptions,
  decidedCommand,
} from './credit-options.js';
import { type Io, openInput, sayFaults } from './io.js';

/** What certainly has no answer now: asked again later it may have one. */
const LATER: readonly string[] = ['unavailable', 'throttled', 'over-budget', 'away'];

/** The commands that look into debtors: screen, register, day. */
export function addLooking(io: Io, group: Command): void {
  decidedCommand(group, 'screen', 'Look into a debtor with every source that is connected')
    .argument('<debtor>')
    .option('--again', 'ask again although an answer young enough is there')
    .action((debtor: string, options: DecidedOptions & { readonly again?: true }) =>
      screen(io, debtor, options),
    );
  creditCommand(group, 'register', 'Take a full file of KBO open data: what it says of our debtors')
    .argument('<file>', 'the zip as downloaded; - for standard input')
    .requiredOption('--by <name>', 'who gives it')
    .action((file: string, options: CreditOptions & { readonly by: string }) =>
      takeRegister(io, file, options),
    );
  creditCommand(
    group,
    'day',
    'The daily round now: scores, expired limits, news of sources',
  ).action((options: CreditOptions) =>
    atDesk(io, options, async ({ app, id, tell }) => {
      const day = await app.creditDay(id);
      const done = { done: day !== null, scoresChanged: 0, screened: 0, ...day };
      tell(done, [`${done.scoresChanged} / ${done.screened}`]);
    }),
  );
}

function screen(
  io: Io,
  debtor: string,
  options: DecidedOptions & { readonly again?: true },
): Promise<void> {
  return atDesk(io, options, async ({ app, id, refuse, tell }) => {
    const { by, reason, again = false } = options;
    const screened = await app.screenDebtor({ administration: id, debtor, by, reason, again });
    if (!screened.ok) {
      refuse(screened.error);
      return;
    }
    const rows = Object.entries(screened.value);
    tell(
      { screened: screened.value },
      rows.map(([source, outcome]) => `${source}: ${outcome}`),
    );
    if (rows.some(([, outcome]) => LATER.includes(outcome))) io.exit(3);
  });
}

async function takeRegister(
  io: Io,
  file: string,
  options: CreditOptions & { readonly by: string },
): Promise<void> {
  const json = options.json === true;
  const opened = await openInput(io, file);
  if (!opened.ok) {
    sayFaults(io, [opened.error], { json, file });
    return;
  }
  await atDesk(io, options, async ({ app, id, tell }) => {
    const taken = await app.takeRegisterFile(id, opened.value, options.by);
    if (!taken.ok) {
      sayFaults(io, [taken.error], { json, file });
      return;
    }
    const { snapshotOn, asked, found, kept } = taken.value;
    tell(taken.value, [`${snapshotOn}: ${found} / ${asked} (${kept})`]);
  });
}
