import { bytesOfBase64 } from '../../kernel/base64.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { ok, type Result } from '../../kernel/result.js';
import type { Language } from '../../domain/party/debtor.js';
import {
  DOCUMENT_MAX_BYTES,
  type Io,
  openInput,
  parseJsonBytes,
  readInput,
  sayFaults,
  writeJson,
} from './io.js';
import { readLines, writeLine } from './ndjson.js';
import type { ProfileChoice } from './profile-choices.js';
import { unreadable, validateInvoice } from './validate-invoice.js';

/** Largest NDJSON line: a document as base64 or with escaped text. */
const LINE_MAX_BYTES = 2 * DOCUMENT_MAX_BYTES;

export interface ValidateOptions {
  readonly profile: ProfileChoice;
  readonly lang: Language;
  readonly json?: true;
  readonly ndjson?: true;
}

/** Judges each file, or each line of it; standard input without one. The exit code follows the verdicts. */
export async function validateCommand(
  io: Io,
  files: readonly string[],
  options: ValidateOptions,
): Promise<void> {
  const inputs = files.length === 0 ? ['-'] : files;
  for (const file of inputs) {
    if (options.ndjson === true) await validateLines(io, file, options.profile);
    else await validateFile(io, file, options);
  }
}

async function validateFile(io: Io, file: string, options: ValidateOptions): Promise<void> {
  const json = options.json === true;
  const input = await readInput(io, file, DOCUMENT_MAX_BYTES);
  if (!input.ok) {
    sayFaults(io, [input.error], { json, file });
    return;
  }
  const { validation, faults, judged } = validateInvoice(file, input.value, options.profile);
  if (validation.verdict === 'reject') io.exit(1);
  if (judged === undefined) {
    if (json) writeJson(io, validation);
    sayFaults(io, faults, { json: false, file });
    return;
  }
  // Advice speaks four languages and is long: only who reads it waits for it.
  const { detailsOf, reportOf } = await import('./validate-report.js');
  const details = detailsOf(judged.root, judged.validation, options.lang);
  if (json) writeJson(io, { ...validation, ...details });
  else io.stdout.write(reportOf(validation, details, options.lang));
  sayFaults(io, faults, { json: false, file });
}

/** One document per line; a line that cannot be used gets its answer too, and the call ends with exit 2. */
async function validateLines(io: Io, file: string, profile: ProfileChoice): Promise<void> {
  const opened = await openInput(io, file);
  if (!opened.ok) {
    sayFaults(io, [opened.error], { json: true, file });
    return;
  }
  let number = 0;
  for await (const line of readLines(opened.value, LINE_MAX_BYTES)) {
    number += 1;
    const document = line.ok ? parseDocumentLine(line.value) : line;
    if (!document.ok) {
      io.exit(2);
      await writeLine(io, unreadable(`line ${number}`, document.error, false));
      continue;
    }
    const { name, bytes } = document.value;
    const { validation } = validateInvoice(name, bytes, profile);
    await writeLine(io, validation);
  }
}

function parseDocumentLine(line: string): Result<{ name: string; bytes: Uint8Array }, Fault> {
  const parsed = parseJsonBytes(Buffer.from(line));
  if (!parsed.ok) return parsed;
  const record = (typeof parsed.value === 'object' ? parsed.value : null) ?? {};
  const [name, xml, base64] = ['name', 'xml', 'xmlBase64'].map((key) =>
    Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined,
  );
  if (typeof name === 'string' && typeof xml === 'string') {
    return ok({ name, bytes: Buffer.from(xml) });
  }
  if (typeof name === 'string' && typeof base64 === 'string') {
    return ok({ name, bytes: bytesOfBase64(base64) });
  }
  const message =
    'The line holds no {"name", "xml"} or {"name", "xmlBase64"}. Write one document per line.';
  return { ok: false, error: fault('USAGE', 'input.line-form', '', message) };
}
