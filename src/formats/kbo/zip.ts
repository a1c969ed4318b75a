import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { fault, type Fault } from '../../kernel/fault.js';
import type { CsvReader } from './csv.js';

/** Files in the archive, and bytes of all of them unpacked: some nine tables of together 2 GB; more is a bomb. */
const FILES_MAX = 100;
const BYTES_MAX = 8 * 1024 * 1024 * 1024;

/**
 * Unpacks an archive as it comes, chunk by chunk, and gives each file's text to its reader; files without a reader are
 * passed over. Answers the first fault.
 */
export async function readZip(
  chunks: AsyncIterable<Uint8Array | string>,
  readerOf: (name: string) => CsvReader | null,
  bytesMax = BYTES_MAX,
): Promise<Fault | null> {
  const state: { fault: Fault | null; files: number; bytes: number; open: number } = {
    ...{ fault: null, files: 0, bytes: 0, open: 0 },
  };
  const refuse = (found: Fault | null): void => {
    state.fault ??= found;
  };
  const unzip = new Unzip((file) => {
    state.files += 1;
    if (state.files > FILES_MAX) refuse(TOO_LARGE);
    const reader = state.fault === null ? readerOf(file.name) : null;
    if (reader !== null) follow(file, reader);
  });
  unzip.register(UnzipInflate);

  function follow(file: UnzipFile, reader: CsvReader): void {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    state.open += 1;
    file.ondata = (error, bytes, final) => {
      if (state.fault !== null) return;
      state.bytes += bytes.length;
      if (error !== null) refuse(BROKEN);
      else if (state.bytes > bytesMax) refuse(TOO_LARGE);
      else refuse(readText(decoder, reader, bytes, final));
      if (final) state.open -= 1;
    };
    file.start();
  }

  try {
    for await (const chunk of chunks) {
      unzip.push(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      if (state.fault !== null) return state.fault;
    }
    unzip.push(new Uint8Array(), true);
  } catch {
    // What fflate throws says nothing a person could use.
    return state.fault ?? BROKEN;
  }
  if (state.fault !== null) return state.fault;
  return state.files === 0 || state.open > 0 ? BROKEN : null;
}

function readText(
  decoder: InstanceType<typeof TextDecoder>,
  reader: CsvReader,
  bytes: Uint8Array,
  final: boolean,
): Fault | null {
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: !final });
  } catch {
    return NOT_UTF8;
  }
  const refused = reader.push(text);
  return refused !== null || !final ? refused : reader.end();
}

const AGAIN = 'Download it again and give the zip as it is.';
const BROKEN = fault(
  'NOT_WELL_FORMED',
  'kbo.zip',
  '',
  `This is no zip file, or it was cut off. ${AGAIN}`,
);
const TOO_LARGE = fault(
  'LIMIT_EXCEEDED',
  'kbo.too-large',
  '',
  `The archive holds more than ${FILES_MAX} files or unpacks to more than ${BYTES_MAX / 1024 ** 3} GiB. ${AGAIN}`,
);
const NOT_UTF8 = fault('ENCODING', 'kbo.encoding', '', `A table is not in UTF-8. ${AGAIN}`);
