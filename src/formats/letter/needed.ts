import { letterOf, type LetterFacts } from './facts.js';
import type { LetterKind } from '../../domain/dunning/letter.js';

type Need = readonly [what: string, isThere: (facts: LetterFacts) => boolean];

const said = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

/** What every letter says (practices 25, 61). */
const ALWAYS: readonly Need[] = [
  ['the name of the creditor', ({ creditor }) => said(creditor.name)],
  ['a phone number', ({ creditor }) => said(creditor.phone)],
  ['an account', ({ creditor }) => said(creditor.iban)],
  ['a contact', ({ owner }) => said(owner.name)],
  ['the name of the debtor', ({ debtor }) => said(debtor.name)],
  ['an item', ({ items }) => items.length > 0],
];

const TERM: readonly Need[] = [
  ['a new payment date', ({ newDueDate }) => newDueDate !== undefined],
];

/** What both statutes ask for: who claims, what was supplied, and the term (debtor-management 3.2, 3.3). */
const STATUTORY: readonly Need[] = [
  ['the enterprise number of the creditor', ({ creditor }) => said(creditor.enterpriseNumber)],
  [
    'what was supplied, on every invoice',
    ({ items }) => items.every(({ description }) => said(description)),
  ],
  ['the term and amounts of the notice', ({ notice }) => notice !== undefined],
];

const NEEDS: Readonly<Partial<Record<LetterKind, readonly Need[]>>> = {
  reminder: TERM,
  second: TERM,
  formal: TERM,
  'be-free-reminder': STATUTORY,
  'nl-fourteen-days': STATUTORY,
  promise: [
    [
      'the amount and the day that were promised',
      ({ agreement }) => agreement?.amount !== undefined && agreement.payBy !== undefined,
    ],
  ],
  'payment-plan': [
    ['the instalments', ({ agreement }) => (agreement?.instalments ?? []).length > 0],
  ],
};

/** What a letter must say and cannot, in words; null when it has everything. */
export function missingFact(facts: LetterFacts): string | null {
  const needs = [...ALWAYS, ...(NEEDS[letterOf(facts)] ?? [])];
  return needs.find(([, isThere]) => !isThere(facts))?.[0] ?? null;
}
