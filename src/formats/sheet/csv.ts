import { err, ok, type Result } from '../../kernel/result.js';

/** Characters between cells that people's programs write. */
const SEPARATORS = [';', ',', '\t'] as const;

/**
 * What a spreadsheet would compute when it opens the file, also with the wide signs of East Asian keyboards, or what we wrote
 * before such a text (OWASP, CSV injection).
 */
const RISKY = /^'?[=+\-@＝＋－＠\t\r]|^''/;

/** One row of the file: where it began, and its cells. */
export interface CsvRow {
  /** From 1, as a spreadsheet counts rows */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows as text: `;` between cells, CR LF after rows, UTF-8 with a mark for spreadsheets (RFC 4180). */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvRows(rows)}`;
}

/** Rows that follow others, without the mark a file begins with. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(';')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[;,\t"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A text no spreadsheet takes for a formula; `plainText` gives it back as it was. */
export function safeText(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

export function plainText(cell: string): string {
  return cell.startsWith("'") && RISKY.test(cell.slice(1)) ? cell.slice(1) : cell;
}

export interface CsvError {
  readonly kind: 'unclosed-quote' | 'text-after-quote' | 'too-many-rows';
  readonly row: number;
}

/** Reads rows; the separator is the one that occurs most in the first line. Blank rows are left out. Never throws. */
export function readCsv(text: string, rowsMax: number): Result<readonly CsvRow[], CsvError> {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = separatorOf(content);
  const rows: CsvRow[] = [];
  let row = 1;
  for (let at = 0; at < content.length; row += 1) {
    const read = readRow(content, at, separator);
    if (!read.ok) return err({ kind: read.error, row });
    const { cells, next, lines } = read.value;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, cells });
    if (rows.length > rowsMax) return err({ kind: 'too-many-rows', row });
    at = next;
    row += lines;
  }
  return ok(rows);
}

function separatorOf(content: string): string {
  const [first = ''] = content.split(/\r?\n/, 1);
  const times = (separator: string): number => first.split(separator).length;
  return SEPARATORS.reduce((best, separator) =>
    times(separator) > times(best) ? separator : best,
  );
}

interface ReadRow {
  readonly cells: readonly string[];
  readonly next: number;
  /** Line breaks inside its cells */
  readonly lines: number;
}

function readRow(
  content: string,
  from: number,
  separator: string,
): Result<ReadRow, 'unclosed-quote' | 'text-after-quote'> {
  const cells: string[] = [];
  let at = from;
  let lines = 0;
  for (;;) {
    const quotedCell = content[at] === '"';
    const end = quotedCell ? closingQuote(content, at + 1) : endOfCell(content, at, separator);
    if (end === null) return err('unclosed-quote');
    const cell = quotedCell
      ? content.slice(at + 1, end).replaceAll('""', '"')
      : content.slice(at, end);
    cells.push(cell);
    lines += quotedCell ? cell.split('\n').length - 1 : 0;
    at = quotedCell ? end + 1 : end;
    if (content[at] === separator) {
      at += 1;
      continue;
    }
    if (at < content.length && content[at] !== '\r' && content[at] !== '\n')
      return err('text-after-quote');
    at += content.startsWith('\r\n', at) ? 2 : 1;
    return ok({ cells, next: at, lines });
  }
}

function endOfCell(content: string, from: number, separator: string): number {
  let at = from;
  while (
    at < content.length &&
    content[at] !== separator &&
    content[at] !== '\n' &&
    content[at] !== '\r'
  )
    at += 1;
  return at;
}

function closingQuote(content: string, from: number): number | null {
  for (let at = content.indexOf('"', from); at >= 0; at = content.indexOf('"', at + 2))
    if (content[at + 1] !== '"') return at;
  return null;
}
