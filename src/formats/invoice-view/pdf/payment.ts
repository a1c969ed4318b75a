import { qrMatrix } from '../../qr/matrix.js';
import type { PaymentView, TextBlock } from '../view.js';
import {
  draw,
  ensure,
  type Flow,
  gap,
  type Line,
  linesOf,
  PAGE,
  place,
  type Row,
  type Tag,
  tagged,
  TEXT_WIDTH,
} from './flow.js';
import { AIR, factLines, GUTTER, PADDING, placeGrid, tint } from './grid.js';
import { heightOf, STYLES } from './setting.js';

/** Side of the QR symbol: 31 mm keeps a module of the largest version at 0.4 mm, which phones read from paper. */
const QR_SIZE = 88;

/** Account, reference and terms on a tint, with the QR symbol beside them. */
export function placePayment(flow: Flow, { title, ways, terms, qr }: PaymentView): void {
  const inner = TEXT_WIDTH - 2 * PADDING - (qr === undefined ? 0 : QR_SIZE + GUTTER + PADDING);
  const width = (inner - GUTTER) / 2;
  const x = PAGE.left + PADDING;
  const caption = qr === undefined ? [] : qrCaption(flow, qr.caption);
  const qrHeight = qr === undefined ? 0 : QR_SIZE + 2 * PADDING + 6 + caption.length * 12;
  const whole = (lines: readonly Line[], above: number): Row => ({
    cells: [{ x, width: inner, align: 'start', lines }],
    above,
    below: 4,
    ...tint(),
  });
  ensure(flow, Math.max(qrHeight, 90));
  const from = { page: flow.page, y: flow.y };
  place(flow, whole(linesOf(flow, title, STYLES.heading, inner, tagged(flow.root, 'H2')), PADDING));
  for (const [index, way] of ways.entries()) {
    const blocks = way.map((fact) => factLines(flow, fact, width));
    const above = index === 0 ? 0 : 8;
    placeGrid(flow, blocks, { count: 2, x, width, gutter: GUTTER, above, below: 4, tinted: true });
  }
  if (terms !== undefined) {
    place(flow, whole(termLines(flow, terms, inner), AIR));
  }
  place(flow, { cells: [], above: 4, below: 2, ...tint() });
  if (qr !== undefined) placeQr(flow, from, qr, caption, qrHeight);
  gap(flow, 18);
}

function termLines(flow: Flow, { title, lines }: TextBlock, width: number): readonly Line[] {
  const tag = tagged(flow.root, 'P');
  return [
    ...linesOf(flow, title, STYLES.small, width, tag),
    ...lines.flatMap((line) => linesOf(flow, line, STYLES.body, width, tag)),
  ];
}

function qrCaption(flow: Flow, caption: string): readonly Line[] {
  return linesOf(flow, caption, STYLES.small, QR_SIZE, tagged(flow.root, 'P'));
}

/** Back to where the box began, when it is still on that page; the tint is drawn on below shorter text. */
function placeQr(
  flow: Flow,
  from: { readonly page: number; readonly y: number },
  { payload, alternative }: NonNullable<PaymentView['qr']>,
  caption: readonly Line[],
  height: number,
): void {
  const bottom = from.y + height;
  if (flow.page === from.page && flow.y < bottom) {
    place(flow, { cells: [], above: bottom - flow.y, below: 0, ...tint() });
  }
  const end = { page: flow.page, y: flow.y };
  Object.assign(flow, from);
  const x = PAGE.width - PAGE.right - PADDING - QR_SIZE;
  const tag: Tag = tagged(flow.root, 'Figure', { alternative });
  const y = from.y + PADDING;
  draw(flow, { kind: 'qr', x, y, size: QR_SIZE, matrix: qrMatrix(payload), tag });
  let top = y + QR_SIZE + 5;
  for (const { text, style, tag: of } of caption) {
    const shift = (QR_SIZE - flow.setting.width(text, style)) / 2;
    draw(flow, { kind: 'text', x: x + shift, y: top, text, style, ...(of && { tag: of }) });
    top += heightOf(style);
  }
  Object.assign(flow, end);
}
