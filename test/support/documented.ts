import { join } from 'node:path';
import { runLine } from './run-cli.js';

const root = join(import.meta.dirname, '../..');

/** Commands of ours in the code blocks of a document, in order, without their comments. */
function commandsOf(text: string): readonly string[] {
  return [...text.matchAll(/```sh\n([^`]*)```/g)]
    .flatMap((match) => (match[1] ?? '').split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line.startsWith('npx voldaan '));
}

/** Those that run as they stand: a word in capitals is something of the reader's own, and what serves does not end by itself. */
export function runnableOf(text: string): readonly string[] {
  return commandsOf(text).filter(
    (line) => !/\s[A-Z_]+(:[A-Z]+)?(\s|$)/.test(line) && !/ (serve|demo)\b/.test(line),
  );
}

/** Runs one in a data folder, with the samples of the repository. */
export async function runDocumented(
  line: string,
  data: string,
): Promise<readonly [code: number, stderr: string]> {
  const words = line.split(/\s+/).slice(2);
  const argv = words.map((word) => (word.startsWith('samples/') ? join(root, word) : word));
  const { stderr, code } = await runLine(argv, { env: { VOLDAAN_DATA: data } });
  return [code, stderr];
}
