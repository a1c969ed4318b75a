/** A stretch of a text; `isKnown` when the matcher recognised something in it. */
export interface Stretch {
  readonly text: string;
  readonly isKnown: boolean;
}

/** What stands between the groups of a number or the words of a name, as people write them. */
const BETWEEN = '[\\s./\\-_+:,]{0,3}';
/** Shorter ones stand by chance in any text. */
const LENGTH_MIN = 3;
const THINGS_MAX = 40;
/** So many digits are a reference, which is written in groups of its own. */
const REFERENCE_MIN = 9;

/** The text in stretches: what of the things the matcher tells about stands in it, however it is written. */
export function recognisedIn(text: string, about: readonly string[]): readonly Stretch[] {
  const things = about.flatMap((one) => one.split(/,\s+/)).slice(0, THINGS_MAX);
  const patterns = things.flatMap((thing) => patternOf(thing) ?? []);
  if (patterns.length === 0 || text === '') return [{ text, isKnown: false }];
  const found: Stretch[] = [];
  let from = 0;
  for (const { 0: known, index } of text.matchAll(new RegExp(patterns.join('|'), 'giu'))) {
    if (index > from) found.push({ text: text.slice(from, index), isKnown: false });
    found.push({ text: known, isKnown: true });
    from = index + known.length;
  }
  return from === text.length ? found : [...found, { text: text.slice(from), isKnown: false }];
}

/** Letters and digits in their order, leading zeros of a group or not: `2026-0012` is in `202612` and `2026 12` too. */
function patternOf(thing: string): string | null {
  const groups = thing.match(/\p{L}+|\d+/gu) ?? [];
  if (groups.join('').length < LENGTH_MIN) return null;
  return groups
    .map((group) => {
      if (!/^\d/.test(group)) return group;
      return group.length < REFERENCE_MIN
        ? `0*${group.replace(/^0+(?=\d)/, '')}`
        : group.replace(/\d(?=\d)/g, '$&[\\s./+-]?');
    })
    .join(BETWEEN);
}
