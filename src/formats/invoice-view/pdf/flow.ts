import type { QrMatrix } from '../../qr/matrix.js';
import { heightOf, type Setting, type Style } from './setting.js';

/** A4 in points, with room for the foot below the text. */
export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 40, bottom: 54 };
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
const BOTTOM = PAGE.height - PAGE.bottom;

/** A part of the document's structure, for those who listen to it (ISO 32000-1, 14.8.4). */
export interface Tag {
  readonly role: 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure';
  readonly scope?: 'Column' | 'Row';
  readonly alternative?: string;
  readonly children: Tag[];
}

/** Something drawn at a place of a page, from its upper left corner; without a tag it is decoration. */
export type Mark =
  | (At & {
      readonly kind: 'text';
      readonly text: string;
      readonly style: Style;
      readonly tag?: Tag;
    })
  | (At & {
      readonly kind: 'fill';
      readonly width: number;
      readonly height: number;
      readonly color: string;
    })
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly color: string;
      readonly weight: number;
    }
  | (At & {
      readonly kind: 'qr';
      readonly size: number;
      readonly matrix: QrMatrix;
      readonly tag: Tag;
    });

interface At {
  readonly x: number;
  readonly y: number;
}

export type Page = readonly Mark[];

/** Where the text stands now. Pages are filled from the top; a part may go back to set something beside another. */
export interface Flow {
  readonly setting: Setting;
  readonly pages: Mark[][];
  readonly root: Tag;
  page: number;
  y: number;
  /** Set again at the top of each new page: the head of a table */
  repeated: Row | null;
}

/** One line of text of a cell, already broken. */
export interface Line {
  readonly text: string;
  readonly style: Style;
  readonly tag: Tag | null;
}

export interface Cell {
  readonly x: number;
  readonly width: number;
  readonly align: 'start' | 'end';
  readonly lines: readonly Line[];
}

/** Cells side by side. It stays on one page when a page can hold it, and is split between lines when none can. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly above: number;
  readonly below: number;
  readonly fill?: { readonly x: number; readonly width: number; readonly color: string };
  readonly rule?: {
    readonly x: number;
    readonly width: number;
    readonly color: string;
    readonly weight: number;
  };
  /** Points that must be left below it on the same page */
  readonly keep?: number;
}

export function startFlow(setting: Setting): Flow {
  const root: Tag = { role: 'Document', children: [] };
  return { setting, pages: [[]], root, page: 0, y: PAGE.top, repeated: null };
}

/** A new part of the structure below another. */
export function tagged(parent: Tag, role: Tag['role'], more: Partial<Tag> = {}): Tag {
  const tag: Tag = { children: [], ...more, role };
  parent.children.push(tag);
  return tag;
}

export function draw(flow: Flow, mark: Mark): void {
  flow.pages[flow.page]?.push(mark);
}

export function gap(flow: Flow, height: number): void {
  flow.y = Math.min(flow.y + height, BOTTOM);
}

/** Moves to the next page unless so much is left on this one. */
export function ensure(flow: Flow, height: number): void {
  if (flow.y + height > BOTTOM && flow.y > topOf(flow)) nextPage(flow);
}

/** Breaks a text into lines of one style under one tag. */
export function linesOf(
  { setting }: Flow,
  text: string,
  style: Style,
  width: number,
  tag: Tag | null,
): readonly Line[] {
  return setting.wrap(text, style, width).map((line) => ({ text: line, style, tag }));
}

export function place(flow: Flow, row: Row): void {
  const height = heightOfRow(row);
  if (topOf(flow) + height <= BOTTOM) {
    ensure(flow, height + (row.keep ?? 0));
    drawRow(flow, row);
    return;
  }
  for (let rest: Row | null = row; rest !== null;) {
    const [fits, later] = split(rest, BOTTOM - flow.y);
    if (fits !== null) drawRow(flow, fits);
    if (later !== null) nextPage(flow);
    rest = later;
  }
}

export function heightOfRow({ cells, above, below }: Row): number {
  return above + below + Math.max(0, ...cells.map(({ lines }) => heightOfLines(lines)));
}

function heightOfLines(lines: readonly Line[]): number {
  return lines.reduce((total, { style }) => total + heightOf(style), 0);
}

function topOf({ repeated }: Flow): number {
  return PAGE.top + (repeated === null ? 0 : heightOfRow(repeated));
}

function nextPage(flow: Flow): void {
  flow.page += 1;
  flow.pages[flow.page] ??= [];
  flow.y = PAGE.top;
  if (flow.repeated !== null) drawRow(flow, flow.repeated);
}

/** What fits in a height, and the rest. Nothing fits: all is later; a page always takes one line, so this ends. */
function split(row: Row, room: number): readonly [Row | null, Row | null] {
  const counts = row.cells.map(({ lines }) => {
    let height = row.above + row.below;
    let count = 0;
    for (const { style } of lines) {
      height += heightOf(style);
      if (height > room) break;
      count += 1;
    }
    return count;
  });
  const part = (from: (n: number) => number, to?: (n: number) => number): Row => ({
    ...row,
    cells: row.cells.map((cell, n) => ({ ...cell, lines: cell.lines.slice(from(n), to?.(n)) })),
  });
  const taken = (n: number): number => counts[n] ?? 0;
  if (counts.every((count) => count === 0)) return [null, row];
  const later = part(taken);
  const isDone = later.cells.every(({ lines }) => lines.length === 0);
  return [part(() => 0, taken), isDone ? null : later];
}

function drawRow(flow: Flow, row: Row): void {
  const { setting, y } = flow;
  const height = heightOfRow(row);
  const { fill, rule } = row;
  if (fill !== undefined) draw(flow, { kind: 'fill', y, height, ...fill });
  for (const { x, width, align, lines } of row.cells) {
    let top = y + row.above;
    for (const { text, style, tag } of lines) {
      const shift = align === 'end' ? width - setting.width(text, style) : 0;
      if (text !== '') {
        draw(flow, { kind: 'text', x: x + shift, y: top, text, style, ...(tag && { tag }) });
      }
      top += heightOf(style);
    }
  }
  flow.y = y + height;
  if (rule !== undefined) {
    const { weight, ...line } = rule;
    draw(flow, { kind: 'fill', y: flow.y - weight / 2, height: weight, ...line });
  }
}
