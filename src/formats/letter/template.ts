import type { Tone } from '../../domain/dunning/policy.js';
import type { Language } from '../../domain/party/debtor.js';

/**
 * A letter as people write it: plain text with merge fields in logic-less mustache. Blank lines part paragraphs.
 * Text and HTML are made from the same words.
 */
export interface LetterTemplate {
  readonly subject: string;
  readonly body: string;
}

/** All letters of a language, and the blocks they share, used as `{{> items}}`. */
export interface LetterSet {
  readonly blocks: Readonly<Record<string, string>>;
  readonly letters: Readonly<Record<Tone, LetterTemplate>>;
}

export type LetterSets = Readonly<Partial<Record<Language, LetterSet>>>;

export const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];
export const TONES: readonly Tone[] = [
  'notice',
  'reminder',
  'second',
  'formal',
  'call',
  'last-call',
];

/** Every field a template may use, by the section it stands in. What is not here is a mistake, not a blank. */
export const MERGE_FIELDS: Readonly<Record<'letter' | 'item' | 'amount', readonly string[]>> = {
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
    'items',
    'single',
    'count',
    'totals',
    'credits',
    'date',
    'newDueDate',
    'attached',
    'next.second',
    'next.formal',
    'next.call',
    'next.lastCall',
    'next.handOver',
  ],
  item: [
    'number',
    'issueDate',
    'dueDate',
    'open',
    'late',
    'orderReference',
    'description',
    'reference',
  ],
  amount: ['amount'],
};

/** Sections that bring fields of their own. */
export const SECTION_FIELDS: Readonly<Record<string, 'item' | 'amount'>> = {
  items: 'item',
  single: 'item',
  totals: 'amount',
  credits: 'amount',
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
