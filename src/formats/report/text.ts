import { printed } from './print.js';
import type { ReportTable, ReportView } from './view.js';

/** A report in plain lines, for a terminal or the body of a mail; columns line up in a fixed width. */
export function reportText(view: ReportView): readonly string[] {
  const { language } = view;
  return [
    `${view.sender}: ${view.title} ${view.number} (${view.period})`,
    '',
    ...keyLines(view),
    ...view.tables.flatMap((table) => ['', ...tableLines(table, language)]),
    '',
    view.about,
  ];
}

/** The figures at the top alone. */
export function keyLines({ keyFigures, language }: ReportView): readonly string[] {
  return keyFigures.map(({ label, value, before }) =>
    `${label}: ${printed(language, value)}${before === '' ? '' : ` (${before})`}`.replaceAll(
      '\u00a0',
      ' ',
    ),
  );
}

function tableLines(
  { title, columns, rows, notes = [] }: ReportTable,
  language: ReportView['language'],
): readonly string[] {
  const cells = [
    columns.map((column) => column.title),
    ...rows.map((row) => row.map((value) => printed(language, value).replaceAll('\u00a0', ' '))),
  ];
  const widths = columns.map((_, n) => Math.max(...cells.map((row) => row[n]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, n) =>
        columns[n]?.align === 'end' ? cell.padStart(widths[n] ?? 0) : cell.padEnd(widths[n] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [title, ...cells.map(line), ...notes];
}
