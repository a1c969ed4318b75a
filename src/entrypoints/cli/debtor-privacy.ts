import { open } from 'node:fs/promises';
import type { Command } from 'commander';
import type { ErasureRow } from '../../domain/privacy/erasure.js';
import { fault } from '../../kernel/fault.js';
import type { ErasureView } from '../../usecases/privacy/erase-debtor.js';
import type { DebtorExport } from '../../usecases/privacy/export-debtor.js';
import { debtorExportText } from '../debtor-export-text.js';
import { type Io, sayFault } from './io.js';
import { accepted, answer, withDebtor, workCommand, type WorkOptions } from './work-options.js';

interface ExportOptions extends WorkOptions {
  readonly to: string;
  readonly by?: string;
}

interface EraseOptions extends WorkOptions {
  readonly by: string;
  readonly dryRun?: true;
  readonly lift?: true;
}

/** `voldaan debtor export|erase`: what somebody may ask about himself. */
export function addPrivacy(io: Io, group: Command): void {
  workCommand(group, 'export', 'Write everything we hold about him into a new file, as JSON')
    .argument('<debtor>', 'id or customer number')
    .requiredOption('--to <file>', 'a file that is not there yet')
    .option('--by <name>', 'who asks for it')
    .action((debtor: string, options: ExportOptions) => exportTo(io, debtor, options));
  workCommand(group, 'erase', 'Erase what no duty or open claim keeps; show what stays and why')
    .argument('<debtor>', 'id or customer number')
    .requiredOption('--by <name>')
    .option('--dry-run', 'only show it')
    .option('--lift', 'he buys again: take his contact with the next change in the host package')
    .action((debtor: string, options: EraseOptions) => erase(io, debtor, options));
}

async function exportTo(io: Io, debtor: string, options: ExportOptions): Promise<void> {
  const { to, by = 'voldaan' } = options;
  await withDebtor(io, options, debtor, async (app, { id }, debtorId) => {
    const found = await app.exportDebtor(id, debtorId, by);
    if (found === null) return;
    const about = { administration: id, debtor: debtorId };
    try {
      const records = await writeExport(to, about, found);
      answer(io, options, { file: to, records }, [`${to}: ${records} records`]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = `The export cannot be written to ${to}: ${reason}. Choose a file that is not there yet.`;
      sayFault(io, fault('USAGE', 'debtor.export-unwritable', '', message), {
        json: options.json === true,
      });
    }
  });
}

/**
 * Writes an export as one JSON object of the form schemas/debtor-export.json, record by record: it is never whole in memory.
 * Throws where the file is there already or cannot be written. Answers how many records it has.
 */
export async function writeExport(
  path: string,
  about: { readonly administration: string; readonly debtor: string },
  { at, records }: DebtorExport,
): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  let count = 0;
  const counted = async function* () {
    for await (const record of records) {
      count += 1;
      yield record;
    }
  };
  try {
    for await (const piece of debtorExportText(about, { at, records: counted() }))
      await file.write(piece);
    return count;
  } finally {
    await file.close();
  }
}

async function erase(io: Io, debtor: string, options: EraseOptions): Promise<void> {
  const { by, dryRun, lift } = options;
  await withDebtor(io, options, debtor, async (app, { id }, debtorId) => {
    if (lift === true) {
      if (accepted(io, options, await app.eraseDebtor.lift(id, debtorId, by)) !== null)
        answer(io, options, { debtor: debtorId, lifted: true }, [
          `${debtorId}  his contact comes with the next change in the host package`,
        ]);
      return;
    }
    const desk = app.eraseDebtor;
    const seen = await (dryRun === true ? desk.look(id, debtorId) : desk.erase(id, debtorId, by));
    const view = accepted(io, options, seen);
    if (view !== null) answer(io, options, view.value, erasureLines(view.value));
  });
}

function erasureLines({ debtor, holds, rows, erased }: ErasureView): readonly string[] {
  const done = erased === null ? 'nothing was changed' : `${erased} records erased`;
  const held = holds.length === 0 ? '' : `; open: ${holds.join(', ')}`;
  return [`${debtor}  ${done}${held}`, ...rows.map(rowLine)];
}

function rowLine({ kind, what, held, goes, becomes, because, until, source }: ErasureRow): string {
  const words = { goes: `${goes} go`, 'text-goes': `the words of ${goes} go`, stays: 'stays' };
  const why = { duty: source ?? 'a duty to keep it', claim: 'until the open claim is settled' };
  const reason = because === undefined ? '' : `, ${why[because]}`;
  return `${kind.padEnd(15)}  ${held} held, ${words[becomes]}${reason}${until === undefined ? '' : `, until ${until}`}  (${what})`;
}
