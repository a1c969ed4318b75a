import { unzipSync } from 'fflate';
import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { parseXml } from '../xml/parse.js';
import { attribute, type XmlElement } from '../xml/tree.js';

/** Bytes of a workbook as it lies on the disk, and of each of its parts unpacked: 100,000 rows fit; more is a bomb. */
const FILE_MAX = 20 * 1024 * 1024;
const PART_MAX = 64 * 1024 * 1024;
const PARTS_MAX = 1_000;
/** Cells of one row: what a spreadsheet itself shows without scrolling for minutes. */
const COLUMNS_MAX = 500;
/** Digits of a number that a spreadsheet keeps right. */
const DIGITS = 15;

/** One row with something in it. A number stands as the decimal it shows, a day as the number it is kept as. */
export interface SheetRow {
  /** From 1, as a spreadsheet counts rows */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface ReadWorkbook {
  readonly rows: readonly SheetRow[];
  /** Days count from 1904 instead of 1900 */
  readonly from1904: boolean;
}

/**
 * Reads the first sheet of an Office Open XML workbook (.xlsx, ECMA-376). Formulas are never computed: what was computed
 * last stands. Faults: LIMIT_EXCEEDED, NOT_WELL_FORMED.
 */
export function readWorkbook(
  bytes: Uint8Array,
  rowsMax: number,
): Result<ReadWorkbook, readonly Fault[]> {
  if (bytes.length > FILE_MAX) return err([TOO_LARGE]);
  const parts = unpacked(bytes);
  if (!parts.ok) return err([parts.error]);
  const sheetName = firstSheet(parts.value);
  const sheet = xmlOf(parts.value, sheetName);
  if (!sheet.ok) return err([sheet.error]);
  if (sheet.value === null) return err([NO_WORKBOOK]);
  const strings = xmlOf(parts.value, 'xl/sharedStrings.xml');
  if (!strings.ok) return err([strings.error]);
  const book = xmlOf(parts.value, 'xl/workbook.xml');
  if (!book.ok) return err([book.error]);
  const texts = (strings.value?.children ?? []).map(textIn);
  const data = sheet.value.children.find(({ name }) => name === 'sheetData');
  const found = (data?.children ?? []).filter(({ name }) => name === 'row');
  if (found.length > rowsMax) return err([TOO_LARGE]);
  const rows: SheetRow[] = [];
  for (const [place, row] of found.entries()) {
    const cells = cellsOf(row, texts);
    if (cells === null) return err([TOO_LARGE]);
    const number = Number(attribute(row, 'r') ?? place + 1);
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row: number, cells });
  }
  const properties = book.value?.children.find(({ name }) => name === 'workbookPr');
  const from1904 = /^(?:1|true)$/.test((properties && attribute(properties, 'date1904')) ?? '');
  return ok({ rows, from1904 });
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts that are needed, each no larger than its bound; sizes are asked before anything is unpacked. */
function unpacked(bytes: Uint8Array): Result<Parts, Fault> {
  const seen = { parts: 0, isLarge: false };
  try {
    // A part that unpacks to more than it said is cut off there.
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        seen.parts += 1;
        const isWanted = WANTED.some((pattern) => pattern.test(name));
        if (seen.parts > PARTS_MAX || (isWanted && originalSize > PART_MAX)) seen.isLarge = true;
        return isWanted && !seen.isLarge;
      },
    });
    return seen.isLarge ? err(TOO_LARGE) : ok(parts);
  } catch {
    // What fflate throws says nothing a person could use.
    return err(NO_WORKBOOK);
  }
}

const WANTED: readonly RegExp[] = [
  /^xl\/(?:workbook|sharedStrings)\.xml$/,
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/worksheets\/[^/]+\.xml$/,
];

function xmlOf(parts: Parts, name: string): Result<XmlElement | null, Fault> {
  const bytes = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (bytes === undefined) return ok(null);
  return parseXml(bytes, { bytesMax: PART_MAX, elementsMax: 4_000_000 });
}

/** The first sheet of the book by its tabs; where the book does not say, the file with the first number. */
function firstSheet(parts: Parts): string {
  const book = xmlOf(parts, 'xl/workbook.xml');
  const links = xmlOf(parts, 'xl/_rels/workbook.xml.rels');
  const sheets = book.ok ? book.value?.children.find(({ name }) => name === 'sheets') : undefined;
  const id = sheets?.children[0]?.attributes.find(({ name, ns }) => name === 'id' && ns !== '');
  const link = links.ok
    ? links.value?.children.find((one) => attribute(one, 'Id') === id?.value)
    : undefined;
  const target = link === undefined ? undefined : attribute(link, 'Target');
  if (target === undefined) return 'xl/worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function cellsOf(row: XmlElement, texts: readonly string[]): readonly string[] | null {
  const cells: string[] = [];
  for (const cell of row.children) {
    if (cell.name !== 'c') continue;
    const place = columnOf(attribute(cell, 'r') ?? '') ?? cells.length;
    if (place >= COLUMNS_MAX) return null;
    while (cells.length < place) cells.push('');
    cells[place] = valueOf(cell, texts);
  }
  return cells;
}

/** 0 for A, 26 for AA. */
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function valueOf(cell: XmlElement, texts: readonly string[]): string {
  const type = attribute(cell, 't') ?? 'n';
  const value = cell.children.find(({ name }) => name === 'v')?.text ?? '';
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'inlineStr') return cell.children.map(textIn).join('');
  if (type !== 'n' || value === '') return type === 'e' ? '' : value;
  // Kept as a binary number: fifteen digits are what somebody typed, the rest is noise of computing.
  const number = Number(value);
  return Number.isFinite(number) ? plain(Number(number.toPrecision(DIGITS))) : value;
}

/** Never with an exponent. */
function plain(number: number): string {
  const text = String(number);
  return /e/i.test(text) ? number.toFixed(DIGITS).replace(/\.?0+$/, '') : text;
}

/** All text in a string item, its runs joined; how it is pronounced is left out. */
function textIn(element: XmlElement): string {
  if (element.name === 't') return element.text;
  if (element.name === 'rPh') return '';
  return element.children.map(textIn).join('');
}

const TOO_LARGE = fault(
  'LIMIT_EXCEEDED',
  'xlsx.too-large',
  '',
  'The workbook is larger than can be read. Leave out what is not needed, or split it.',
);
const NO_WORKBOOK = fault(
  'NOT_WELL_FORMED',
  'xlsx.no-workbook',
  '',
  'This is no workbook, or it was cut off. Save it again as .xlsx, without a password.',
);
