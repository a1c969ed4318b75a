/**
 * The characters SEPA payment files may hold: a-z A-Z 0-9 / - ? : ( ) . , ' + and blank (European Payments Council,
 * implementation guidelines; banks may take more, none may refuse these).
 */

const SEPA = /^[a-zA-Z0-9/\-?:().,'+ ]*$/;
/** Characters of an id: message, part, end-to-end and mandate references. */
export const ID_MAX = 35;
/** Characters of a name (SEPA takes 70 of the 140 of ISO 20022) and of a free remittance text. */
export const NAME_MAX = 70;
export const REMITTANCE_MAX = 140;

/** Letters that no decomposition brings to a-z, and marks people use. Everything else outside the set becomes a dot. */
const REPLACED: Readonly<Record<string, string>> = {
  Æ: 'AE',
  æ: 'ae',
  Œ: 'OE',
  œ: 'oe',
  Ø: 'O',
  ø: 'o',
  ß: 'ss',
  ẞ: 'SS',
  Đ: 'D',
  đ: 'd',
  Ð: 'D',
  ð: 'd',
  Ł: 'L',
  ł: 'l',
  Þ: 'TH',
  þ: 'th',
  ı: 'i',
  '&': '+',
  _: '-',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': "'",
  '”': "'",
  '„': "'",
  '"': "'",
  '«': "'",
  '»': "'",
  '€': 'EUR',
  ';': ',',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '|': '/',
  '\\': '/',
  '*': '.',
};
const OTHER = '.';

/** Whether a text may stand as an id: allowed characters, 1 to 35, no slash at an end and no two in a row. */
export function isSepaId(text: string): boolean {
  return (
    text !== '' &&
    text.length <= ID_MAX &&
    SEPA.test(text) &&
    text.trim() === text &&
    !text.startsWith('/') &&
    !text.endsWith('/') &&
    !text.includes('//')
  );
}

/**
 * A free text (name, remittance) in the characters SEPA allows: accents taken off, letters transliterated, others
 * a dot, white space one blank, cut at `max` characters.
 */
export function sepaText(text: string, max: number): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim(), sepaCharacter).join('');
  return letters.trim().slice(0, max).trim();
}

/** Whether anything of a name is left in SEPA characters: one in another script becomes dots. */
export function isSepaName(name: string): boolean {
  return /[a-zA-Z0-9]/.test(sepaText(name, NAME_MAX));
}

function sepaCharacter(character: string): string {
  if (SEPA.test(character)) return character;
  const known = REPLACED[character];
  if (known !== undefined) return known;
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (bare === '') return '';
  return Array.from(bare, (c) => (SEPA.test(c) ? c : (REPLACED[c] ?? OTHER))).join('');
}
