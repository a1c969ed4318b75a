import type { Table } from '../invoice-view/view.js';
import { drawn } from '../invoice-view/pdf/draw.js';
import {
  draw,
  ensure,
  type Flow,
  gap,
  PAGE,
  startFlow,
  TEXT_WIDTH,
} from '../invoice-view/pdf/flow.js';
import { placeParagraph } from '../invoice-view/pdf/grid.js';
import { withFeet } from '../invoice-view/pdf/layout.js';
import { placeFacts, placeHead } from '../invoice-view/pdf/parts.js';
import { ACCENT, settingWith, STYLES, type ViewFonts } from '../invoice-view/pdf/setting.js';
import { placeTable } from '../invoice-view/pdf/table.js';
import { type Drawing, drawingOf, type Shape } from './chart.js';
import { printed } from './print.js';
import type { ReportTable, ReportView } from './view.js';

const WHOLE = { x: PAGE.left, width: TEXT_WIDTH };
/** Of the width, what a table has beside its bars. */
const BESIDE = 0.6;
const SOFT = '#f4f6f8';
const LINE = '#d9dfe5';

/** A report as PDF on A4, set like an invoice: text that can be selected, tags for those who listen. */
export function reportPdf(view: ReportView, fonts: ViewFonts): Promise<Uint8Array> {
  const flow = startFlow(settingWith(fonts));
  placeHead(flow, view);
  placeParagraph(flow, view.period, STYLES.body);
  gap(flow, 10);
  placeFacts(
    flow,
    view.keyFigures.map(({ label, value, before }) => ({
      label,
      values: [printed(view.language, value), ...(before === '' ? [] : [before])],
    })),
  );
  for (const table of view.tables) placeReportTable(flow, table, view);
  placeParagraph(flow, view.about, STYLES.small);
  return drawn({ pages: withFeet(flow, view), root: flow.root }, view, fonts);
}

function placeReportTable(flow: Flow, table: ReportTable, view: ReportView): void {
  const { chart, notes = [] } = table;
  const set = tableOf(table, view);
  const drawing =
    chart === undefined
      ? null
      : drawingOf(
          chart,
          set.rows.map(([first]) => first?.text ?? ''),
        );
  if (drawing === null || chart === undefined) placeTable(flow, set, WHOLE);
  else if (chart.kind === 'line') {
    const scale = TEXT_WIDTH / Math.max(drawing.width, TEXT_WIDTH);
    // Room for the drawing, the heading and the first rows of the table together.
    ensure(flow, drawing.height * scale + 90);
    placeTable(flow, set, WHOLE);
    gap(flow, 14);
    ensure(flow, drawing.height * scale);
    drawShapes(flow, drawing, { x: PAGE.left, y: flow.y, scale });
    gap(flow, drawing.height * scale);
  } else {
    const width = TEXT_WIDTH * BESIDE;
    const scale = (TEXT_WIDTH - width - 24) / drawing.width;
    ensure(flow, drawing.height * scale + 40);
    drawShapes(flow, drawing, { x: PAGE.left + width + 24, y: flow.y + 30, scale });
    const foot = { page: flow.page, y: flow.y + 30 + drawing.height * scale };
    placeTable(flow, set, { x: PAGE.left, width });
    if (flow.page === foot.page) flow.y = Math.max(flow.y, foot.y);
  }
  for (const note of notes) {
    gap(flow, 4);
    placeParagraph(flow, note, STYLES.small);
  }
  gap(flow, 20);
}

function tableOf({ title, columns, rows }: ReportTable, { language }: ReportView): Table {
  return {
    title,
    columns,
    rows: rows.map((row) => row.map((value) => ({ text: printed(language, value) }))),
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

function drawShapes(flow: Flow, { shapes }: Drawing, place: Place): void {
  for (const shape of shapes) drawShape(flow, shape, place);
}

/** Decoration beside a table that says the same. */
function drawShape(flow: Flow, shape: Shape, { x, y, scale }: Place): void {
  switch (shape.kind) {
    case 'bar':
      draw(flow, {
        ...{ kind: 'fill', x: x + shape.x * scale, y: y + shape.y * scale },
        ...{ width: shape.width * scale, height: shape.height * scale },
        color: shape.strong ? ACCENT : SOFT,
      });
      break;
    case 'line':
      draw(flow, {
        kind: 'line',
        points: shape.points.map(([px, py]) => [x + px * scale, y + py * scale]),
        color: shape.strong ? ACCENT : LINE,
        weight: shape.strong ? 1.4 : 0.8,
      });
      break;
    case 'text': {
      const style = { ...(shape.strong ? STYLES.bodyStrong : STYLES.small), size: 7.2 };
      const width = flow.setting.width(shape.text, style);
      const left = x + shape.x * scale - (shape.align === 'end' ? width : 0);
      draw(flow, {
        kind: 'text',
        x: left,
        y: y + shape.y * scale - style.size * 0.68,
        text: shape.text,
        style,
      });
    }
  }
}
