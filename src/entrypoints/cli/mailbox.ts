import { Command } from 'commander';
import type { Language } from '../../domain/party/debtor.js';
import type { MailboxError } from '../../ports/mailbox.js';
import { fetchedMailText, mailboxText } from '../text/mailbox.js';
import { type ExitCode, type Io, oneLine, writeJson } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly lang?: Language;
  readonly json?: true;
}

/** 3: try again; 1: the answer is no until a person does something. */
const EXIT_OF: Readonly<Record<MailboxError['kind'], ExitCode>> = {
  unreachable: 3,
  malformed: 3,
  unauthorised: 1,
  refused: 1,
};

/** `voldaan mailbox fetch|show`: what debtors and their mail servers answer. */
export function build(io: Io): Command {
  const group = new Command('mailbox').description('Replies and bounces in the watched mailbox');
  const add = (name: string, description: string, run: (options: Options) => Promise<void>) =>
    group
      .command(name)
      .description(description)
      .requiredOption('--administration <id>')
      .option('--lang <language>', 'nl, fr, en or de', languageOption)
      .option('--json', 'one JSON object')
      .action(run);
  add('fetch', 'Read what is new now, and act on it', (options) => fetchMail(io, options));
  add('show', 'How the mailbox is doing, and what came in last', (options) => show(io, options));
  return group;
}

function fetchMail(io: Io, options: Options): Promise<void> {
  return inAdministration(io, options, async (app, { id, language }) => {
    const fetched = await app.fetchMail({ administration: id, asked: true });
    await app.outbox.deliverDue();
    if (options.json === true) writeJson(io, fetched);
    else
      for (const line of fetchedMailText(fetched, options.lang ?? language))
        io.stdout.write(oneLine(line));
    if (fetched.error !== null) io.exit(EXIT_OF[fetched.error.kind]);
    else if (fetched.outcome === 'none') io.exit(1);
  });
}

function show(io: Io, options: Options): Promise<void> {
  return inAdministration(io, options, async (app, { id, language }) => {
    const shown = await app.showMailbox(id);
    if (options.json === true) writeJson(io, shown);
    else
      for (const line of mailboxText(shown, options.lang ?? language))
        io.stdout.write(oneLine(line));
  });
}
