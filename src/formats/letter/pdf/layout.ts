import {
  draw,
  type Flow,
  gap,
  linesOf,
  PAGE,
  place,
  startFlow,
  tagged,
  TEXT_WIDTH,
} from '../../invoice-view/pdf/flow.js';
import { placeParagraph } from '../../invoice-view/pdf/grid.js';
import { type Layout, withFeet } from '../../invoice-view/pdf/layout.js';
import { placePayment } from '../../invoice-view/pdf/payment.js';
import { ACCENT, type Setting, type Style, STYLES } from '../../invoice-view/pdf/setting.js';
import { placeTable } from '../../invoice-view/pdf/table.js';
import { plain } from '../../text/plain.js';
import type { LetterFacts } from '../facts.js';
import { itemsTable } from '../items-table.js';
import { dateIn } from '../locale.js';
import { isStrong, type Letter, type LetterPart } from '../render.js';
import { paymentBox } from '../transfer.js';
import { LETTER_WORDS } from '../words.js';

const WORDS: Style = { ...STYLES.body, size: 9.6 };
const STRONG: Style = { ...STYLES.bodyStrong, size: 9.6 };
const SUBJECT: Style = { ...STYLES.bodyStrong, size: 12 };

/** Points of a millimetre. */
const MM = 72 / 25.4;

/**
 * Where the address stands, in points from the upper left corner, so that it shows in the window of an envelope: to the right
 * in Belgium, to the left elsewhere. Both keep 15 mm and more to the edges of usual windows.
 */
const WINDOWS = {
  right: { x: 115 * MM, y: 48 * MM, width: 75 * MM },
  left: { x: 22 * MM, y: 50 * MM, width: 80 * MM },
} as const;

/** Below the window: a first line that showed in it would be read by the postman. */
const BELOW_WINDOW = 92 * MM;

/** A letter set on pages of A4: head, address, subject, and its parts in their order. */
export function letterLayout(facts: LetterFacts, letter: Letter, setting: Setting): Layout {
  const flow = startFlow(setting);
  placeHead(flow, facts);
  placeAddress(flow, facts);
  flow.y = BELOW_WINDOW;
  placeDate(flow, facts);
  placeSubject(flow, letter.subject);
  const lastSum = letter.parts.findLastIndex(({ kind }) => kind === 'claims' || kind === 'totals');
  for (const [index, part] of letter.parts.entries()) {
    placePart(flow, part, facts);
    if (index === lastSum) {
      gap(flow, 4);
      placePayment(flow, paymentBox(facts));
    }
  }
  const feet = { language: facts.language, title: plain(facts.creditor.name), number: '' };
  return { pages: withFeet(flow, feet), root: flow.root };
}

function placeHead(flow: Flow, { creditor }: LetterFacts): void {
  draw(flow, { kind: 'fill', x: 0, y: 0, width: PAGE.width, height: 5, color: ACCENT });
  const half = TEXT_WIDTH / 2;
  const { name, address, phone, email, enterpriseNumber } = creditor;
  const contact = [address, phone, email, enterpriseNumber].filter((line) => line !== undefined);
  const tag = tagged(flow.root, 'P');
  const more = tagged(flow.root, 'P');
  place(flow, {
    cells: [
      {
        x: PAGE.left,
        width: half,
        align: 'start',
        lines: linesOf(flow, plain(name), STYLES.sender, half, tag),
      },
      {
        x: PAGE.left + half,
        width: half,
        align: 'end',
        lines: contact.flatMap((line) => linesOf(flow, plain(line), STYLES.small, half, more)),
      },
    ],
    above: 6,
    below: 6,
  });
}

function placeAddress(flow: Flow, { debtor, creditor }: LetterFacts): void {
  const window = creditor.country === 'BE' ? WINDOWS.right : WINDOWS.left;
  const tag = tagged(flow.root, 'P');
  const lines = [debtor.name, debtor.contact, ...(debtor.address ?? [])].filter(
    (line) => line !== undefined,
  );
  flow.y = window.y;
  place(flow, {
    cells: [
      {
        x: window.x,
        width: window.width,
        align: 'start',
        lines: lines.flatMap((line) => linesOf(flow, plain(line), WORDS, window.width, tag)),
      },
    ],
    above: 0,
    below: 0,
  });
}

function placeDate(flow: Flow, { language, sentOn, debtor }: LetterFacts): void {
  const { customer } = LETTER_WORDS[language];
  const date = dateIn(language, sentOn);
  placeParagraph(flow, `${date} · ${customer} ${plain(debtor.number)}`, STYLES.small);
  gap(flow, 6);
}

function placeSubject(flow: Flow, subject: string): void {
  const lines = linesOf(flow, subject, SUBJECT, TEXT_WIDTH, tagged(flow.root, 'H1'));
  const cells = [{ x: PAGE.left, width: TEXT_WIDTH, align: 'start' as const, lines }];
  place(flow, { cells, above: 0, below: 8 });
}

function placePart(flow: Flow, { kind, paragraphs }: LetterPart, facts: LetterFacts): void {
  if (kind === 'items') {
    placeTable(flow, itemsTable(facts), { x: PAGE.left, width: TEXT_WIDTH });
    gap(flow, 10);
    return;
  }
  for (const lines of paragraphs) {
    for (const [index, line] of lines.entries())
      placeParagraph(flow, line, isStrong(kind, index, facts) ? STRONG : WORDS);
    gap(flow, 8);
  }
}
