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

function trigrams(word: string): readonly string[] {
  const padded = ` ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}

/**
 * How alike two names are, 0 to 100: shared three-letter pieces of their telling words (Dice), order free.
 * Equal words give 100; one letter wrong in a usual name some 80; strangers below 30.
 */
export function nameLikeness(a: string, b: string): number {
  const pieces = nameWords(a).flatMap(trigrams);
  const others = nameWords(b).flatMap(trigrams);
  if (pieces.length === 0 || others.length === 0) return 0;
  const left = new Map<string, number>();
  for (const piece of others) left.set(piece, (left.get(piece) ?? 0) + 1);
  let shared = 0;
  for (const piece of pieces) {
    const count = left.get(piece) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(piece, count - 1);
  }
  return Math.round((200 * shared) / (pieces.length + others.length));
}

/** Whether a text contains every telling word of a name; names of one short word do not count. */
export function mentionsName(text: string, name: string): boolean {
  const words = nameWords(name);
  if (words.join('').length < 5) return false;
  const said = new Set(nameWords(text));
  return words.every((word) => said.has(word));
}
