import { plainText } from './match-text.js';

/** Legal forms and words that many names share: they tell no two companies apart. */
const COMMON_WORDS = new Set(
  (
    'BV BVBA NV VOF CV CVBA CVA SRL SA SPRL SCS SNC SC COMMV COMM VZW ASBL EBVBA SE GMBH AG LTD INC LLC SARL ' +
    'STICHTING VERENIGING EENMANSZAAK MAATSCHAP DE HET LA LE LES DER VAN VAN DEN EN ET AND THE MR MEVR DHR HR FA FIRMA'
  ).split(' '),
);

/** The words that make a name, sorted, without accents, legal form and particles; `B.V.` counts as `BV`. */
export function nameWords(name: string): readonly string[] {
  const plain = plainText(name)
    // Initials and abbreviated legal forms: B.V., S.A.R.L.
    .replace(/\b(?:[A-Z]\.){2,}/g, (dotted) => dotted.replaceAll('.', ''));
  const words = plain.split(/[^A-Z0-9]+/).filter((word) => word !== '');
  const telling = words.filter((word) => !COMMON_WORDS.has(word));
  return (telling.length > 0 ? telling : words).toSorted();
}

/** One key per name, whatever the order of its words and its legal form. */
export function nameKey(name: string): string {
  return nameWords(name).join(' ');
}

/** A name as it is compared: read once, compared often. */
export interface Name {
  readonly words: readonly string[];
  /** Pieces of three letters and how often each occurs */
  readonly pieces: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Letters the words of a name must have together before a text can mention it. */
const MENTION_MIN = 5;

export function readName(name: string): Name {
  const words = nameWords(name);
  const pieces = new Map<string, number>();
  let size = 0;
  for (const word of words) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) {
      const piece = padded.slice(at, at + 3);
      pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
      size++;
    }
  }
  return { words, pieces, size };
}

/**
 * How alike two names are, 0 to 100: shared three-letter pieces of their telling words (Dice), order free.
 * Equal words give 100; one letter wrong in a usual name some 80; strangers below 30.
 */
export function nameLikeness(a: Name, b: Name): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const [piece, count] of a.pieces) shared += Math.min(count, b.pieces.get(piece) ?? 0);
  return Math.round((200 * shared) / (a.size + b.size));
}

/** Whether the words of a text contain every telling word of a name; names of one short word do not count. */
export function mentionsName(said: ReadonlySet<string>, { words }: Name): boolean {
  return words.join('').length >= MENTION_MIN && words.every((word) => said.has(word));
}
