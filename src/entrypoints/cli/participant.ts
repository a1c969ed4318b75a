import { Command } from 'commander';
import {
  type ParticipantId,
  parseParticipant,
  printParticipant,
} from '../../domain/party/participant.js';
import type { Administration } from '../../domain/party/administration.js';
import { fault } from '../../kernel/fault.js';
import type { LookupResult } from '../../ports/access-point.js';
import type { App } from '../app.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { administrationOf, withApp } from './with-app.js';

interface Options {
  readonly administration?: string;
  readonly json?: true;
}

/** `voldaan participant lookup`: who is registered on the network, as the access point answers. */
export function build(io: Io): Command {
  const group = new Command('participant').description('Who is reachable over Peppol');
  group
    .command('lookup')
    .description('Whether somebody is registered: exit 0 yes, 1 no, 3 not known now')
    .argument('<participant>', 'scheme and value, such as 0208:0403170701')
    .option('--administration <id>', 'whose access point is asked; needed when there are several')
    .option('--json')
    .action((text: string, options: Options) => lookup(io, text, options));
  return group;
}

async function lookup(io: Io, text: string, options: Options): Promise<void> {
  const json = options.json === true;
  const participant = parseParticipant(text);
  if (!participant.ok) {
    const message = `"${text}" is not a participant. Give scheme and value, such as 0208:0403170701.`;
    sayFault(io, fault('USAGE', 'participant.form', '', message), { json });
    return;
  }
  await withApp(io, json, async (app) => {
    const administration = await whose(io, app, options);
    if (administration === null) return;
    const found = await app.lookUpParticipant(administration.id, participant.value);
    if (found === null) sayFault(io, noAccessPoint(administration.name), { json });
    else answer(io, participant.value, found, json);
  });
}

/** The administration named; without a name the only one. */
async function whose(io: Io, app: App, options: Options): Promise<Administration | null> {
  const json = options.json === true;
  if (options.administration !== undefined)
    return administrationOf(io, app, options.administration, json);
  const [only, ...others] = await app.store.platform.administrations();
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) sayFault(io, noAccessPoint('This installation'), { json });
  else {
    const names = [only, ...others].map(({ id }) => id).join(', ');
    const message = `There are several administrations (${names}). Name one with --administration.`;
    sayFault(io, fault('USAGE', 'participant.administration', '', message), { json });
  }
  return null;
}

function noAccessPoint(name: string) {
  const message = `${name} has no access point to ask, and asking DNS and SMP directly is not built yet. Connect an access point and try again.`;
  return fault('UPSTREAM', 'participant.no-access-point', '', message);
}

function answer(io: Io, asked: ParticipantId, found: LookupResult, json: boolean): void {
  const participant = printParticipant(asked);
  if (json) writeJson(io, { ...found, participant });
  switch (found.registered) {
    case true:
      if (!json) io.stdout.write(registered(participant, found));
      return;
    case false:
      if (!json) io.stdout.write(`${participant}  not registered\n`);
      io.exit(1);
      return;
    case 'unknown': {
      const reason = found.error ?? 'the access point gave no answer';
      const message = `Whether ${participant} is registered is not known now: ${reason.replace(/\.$/, '')}. Try again later.`;
      sayFault(io, fault('UPSTREAM', 'participant.unknown', '', message), { json: false });
    }
  }
}

function registered(participant: string, { name, documentTypes }: LookupResult): string {
  const lines = [`${participant}  registered  ${name ?? ''}`.trimEnd()];
  return [...lines, ...documentTypes.map((type) => `  ${type}`)].map(oneLine).join('');
}
