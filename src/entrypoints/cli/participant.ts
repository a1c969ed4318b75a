import { Command } from 'commander';
import { parseParticipant } from '../../domain/party/participant.js';
import type { Administration } from '../../domain/party/administration.js';
import { fault } from '../../kernel/fault.js';
import type { App } from '../app.js';
import { lookupForm, nobodyToAsk, participantForm } from '../participants.js';
import { type Io, sayFault, writeJson } from './io.js';
import { search } from './participant-search.js';
import { absentText, registeredText, unknownText } from './participant-text.js';
import { administrationOf, withApp } from './with-app.js';
import type { LookupResult } from '../../ports/access-point.js';

interface Options {
  readonly administration?: string;
  readonly fresh?: true;
  readonly json?: true;
}

/** `voldaan participant`: who is registered on the network, and under which identifier somebody may be. */
export function build(io: Io): Command {
  const group = new Command('participant').description('Who is reachable over Peppol');
  group
    .command('lookup')
    .description('Whether somebody is registered: exit 0 yes, 1 no, 3 not known now')
    .argument('<participant>', 'scheme and value, such as 0208:0403170701')
    .option('--administration <id>', 'whose access point is asked; needed when there are several')
    .option('--fresh', 'asks again, whatever was found out before')
    .option('--json')
    .action((text: string, options: Options) => lookup(io, text, options));
  group
    .command('search')
    .description('Who is listed in the Peppol Directory under a name; being listed proves nothing')
    .argument('<name>')
    .option('--country <code>', 'two letters, such as BE')
    .option('--json')
    .action((name: string, options: { readonly country?: string; readonly json?: true }) =>
      search(io, name, options),
    );
  return group;
}

async function lookup(io: Io, text: string, options: Options): Promise<void> {
  const json = options.json === true;
  const participant = parseParticipant(text);
  if (!participant.ok) {
    sayFault(io, participantForm(text), { json });
    return;
  }
  await withApp(io, json, async (app) => {
    const administration = await whose(io, app, options);
    if (administration === 'none of them') return;
    const remembered = options.fresh === true ? 'none' : 'any';
    const found = await app.lookUpParticipant(administration?.id ?? null, participant.value, {
      remembered,
    });
    if (found !== null) answer(io, app, found, json);
    else sayFault(io, nobodyToAsk(administration?.name ?? 'This installation'), { json });
  });
}

/** The administration named; without a name the only one, or null when there is none at all. */
async function whose(
  io: Io,
  app: App,
  options: Options,
): Promise<Administration | null | 'none of them'> {
  const json = options.json === true;
  if (options.administration !== undefined)
    return (await administrationOf(io, app, options.administration, json)) ?? 'none of them';
  const [only, ...others] = await app.store.platform.administrations();
  if (others.length === 0) return only ?? null;
  const names = [only, ...others].map((one) => one?.id).join(', ');
  const message = `There are several administrations (${names}). Name one with --administration.`;
  sayFault(io, fault('USAGE', 'participant.administration', '', message), { json });
  return 'none of them';
}

function answer(io: Io, { clock }: App, found: LookupResult, json: boolean): void {
  if (json) writeJson(io, lookupForm(found));
  switch (found.registered) {
    case true:
      if (!json) io.stdout.write(registeredText(found, clock.now()));
      return;
    case false:
      if (!json) io.stdout.write(absentText(found, clock.now()));
      io.exit(1);
      return;
    case 'unknown':
      sayFault(io, fault('UPSTREAM', 'participant.unknown', '', unknownText(found)), {
        json: false,
      });
  }
}
