import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Backups } from '../../../ports/backup.js';
import type { Clock } from '../../../ports/clock.js';
import type { Observe } from '../../../ports/observe.js';
import { connectDatabase, type StoreOptions } from '../connect.js';
import { isUsed, restoreRows } from './restore.js';
import { writeRows } from './write.js';

/**
 * Backups of the database behind these options, the same form from PostgreSQL and from the embedded one, so that one can be
 * restored into the other. Nothing is migrated by opening.
 */
export async function openBackups(
  options: StoreOptions,
  deps: { readonly observe: Observe; readonly clock: Clock; readonly product: string },
): Promise<Backups> {
  const { database, schema } = await connectDatabase(options, deps);
  const { clock, product } = deps;
  return {
    write: (path) =>
      orFileFault(async () =>
        (await isUsed(database, schema))
          ? ok(await writeRows(database, path, { at: clock.now(), product }))
          : err(nothingThere()),
      ),
    restore: (path, decision) =>
      orFileFault(() => restoreRows({ database, schema }, path, { ...decision, at: clock.now() })),
    close: () => database.close(),
  };
}

function nothingThere(): Fault {
  const message =
    'This database was never started, so there is nothing to back up. Check VOLDAAN_DATA and DATABASE_URL.';
  return fault('CONFLICT', 'backup.nothing', '', message);
}

const FILE_WORDS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
};

/** What is wrong with the place of the file is the caller's to mend. */
async function orFileFault<T>(work: () => Promise<Result<T, Fault>>): Promise<Result<T, Fault>> {
  try {
    return await work();
  } catch (error) {
    const hasCode = typeof error === 'object' && error !== null && 'code' in error;
    const code = hasCode ? String(error.code) : '';
    const words = FILE_WORDS[code];
    if (words === undefined) throw error;
    const message = `The backup file cannot be used: ${words}. Nothing was done. Choose another place.`;
    return err(fault('USAGE', 'backup.file', '', message));
  }
}
