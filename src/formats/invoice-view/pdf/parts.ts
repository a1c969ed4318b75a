import { qrMatrix } from '../../qr/matrix.js';
import type { Fact, InvoiceView, PartyView, PaymentView, TextBlock, Total } from '../view.js';
import {
  type Cell,
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
import { ACCENT, heightOf, STYLES } from './setting.js';

const SOFT = '#f4f6f8';
export const RULE = '#d9dfe5';
/** Between columns, and inside a tinted box. */
const GUTTER = 18;
const PADDING = 12;

/** The letterhead: who sends it, what it is and its number. */
export function placeHead(flow: Flow, { sender, title, number }: InvoiceView): void {
  draw(flow, { kind: 'fill', x: 0, y: 0, width: PAGE.width, height: 5, color: ACCENT });
  const half = (TEXT_WIDTH - GUTTER) / 2;
  const name = tagged(flow.root, 'P');
  const head = tagged(flow.root, 'H1');
  const right = PAGE.left + half + GUTTER;
  const titleLines = [
    ...linesOf(flow, title, STYLES.title, half, head),
    ...linesOf(flow, number, STYLES.number, half, head),
  ];
  const senderLines = linesOf(flow, sender, STYLES.sender, half, name);
  place(flow, {
    cells: [
      { x: PAGE.left, width: half, align: 'start', lines: senderLines },
      { x: right, width: half, align: 'end', lines: titleLines },
    ],
    above: 6,
    below: 18,
  });
}

/** The heading of a part; it never stands alone at the foot of a page. */
export function placeHeading(flow: Flow, text: string, x = PAGE.left, width = TEXT_WIDTH): void {
  const tag = tagged(flow.root, 'H2');
  const lines = linesOf(flow, text, STYLES.heading, width, tag);
  place(flow, { cells: [{ x, width, align: 'start', lines }], above: 0, below: 4, keep: 48 });
}

export function placeParties(flow: Flow, parties: readonly PartyView[]): void {
  // Three fit beside each other; any other number stands in pairs.
  const count = parties.length === 3 ? 3 : 2;
  const width = (TEXT_WIDTH - (count - 1) * GUTTER) / count;
  placeGrid(
    flow,
    parties.map((party) => partyLines(flow, party, width)),
    { count, x: PAGE.left, width, gutter: GUTTER, above: 0, below: 13 },
  );
}

function partyLines(flow: Flow, party: PartyView, width: number): readonly Line[] {
  const { role, name, lines, facts } = party;
  const heading = tagged(flow.root, 'H2');
  const set = (text: string, style: Line['style'], tag = tagged(flow.root, 'P')): readonly Line[] =>
    linesOf(flow, text, style, width, tag);
  return [
    ...set(role, STYLES.heading, heading),
    ...(name === '' ? [] : set(name, STYLES.bodyStrong)),
    ...lines.flatMap((line) => set(line, STYLES.body)),
    SPACER,
    ...facts.flatMap(({ label, values }) => set(`${label} ${values.join(' · ')}`, STYLES.small)),
  ];
}

/** A little air between an address and the numbers below it. */
const SPACER: Line = { text: '', style: { ...STYLES.small, size: 2 }, tag: null };

/** Dates and references, four beside each other on a tint. */
export function placeFacts(flow: Flow, facts: readonly Fact[]): void {
  const inner = TEXT_WIDTH - 2 * PADDING;
  const width = (inner - 3 * GUTTER) / 4;
  placeGrid(
    flow,
    facts.map((fact) => factLines(flow, fact, width)),
    { count: 4, x: PAGE.left + PADDING, width, gutter: GUTTER, above: 10, below: 8, tinted: true },
  );
  gap(flow, 18);
}

function factLines(flow: Flow, { label, values }: Fact, width: number): readonly Line[] {
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

function placeGrid(flow: Flow, blocks: readonly (readonly Line[])[], grid: Grid): void {
  const { count, x, width, gutter, below, tinted = false } = grid;
  for (let first = 0; first < blocks.length; first += count) {
    const cells = blocks
      .slice(first, first + count)
      .map((lines, n): Cell => ({ x: x + n * (width + gutter), width, align: 'start', lines }));
    const above = first === 0 ? grid.above : 0;
    place(flow, { cells, above, below, ...(tinted ? tint() : {}) });
  }
}

function tint(): Pick<Row, 'fill'> {
  return { fill: { x: PAGE.left, width: TEXT_WIDTH, color: SOFT } };
}

/** Labels and amounts, the last one larger and between rules. Answers where they begin. */
export function placeTotals(
  flow: Flow,
  totals: readonly Total[],
  { x, width }: { readonly x: number; readonly width: number },
): Pick<Flow, 'page' | 'y'> {
  ensure(flow, totals.length * 16 + 20);
  const from = { page: flow.page, y: flow.y };
  for (const { label, amount, strong } of totals) {
    const style = strong ? STYLES.payable : STYLES.body;
    const tag = tagged(flow.root, 'P');
    // The amount has what it needs, up to half; a longer one is broken.
    const forAmount = Math.min(flow.setting.width(amount, style) + 1, width / 2);
    const forLabel = width - forAmount - 8;
    if (strong) gap(flow, 5);
    if (strong)
      draw(flow, { kind: 'fill', x, y: flow.y, width, height: 1, color: STYLES.body.color });
    place(flow, {
      cells: [
        { x, width: forLabel, align: 'start', lines: linesOf(flow, label, style, forLabel, tag) },
        {
          x: x + width - forAmount,
          width: forAmount,
          align: 'end',
          lines: linesOf(flow, amount, style, forAmount, tag),
        },
      ],
      above: strong ? 5 : 1.5,
      below: strong ? 5 : 1.5,
      ...(strong ? { rule: { x, width, color: STYLES.body.color, weight: 1 } } : {}),
    });
  }
  return from;
}

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
  for (const way of ways) {
    const blocks = way.map((fact) => factLines(flow, fact, width));
    placeGrid(flow, blocks, {
      count: 2,
      x,
      width,
      gutter: GUTTER,
      above: 1,
      below: 7,
      tinted: true,
    });
  }
  if (terms !== undefined) {
    place(flow, whole(termLines(flow, terms, inner), 0));
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
