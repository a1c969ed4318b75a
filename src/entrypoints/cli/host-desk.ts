import type { Command } from 'commander';
import { fault } from '../../kernel/fault.js';
import type { HostDeskError } from '../../usecases/host/host-desk.js';
import { hostFault } from '../host-faults.js';
import { toJson } from '../http/codec.js';
import { comparisonLines, hostLines, problemLines } from '../text/host.js';
import { findingLines } from '../text/mapping.js';
import { inBooks, type InboxOptions, say } from './inbox-arguments.js';
import { type Io, oneLine, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

/** `voldaan host show|read|problems|seen|compare|vanished`: what stands between an administration and its package. */
export function addHostDesk(group: Command, io: Io): void {
  inBooks(
    group.command('show').description('What the package can do, and how reading it went'),
  ).action((options: InboxOptions) => show(io, options));
  inBooks(group.command('read').description('Read what changed in the package now')).action(
    (options: InboxOptions) => read(io, options),
  );
  inBooks(
    group
      .command('problems')
      .description('Records of the package that could not be taken, and what vanished'),
  ).action((options: InboxOptions) => problems(io, options));
  inBooks(
    group
      .command('seen')
      .description('Take a vanished record off the list of problems')
      .argument('<host-id>', 'its id in the package, as problems shows it'),
  ).action((hostId: string, options: InboxOptions) => seen(io, hostId, options));
  inBooks(
    group
      .command('compare')
      .description(
        'The control total: what is open here and in the package, difference by difference',
      ),
  ).action((options: InboxOptions) => compare(io, options));
  inBooks(
    group.command('vanished').description('Look for invoices that were deleted in the package'),
  ).action((options: InboxOptions) => vanished(io, options));
}

function sayError(io: Io, error: HostDeskError, json: boolean): void {
  sayFault(io, hostFault(error), { json });
}

async function show(io: Io, options: InboxOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id, language }) => {
    const shown = await app.hostDesk.show(id);
    if (!shown.ok) sayError(io, shown.error, options.json === true);
    else if (options.json === true) writeJson(io, shown.value);
    else say(io, hostLines(shown.value, options.lang ?? language));
  });
}

async function read(io: Io, options: InboxOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id }) => {
    const done = await app.syncHost(id);
    if (!done.ok) {
      sayError(io, done.error, options.json === true);
      return;
    }
    const { debtors, invoices } = done.value;
    if (options.json === true) writeJson(io, { debtors, invoices });
    else io.stdout.write(oneLine(`debtors ${debtors}, invoices ${invoices}`));
  });
}

async function problems(io: Io, options: InboxOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id, language }) => {
    const found = await app.hostDesk.problems(id);
    const mapping = await app.hostDesk.mappingFindings(id);
    const lang = options.lang ?? language;
    if (options.json === true) writeJson(io, { problems: found, mapping });
    else if (found.length > 0 || mapping.length === 0) say(io, problemLines(found, lang));
    if (options.json !== true) say(io, findingLines(mapping, lang));
  });
}

async function seen(io: Io, hostId: string, options: InboxOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id }) => {
    const json = options.json === true;
    if (await app.hostDesk.seen(id, hostId)) {
      if (json) writeJson(io, { hostId });
      return;
    }
    const message = `No vanished record has the id "${hostId}". See voldaan host problems.`;
    sayFault(io, fault('NOT_FOUND', 'host.no-such-problem', '', message), { json });
  });
}

async function compare(io: Io, options: InboxOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id, language }) => {
    const compared = await app.hostDesk.compare(id);
    if (!compared.ok) sayError(io, compared.error, options.json === true);
    else if (options.json === true) writeJson(io, toJson({ compared: compared.value }));
    else say(io, comparisonLines(compared.value, options.lang ?? language));
  });
}

async function vanished(io: Io, options: InboxOptions): Promise<void> {
  await inAdministration(io, options, async (app, { id }) => {
    const found = await app.hostDesk.findVanished(id);
    if (!found.ok) sayError(io, found.error, options.json === true);
    else if (options.json === true) writeJson(io, { vanished: found.value });
    else io.stdout.write(oneLine(String(found.value)));
  });
}
