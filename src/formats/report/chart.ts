import type { Chart } from './view.js';

/** A drawing in units of its own, from the upper left corner: HTML and PDF draw the same. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape =
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly strong: boolean;
    }
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly strong: boolean;
    }
  /** `y` is the middle of the text; `end`: it ends at `x` */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly align: 'start' | 'end';
      readonly strong: boolean;
    };

const BAR = { width: 200, row: 21, height: 11, label: 92 };
const PANEL = { width: 164, gap: 24, height: 96, top: 34, bottom: 20 };

/** Bars under each other, with the name of each before it. */
function barsOf(sizes: readonly number[], labels: readonly string[]): Drawing {
  const shapes = sizes.flatMap((size, n): readonly Shape[] => {
    const y = n * BAR.row + (BAR.row - BAR.height) / 2;
    const label = labels[n] ?? '';
    return [
      {
        kind: 'text',
        x: BAR.label - 8,
        y: y + BAR.height / 2,
        text: label,
        align: 'end',
        strong: false,
      },
      {
        kind: 'bar',
        x: BAR.label,
        y,
        width: BAR.width - BAR.label,
        height: BAR.height,
        strong: false,
      },
      {
        kind: 'bar',
        x: BAR.label,
        y,
        width: (BAR.width - BAR.label) * size,
        height: BAR.height,
        strong: true,
      },
    ];
  });
  return { width: BAR.width, height: sizes.length * BAR.row, shapes };
}

/** One small panel per line, each on a scale of its own: lines of days and of percentages share none. */
function linesOf(chart: Extract<Chart, { kind: 'line' }>): Drawing {
  const shapes = chart.lines.flatMap(({ label, heights, first, last }, panel): readonly Shape[] => {
    const left = panel * (PANEL.width + PANEL.gap);
    const room = PANEL.height - PANEL.top - PANEL.bottom;
    const step = PANEL.width / Math.max(1, heights.length - 1);
    const at = (n: number, height: number): readonly [number, number] => [
      left + n * step,
      PANEL.top + (1 - height) * room,
    ];
    const points = heights.flatMap((height, n) => (height === null ? [] : [at(n, height)]));
    const foot = PANEL.height - 6;
    const ends: readonly (readonly [string, number, 'start' | 'end'])[] = [
      [chart.labels[0] ?? '', left, 'start'],
      [chart.labels.at(-1) ?? '', left + PANEL.width, 'end'],
    ];
    const base = PANEL.height - PANEL.bottom + 4;
    return [
      { kind: 'text', x: left, y: 7, text: label, align: 'start', strong: true },
      { kind: 'text', x: left, y: 21, text: `${first} – ${last}`, align: 'start', strong: false },
      {
        kind: 'line',
        points: [
          [left, base],
          [left + PANEL.width, base],
        ],
        strong: false,
      },
      { kind: 'line', points, strong: true },
      ...ends.map(([text, x, align]): Shape => ({
        kind: 'text',
        x,
        y: foot + 2,
        text,
        align,
        strong: false,
      })),
    ];
  });
  const width = chart.lines.length * (PANEL.width + PANEL.gap) - PANEL.gap;
  return { width, height: PANEL.height, shapes };
}

/** What a chart looks like; `labels`: the first column of its table. */
export function drawingOf(chart: Chart, labels: readonly string[]): Drawing {
  return chart.kind === 'bars' ? barsOf(chart.sizes, labels) : linesOf(chart);
}
