import Mustache from 'mustache';
import { fault, type Fault } from '../../kernel/fault.js';
import { sumMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { printAsCopied } from '../../domain/bank/reference.js';
import { escapeHtml } from '../html/escape.js';
import { plain } from '../text/plain.js';
import type { LetterFacts, LetterItem, Next } from './facts.js';
import { dateIn, daysIn, moneyIn } from './locale.js';
import { expandBlocks, type LetterSets } from './template.js';
import { LETTERS } from './templates/index.js';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  /** A fragment of paragraphs; values and words are escaped */
  readonly html: string;
}

/**
 * Writes a letter in the debtor's language. Values are put in once and never read as template. A language
 * without its letters, or a letter without something it must say, is a fault: never another language, never a gap.
 */
export function renderLetter(
  facts: LetterFacts,
  sets: LetterSets = LETTERS,
): Result<Letter, Fault> {
  const set = sets[facts.language];
  if (set === undefined) {
    const text = `There are no letters in "${facts.language}". Add the translation; no other language is used instead.`;
    return err(fault('CONFIG', 'letter.language-missing', '', text));
  }
  const missing = missingFact(facts);
  if (missing !== null) {
    const text = `A letter of tone ${facts.tone} needs ${missing}. Nothing was written.`;
    return err(fault('VALUE', 'letter.fact-missing', '', text));
  }
  const { subject, body } = set.letters[facts.tone];
  const view = viewOf(facts);
  const asText = (template: string): string =>
    Mustache.render(expandBlocks(template, set), view, {}, { escape: plain });
  const html = Mustache.render(
    escapeWords(expandBlocks(body, set)),
    view,
    {},
    {
      escape: (value: string) => escapeHtml(plain(value)),
    },
  );
  return ok({
    subject: paragraphs(asText(subject)).join(' '),
    text: `${paragraphs(asText(body)).join('\n\n')}\n`,
    html: paragraphs(html)
      .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>\n')}</p>\n`)
      .join(''),
  });
}

function missingFact(facts: LetterFacts): string | null {
  const required: readonly (readonly [string, string])[] = [
    ['the name of the creditor', facts.creditor.name],
    ['a phone number', facts.creditor.phone],
    ['an account', facts.creditor.iban],
    ['a contact', facts.owner.name],
    ['the name of the debtor', facts.debtor.name],
  ];
  const blank = required.find(([, value]) => value.trim() === '');
  if (blank !== undefined) return blank[0];
  if (facts.items.length === 0) return 'an item';
  const isWritten = facts.tone === 'reminder' || facts.tone === 'second' || facts.tone === 'formal';
  return isWritten && facts.newDueDate === undefined ? 'a new payment date' : null;
}

const NEXT_FIELD: Readonly<Record<Next, string>> = {
  second: 'second',
  formal: 'formal',
  call: 'call',
  'last-call': 'lastCall',
  'hand-over': 'handOver',
};

function viewOf(facts: LetterFacts): object {
  const { language, creditor, items } = facts;
  const itemViews = items.map((item) => itemView(item, facts));
  const currencies = [...new Set(items.map((item) => item.open.currency))];
  return {
    creditor: {
      ...creditor,
      iban: inFours(creditor.iban),
      accountName: creditor.accountName ?? creditor.name,
    },
    owner: facts.owner,
    debtor: facts.debtor,
    items: itemViews,
    single: itemViews.length === 1 ? itemViews[0] : false,
    count: String(items.length),
    totals: currencies.map((currency) => ({
      amount: moneyIn(
        language,
        sumMoney(
          items.map((i) => i.open).filter((open) => open.currency === currency),
          currency,
        ),
      ),
    })),
    credits: facts.credits.map((credit) => ({ amount: moneyIn(language, credit) })),
    date: dateIn(language, facts.sentOn),
    newDueDate: facts.newDueDate === undefined ? false : dateIn(language, facts.newDueDate),
    attached: facts.attached,
    next: facts.next === undefined ? {} : { [NEXT_FIELD[facts.next]]: true },
  };
}

function itemView(item: LetterItem, { language }: LetterFacts): object {
  return {
    number: item.number,
    issueDate: dateIn(language, item.issueDate),
    dueDate: dateIn(language, item.dueDate),
    open: moneyIn(language, item.open),
    late: item.daysLate > 0 ? daysIn(language, item.daysLate) : false,
    // An absent field must not be looked up further out: mustache would take the letter's own.
    orderReference: item.orderReference ?? false,
    description: item.description ?? false,
    reference: item.reference === undefined ? false : printAsCopied(item.reference),
  };
}

function inFours(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}

/** Escapes the words of a template and leaves its tags alone. */
function escapeWords(template: string): string {
  return template
    .split(/(\{\{.*?\}\})/s)
    .map((part) => (part.startsWith('{{') ? part : escapeHtml(part)))
    .join('');
}

function paragraphs(rendered: string): readonly string[] {
  return rendered
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '');
}
