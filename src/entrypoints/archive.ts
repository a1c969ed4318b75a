import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';

/** The date all files of an archive carry: the first a zip knows, so that the same files give the same archive. */
const ZIP_DATE = new Date(1980, 0, 1);
/** Bytes that are packed before others have their turn: some milliseconds. */
const TURN_BYTES = 262_144;
/** Files and bytes a zip can count; past these it would be one that nothing reads. */
const FILES_MAX = 65_000;
const BYTES_MAX = 4_000_000_000;

/**
 * Files as a zip, in pieces as they come: one file is held at a time, not the archive. Throws where there is more than a zip
 * can hold.
 */
export async function* archived(
  files: AsyncIterable<{ readonly path: string; readonly bytes: Uint8Array }>,
): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  let [count, size] = [0, 0];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    packed.push(chunk);
    size += chunk.length;
  });
  for await (const { path, bytes } of files) {
    count += 1;
    if (count > FILES_MAX || size + bytes.length > BYTES_MAX)
      throw new Error(`An archive holds ${FILES_MAX} files and ${BYTES_MAX} bytes at most`);
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = ZIP_DATE;
    zip.add(entry);
    let from = 0;
    do {
      const to = from + TURN_BYTES;
      entry.push(bytes.subarray(from, to), to >= bytes.length);
      from = to;
      yield* packed.splice(0);
      await setImmediate();
    } while (from < bytes.length);
  }
  zip.end();
  yield* packed.splice(0);
}
