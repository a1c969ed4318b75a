import type { LetterKind, LetterTemplate } from '../../domain/dunning/letter.js';
import type { Language } from '../../domain/party/debtor.js';

/** All letters of a language, and the blocks they share, used as `{{> items}}`. */
export interface LetterSet {
  readonly blocks: Readonly<Record<string, string>>;
  /** All of them where they come with the product; a letter that is not there is not sent */
  readonly letters: Readonly<Partial<Record<LetterKind, LetterTemplate>>>;
}

export type LetterSets = Readonly<Partial<Record<Language, LetterSet>>>;

export const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];
/** What a field stands in: the letter itself, or a section that repeats. */
export type Scope = 'letter' | 'item' | 'amount' | 'claim' | 'instalment';

/** Every field a template may use, by the section it stands in. What is not here is a mistake, not a blank. */
export const MERGE_FIELDS: Readonly<Record<Scope, readonly string[]>> = {
  letter: [
    'creditor.name',
    'creditor.enterpriseNumber',
    'creditor.vatNumber',
    'creditor.address',
    'creditor.phone',
    'creditor.email',
    'creditor.iban',
    'creditor.bic',
    'creditor.accountName',
    'debtor.name',
    'debtor.contact',
    'debtor.number',
    'debtor.phone',
    'owner.name',
    'owner.phone',
    'items',
    'single',
    'count',
    'totals',
    'claims',
    'claimed',
    'totalsWithClaims',
    'credits',
    'date',
    'newDueDate',
    'attached',
    'next.second',
    'next.formal',
    'next.call',
    'next.lastCall',
    'next.handOver',
    'notice.from',
    'notice.until',
    'notice.chargeableFrom',
    'notice.byPost',
    'notice.announces',
    'announced',
    'consumer',
    'help.be',
    'help.nl',
    'help.elsewhere',
    'pay.url',
    'links.problem',
    'links.promise',
    'links.contact',
    'terms.version',
    'terms.acceptedOn',
    'agreement.amount',
    'agreement.payBy',
    'agreement.compensation',
    'agreement.partner',
    'instalments',
  ],
  item: [
    'number',
    'issueDate',
    'dueDate',
    'gross',
    'open',
    'late',
    'orderReference',
    'description',
    'reference',
  ],
  amount: ['amount'],
  claim: ['interest', 'costs', 'damages', 'amount', 'clause', 'number'],
  instalment: ['on', 'amount'],
};

/** Sections that bring fields of their own. */
export const SECTION_FIELDS: Readonly<Record<string, Exclude<Scope, 'letter'>>> = {
  items: 'item',
  single: 'item',
  totals: 'amount',
  totalsWithClaims: 'amount',
  credits: 'amount',
  claims: 'claim',
  announced: 'claim',
  instalments: 'instalment',
};

/** Blocks may use blocks; more than this is a block that uses itself. */
export const BLOCK_DEPTH_MAX = 5;

/**
 * A template with its blocks in place. Ours to do: mustache takes a block that stands on a line of its own for
 * the whole line and would eat the blank line between two paragraphs.
 */
export function expandBlocks(template: string, set: LetterSet, depth = 0): string {
  if (depth > BLOCK_DEPTH_MAX) return template;
  return template.replace(/\{\{>\s*([^}\s]+)\s*\}\}/g, (_, name: string) =>
    expandBlocks(set.blocks[name] ?? '', set, depth + 1),
  );
}
