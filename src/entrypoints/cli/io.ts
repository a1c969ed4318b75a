import { constants, createReadStream } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import type { Actor } from '../../ports/actor.js';
import { fault, type Fault, type FaultClass } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Store } from '../../ports/store.js';

/**
 * What a command may touch: input, output and its exit code. Exit codes (docs: cli):
 * 0 answered, 1 the answer is no, 2 unusable call or input, 3 unknown or unreachable now, 4 not built yet.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream;
  /** Who runs the command, for the audit log; the product itself where nobody is named */
  readonly actor?: Actor;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data that is open already: who runs many commands in one process opens it once */
  readonly store?: Store;
  /** Keeps the gravest code said so far: 2 over 3 over 4 over 1 over 0. */
  exit(code: ExitCode): void;
}

/** Largest document, in bytes: 20 MiB of attachments as base64 and the rest; more is no invoice. */
export const DOCUMENT_MAX_BYTES = 32 * 1024 * 1024;

const EXIT_OF: Readonly<Record<FaultClass, ExitCode>> = {
  ENCODING: 2,
  FORBIDDEN_CONSTRUCT: 2,
  NOT_WELL_FORMED: 2,
  LIMIT_EXCEEDED: 2,
  UNSUPPORTED_DOCUMENT: 2,
  SCHEMA: 1,
  VALUE: 1,
  RULE: 1,
  ATTACHMENT: 1,
  ACCOUNT_UNKNOWN: 1,
  AUTH: 2,
  BUSY: 3,
  STALE: 2,
  FORBIDDEN: 2,
  BODY: 2,
  MEDIA_TYPE: 2,
  NOT_FOUND: 2,
  URL_FORBIDDEN: 2,
  USAGE: 2,
  CONFIG: 2,
  UPSTREAM: 3,
  CONFLICT: 2,
  INTERNAL: 2,
  NOT_YET: 4,
};

/** From harmless to gravest. */
const GRAVITY: readonly ExitCode[] = [0, 1, 4, 3, 2];

/** Of two codes the graver one: several files answer with the gravest. */
export function graver(a: ExitCode, b: ExitCode): ExitCode {
  return GRAVITY.indexOf(b) > GRAVITY.indexOf(a) ? b : a;
}

/** Says a fault as cli.md asks: JSON on stdout when machines read, one plain sentence on stderr always. */
export function sayFault(
  io: Io,
  f: Fault,
  options: { readonly json: boolean; readonly file?: string },
): void {
  if (options.json) {
    const file = options.file === undefined ? {} : { file: options.file };
    writeJson(io, { error: { ...errorForm(f), ...file } });
  }
  const where = [options.file, f.path]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
  io.stderr.write(oneLine(`${where === '' ? '' : `${where}: `}${f.message}`));
  io.exit(EXIT_OF[f.class]);
}

/** A fault as machines read it (cli.md). */
export interface ErrorForm {
  readonly class: string;
  readonly code: string;
  readonly path: string;
  readonly message: string;
}

export function errorForm(f: Fault): ErrorForm {
  return { class: f.class, code: f.code, path: f.path, message: f.message };
}

/** Faults said on stderr for one document; `--json` holds all. */
const SAID_MAX = 20;

/** Says all faults of one file: the gravest decides the exit code, JSON holds every one. */
export function sayFaults(
  io: Io,
  faults: readonly Fault[],
  options: { readonly json: boolean; readonly file: string },
): void {
  const [first] = faults;
  if (first !== undefined && options.json) {
    const all = faults.length === 1 ? {} : { faults: faults.map(errorForm) };
    writeJson(io, { error: { ...errorForm(first), file: options.file }, ...all });
  }
  for (const f of faults.slice(0, SAID_MAX)) {
    sayFault(io, f, { json: false, file: options.file });
  }
  // What is not said still counts for the exit code.
  for (const f of faults.slice(SAID_MAX)) io.exit(EXIT_OF[f.class]);
  if (faults.length > SAID_MAX) {
    io.stderr.write(`${options.file}: and ${faults.length - SAID_MAX} more.\n`);
  }
}

/** Faults quote what came from outside: nothing in them may steer a terminal or look like a second line. */
export function oneLine(text: string): string {
  return `${text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')}\n`;
}

/** One JSON value on one line. Bigints have no place in our JSON: amounts are decimal strings. */
export function writeJson(io: Io, value: unknown): void {
  io.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Whole input as bytes, `-` for standard input; refuses more than `maxBytes` before holding it. */
export async function readInput(
  io: Io,
  path: string,
  maxBytes: number,
): Promise<Result<Uint8Array, Fault>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const opened = await openInput(io, path);
  if (!opened.ok) return opened;
  for await (const chunk of opened.value) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > maxBytes) return err(tooLarge(maxBytes));
    chunks.push(bytes);
  }
  return ok(Buffer.concat(chunks));
}

function tooLarge(maxBytes: number): Fault {
  const mebibytes = Math.floor(maxBytes / 1_048_576);
  const message = `The input is larger than ${mebibytes} MiB, the most that is read at once. Split it, or leave large attachments out.`;
  return fault('LIMIT_EXCEEDED', 'input.too-large', '', message);
}

/** The input as a stream of chunks, for formats that are read without holding them. */
export async function openInput(
  io: Io,
  path: string,
): Promise<Result<AsyncIterable<Uint8Array | string>, Fault>> {
  if (path === '-') return ok(io.stdin as AsyncIterable<Uint8Array | string>);
  try {
    await access(path, constants.R_OK);
    if ((await stat(path)).isDirectory()) return err(unreadable('it is a folder, not a file'));
    return ok(createReadStream(path));
  } catch (error) {
    return err(unreadable(reasonOf(error)));
  }
}

/** A JSON input of at most `maxBytes`, parsed; `-` for standard input. */
export async function readJsonInput(
  io: Io,
  path: string,
  maxBytes: number,
): Promise<Result<unknown, Fault>> {
  const bytes = await readInput(io, path, maxBytes);
  return bytes.ok ? parseJsonBytes(bytes.value) : bytes;
}

/** Bytes as JSON in UTF-8. */
export function parseJsonBytes(bytes: Uint8Array): Result<unknown, Fault> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const message = 'The input is not UTF-8, as JSON must be. Save it in UTF-8.';
    return err(fault('ENCODING', 'input.not-utf8', '', message));
  }
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const message = `The input is not JSON: ${reasonOf(error)}. Export it again, or give a JSON file.`;
    return err(fault('NOT_WELL_FORMED', 'input.not-json', '', message));
  }
}

/** Writes a file of the user's choice; says what is wrong with the place. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): Promise<Result<void, Fault>> {
  try {
    await writeFile(path, content);
    return ok(undefined);
  } catch (error) {
    const message = `The output cannot be written: ${reasonOf(error)}. Choose another place.`;
    return err(fault('USAGE', 'output.unwritable', '', message));
  }
}

/** What the system says, in words where it has none. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return SYSTEM_WORDS[code] ?? error.message;
}

const SYSTEM_WORDS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is not a folder',
};

function unreadable(reason: string): Fault {
  const message = `The file cannot be read: ${reason}. Check its name and rights.`;
  return fault('USAGE', 'input.unreadable', '', message);
}
