import { type FileHandle, open } from 'node:fs/promises';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { EvidenceFile } from '../../usecases/exchange/export-evidence.js';
import { archived } from '../archive.js';
import { openFolder } from './evidence-folder.js';

/** What was written, in its order. */
interface WrittenFiles {
  readonly paths: readonly string[];
  /** SHA-256 of manifest.json */
  readonly manifest: string;
}

/**
 * Writes files one after the other into a new folder, or a new archive when the name ends in `.zip`; nothing that is there is
 * ever overwritten.
 */
export async function writeDossier(
  to: string,
  files: AsyncIterable<EvidenceFile>,
): Promise<Result<WrittenFiles, Fault>> {
  const paths: string[] = [];
  let manifest = '';
  const noted = async function* (): AsyncGenerator<EvidenceFile> {
    for await (const file of files) {
      paths.push(file.path);
      if (file.path === 'manifest.json') manifest = file.sha256;
      yield file;
    }
  };
  const write = /\.zip$/i.test(to) ? writeArchive : writeFolder;
  const written = await write(to, noted());
  return written.ok ? ok({ paths, manifest }) : written;
}

async function writeFolder(
  to: string,
  files: AsyncIterable<EvidenceFile>,
): Promise<Result<void, Fault>> {
  const folder = await openFolder(to);
  if (!folder.ok) return folder;
  for await (const { path, bytes } of files) {
    const written = await folder.value.write(path, bytes);
    if (!written.ok) return written;
  }
  return ok(undefined);
}

async function writeArchive(
  to: string,
  files: AsyncIterable<EvidenceFile>,
): Promise<Result<void, Fault>> {
  let file: FileHandle;
  try {
    file = await open(to, 'wx', 0o600);
  } catch (error) {
    return err(unwritable(to, error));
  }
  try {
    for await (const piece of archived(files)) {
      const failure = await file.write(piece).then(
        () => null,
        (error: unknown) => unwritable(to, error),
      );
      if (failure !== null) return err(failure);
    }
    return ok(undefined);
  } finally {
    await file.close();
  }
}

function unwritable(place: string, why: unknown): Fault {
  const reason = why instanceof Error ? why.message : String(why);
  const message = `The dossier cannot be written to ${place}: ${reason}. Choose a file that is not there yet.`;
  return fault('USAGE', 'dossier.unwritable', '', message);
}
