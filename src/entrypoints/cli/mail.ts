import { Command } from 'commander';
import { DKIM_SELECTOR, type SenderFinding } from '../../domain/mail/sender.js';
import type { Language } from '../../domain/party/debtor.js';
import { fault } from '../../kernel/fault.js';
import { NO_SENDER, senderText } from '../text/sender.js';
import { type ExitCode, graver, type Io, oneLine, sayFault, writeJson } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly selector?: string;
  readonly lang?: Language;
  readonly json?: true;
}

/** What could be better is no "no": the answer is for people, and nothing is held back for it. */
const EXIT_OF: Readonly<Record<SenderFinding['state'], ExitCode>> = {
  good: 0,
  weak: 0,
  missing: 1,
  unknown: 3,
};

/** `voldaan mail check`: whether receivers can trust what is sent in the name of an administration. */
export function build(io: Io): Command {
  const group = new Command('mail').description('E-mail in the name of an administration');
  group
    .command('check')
    .description('Look up SPF, DKIM and DMARC of the sender, and say what is missing and why')
    .requiredOption('--administration <id>')
    .option('--selector <name>', 'name of the DKIM key; the usual ones without it')
    .option('--lang <language>', 'nl, fr, en or de', languageOption)
    .option('--json', 'one JSON object')
    .action((options: Options) => check(io, options));
  return group;
}

function check(io: Io, options: Options): Promise<void> {
  const json = options.json ?? false;
  return inAdministration(io, options, async (app, { id, language }) => {
    const { selector, lang = language } = options;
    if (selector !== undefined && !DKIM_SELECTOR.test(selector)) {
      const message = `"${selector}" is no name of a DKIM key. Give the selector alone, such as "selector1".`;
      sayFault(io, fault('USAGE', 'mail.selector', '', message), { json });
      return;
    }
    const named = selector === undefined ? {} : { selector };
    const checked = await app.checkSender({ administration: id, ...named });
    if (checked === null) {
      sayFault(io, NO_SENDER, { json });
      return;
    }
    if (json) writeJson(io, checked);
    else for (const line of senderText(checked, lang)) io.stdout.write(oneLine(line));
    io.exit(checked.findings.map(({ state }) => EXIT_OF[state]).reduce(graver, 0));
  });
}
