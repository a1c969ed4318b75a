import type { Fact, InvoiceView, PartyView, Total } from '../view.js';
import {
  draw,
  ensure,
  type Flow,
  gap,
  type Line,
  linesOf,
  PAGE,
  place,
  tagged,
  TEXT_WIDTH,
} from './flow.js';
import { factLines, GUTTER, PADDING, placeGrid, tint } from './grid.js';
import { ACCENT, STYLES } from './setting.js';

/** The letterhead: who sends it, what it is and its number. */
export function placeHead(
  flow: Flow,
  { sender, title, number }: Pick<InvoiceView, 'sender' | 'title' | 'number'>,
): void {
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

export function placeParties(flow: Flow, parties: readonly PartyView[]): void {
  // Three fit beside each other; any other number stands in pairs.
  const count = parties.length === 3 ? 3 : 2;
  const width = (TEXT_WIDTH - (count - 1) * GUTTER) / count;
  placeGrid(
    flow,
    parties.map((party) => partyLines(flow, party, width)),
    { count, x: PAGE.left, width, gutter: GUTTER, above: 0, below: 10 },
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
    { count: 4, x: PAGE.left + PADDING, width, gutter: GUTTER, above: 7, below: 5, tinted: true },
  );
  place(flow, { cells: [], above: 4, below: 0, ...tint() });
  gap(flow, 18);
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
