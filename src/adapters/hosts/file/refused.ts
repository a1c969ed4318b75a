import type { RecordProblem } from '../../../ports/host.js';
import type { Folder } from './folder.js';

/** Files in the folder of refused ones that are told; more is a heap nobody looks at. */
const TOLD_MAX = 100;
const REASON_BYTES_MAX = 100_000;
const MESSAGE_MAX = 1_000;
/** What a refused file is called among records: its name is no id of the package. */
const PREFIX = 'file:';

/** Files that were refused and still lie there, as problems: for whoever exports does not see our folder. */
export async function refusedFiles(folder: Folder, sub: string): Promise<readonly RecordProblem[]> {
  const names = (await folder.names(sub)).filter((name) => !name.endsWith('.txt')).sort();
  const problems: RecordProblem[] = [];
  for (const name of names.slice(0, TOLD_MAX)) problems.push(await problemOf(folder, sub, name));
  return problems;
}

/** The problem of that id, while its file lies there; undefined: the id is none of a file. */
export async function refusedFile(
  folder: Folder,
  sub: string,
  hostId: string,
): Promise<RecordProblem | null | undefined> {
  if (!hostId.startsWith(PREFIX)) return undefined;
  const name = hostId.slice(PREFIX.length);
  return (await folder.names(sub)).includes(name) ? problemOf(folder, sub, name) : null;
}

async function problemOf(folder: Folder, sub: string, name: string): Promise<RecordProblem> {
  const bytes = await folder.read(sub, `${name}.txt`, REASON_BYTES_MAX).catch(() => null);
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  // Two lines in four languages stand above it.
  const reason = text.split('\n').slice(3).join(' ').trim().slice(0, MESSAGE_MAX);
  return {
    ...{ entity: 'debtor', hostId: `${PREFIX}${name}`, label: name, reason: 'malformed' },
    fact: { what: 'file', value: name },
    message: reason === '' ? `The file ${name} was refused. Export it again.` : reason,
  };
}
