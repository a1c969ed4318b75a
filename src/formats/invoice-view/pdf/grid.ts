import type { Fact, TextBlock } from '../view.js';
import {
  type Cell,
  type Flow,
  gap,
  type Line,
  linesOf,
  PAGE,
  place,
  type Row,
  tagged,
  TEXT_WIDTH,
} from './flow.js';
import { STYLES } from './setting.js';

const SOFT = '#f4f6f8';
export const RULE = '#d9dfe5';
/** Between columns, and inside a tinted box. */
export const GUTTER = 18;
export const PADDING = 12;
/** Above each row of a grid, so that one at the top of a page does not touch the edge of its tint. */
export const AIR = 3;

/** The heading of a part; it never stands alone at the foot of a page. */
export function placeHeading(flow: Flow, text: string, x = PAGE.left, width = TEXT_WIDTH): void {
  const tag = tagged(flow.root, 'H2');
  const lines = linesOf(flow, text, STYLES.heading, width, tag);
  place(flow, { cells: [{ x, width, align: 'start', lines }], above: 0, below: 4, keep: 48 });
}

/** Paragraphs under a heading. */
export function placeText(flow: Flow, { title, lines }: TextBlock): void {
  placeHeading(flow, title);
  for (const line of lines) placeParagraph(flow, line, STYLES.body);
  gap(flow, 14);
}

export function placeParagraph(flow: Flow, text: string, style: Line['style']): void {
  const lines = linesOf(flow, text, style, TEXT_WIDTH, tagged(flow.root, 'P'));
  place(flow, {
    cells: [{ x: PAGE.left, width: TEXT_WIDTH, align: 'start', lines }],
    above: 0,
    below: 0,
  });
}

/** A label above its values. */
export function factLines(flow: Flow, { label, values }: Fact, width: number): readonly Line[] {
  const tag = tagged(flow.root, 'P');
  return [
    ...linesOf(flow, label, STYLES.small, width, tag),
    ...values.flatMap((value) => linesOf(flow, value, STYLES.body, width, tag)),
  ];
}

interface Grid {
  readonly count: number;
  readonly x: number;
  readonly width: number;
  readonly gutter: number;
  /** Above the first row */
  readonly above: number;
  readonly below: number;
  readonly tinted?: boolean;
}

/** Blocks of lines in columns, row by row. */
export function placeGrid(flow: Flow, blocks: readonly (readonly Line[])[], grid: Grid): void {
  const { count, x, width, gutter, below, tinted = false } = grid;
  for (let first = 0; first < blocks.length; first += count) {
    const cells = blocks
      .slice(first, first + count)
      .map((lines, n): Cell => ({ x: x + n * (width + gutter), width, align: 'start', lines }));
    const above = AIR + (first === 0 ? grid.above : 0);
    place(flow, { cells, above, below, ...(tinted ? tint() : {}) });
  }
}

/** Makes a row part of a tinted box. */
export function tint(): Pick<Row, 'fill'> {
  return { fill: { x: PAGE.left, width: TEXT_WIDTH, color: SOFT } };
}
