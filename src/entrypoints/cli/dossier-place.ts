import { type FileHandle, open } from 'node:fs/promises';
import { Zip, ZipDeflate } from 'fflate';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { openFolder } from './evidence-folder.js';

/** Where files of a dossier go, one after the other; closed when all are there. */
export interface DossierPlace {
  write(path: string, bytes: Uint8Array): Promise<Result<void, Fault>>;
  close(): Promise<void>;
}

/** The date all files of an archive carry: the first a zip knows, so that the same files give the same archive. */
const ZIP_DATE = new Date(1980, 0, 1);

/** A new folder, or a new archive when the name ends in `.zip`; nothing that is there is ever overwritten. */
export async function openPlace(to: string): Promise<Result<DossierPlace, Fault>> {
  if (/\.zip$/i.test(to)) return openArchive(to);
  const folder = await openFolder(to);
  return folder.ok ? ok({ ...folder.value, close: () => Promise.resolve() }) : folder;
}

async function openArchive(to: string): Promise<Result<DossierPlace, Fault>> {
  let file: FileHandle;
  try {
    file = await open(to, 'wx', 0o600);
  } catch (error) {
    return err(unwritable(to, error));
  }
  // What was packed since the last write; a file of a dossier is held at a time, not the archive.
  const packed: Uint8Array[] = [];
  let failure: unknown = null;
  const zip = new Zip((error, chunk) => {
    if (error === null) packed.push(chunk);
    else failure = error;
  });
  const flush = async (): Promise<void> => {
    if (failure !== null)
      throw failure instanceof Error ? failure : new Error('It cannot be packed');
    for (const chunk of packed.splice(0)) await file.write(chunk);
  };
  return ok({
    async write(path, bytes) {
      try {
        const entry = new ZipDeflate(path, { level: 6 });
        entry.mtime = ZIP_DATE;
        zip.add(entry);
        entry.push(bytes, true);
        await flush();
        return ok(undefined);
      } catch (error) {
        await file.close();
        return err(unwritable(to, error));
      }
    },
    async close() {
      zip.end();
      await flush();
      await file.close();
    },
  });
}

function unwritable(place: string, why: unknown): Fault {
  const reason = why instanceof Error ? why.message : String(why);
  const message = `The dossier cannot be written to ${place}: ${reason}. Choose a file that is not there yet.`;
  return fault('USAGE', 'dossier.unwritable', '', message);
}
