import { type Command, Option } from 'commander';
import type { Language } from '../../domain/party/debtor.js';
import { SHEET_FORMATS, type SheetFormat } from '../../formats/sheet/table.js';
import { languageOption } from './language.js';

/** How all of a list is taken as a file; without a format it is shown a page at a time. */
export interface SheetOptions {
  readonly format?: SheetFormat;
  readonly output?: string;
  readonly lang?: Language;
}

export function withSheet(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'all of it, as a file for a spreadsheet').choices(
        SHEET_FORMATS,
      ),
    )
    .option('-o, --output <file>', 'where to write that; standard output without it')
    .option('--lang <language>', 'its language: nl, fr, en or de', languageOption);
}
