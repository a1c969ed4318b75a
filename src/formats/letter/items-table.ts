import { printAsCopied } from '../../domain/bank/reference.js';
import type { Table } from '../invoice-view/view.js';
import { plain } from '../text/plain.js';
import type { LetterFacts, LetterItem } from './facts.js';
import { dateIn, daysIn, moneyIn } from './locale.js';
import { LETTER_WORDS } from './words.js';

/** The items of a letter as a table for pages: texts in its language, plain, in the order of the letter. */
export function itemsTable({ items, language }: LetterFacts): Table {
  const words = LETTER_WORDS[language];
  return {
    title: words.items,
    columns: [
      { title: words.number, align: 'start', width: 40 },
      { title: words.issued, align: 'start', width: 20 },
      { title: words.due, align: 'start', width: 22 },
      { title: words.open, align: 'end', width: 18 },
    ],
    rows: items.map((item) => [
      { text: plain(item.number), details: detailsOf(item, words.order) },
      { text: dateIn(language, item.issueDate) },
      {
        text: dateIn(language, item.dueDate),
        details: item.daysLate > 0 ? [words.late(daysIn(language, item.daysLate))] : [],
      },
      { text: moneyIn(language, item.open) },
    ]),
  };
}

function detailsOf(
  { description, orderReference, reference }: LetterItem,
  order: string,
): readonly string[] {
  return [
    ...(description === undefined ? [] : [plain(description)]),
    ...(orderReference === undefined ? [] : [`${order} ${plain(orderReference)}`]),
    ...(reference === undefined ? [] : [plain(printAsCopied(reference))]),
  ];
}
