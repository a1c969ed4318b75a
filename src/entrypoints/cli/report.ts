import { Command, InvalidArgumentError } from 'commander';
import { REPORT_KINDS, type ReportKind } from '../../domain/figures/period.js';
import type { Language } from '../../domain/party/debtor.js';
import { fault } from '../../kernel/fault.js';
import type { PlainDate } from '../../kernel/dates.js';
import { REPORT_FORMATS, reportBytes, type ReportFormat } from '../report-form.js';
import { dateOption } from './payment-options.js';
import { type Io, sayFault, writeOutput } from './io.js';
import { languageOption } from './language.js';
import { inAdministration } from './with-app.js';

interface Options {
  readonly administration: string;
  readonly format: ReportFormat;
  readonly on?: PlainDate;
  readonly lang?: Language;
  readonly output?: string;
}

/** `voldaan report weekly|monthly`: the figures of the last whole week or month, for people. */
export function build(io: Io): Command {
  const group = new Command('report').description('Weekly and monthly reports on debtors');
  for (const kind of REPORT_KINDS)
    group
      .command(kind)
      .description(
        kind === 'weekly'
          ? 'The last whole week, short: what is open, who is late, what is expected'
          : 'The last whole month, deeper: trend, causes, groups, steps, doubtful debts',
      )
      .requiredOption('--administration <id>')
      .option('--format <format>', REPORT_FORMATS.join(', '), formatOption, 'text' as const)
      .option(
        '--on <date>',
        'YYYY-MM-DD: the report that is due on that day; without it, today',
        dateOption,
      )
      .option(
        '--lang <language>',
        'nl, fr, en or de; that of the administration without it',
        languageOption,
      )
      .option('-o, --output <file>', 'where to write it; standard output without it')
      .action((options: Options) => report(io, kind, options));
  return group;
}

function formatOption(text: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === text);
  if (format === undefined)
    throw new InvalidArgumentError(`a format is one of ${REPORT_FORMATS.join(', ')}`);
  return format;
}

async function report(io: Io, kind: ReportKind, options: Options): Promise<void> {
  const { administration, format, on, lang, output } = options;
  const json = format === 'json';
  if ((format === 'pdf' || format === 'xlsx') && output === undefined && io.stdout.isTTY === true) {
    const message = `A ${format} file would only upset the terminal. Name a file with -o, or send the output on.`;
    sayFault(io, fault('USAGE', 'report.terminal', '', message), { json });
    return;
  }
  await inAdministration(io, { administration, json }, async (app, { id }) => {
    const made = await app.makeReport(id, {
      kind,
      ...(on === undefined ? {} : { on }),
      ...(lang === undefined ? {} : { language: lang }),
    });
    const bytes = await reportBytes(made, format, app.viewFonts);
    if (output === undefined) {
      io.stdout.write(bytes);
      return;
    }
    const written = await writeOutput(output, bytes);
    if (!written.ok) sayFault(io, written.error, { json });
  });
}
