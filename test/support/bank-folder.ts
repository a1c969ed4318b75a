import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty folder of its own, and what lies in and below it. */
export interface TemporaryFolder {
  readonly path: string;
  /** Paths from the folder on, sorted */
  names(): Promise<readonly string[]>;
  contents(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

export async function temporaryFolder(): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'voldaan-bank-')));
  const files = async (): Promise<readonly string[]> => {
    const found = await readdir(path, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  };
  return {
    path,
    names: async () => (await files()).map((file) => file.slice(path.length + 1)).sort(),
    contents: async () => Promise.all((await files()).map((file) => readFile(file, 'utf8'))),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
