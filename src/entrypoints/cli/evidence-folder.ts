import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';

export interface EvidenceFolder {
  write(path: string, bytes: Uint8Array): Promise<Result<void, Fault>>;
}

/** An empty folder for evidence, readable by this user only; nothing that is there is ever overwritten. */
export async function openFolder(folder: string): Promise<Result<EvidenceFolder, Fault>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if ((await readdir(folder)).length > 0) return err(unwritable(folder, 'it is not empty'));
  } catch (error) {
    return err(unwritable(folder, error));
  }
  return ok({
    async write(path, bytes) {
      const target = join(folder, ...path.split('/'));
      try {
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await writeFile(target, bytes, { flag: 'wx', mode: 0o600 });
        return ok(undefined);
      } catch (error) {
        return err(unwritable(target, error));
      }
    },
  });
}

function unwritable(place: string, why: unknown): Fault {
  const reason = why instanceof Error ? why.message : String(why);
  const message = `The evidence cannot be written to ${place}: ${reason}. Choose a folder that is not there yet.`;
  return fault('USAGE', 'evidence.unwritable', '', message);
}
