import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod';

/**
 * The form of a backup: gzip over lines of JSON. A head; for each table its name and columns, then its rows as lists of
 * texts, as the database prints them; an end with the number of rows and the SHA-256 of all that stands before it.
 */
export const FORM = 'voldaan-backup';
export const FORM_VERSION = 1;

/** Longest line, characters: a document of 25 MiB, twice that in hexadecimal, beside its other columns. */
const LINE_MAX = 128 * 1024 * 1024;

const headSchema = z.object({
  form: z.literal(FORM),
  version: z.number().int(),
  at: z.iso.datetime(),
  product: z.string().max(100),
  installation: z.string().max(100).nullable(),
  migrations: z.array(z.object({ name: z.string().max(200), sha256: z.string().length(64) })),
});
const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
const endSchema = z.object({ end: z.object({ rows: z.number().int(), sha256: z.string() }) });
const rowSchema = z.array(z.string().nullable());

export type Head = z.infer<typeof headSchema>;

/** A part of a backup, in the order of the file. */
export type Part =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'row'; readonly values: readonly (string | null)[] };

/** Why a file is no whole backup. */
export class NotABackup extends Error {}

export interface BackupWriter {
  line(value: unknown): Promise<void>;
}

/** Writes beside the place and moves it there once all of it is on the disk, so that no half file ever has the name (F14). */
export async function writeBackup(
  path: string,
  write: (writer: BackupWriter) => Promise<{ readonly rows: number }>,
): Promise<void> {
  const partial = `${path}.partial`;
  const gzip = createGzip();
  const stored = pipeline(gzip, createWriteStream(partial, { mode: 0o600, flush: true }));
  stored.catch(() => undefined);
  const hash = createHash('sha256');
  const put = async (line: string): Promise<void> => {
    if (!gzip.write(line)) await Promise.race([drained(gzip), stored]);
  };
  try {
    const { rows } = await write({
      line: (value) => {
        const line = `${JSON.stringify(value)}\n`;
        hash.update(line);
        return put(line);
      },
    });
    await put(`${JSON.stringify({ end: { rows, sha256: hash.digest('hex') } })}\n`);
    gzip.end();
    await stored;
    await rename(partial, path);
    await syncFolder(dirname(path));
  } catch (error) {
    gzip.destroy();
    await stored.catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
}

function drained(stream: NodeJS.WritableStream): Promise<unknown> {
  return new Promise((resolve) => stream.once('drain', resolve));
}

/** The name itself is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The parts of a backup. Throws `NotABackup` where the file is cut, was changed, or is none. */
export async function* readBackup(path: string): AsyncGenerator<Part> {
  const source = createReadStream(path);
  const gunzip = createGunzip();
  const fed = pipeline(source, gunzip);
  fed.catch(() => undefined);
  const hash = createHash('sha256');
  let [rows, place]: [number, 'head' | 'rows' | 'end'] = [0, 'head'];
  try {
    for await (const line of linesOf(gunzip)) {
      if (place === 'end') throw new NotABackup('something stands behind its end');
      const value = parsed(line);
      const end = endSchema.safeParse(value);
      if (end.success) {
        checkEnd(end.data.end, rows, hash);
        place = 'end';
        continue;
      }
      hash.update(`${line}\n`);
      const part = place === 'head' ? headOf(value) : partOf(value);
      place = 'rows';
      if (part.kind === 'row') rows += 1;
      yield part;
    }
  } catch (error) {
    throw isBroken(error) ? new NotABackup('it is cut off, or no gzip file') : error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
  if (place !== 'end') throw new NotABackup('its end is missing');
}

async function* linesOf(stream: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending: string[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const pieces = decoder.decode(chunk as Uint8Array, { stream: true }).split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      yield [...pending, piece].join('');
      [pending, length] = [[], 0];
    }
    pending.push(last);
    length += last.length;
    if (length > LINE_MAX) throw new NotABackup('a line is longer than any row can be');
  }
  if (length > 0) throw new NotABackup('it ends in the middle of a line');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new NotABackup('a line is not JSON');
  }
}

function headOf(value: unknown): Part {
  const head = headSchema.safeParse(value);
  if (!head.success) throw new NotABackup('it does not begin as one');
  return { kind: 'head', head: head.data };
}

function partOf(value: unknown): Part {
  const row = rowSchema.safeParse(value);
  if (row.success) return { kind: 'row', values: row.data };
  const table = tableSchema.safeParse(value);
  if (!table.success) throw new NotABackup('a line is neither a table nor a row');
  return { kind: 'table', name: table.data.table, columns: table.data.columns };
}

function checkEnd(end: z.infer<typeof endSchema>['end'], rows: number, hash: Hash): void {
  if (end.rows !== rows || end.sha256 !== hash.copy().digest('hex'))
    throw new NotABackup('its content is not what was written: the SHA-256 differs');
}

/** zlib's errors and broken UTF-8. */
function isBroken(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  const code = String(error.code);
  return code.startsWith('Z_') || code.startsWith('ERR_ENCODING');
}
