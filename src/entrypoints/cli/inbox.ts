import { Command, InvalidArgumentError, Option } from 'commander';
import { fault } from '../../kernel/fault.js';
import { INBOX_REASONS, NAME_MAX, NOTE_MAX } from '../../formats/json/inbox.js';
import { remarksOnBytes } from '../../formats/ubl/remarks.js';
import type { InboxCommand } from '../../usecases/inbox/inbox.js';
import { toJson } from '../http/codec.js';
import { inboxDocumentForm, inboxDocumentLines, inboxLines } from '../text/inbox.js';
import { find, inBooks, type InboxOptions, say } from './inbox-arguments.js';
import { addFiles } from './inbox-files.js';
import { type Io, sayFault, writeJson } from './io.js';
import { inAdministration } from './with-app.js';

interface DecideOptions extends InboxOptions {
  readonly by: string;
  readonly reason?: string;
  readonly note?: string;
  readonly version?: number;
}

/** `voldaan inbox list|show|approve|reject|query|release|refuse|people|…`: documents that suppliers sent. */
export function build(io: Io): Command {
  const group = new Command('inbox').description('Documents that suppliers sent');
  inBooks(group.command('list').description('What waits for a person, oldest first'))
    .option('--all', 'what was decided too')
    .action((options: InboxOptions & { readonly all?: true }) =>
      inAdministration(io, options, async (app, { id, language }) => {
        const items = await app.showInbox.list(id, { all: options.all === true });
        if (options.json === true) writeJson(io, { documents: toJson(items) });
        else say(io, inboxLines(items, options.lang ?? language));
      }),
    );
  inBooks(
    group.command('show <document>').description('One document, with what is odd about it'),
  ).action((document: string, options: InboxOptions) =>
    inAdministration(io, options, async (app, { id, language }) => {
      const found = await find(io, app, id, document, options);
      if (found === null) return;
      const lang = options.lang ?? language;
      const remarks = remarksOnBytes(found.bytes, lang);
      if (options.json === true)
        writeJson(io, { document: toJson(inboxDocumentForm(found, remarks, lang)) });
      else say(io, inboxDocumentLines(found, remarks, lang));
    }),
  );
  for (const [kind, what] of DECISIONS) addDecision(io, group, kind, what);
  inBooks(
    group
      .command('people')
      .description('How many people release what is held: two, or one a day apart'),
  )
    .addOption(new Option('--set <number>', 'from now on').choices(['1', '2']))
    .action((options: InboxOptions & { readonly set?: '1' | '2' }) =>
      inAdministration(io, options, async (app, { id }) => {
        if (options.set !== undefined) await app.releaseRule.set(id, options.set === '1' ? 1 : 2);
        const people = await app.releaseRule.read(id);
        if (options.json === true) writeJson(io, { people });
        else say(io, [String(people)]);
      }),
    );
  addFiles(io, group);
  return group;
}

const DECISIONS: readonly (readonly [kind: InboxCommand['kind'], what: string])[] = [
  ['approve', 'It is right and will be paid; the supplier is told'],
  ['reject', 'It will not be paid; the supplier is told why'],
  ['query', 'The supplier is asked something'],
  ['release', 'A held document is right after all; takes two people'],
  ['refuse', 'A held document is fraud or a mistake; the supplier is not told'],
];

function addDecision(io: Io, group: Command, kind: InboxCommand['kind'], what: string): void {
  const command = inBooks(group.command(`${kind} <document>`).description(what))
    .requiredOption('--by <name>', 'who decides', nameOption)
    .option('--version <number>', 'only if nobody decided since that version', versionOption);
  const note = 'why, in words; with reject and query the supplier reads it';
  if (kind === 'release' || kind === 'refuse')
    command.requiredOption('--note <text>', note, noteOption);
  else command.option('--note <text>', note, noteOption);
  if (kind === 'reject' || kind === 'query')
    command.addOption(
      new Option('--reason <code>', 'reason of the list OPStatusReason')
        .choices(INBOX_REASONS)
        .makeOptionMandatory(),
    );
  command.action((document: string, options: DecideOptions) => decide(io, kind, document, options));
}

function decide(
  io: Io,
  kind: InboxCommand['kind'],
  document: string,
  options: DecideOptions,
): Promise<void> {
  const json = options.json === true;
  return inAdministration(io, options, async (app, { id }) => {
    const found = await find(io, app, id, document, options);
    if (found === null) return;
    const { by, reason, note, version } = options;
    const said = {
      ...(reason === undefined ? {} : { reason }),
      ...(note === undefined ? {} : { note }),
    };
    // The options of each command say what it needs; the compiler cannot follow a kind that is a variable.
    const command = { kind, ...said } as InboxCommand;
    const decider = { by, ...(version === undefined ? {} : { version }) };
    const decided = await app.decideInbox(id, found.id, command, decider);
    if (!decided.ok) {
      const { kind: code, message } = decided.error;
      sayFault(io, fault('CONFLICT', `inbox.${code}`, '', message), { json });
      return;
    }
    await app.outbox.deliverDue();
    if (json) writeJson(io, { document: found.id, ...decided.value });
    else say(io, [`${found.id}: ${decided.value.outcome}`]);
  });
}

function nameOption(text: string): string {
  if (!/\p{L}/u.test(text) || text.length > NAME_MAX)
    throw new InvalidArgumentError(`A name has a letter, and at most ${NAME_MAX} characters.`);
  return text;
}

function noteOption(text: string): string {
  if (text.trim() === '' || text.length > NOTE_MAX)
    throw new InvalidArgumentError(`A note has at most ${NOTE_MAX} characters, and some.`);
  return text;
}

function versionOption(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new InvalidArgumentError('A version is a number, as the list shows it.');
  return Number(text);
}
