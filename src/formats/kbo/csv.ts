import { fault, type Fault } from '../../kernel/fault.js';

/** Characters of one cell, and cells of a row: the longest name of a company has 320. */
const CELL_MAX = 10_000;
const CELLS_MAX = 100;

/** Rows as they come to an end; the text may be cut anywhere. */
export interface CsvReader {
  /** A fault ends the reading: nothing after it is looked at. */
  push(text: string): Fault | null;
  /** What is left without a line end is a row too. */
  end(): Fault | null;
}

/**
 * Comma, double quotes around cells (doubled inside), line ends CR, LF or both, as RFC 4180 and the KBO write them. Reads
 * without holding more than one row.
 */
export function csvReader(
  name: string,
  onRow: (cells: readonly string[]) => Fault | null,
): CsvReader {
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let quoted = false;
  /** A quote inside a quoted cell was just seen: it ends the cell, or is one of two. */
  let closing = false;
  let started = false;

  const refuse = (what: string): Fault =>
    fault(
      'NOT_WELL_FORMED',
      'kbo.csv',
      `${name}:${line}`,
      `${what} Take the file as it was downloaded.`,
    );

  function endRow(): Fault | null {
    if (!started && cells.length === 0) return null;
    const row = [...cells, cell];
    cells = [];
    cell = '';
    started = closing = false;
    return onRow(row);
  }

  function take(char: string): Fault | null {
    if (quoted) {
      if (char === '"') {
        quoted = false;
        closing = true;
      } else cell += char;
    } else if (char === '"') {
      if (cell !== '' && !closing) return refuse('A quote stands in the middle of a cell.');
      if (closing) cell += '"';
      quoted = started = true;
      closing = false;
    } else if (char === ',') {
      cells.push(cell);
      cell = '';
      closing = false;
      started = true;
    } else if (char === '\n' || char === '\r') {
      const refused = endRow();
      if (refused !== null) return refused;
    } else {
      if (closing) return refuse('Something follows the quote that ends a cell.');
      cell += char;
      started = true;
    }
    if (char === '\n') line += 1;
    if (cell.length > CELL_MAX) return refuse(`A cell has more than ${CELL_MAX} characters.`);
    if (cells.length > CELLS_MAX) return refuse(`A row has more than ${CELLS_MAX} cells.`);
    return null;
  }

  return {
    push(text) {
      for (const char of text) {
        const refused = take(char);
        if (refused !== null) return refused;
      }
      return null;
    },
    end: () => (quoted ? refuse('The file ends inside a cell: it was cut off.') : endRow()),
  };
}
