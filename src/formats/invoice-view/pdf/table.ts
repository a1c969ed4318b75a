import type { Cell as ViewCell, Table } from '../view.js';
import {
  type Cell,
  type Flow,
  type Line,
  linesOf,
  place,
  type Row,
  type Tag,
  tagged,
} from './flow.js';
import { placeHeading, RULE } from './grid.js';
import { STYLES } from './setting.js';

/** Between the text of neighbouring columns, in points. */
const GUTTER = 10;

interface Place {
  readonly x: number;
  readonly width: number;
}

/** A table with its heading; its head is set again on each page it runs over. */
export function placeTable(flow: Flow, table: Table, at: Place): void {
  placeHeading(flow, table.title, at.x, at.width);
  const tag = tagged(flow.root, 'Table');
  const places = placesOf(table, at);
  place(flow, headRow(flow, table, places, at, tag));
  flow.repeated = headRow(flow, table, places, at, null);
  for (const row of table.rows) place(flow, bodyRow(flow, table, row, places, at, tag));
  flow.repeated = null;
}

function placesOf({ columns }: Table, { x, width }: Place): readonly Place[] {
  const free = width - GUTTER * (columns.length - 1);
  const shares = columns.reduce((total, column) => total + column.width, 0);
  let left = x;
  return columns.map((column) => {
    const at = { x: left, width: (free * column.width) / shares };
    left += at.width + GUTTER;
    return at;
  });
}

function headRow(
  flow: Flow,
  { columns }: Table,
  places: readonly Place[],
  at: Place,
  table: Tag | null,
): Row {
  const row = table && tagged(table, 'TR');
  const cells = columns.map(({ title, align }, n): Cell => {
    const { x, width } = places[n] ?? at;
    const tag = row && tagged(row, 'TH', { scope: 'Column' });
    return { x, width, align, lines: linesOf(flow, title, STYLES.small, width, tag) };
  });
  return {
    cells,
    above: 1,
    below: 4,
    rule: { ...at, color: STYLES.body.color, weight: 0.8 },
    keep: 30,
  };
}

function bodyRow(
  flow: Flow,
  { columns }: Table,
  contents: readonly ViewCell[],
  places: readonly Place[],
  at: Place,
  table: Tag,
): Row {
  const row = tagged(table, 'TR');
  const cells = contents.map((content, n): Cell => {
    const { x, width } = places[n] ?? at;
    const align = columns[n]?.align ?? 'start';
    return { x, width, align, lines: cellLines(flow, content, width, tagged(row, 'TD')) };
  });
  return { cells, above: 4.5, below: 4.5, rule: { ...at, color: RULE, weight: 0.6 } };
}

function cellLines(
  flow: Flow,
  { text, details = [] }: ViewCell,
  width: number,
  tag: Tag,
): readonly Line[] {
  return [
    ...linesOf(flow, text, STYLES.body, width, tag),
    ...details.flatMap((line) => linesOf(flow, line, STYLES.small, width, tag)),
  ];
}
