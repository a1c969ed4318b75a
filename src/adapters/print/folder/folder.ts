import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { Print, PrintError, PrintJob } from '../../../ports/print.js';

/** What a name in the folder may be made of: ids of ours, never what somebody typed. */
const NAME = /^[A-Za-z0-9][\w.:-]{0,99}$/;

const INDEX = 'index.ndjson';

/**
 * Documents to print as files: one folder per administration, in it one PDF per key and `index.ndjson` with a line for
 * each. A file is whole or not there, and a key never makes a second one, also after a crash between file and line.
 */
export function makePrintFolder(folder: string): Print {
  return {
    find: (job) =>
      said(async () => {
        const { file, own } = placeOf(folder, job);
        return (await exists(join(own, file))) ? { reference: file } : null;
      }),
    put: (job) =>
      said(async () => {
        const { file, own } = placeOf(folder, job);
        await mkdir(own, { recursive: true, mode: 0o700 });
        const isNew = await writeOnce(own, file, job.bytes);
        if (isNew || !(await isListed(own, file))) await list(own, file, job);
        return { reference: file };
      }),
  };
}

/** What the disk refuses is tried again; anything else is a bug. */
async function said<T>(work: () => Promise<T>): Promise<Result<T, PrintError>> {
  try {
    return ok(await work());
  } catch (error) {
    if (!isOfDisk(error)) throw error;
    const message = `The document cannot be laid in the folder for printing (${error.code}). Check that the folder can be written to and has room; it is tried again.`;
    return err({ kind: 'transient', message });
  }
}

function placeOf(
  folder: string,
  { administration, key }: Pick<PrintJob, 'administration' | 'key'>,
): { readonly file: string; readonly own: string } {
  return { file: `${named(key)}.pdf`, own: join(folder, named(administration)) };
}

function named(id: string): string {
  if (!NAME.test(id)) throw new Error('A name in the print folder must be an id of ours');
  return id;
}

/** Written aside, flushed and renamed; false when it was there already. */
async function writeOnce(folder: string, file: string, bytes: Uint8Array): Promise<boolean> {
  const path = join(folder, file);
  if (await exists(path)) return false;
  const aside = `${path}.part`;
  const handle = await open(aside, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
  return true;
}

async function isListed(folder: string, file: string): Promise<boolean> {
  const text = await readFile(join(folder, INDEX), 'utf8').catch(ignoreAbsent);
  return text?.includes(`{"file":${JSON.stringify(file)},`) ?? false;
}

async function list(folder: string, file: string, { at, about }: PrintJob): Promise<void> {
  const handle = await open(join(folder, INDEX), 'a+', 0o600);
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    // A line that a crash cut short stays as it is; the next one begins on its own.
    const begin = size > 0 && last.toString() !== '\n' ? '\n' : '';
    await handle.appendFile(`${begin}${JSON.stringify({ file, at, ...about })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    (error: unknown) => {
      ignoreAbsent(error);
      return false;
    },
  );
}

function ignoreAbsent(error: unknown): null {
  if (isOfDisk(error) && error.code === 'ENOENT') return null;
  throw error;
}

function isOfDisk(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
}
