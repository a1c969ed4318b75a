import Mustache from 'mustache';
import { fault, type Fault } from '../../kernel/fault.js';
import { type Money, sumMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { printAsCopied } from '../../domain/bank/reference.js';
import { plain } from '../text/plain.js';
import type { LetterClaim, LetterFacts, LetterItem, Next } from './facts.js';
import { letterOf } from './facts.js';
import { dateIn, daysIn, moneyIn } from './locale.js';
import { missingFact } from './needed.js';
import { type LetterTemplate } from '../../domain/dunning/letter.js';
import { expandBlocks, type LetterSets, type LetterSet } from './template.js';
import { LETTERS } from './templates/index.js';

/** Blocks that mean more than words: a page shows them as a table, as sums or as links. */
const MARKED = ['items', 'totals', 'claims', 'announced', 'links'] as const;

export interface LetterPart {
  readonly kind: 'words' | (typeof MARKED)[number];
  /** Paragraphs of lines; each line is plain */
  readonly paragraphs: readonly (readonly string[])[];
}

/** A letter in words: the text of a mail, and the same words in parts for pages. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly parts: readonly LetterPart[];
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
  const template = set?.letters[letterOf(facts)];
  if (set === undefined || template === undefined) {
    const text = `There is no letter "${letterOf(facts)}" in "${facts.language}". Add the translation; no other language is used instead.`;
    return err(fault('CONFIG', 'letter.language-missing', '', text));
  }
  const missing = missingFact(facts);
  if (missing !== null) {
    const text = `The letter "${letterOf(facts)}" needs ${missing}. Nothing was written.`;
    return err(fault('VALUE', 'letter.fact-missing', '', text));
  }
  return ok(written(template, set, viewOf(facts)));
}

function written({ subject, body }: LetterTemplate, set: LetterSet, view: object): Letter {
  const fill = (template: string): readonly string[] =>
    paragraphs(Mustache.render(expandBlocks(template, set), view, {}, { escape: plain }));
  const parts = partsOf(fill(marked(body)));
  const text = parts
    .flatMap((part) => part.paragraphs)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return { subject: fill(subject).join(' '), text: `${text}\n`, parts };
}

/** No value holds control characters once it is plain, so these stand for nothing else. */
const BEGIN = '\u0001';
const END = '\u0002';

function marked(body: string): string {
  return body.replace(/\{\{>\s*([^}\s]+)\s*\}\}/g, (block, name: string) =>
    (MARKED as readonly string[]).includes(name)
      ? `\n\n${BEGIN}${name}\n\n${block}\n\n${END}\n\n`
      : block,
  );
}

function partsOf(filled: readonly string[]): readonly LetterPart[] {
  const parts: { kind: LetterPart['kind']; paragraphs: string[][] }[] = [];
  let kind: LetterPart['kind'] = 'words';
  for (const paragraph of filled) {
    const begun = MARKED.find((name) => paragraph === `${BEGIN}${name}`);
    if (begun !== undefined || paragraph === END) kind = begun ?? 'words';
    else {
      const last = parts.at(-1);
      if (last?.kind === kind) last.paragraphs.push(paragraph.split('\n'));
      else parts.push({ kind, paragraphs: [paragraph.split('\n')] });
    }
  }
  return parts;
}

/** Whether a page sets a line apart: what is to be paid in the end, and what is announced. */
export function isStrong(
  kind: LetterPart['kind'],
  line: number,
  { claims = [] }: LetterFacts,
): boolean {
  if (kind === 'claims') return line >= claims.length;
  return kind === 'announced' || (kind === 'totals' && claims.length === 0);
}

const NEXT_FIELD: Readonly<Record<Next, string>> = {
  second: 'second',
  formal: 'formal',
  call: 'call',
  'last-call': 'lastCall',
  'hand-over': 'handOver',
};

/** What templates see. Sections that do not apply are false: an absent field would be looked up further out. */
function viewOf(facts: LetterFacts): object {
  const { language, creditor, items, claims = [], notice, links = {}, agreement = {} } = facts;
  const itemViews = items.map((item) => itemView(item, facts));
  const date = (on: Parameters<typeof dateIn>[1] | undefined): string | false =>
    on === undefined ? false : dateIn(language, on);
  const amounts = (values: readonly Money[]): readonly object[] =>
    values.map((value) => ({ amount: moneyIn(language, value) }));
  const { amount, payBy, instalments = [], compensation, partner } = agreement;
  return {
    creditor: {
      ...creditor,
      iban: inFours(creditor.iban),
      accountName: creditor.accountName ?? creditor.name,
    },
    owner: { ...facts.owner, phone: creditor.phone },
    debtor: facts.debtor,
    items: itemViews,
    single: itemViews.length === 1 ? itemViews[0] : false,
    count: String(items.length),
    totals: amounts(sumsOf(items.map(({ open }) => open))),
    claims: claims.map((claim) => claimView(claim, facts)),
    claimed: claims.length > 0,
    totalsWithClaims: claims.length > 0 ? amounts(totalsOf(facts)) : [],
    credits: amounts(facts.credits),
    date: date(facts.sentOn),
    newDueDate: date(facts.newDueDate),
    attached: facts.attached,
    next: facts.next === undefined ? {} : { [NEXT_FIELD[facts.next]]: true },
    notice: {
      from: date(notice?.from),
      until: date(notice?.until),
      chargeableFrom: date(notice?.chargeableFrom),
      byPost: notice?.byPost ?? false,
      announces: (notice?.announced ?? []).length > 0,
    },
    announced: (notice?.announced ?? []).map((claim) => claimView(claim, facts)),
    consumer: facts.help !== undefined,
    help: facts.help === undefined ? {} : { [facts.help]: true },
    pay: { url: facts.payUrl ?? false },
    links,
    terms:
      facts.terms === undefined
        ? {}
        : { version: facts.terms.version, acceptedOn: date(facts.terms.acceptedOn) },
    agreement: {
      amount: amount === undefined ? false : moneyIn(language, amount),
      payBy: date(payBy),
      compensation: compensation ?? false,
      partner: partner ?? false,
    },
    instalments: instalments.map((one) => ({
      on: date(one.on),
      amount: moneyIn(language, one.amount),
    })),
  };
}

/** What is to be paid, per currency: the items and what is asked beside them. */
export function totalsOf({ items, claims = [] }: LetterFacts): readonly Money[] {
  return sumsOf([...items.map(({ open }) => open), ...claims.map(({ amount }) => amount)]);
}

function sumsOf(values: readonly Money[]): readonly Money[] {
  const currencies = [...new Set(values.map(({ currency }) => currency))];
  return currencies.map((currency) =>
    sumMoney(
      values.filter((value) => value.currency === currency),
      currency,
    ),
  );
}

function itemView(item: LetterItem, { language }: LetterFacts): object {
  return {
    number: item.number,
    issueDate: dateIn(language, item.issueDate),
    dueDate: dateIn(language, item.dueDate),
    gross: item.gross === undefined ? false : moneyIn(language, item.gross),
    open: moneyIn(language, item.open),
    late: item.daysLate > 0 ? daysIn(language, item.daysLate) : false,
    orderReference: item.orderReference ?? false,
    description: item.description ?? false,
    reference: item.reference === undefined ? false : printAsCopied(item.reference),
  };
}

function claimView({ kind, amount, clause, number }: LetterClaim, facts: LetterFacts): object {
  return {
    interest: kind === 'interest',
    costs: kind === 'costs',
    damages: kind === 'damages',
    amount: moneyIn(facts.language, amount),
    clause,
    number: number ?? false,
  };
}

export function inFours(iban: string): string {
  return iban.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');
}

function paragraphs(rendered: string): readonly string[] {
  return rendered
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '');
}
