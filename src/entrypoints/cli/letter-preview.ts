import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { LETTER_KINDS, type LetterKind } from '../../domain/dunning/letter.js';
import type { LetterPreview } from '../../usecases/dunning/preview-letter.js';
import { type Io, oneLine, sayFault, writeJson, writeOutput } from './io.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly debtor: string;
  readonly letter?: LetterKind;
  readonly out?: string;
  readonly json?: true;
}

/** `letter preview`: a letter with real data, as text here and as files; nothing leaves. */
export function previewCommand(io: Io): Command {
  return new Command('preview')
    .description('A letter to a real debtor as it would leave now; sends nothing')
    .requiredOption('--administration <id>')
    .requiredOption('--debtor <number>', 'customer number')
    .addOption(
      new Option('--letter <letter>', 'what is planned for today without it').choices(LETTER_KINDS),
    )
    .option('--out <folder>', 'also write letter.txt, letter.html and letter.pdf there')
    .option('--json')
    .action((options: Options) =>
      inAdministration(io, options, async (app, { id }) => {
        const json = options.json === true;
        const { debtor, letter, out } = options;
        const preview = await app.previewLetter(id, {
          debtor,
          ...(letter === undefined ? {} : { letter }),
        });
        if (!preview.ok) {
          sayFault(io, preview.error, { json });
          return;
        }
        const files = out === undefined ? [] : await writeAll(io, out, preview.value, json);
        if (files !== null) say(io, preview.value, files, json);
      }),
    );
}

async function writeAll(
  io: Io,
  folder: string,
  { subject, text, html, pdf }: LetterPreview,
  json: boolean,
): Promise<readonly string[] | null> {
  // What is wrong with the place is said when the first file is written.
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const contents = [
    ['letter.txt', `${subject}\n\n${text}`],
    ['letter.html', html],
    ['letter.pdf', await pdf()],
  ] as const;
  const files: string[] = [];
  for (const [name, content] of contents) {
    const file = join(folder, name);
    const written = await writeOutput(file, content);
    if (!written.ok) {
      sayFault(io, written.error, { json, file });
      return null;
    }
    files.push(file);
  }
  return files;
}

function say(
  io: Io,
  { letter, debtor, subject, text, isPlanned }: LetterPreview,
  files: readonly string[],
  json: boolean,
): void {
  if (json) {
    writeJson(io, { letter, debtor, subject, text, isPlanned, files });
    return;
  }
  io.stdout.write(`${oneLine(subject)}\n${text}\n`);
  io.stdout.write(
    isPlanned
      ? `This letter ("${letter}") is planned for today.\n`
      : `This letter ("${letter}") is not planned for today; nothing is sent.\n`,
  );
  for (const file of files) io.stdout.write(oneLine(file));
}
