import { Command } from 'commander';
import { INSTALLATION_CHAIN } from '../../domain/audit/audit.js';
import type { AuditEntry, AuditHead } from '../../domain/audit/audit.js';
import { auditEntryJson, readAuditQuery } from '../../formats/json/audit.js';
import { printHead, readHead } from '../../formats/json/audit-head.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Fault } from '../../kernel/fault.js';
import type { Chain } from '../../usecases/upkeep/audit.js';
import type { AuditVerified } from '../../usecases/upkeep/walk-audit.js';
import type { App } from '../app.js';
import { type Io, oneLine, readInput, sayFault, sayFaults, writeJson } from './io.js';
import { administrationOf, withApp } from './with-app.js';

/** Largest file of heads: some 400 000 of them, a year of 1,000 administrations. */
const HEADS_BYTES_MAX = 64 * 1024 * 1024;

interface Options {
  readonly administration?: string;
  readonly json?: true;
}

/** `voldaan audit show|verify|heads`: who did what, and that nobody changed it since. */
export function build(io: Io): Command {
  const group = new Command('audit').description('Who did what, and that nobody changed it since');
  command(group, 'show', 'Acts in order; without an administration those on the installation')
    .option('--since <moment>', 'a day or a moment')
    .option('--act <act>', 'such as dispute.changed')
    .option('--about <id>', 'only what is about this')
    .option('--kind <kind>', 'only about such things: dispute, letter_version')
    .option('--order <order>', 'oldest, or newest first')
    .option('--after <position>', 'where the page before it ended')
    .option('--limit <count>', 'entries of a page, 100 without it')
    .action((options: Options) => show(io, options));
  command(group, 'verify', 'Walk the chains from their first entry and say the first broken place')
    .option('--heads <file>', 'ends of chains that were kept elsewhere, as audit heads writes them')
    .action((options: Options & { readonly heads?: string }) => verify(io, options));
  group
    .command('heads')
    .description('Where every chain ends now, one line each: keep them where nobody here can write')
    .option('--json')
    .action(({ json }: Options) =>
      withApp(io, json === true, async (app) => {
        const heads = await app.audit.heads();
        if (json === true) writeJson(io, { heads });
        else for (const head of heads) io.stdout.write(`${printHead(head, app.clock.now())}\n`);
      }).then(() => undefined),
    );
  return group;
}

function command(group: Command, name: string, what: string): Command {
  return group
    .command(name)
    .description(what)
    .option('--administration <id>', 'only this one')
    .option('--json');
}

async function show(io: Io, options: Options): Promise<void> {
  const json = options.json === true;
  const query = readAuditQuery(options);
  if (!query.ok) {
    for (const fault of query.error) sayFault(io, fault, { json });
    return;
  }
  await withApp(io, json, async (app) => {
    const chain = await chainOf(io, app, options);
    if (chain === null) return;
    const { entries, next } = await app.audit.show(chain, query.value);
    if (json) writeJson(io, { entries: entries.map(auditEntryJson), next });
    else for (const entry of entries) io.stdout.write(oneLine(lineOf(entry)));
    if (!json && next !== null) io.stderr.write(`More behind: --after ${next}\n`);
  });
}

function lineOf(entry: AuditEntry): string {
  const { position, at, actorName, channel, act, aboutId, fields } = entry;
  return [String(position).padStart(6), at, actorName, channel, act, aboutId, fields].join('  ');
}

/** The chain of the administration that is named, or of the installation; null: there is no such administration. */
async function chainOf(io: Io, app: App, options: Options): Promise<Chain | null> {
  if (options.administration === undefined) return INSTALLATION_CHAIN;
  const found = await administrationOf(io, app, options.administration, options.json === true);
  return found?.id ?? null;
}

async function verify(io: Io, options: Options & { readonly heads?: string }): Promise<void> {
  const json = options.json === true;
  const heads = await headsOf(io, options.heads);
  if (!heads.ok) {
    sayFaults(io, [heads.error], { json, file: options.heads ?? '' });
    return;
  }
  await withApp(io, json, async (app) => {
    const verified: AuditVerified[] = [];
    for (const chain of await chainsOf(io, app, options))
      verified.push(await app.audit.verify(chain, heads.value));
    // The unknown administration was said already.
    if (verified.length === 0) return;
    if (json) writeJson(io, { chains: verified });
    else for (const one of verified) io.stdout.write(oneLine(saidOf(one)));
    if (verified.some(({ broken }) => broken !== null)) io.exit(1);
  });
}

async function headsOf(
  io: Io,
  path: string | undefined,
): Promise<Result<readonly AuditHead[], Fault>> {
  if (path === undefined) return ok([]);
  const bytes = await readInput(io, path, HEADS_BYTES_MAX);
  if (!bytes.ok) return bytes;
  const lines = Buffer.from(bytes.value).toString('utf8').split('\n');
  return ok(lines.map(readHead).filter((head) => head !== null));
}

async function chainsOf(io: Io, app: App, options: Options): Promise<readonly Chain[]> {
  if (options.administration !== undefined) {
    const chain = await chainOf(io, app, options);
    return chain === null ? [] : [chain];
  }
  const all = await app.store.platform.administrations();
  return [INSTALLATION_CHAIN, ...all.map(({ id }) => id)];
}

function saidOf({ chain, checked, compared, broken }: AuditVerified): string {
  const name = chain === INSTALLATION_CHAIN ? 'installation' : chain;
  if (broken !== null) return `${name}  BROKEN at entry ${broken.position}: ${broken.message}`;
  return `${name}  ${checked} entries hold, ${compared} kept ends compared`;
}
