import type { InvoiceView } from '../view.js';
import { inLanguage, WORDS } from '../words.js';
import { type Flow, gap, type Page, PAGE, startFlow, type Tag, TEXT_WIDTH } from './flow.js';
import { placeParagraph, placeText } from './grid.js';
import { placeFacts, placeHead, placeParties, placeTotals } from './parts.js';
import { placePayment } from './payment.js';
import { MISSING, type Setting, STYLES } from './setting.js';
import { placeTable } from './table.js';

export interface Layout {
  readonly pages: readonly Page[];
  readonly root: Tag;
}

const WHOLE = { x: PAGE.left, width: TEXT_WIDTH };

/** A view set on pages of A4: where each line stands and what it is, before any library draws it. */
export function layoutOf(view: InvoiceView, setting: Setting): Layout {
  const flow = startFlow(setting);
  placeHead(flow, view);
  placeParties(flow, view.parties);
  placeFacts(flow, view.facts);
  placeTable(flow, view.lines, WHOLE);
  gap(flow, 18);
  placeSums(flow, view);
  gap(flow, 20);
  if (view.payment !== undefined) placePayment(flow, view.payment);
  if (view.notes !== undefined) placeText(flow, view.notes);
  if (view.attachments !== undefined) {
    placeTable(flow, view.attachments, WHOLE);
    gap(flow, 14);
  }
  placeParagraph(flow, aboutOf(view, setting), STYLES.small);
  return { pages: withFeet(flow, view), root: flow.root };
}

/** Totals at the right; allowances and VAT beside them at the left, which may run on over pages. */
function placeSums(flow: Flow, { sums, totals }: InvoiceView): void {
  const width = TEXT_WIDTH * 0.42;
  const left = { x: PAGE.left, width: TEXT_WIDTH * 0.52 };
  const from = placeTotals(flow, totals, { x: PAGE.left + TEXT_WIDTH - width, width });
  const end = { page: flow.page, y: flow.y };
  Object.assign(flow, from);
  for (const table of sums) {
    placeTable(flow, table, left);
    gap(flow, 12);
  }
  if (flow.page < end.page) Object.assign(flow, end);
  else if (flow.page === end.page) flow.y = Math.max(flow.y, end.y);
}

function aboutOf({ about, language }: InvoiceView, setting: Setting): string {
  if (!setting.isIncomplete()) return about;
  return `${about} ${inLanguage(WORDS.notShown, language)} ${MISSING}.`;
}

/** `Factuur V2026-0117 · Pagina 1 / 3` below each page; decoration for those who listen. */
export function withFeet(
  { pages, setting }: Flow,
  view: Pick<InvoiceView, 'language' | 'title' | 'number'>,
): readonly Page[] {
  const style = STYLES.small;
  const word = inLanguage(WORDS.page, view.language);
  const y = PAGE.height - PAGE.bottom + 18;
  return pages.map((marks, index): Page => {
    const count = `${word} ${index + 1} / ${pages.length}`;
    const wide = setting.width(count, style);
    const room = TEXT_WIDTH - wide - 20;
    const [name = ''] = setting.wrap(`${view.title} ${view.number}`, style, room);
    const x = PAGE.left + TEXT_WIDTH - wide;
    return [
      ...marks,
      { kind: 'text', x: PAGE.left, y, text: name, style },
      { kind: 'text', x, y, text: count, style },
    ];
  });
}
