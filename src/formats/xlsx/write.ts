import type { CellObject } from 'write-excel-file/node';
import type { PlainDate } from '../../kernel/dates.js';

/** One value of a sheet. A text is never a formula, whatever it begins with. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  /** Decimal text, with the places it is shown with */
  | { readonly kind: 'number'; readonly decimal: string; readonly places: number }
  | { readonly kind: 'date'; readonly date: PlainDate };

export interface Sheet {
  /** For people; made fit for the tab */
  readonly name: string;
  /** In characters */
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines below the table */
  readonly notes?: readonly string[];
}

/** What a cell can hold at most (ECMA-376). */
const TEXT_MAX = 32_767;
/** Longest name of a tab. */
const NAME_MAX = 31;
/** XML 1.0 has no such characters. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Surrogate}|[\ufffe\uffff]/gu;

/** Sheets as an Office Open XML workbook (.xlsx). */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  // Loaded when first needed: commands that write no workbook should start at once.
  const { default: write } = await import('write-excel-file/node');
  const names = tabNames(sheets.map(({ name }) => name));
  const written = write(
    sheets.map(({ widths, head, rows, notes = [] }, index) => ({
      sheet: names[index] ?? `${index + 1}`,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      data: [
        head.map((title): CellObject => ({ value: safe(title), type: String, fontWeight: 'bold' })),
        ...rows.map((row) => row.map(cellOf)),
        ...notes.map((note) => [{ value: safe(note), type: String } as const]),
      ],
    })),
  );
  return new Uint8Array(await written.toBuffer());
}

function cellOf(cell: Cell): CellObject {
  switch (cell.kind) {
    case 'text':
      return { value: safe(cell.text), type: String };
    case 'number': {
      const format = cell.places === 0 ? '0' : `#,##0.${'0'.repeat(cell.places)}`;
      // A spreadsheet has no exact numbers: fifteen digits are right, and no honest amount has more.
      return { value: Number(cell.decimal), type: Number, format };
    }
    case 'date':
      return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
}

/** A text as XML can hold it. Its cell is of the type text, so that nothing in it is computed. */
function safe(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').slice(0, TEXT_MAX);
}

/** Tabs have short names, without `[]:*?/\`, and each its own. */
function tabNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name
      .replace(FORBIDDEN, '')
      .replace(/[[\]:*?/\\']/g, ' ')
      .trim()
      .slice(0, NAME_MAX);
    const own =
      plain === '' || taken.has(plain.toLowerCase())
        ? `${plain.slice(0, 26)} (${index + 1})`.trim()
        : plain;
    taken.add(own.toLowerCase());
    return own;
  });
}
