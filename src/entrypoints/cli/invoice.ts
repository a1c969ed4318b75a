import { Command, Option } from 'commander';
import { DOCUMENT_MAX_BYTES, errorForm, type Io, readInput, sayFaults, writeJson } from './io.js';
import type { RenderOptions } from './invoice-render.js';
import type { JourneyOptions } from './invoice-journey.js';
import type { ListOptions } from './list.js';
import type { SendOptions } from './invoice-send.js';
import { languageOption } from './language.js';
import { PROFILE_CHOICES } from './profile-choices.js';
import { withSheet } from './sheet-options.js';
import type { ValidateOptions } from './invoice-validate.js';

/** `voldaan invoice`: read, write and check single documents; needs no server and no administration. */
export function build(io: Io): Command {
  const command = new Command('invoice').description('Read, write and check UBL invoices');
  command
    .command('read')
    .description('Print a UBL invoice or credit note as JSON')
    .argument('<file>', 'UBL document, - for standard input')
    .option('--json', 'JSON is the only form; accepted for uniformity')
    .action((file: string) => readCommand(io, file));
  command
    .command('write')
    .description('Print a JSON invoice as UBL; absent totals are computed')
    .argument(
      '<file>',
      '{"invoice": …, "pricesIncludeVat"?: "total" | "per-line"}, schemas/invoice.json; - for standard input',
    )
    .option('--json', 'say errors as JSON')
    .action(async (file: string, options: { json?: true }) => {
      const { writeCommand } = await import('./invoice-write.js');
      await writeCommand(io, file, options.json === true);
    });
  command
    .command('validate')
    .description('Check documents: well-formed, schema, rules')
    .argument('[files...]', 'UBL documents, - for standard input')
    .addOption(
      new Option('--profile <profile>', 'whose rules decide')
        .choices(PROFILE_CHOICES)
        .default('auto'),
    )
    .option('--lang <nl|fr|en|de>', 'language of the advice', languageOption, 'en')
    .option('--json', 'one JSON object per file')
    .option('--ndjson', 'one document per line, in and out')
    .action(async (files: string[], options: ValidateOptions) => {
      const { validateCommand } = await import('./invoice-validate.js');
      await validateCommand(io, files, options);
    });
  command
    .command('send')
    .description('Check an invoice of your own and send it over Peppol')
    .argument('<file>', 'UBL, or {"invoice": …} as in schemas/invoice.json; - for standard input')
    .requiredOption('--administration <id>', 'whose invoice it is')
    .option('--json', 'one JSON object')
    .action(async (file: string, options: SendOptions) => {
      const { sendInvoiceFile } = await import('./invoice-send.js');
      await sendInvoiceFile(io, file, options);
    });
  withSheet(command.command('list'))
    .description('What we sent or should, sorted and a page at a time')
    .requiredOption('--administration <id>')
    .option('--search <text>', 'beginning or end of a number, or words of a debtor')
    .option(
      '--filter <which>',
      'all, not-sent, under-way, delivered, failed, held, open, overdue, paid, disputed',
    )
    .option('--from <day>', 'first day of issue')
    .option('--until <day>', 'last day of issue')
    .option('--sort <by>', 'issued, due, amount, number')
    .option('--direction <direction>', 'asc or desc')
    .option('--limit <rows>', 'rows of a page')
    .option('--after <next>', 'what the page before ended with')
    .option('--json', 'one JSON object')
    .action(async (options: ListOptions) => {
      const { showInvoices } = await import('./list.js');
      await showInvoices(io, options);
    });
  command
    .command('journey')
    .description('What happened to an invoice: attempts, times, receipts, answers')
    .argument('<number>')
    .requiredOption('--administration <id>', 'whose invoice it is')
    .option(
      '--lang <language>',
      'nl, fr, en or de; that of the administration without',
      languageOption,
    )
    .option('--json', 'one JSON object')
    .action(async (number: string, options: JourneyOptions) => {
      const { showJourney } = await import('./invoice-journey.js');
      await showJourney(io, number, options);
    });
  command
    .command('render')
    .description('Show an invoice or credit note to people')
    .argument('<file>', 'UBL document, - for standard input')
    .option('--html', 'as one HTML page')
    .option('--pdf', 'as PDF')
    .option('-o, --output <file>', 'where to write it; standard output without')
    .option('--lang <language>', 'nl, fr, en or de', languageOption, 'nl')
    .option('--json', 'say errors as JSON')
    .action(async (file: string, options: RenderOptions) => {
      const { renderInvoiceFile } = await import('./invoice-render.js');
      await renderInvoiceFile(io, file, options);
    });
  return command;
}

async function readCommand(io: Io, file: string): Promise<void> {
  const [{ parseXml }, { readUbl }, { invoiceToJson }] = await Promise.all([
    import('../../formats/xml/parse.js'),
    import('../../formats/ubl/read.js'),
    import('../../formats/json/print-invoice.js'),
  ]);
  const input = await readInput(io, file, DOCUMENT_MAX_BYTES);
  const parsed = input.ok ? parseXml(input.value) : input;
  if (!parsed.ok) {
    sayFaults(io, [parsed.error], { json: true, file });
    return;
  }
  const read = readUbl(parsed.value);
  if (!read.ok) {
    sayFaults(io, read.error, { json: true, file });
    return;
  }
  const { invoice, terms, unmapped, findings } = read.value;
  const told = findings.map((f) => ({ ...errorForm(f), severity: f.severity }));
  writeJson(io, { invoice: invoiceToJson(invoice), terms, unmapped, findings: told });
}
