import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { fault } from '../../kernel/fault.js';
import { type Io, oneLine, readJsonInput, sayFault, writeJson } from './io.js';

/** Largest manifest, in bytes: half a million files. */
const MANIFEST_BYTES_MAX = 128 * 1024 * 1024;
/** Not listed in the manifest: itself, and the list that names it. */
const UNLISTED = ['manifest.json', 'SHA256SUMS'];

const manifestSchema = z.object({
  evidence: z.literal(1),
  files: z.array(
    z.object({
      // A path that climbs would make this command read files that are none of the evidence.
      path: z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

interface Difference {
  readonly path: string;
  readonly problem: 'changed' | 'missing' | 'not-listed';
}

/** Compares every file of an exported folder with its manifest; exit 1 when something differs. */
export async function verifyFolder(io: Io, folder: string, json: boolean): Promise<void> {
  const read = await readJsonInput(io, join(folder, 'manifest.json'), MANIFEST_BYTES_MAX);
  if (!read.ok) {
    sayFault(io, read.error, { json, file: folder });
    return;
  }
  const manifest = manifestSchema.safeParse(read.value);
  if (!manifest.success) {
    const message = 'manifest.json is not that of an evidence export. Give the exported folder.';
    sayFault(io, fault('UNSUPPORTED_DOCUMENT', 'evidence.manifest', '', message), {
      json,
      file: folder,
    });
    return;
  }
  const { files } = manifest.data;
  const differences: Difference[] = [];
  for (const { path, sha256 } of files) {
    const found = await digestOf(join(folder, ...path.split('/')));
    if (found === null) differences.push({ path, problem: 'missing' });
    else if (found !== sha256) differences.push({ path, problem: 'changed' });
  }
  const listed = new Set([...UNLISTED, ...files.map(({ path }) => path)]);
  for (const path of await filesIn(folder))
    if (!listed.has(path)) differences.push({ path, problem: 'not-listed' });
  const manifestDigest = await digestOf(join(folder, 'manifest.json'));
  if (json) writeJson(io, { checked: files.length, manifest: manifestDigest, differences });
  else {
    for (const { path, problem } of differences) io.stdout.write(oneLine(`${problem}  ${path}`));
    io.stdout.write(
      oneLine(
        `${files.length} files checked, ${differences.length} differ; manifest.json has SHA-256 ${manifestDigest ?? ''}`,
      ),
    );
  }
  if (differences.length > 0) io.exit(1);
}

/** SHA-256 of a file, without holding it; null when it cannot be read. */
async function digestOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length))
    .map((path) => path.split(sep).join('/'))
    .sort();
}
