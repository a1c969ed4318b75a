import { Command, InvalidArgumentError } from 'commander';
import { LETTER_KINDS, type LetterKind } from '../../domain/dunning/letter.js';
import type { Language } from '../../domain/party/debtor.js';
import type { Administration } from '../../domain/party/administration.js';
import { readLetterFile, writeLetterFile } from '../../formats/letter/letter-file.js';
import { fault } from '../../kernel/fault.js';
import type { App } from '../app.js';
import { type Io, oneLine, readInput, sayFault, sayFaults, writeJson } from './io.js';
import { languageOption } from './language.js';
import { dispatchCommands } from './letter-dispatch.js';
import { previewCommand } from './letter-preview.js';
import { inAdministration } from './with-app.js';

/** Largest file of a letter, bytes: ten pages of words. */
const FILE_BYTES_MAX = 100_000;

interface Options {
  readonly administration: string;
  readonly lang: Language;
  readonly by?: string;
  readonly asShipped?: true;
  readonly json?: true;
}

/** `voldaan letter …`: the words of reminders, how they look, and mails nobody knows the fate of. */
export function build(io: Io): Command {
  const group = new Command('letter').description('Letters: their words, a preview, their fate');
  group
    .command('list')
    .description('Every letter in every language: shipped, own, or missing')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((options: Options) =>
      inAdministration(io, options, (app, { id }) => list(io, app, id, options)),
    );
  group
    .command('show')
    .description('The words in force, as a file that save takes')
    .argument('<letter>', LETTER_KINDS.join(', '), letterNamed)
    .requiredOption('--administration <id>')
    .requiredOption('--lang <language>', 'nl, fr, en or de', languageOption)
    .option('--json')
    .action((letter: LetterKind, options: Options) =>
      inAdministration(io, options, (app, { id }) => show(io, app, id, letter, options)),
    );
  group
    .command('save')
    .description('Put own words in the place of a shipped letter; linted first')
    .argument('<letter>', LETTER_KINDS.join(', '), letterNamed)
    .argument('[file]', 'subject, blank line, words; - for standard input')
    .requiredOption('--administration <id>')
    .requiredOption('--lang <language>', 'nl, fr, en or de', languageOption)
    .requiredOption('--by <name>', 'who decides this')
    .option('--as-shipped', 'the shipped words, for a language that needs none of its own')
    .option('--json')
    .action((letter: LetterKind, file: string | undefined, options: Options) =>
      inAdministration(io, options, (app, { id }) => save(io, app, id, { letter, file, options })),
    );
  group
    .command('reset')
    .description('Take the shipped letter again, in every language')
    .argument('<letter>', LETTER_KINDS.join(', '), letterNamed)
    .requiredOption('--administration <id>')
    .requiredOption('--by <name>', 'who decides this')
    .option('--json')
    .action((letter: LetterKind, options: Options) =>
      inAdministration(io, options, async (app, { id }) => {
        const changed = await app.letters.reset(id, letter, options.by ?? '');
        if (options.json === true) writeJson(io, { letter, changed });
        else io.stdout.write(`${letter}: as shipped again in ${changed} language(s)\n`);
      }),
    );
  group.addCommand(lintCommand(io));
  group.addCommand(previewCommand(io));
  for (const command of dispatchCommands(io)) group.addCommand(command);
  return group;
}

function letterNamed(text: string): LetterKind {
  const kind = LETTER_KINDS.find((known) => known === text);
  if (kind === undefined)
    throw new InvalidArgumentError(`a letter is one of ${LETTER_KINDS.join(', ')}`);
  return kind;
}

async function list(io: Io, app: App, id: Administration['id'], { json }: Options): Promise<void> {
  const letters = await app.letters.list(id);
  if (json === true) {
    writeJson(io, { letters });
    return;
  }
  for (const { letter, language, state, version, by } of letters) {
    const own = version === undefined ? '' : ` version ${version} by ${by ?? ''}`;
    io.stdout.write(oneLine(`${letter.padEnd(17)} ${language}  ${state}${own}`));
  }
}

async function show(
  io: Io,
  app: App,
  id: Administration['id'],
  letter: LetterKind,
  { lang, json = false }: { readonly lang: Language; readonly json?: boolean },
): Promise<void> {
  const { template: words } = await app.letters.show(id, letter, lang);
  if (words === null) {
    const message = `The letter "${letter}" is missing in "${lang}": it has own words in another language. Save it, or take the shipped words with --as-shipped.`;
    sayFault(io, fault('NOT_FOUND', 'letter.language-missing', '', message), { json });
  } else if (json) writeJson(io, { letter, language: lang, ...words });
  else io.stdout.write(writeLetterFile(words));
}

interface Saving {
  readonly letter: LetterKind;
  readonly file: string | undefined;
  readonly options: Options;
}

async function save(
  io: Io,
  app: App,
  id: Administration['id'],
  { letter, file, options }: Saving,
): Promise<void> {
  const { lang, by = '', asShipped, json = false } = options;
  if ((file === undefined) !== (asShipped === true)) {
    const message = 'Give a file, or --as-shipped, and not both.';
    sayFault(io, fault('USAGE', 'cli.arguments', '', message), { json });
    return;
  }
  const template = file === undefined ? ('shipped' as const) : await readWords(io, file, json);
  if (template === null) return;
  const saved = await app.letters.save(id, { letter, language: lang, template, by });
  if (!saved.ok) sayFaults(io, saved.error, { json, file: file ?? letter });
  else if (json) writeJson(io, { letter, language: lang, ...saved.value });
  else {
    const { version, missing } = saved.value;
    io.stdout.write(`${letter} in ${lang}: version ${version}\n`);
    if (missing.length > 0)
      io.stdout.write(
        `Nothing of this letter is sent in ${missing.join(', ')} until it is saved there too (--as-shipped takes the shipped words).\n`,
      );
  }
}

async function readWords(io: Io, file: string, json: boolean) {
  const input = await readInput(io, file, FILE_BYTES_MAX);
  const read = input.ok ? readLetterFile(input.value) : input;
  if (read.ok) return read.value;
  sayFault(io, read.error, { json, file });
  return null;
}

function lintCommand(io: Io): Command {
  return new Command('lint')
    .description('Look a letter over without saving it; needs no data')
    .argument('<letter>', LETTER_KINDS.join(', '), letterNamed)
    .argument('<file>', 'subject, blank line, words; - for standard input')
    .requiredOption('--lang <language>', 'nl, fr, en or de', languageOption)
    .option('--json')
    .action(async (letter: LetterKind, file: string, { lang, json = false }: LintOptions) => {
      const template = await readWords(io, file, json);
      if (template === null) return;
      const { lintOwn } = await import('../../usecases/dunning/letter-desk.js');
      const faults = lintOwn(letter, lang, template);
      if (faults.length > 0) sayFaults(io, faults, { json, file });
      else if (json) writeJson(io, { letter, language: lang, faults: [] });
      else io.stdout.write(`${file}: nothing is wrong with it\n`);
    });
}

interface LintOptions {
  readonly lang: Language;
  readonly json?: boolean;
}
