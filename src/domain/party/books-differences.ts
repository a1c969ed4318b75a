import type { Administration } from './administration.js';

/** What a list says of an administration; policy and settings have commands of their own and are not among it. */
const LISTED = [
  'name',
  'country',
  'language',
  'zone',
  'currency',
  'legalId',
  'vatId',
  'participant',
  'accounts',
  'sender',
] as const satisfies readonly (keyof Administration)[];

export type ListedField = (typeof LISTED)[number];

/** Who it is and what its money is: books of another company or currency are other books, and get another key. */
const FIXED: readonly ListedField[] = ['country', 'currency', 'legalId', 'vatId', 'participant'];

/** In which listed fields two pictures of one set of books differ. */
export function bookDifferences(
  before: Administration,
  wanted: Administration,
): readonly ListedField[] {
  return LISTED.filter((field) => !sameValue(before[field], wanted[field]));
}

/** Differences that no list may make, with one exception: a number that was not known may be filled in. */
export function fixedDifferences(
  before: Administration,
  wanted: Administration,
): readonly ListedField[] {
  return bookDifferences(before, wanted).filter(
    (field) => FIXED.includes(field) && before[field] !== undefined,
  );
}

/** The administration with what the list says of it; all else stays. */
export function withListed(before: Administration, wanted: Administration): Administration {
  const told = Object.fromEntries(
    LISTED.filter((field) => wanted[field] !== undefined).map((field) => [field, wanted[field]]),
  );
  return { ...before, ...told };
}

/** Plain values alike, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: unknown): string {
  return JSON.stringify(value ?? null, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([x], [y]) => (x < y ? -1 : 1)))
      : member,
  );
}
