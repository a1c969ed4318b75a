import type { Invoice } from '../../domain/invoice/invoice.js';
import type { Language } from '../../domain/party/debtor.js';
import { readUbl } from '../../formats/ubl/read.js';
import { parseXml } from '../../formats/xml/parse.js';
import { viewOf } from '../../formats/invoice-view/view-of.js';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  DOCUMENT_MAX_BYTES,
  type Io,
  oneLine,
  readInput,
  sayFault,
  sayFaults,
  writeOutput,
} from './io.js';

export interface RenderOptions {
  readonly html?: true;
  readonly pdf?: true;
  readonly output?: string;
  readonly lang: Language;
  readonly json?: true;
}

/**
 * Shows one UBL document to people as HTML or PDF, on standard output or in a file. What the reader of the document
 * found doubtful is told beside it; only a document that cannot be read at all is refused.
 */
export async function renderInvoiceFile(
  io: Io,
  file: string,
  options: RenderOptions,
): Promise<void> {
  const json = options.json === true;
  const unusable = callFault(io, options);
  if (unusable !== null) {
    sayFault(io, unusable, { json });
    return;
  }
  const input = await readInput(io, file, DOCUMENT_MAX_BYTES);
  const read = input.ok ? readDocument(input.value) : err([input.error]);
  if (!read.ok) {
    sayFaults(io, read.error, { json, file });
    return;
  }
  const { invoice, findings } = read.value;
  const bytes = await render(invoice, options);
  if (options.output === undefined) io.stdout.write(bytes);
  else {
    const written = await writeOutput(options.output, bytes);
    if (!written.ok) {
      sayFault(io, written.error, { json });
      return;
    }
  }
  tell(io, file, findings);
}

function callFault(io: Io, { html, pdf, output }: RenderOptions): Fault | null {
  if ((html === true) === (pdf === true)) {
    const message = 'Choose one of --html and --pdf.';
    return fault('USAGE', 'render.form', '', message);
  }
  if (pdf === true && output === undefined && io.stdout.isTTY === true) {
    const message =
      'A PDF would only upset the terminal. Name a file with -o, or send the output on.';
    return fault('USAGE', 'render.terminal', '', message);
  }
  return null;
}

function readDocument(
  bytes: Uint8Array,
): Result<{ invoice: Invoice; findings: readonly Fault[] }, readonly Fault[]> {
  const root = parseXml(bytes);
  if (!root.ok) return err([root.error]);
  const read = readUbl(root.value);
  return read.ok ? ok(read.value) : read;
}

/** Each form loads what it needs and no more: PDF brings a library and fonts. */
async function render(invoice: Invoice, { pdf, lang }: RenderOptions): Promise<Uint8Array> {
  const view = viewOf(invoice, lang);
  if (pdf !== true) {
    const { htmlOf } = await import('../../formats/invoice-view/html.js');
    return new TextEncoder().encode(htmlOf(view));
  }
  const [{ pdfOf }, { viewFonts }] = await Promise.all([
    import('../../formats/invoice-view/pdf.js'),
    import('../../compose/view-fonts.js'),
  ]);
  return pdfOf(view, await viewFonts());
}

/** Findings said; the rest is counted. */
const TOLD_MAX = 20;

/** What a person should know about the document he looks at; it is shown all the same, so the answer stays yes. */
function tell(io: Io, file: string, findings: readonly Fault[]): void {
  for (const { path, message } of findings.slice(0, TOLD_MAX)) {
    io.stderr.write(oneLine(`${file}: ${path === '' ? '' : `${path}: `}${message}`));
  }
  const more = findings.length - TOLD_MAX;
  if (more > 0) io.stderr.write(`${file}: and ${more} more.\n`);
}
