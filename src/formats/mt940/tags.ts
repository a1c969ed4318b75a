/** A narrative of `/TAG/value` pairs, as the agreed form says it (docs: cli, "statement read"). */
export interface NarrativeTags {
  /** Tags in order, also those without value */
  readonly tagOrder: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

/** One `/TAG/` and all up to the next one, as it stands. */
export interface TagPart {
  readonly tag: string;
  readonly raw: string;
}

/** Tags of the Dutch banks that the agreed form takes apart. */
const AGREED = [
  ...['TRTP', 'IBAN', 'BBAN', 'BIC', 'NAME', 'ADDR', 'ID', 'REMI', 'EREF', 'PREF', 'MARF', 'CSID'],
  ...['ORDP', 'BENM', 'CNTP', 'RTRN', 'ISDT', 'PURP', 'ULTC', 'ULTD'],
];
/** Further ones in the guides of ING and Rabobank: they end a value too, but only in our own reading. */
const FURTHER = ['ACCW', 'IREF', 'OCMT', 'EXCH', 'CHGS', 'UDTR', 'UCRD', 'TRCD'];
/** bunq puts a name in front where there is no account; the agreed form leaves such a narrative whole. */
const NOT_IN_FRONT = 'NAME';

const AGREED_TAG = new RegExp(`/(${AGREED.join('|')})/`, 'g');
const ANY_TAG = new RegExp(`/(${[...AGREED, ...FURTHER].join('|')})/`, 'g');

/** The narrative in the agreed form; undefined where it does not begin with one of its tags. */
export function agreedTags(lines: readonly string[]): NarrativeTags | undefined {
  const parts = split(lines.join(''), AGREED_TAG);
  if (parts === undefined || parts[0]?.tag === NOT_IN_FRONT) return undefined;
  const values = new Map<string, string>();
  for (const { tag, raw } of parts) {
    const value = valueOf(raw);
    if (value !== '' && !values.has(tag)) values.set(tag, value);
  }
  return { tagOrder: parts.map(({ tag }) => tag), values: Object.fromEntries(values) };
}

/** Tags and values for our own reading; undefined where the narrative does not begin with a tag. */
export function tagParts(lines: readonly string[]): readonly TagPart[] | undefined {
  return split(lines.join(''), ANY_TAG);
}

/** Lines break in the middle of words and tags, so they come joined without a blank. */
function split(text: string, pattern: RegExp): readonly TagPart[] | undefined {
  const found = [...text.matchAll(pattern)];
  if (found[0]?.index !== 0) return undefined;
  return found.map((match, n) => ({
    tag: match[1] ?? '',
    raw: text.slice(match.index + match[0].length, found[n + 1]?.index),
  }));
}

/** Without blanks around it and the slashes that end it; a slash in front or inside is part of the value. */
export function valueOf(raw: string): string {
  let end = raw.length;
  while (end > 0 && /[\s/]/.test(raw.charAt(end - 1))) end--;
  return raw.slice(0, end).trimStart();
}
