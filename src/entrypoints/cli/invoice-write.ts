import { checkTotals } from '../../domain/invoice/check-totals.js';
import { parseMadeInvoice } from '../../formats/json/invoice.js';
import { officialFaults } from '../../formats/ubl/official-faults.js';
import { writeUbl } from '../../formats/ubl/write.js';
import {
  DOCUMENT_MAX_BYTES,
  type Io,
  oneLine,
  parseJsonBytes,
  readInput,
  sayFaults,
} from './io.js';

/** Prints a JSON invoice as UBL that its profile accepts; what stands against it is said instead. */
export async function writeCommand(io: Io, file: string, json: boolean): Promise<void> {
  const input = await readInput(io, file, DOCUMENT_MAX_BYTES);
  const document = input.ok ? parseJsonBytes(input.value) : input;
  if (!document.ok) {
    sayFaults(io, [document.error], { json, file });
    return;
  }
  const invoice = parseMadeInvoice(document.value);
  if (!invoice.ok) {
    sayFaults(io, invoice.error, { json, file });
    return;
  }
  const faults = checkTotals(invoice.value);
  const wrong = faults.filter((f) => f.severity === 'fatal');
  if (wrong.length > 0) {
    sayFaults(io, wrong, { json, file });
    return;
  }
  const written = writeUbl(invoice.value);
  if (!written.ok) {
    sayFaults(io, written.error, { json, file });
    return;
  }
  const official = officialFaults(written.value);
  const broken = official.filter((f) => f.severity === 'fatal');
  if (broken.length > 0) {
    sayFaults(io, broken, { json, file });
    return;
  }
  for (const f of [...faults, ...official])
    io.stderr.write(oneLine(`${file}: ${f.path}: ${f.message}`));
  io.stdout.write(written.value);
}
