/** U+0000 and half a surrogate pair, which the database cannot store in a column; inside a document they stand escaped. */
const NOT_TEXT = /[\0\p{Surrogate}]/u;

/** Throws when it is a text that no column takes. */
export function mustBeText(value: unknown): void {
  if (typeof value === 'string' && NOT_TEXT.test(value))
    throw new Error('A text holds U+0000 or half a surrogate pair; refuse it where it came in');
}
