import { drawn } from '../invoice-view/pdf/draw.js';
import { layoutOf } from '../invoice-view/pdf/layout.js';
import { settingWith, type ViewFonts } from '../invoice-view/pdf/setting.js';
import type { InvoiceView } from '../invoice-view/view.js';
import type { LetterFacts } from './facts.js';
import { letterLayout } from './pdf/layout.js';
import type { Letter } from './render.js';

/**
 * A letter as PDF on A4, its address where the window of an envelope is, followed by copies of invoices as pages of the
 * same file. The same facts, views and fonts give the same bytes on the same Node version.
 */
export function letterPdf(
  facts: LetterFacts,
  letter: Letter,
  copies: readonly InvoiceView[],
  fonts: ViewFonts,
): Promise<Uint8Array> {
  const setting = settingWith(fonts);
  const layouts = [
    letterLayout(facts, letter, setting),
    ...copies.map((view) => layoutOf(view, setting)),
  ];
  const whole = {
    pages: layouts.flatMap(({ pages }) => pages),
    root: { role: 'Document' as const, children: layouts.flatMap(({ root }) => root.children) },
  };
  const { language, sentOn, creditor } = facts;
  const head = { language, title: letter.subject, number: '', sender: creditor.name };
  return drawn(whole, { ...head, issueDate: sentOn }, fonts);
}
