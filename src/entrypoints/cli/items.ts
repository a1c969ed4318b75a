import { Command, Option } from 'commander';
import { sheetText } from '../../formats/sheet/bytes.js';
import { openItemsFile } from '../../formats/sheet/open-items.js';
import { SHEET_FORMATS, type SheetFormat } from '../../formats/sheet/table.js';
import { type Io, oneLine, readInput, sayFault, sayFaults, writeJson, writeOutput } from './io.js';
import { addItemList } from './list.js';
import { inAdministration } from './with-app.js';

/** Largest file that is read, bytes. */
const FILE_BYTES_MAX = 32 * 1024 * 1024;

interface ExportOptions {
  readonly administration: string;
  readonly format: SheetFormat;
  readonly output?: string;
}

/** `voldaan items list|mend|export|import`: open items as a list, and as a spreadsheet for who needs no more than that. */
export function build(io: Io): Command {
  const group = new Command('items').description('Open items as a list, and as a spreadsheet');
  addItemList(io, group);
  group
    .command('export')
    .description('Everything that is open; CSV can be read back, XLSX is for people')
    .requiredOption('--administration <id>')
    .addOption(new Option('--format <format>', 'how').choices(SHEET_FORMATS).default('csv'))
    .option('-o, --output <file>', 'where to write it; standard output without it')
    .action((options: ExportOptions) => exportItems(io, options));
  group
    .command('import')
    .description('Take open items from CSV, the whole file or nothing')
    .argument('<file>', 'a file, or - for standard input')
    .requiredOption('--administration <id>')
    .option('--json')
    .action((file: string, options: { readonly administration: string; readonly json?: true }) =>
      importItems(io, file, options),
    );
  return group;
}

async function exportItems(
  io: Io,
  { administration, format, output }: ExportOptions,
): Promise<void> {
  await inAdministration(io, { administration }, async (app, { id }) => {
    const content = await openItemsFile(format, await app.openItemsSheet.read(id));
    if (output === undefined) {
      io.stdout.write(content);
      return;
    }
    const written = await writeOutput(output, content);
    if (!written.ok) sayFault(io, written.error, { json: false });
  });
}

async function importItems(
  io: Io,
  file: string,
  options: { readonly administration: string; readonly json?: true },
): Promise<void> {
  const json = options.json === true;
  const input = await readInput(io, file, FILE_BYTES_MAX);
  const text = input.ok ? sheetText(input.value) : input;
  if (!text.ok) {
    sayFaults(io, [text.error], { json, file });
    return;
  }
  await inAdministration(io, options, async (app, { id }) => {
    const taken = await app.openItemsSheet.take(id, text.value);
    if (!taken.ok) sayFaults(io, taken.error, { json, file });
    else if (json) writeJson(io, { file, ...taken.value });
    else {
      const { debtors, items, known } = taken.value;
      io.stdout.write(
        oneLine(`${file}: ${items} item(s), ${debtors} new debtor(s), ${known} known already`),
      );
    }
  });
}
