/** How the matcher reads free text: as groups of letters or digits, and as windows of neighbouring groups. */

/** Longest text read per payment, in characters; CAMT allows 140 per line and a handful of lines. */
const TEXT_MAX = 4_000;
/** Groups one invoice number may consist of: `INV-26-0641` has three. */
const NUMBER_GROUPS_MAX = 6;
/** Groups one reference may be written in. */
export const REFERENCE_GROUPS_MAX = 12;
export const REFERENCE_LENGTH = { min: 7, max: 25 };
/** What may stand between two groups of one number. A comma, a plus or a semicolon parts two numbers. */
export const INSIDE = /^[ ./\-_:\\']{0,3}$/;

/** One run of letters or digits. */
interface Group {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Upper case, no accents, white space collapsed: how all texts, names and numbers are compared. */
export function plainText(text: string): string {
  return text
    .slice(0, TEXT_MAX)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase()
    .replace(/\s+/g, ' ')
    .trim();
}

export function groupsOf(plain: string): readonly Group[] {
  return [...plain.matchAll(/[A-Z]+|\d+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How sure a written form names its number: by all of it, or by a part that others may share. */
export type Strength = 'strong' | 'weak';

/** Letters and digits a form must have to be a key by itself; shorter ones are like dates and house numbers. */
const STRONG_LENGTH_MIN = 5;

/**
 * The forms in which people write a document number, as keys for `namesIn`. Strong: all groups, with or without
 * separators, leading zeros of the last group dropped or not. Weak: without the letters in front, or only the last group.
 */
export function formsOfNumber(number: string): ReadonlyMap<string, Strength> {
  const groups = groupsOf(plainText(number)).map((group) => group.text);
  const forms = new Map<string, Strength>();
  const last = groups.at(-1);
  if (last === undefined || groups.length > NUMBER_GROUPS_MAX) return forms;
  const put = (parts: readonly string[], strength: Strength): void => {
    const length = parts.join('').length;
    const kept = length >= STRONG_LENGTH_MIN ? strength : 'weak';
    const key = parts.join(' ');
    if (length > 1 && forms.get(key) !== 'strong') forms.set(key, kept);
  };
  const short = [...groups.slice(0, -1), last.replace(/^0+(?=\d)/, '')];
  for (const merged of mergings(groups)) put(merged, 'strong');
  put(short, 'strong');
  for (const merged of mergings(short)) put(merged, 'weak');
  const bare = groups.slice(groups.findIndex((group) => /\d/.test(group)));
  for (const merged of mergings(bare)) put(merged, 'weak');
  if (last.length >= 3) put([last], 'weak');
  if ((short.at(-1) ?? '').length >= 3) put(short.slice(-1), 'weak');
  return forms;
}

/** All ways to write neighbouring digit groups together; groups are few, so are the ways. */
function mergings(groups: readonly string[]): readonly (readonly string[])[] {
  let ways: (readonly string[])[] = [[]];
  for (const group of groups) {
    ways = ways.flatMap((way) => {
      const before = way.at(-1) ?? '';
      const apart = [...way, group];
      return /\d$/.test(before) && /^\d/.test(group)
        ? [apart, [...way.slice(0, -1), before + group]]
        : [apart];
    });
  }
  return ways;
}

/** What a written form names, and how surely. */
export interface NumberHit<T> {
  readonly target: T;
  readonly strength: Strength;
}

export interface NumberDictionary<T> {
  /** Letters that numbers of ours begin with: `F`, `INV` */
  readonly prefixes: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, readonly NumberHit<T>[]>;
  readonly references: ReadonlyMap<string, readonly T[]>;
}

/** One thing named in a text, and by which key. */
export interface Named<T> {
  readonly target: T;
  readonly by: 'reference' | 'number';
  readonly strength: Strength;
  /** The same written form belongs to more than one target */
  readonly shared: boolean;
}

/**
 * What a text names, longest form first at each place. References come first and may be grouped in any way (they carry
 * check digits); numbers only at their own separators, so that a telephone number or a date does not become one.
 */
export function namesIn<T>(text: string, dictionary: NumberDictionary<T>): readonly Named<T>[] {
  const plain = plainText(text);
  const groups = groupsOf(plain);
  const found: Named<T>[] = [];
  const weak: { readonly at: number; readonly named: readonly Named<T>[] }[] = [];
  const taken = new Set<number>();
  const take = (at: number, count: number): void => {
    for (let g = at; g < at + count; g++) taken.add(g);
  };
  for (let at = 0; at < groups.length; at++) {
    const reference = longest(plain, groups, at, REFERENCE_GROUPS_MAX, '', dictionary.references);
    if (reference === null) continue;
    const number = longest(plain, groups, at, NUMBER_GROUPS_MAX, ' ', dictionary.numbers);
    if (number !== null && number.count > reference.count) continue;
    const shared = reference.hits.length > 1;
    for (const target of reference.hits) {
      found.push({ target, by: 'reference', strength: 'strong', shared });
    }
    take(at, reference.count);
    at += reference.count - 1;
  }
  // What a reference took is no part of a number.
  const free = groups.map((group, at) => (taken.has(at) ? undefined : group));
  for (let at = 0; at < groups.length; at++) {
    if (taken.has(at)) continue;
    const number = numberAt(plain, free, at, dictionary);
    if (number === null) continue;
    const named = namedBy(number.hits, isGlued(groups, at, number.count, dictionary.prefixes));
    if (named.some((one) => one.strength === 'strong')) {
      found.push(...named);
      take(at, number.count);
      at += number.count - 1;
    } else weak.push({ at, named });
  }
  for (const { at, named } of weak) if (!taken.has(at)) found.push(...named);
  return found;
}

/** Letters from which a run may be a word of the language; one letter alone begins a number. */
const WORD_MIN = 2;
/** Letters a word has at least when the beginning of a number was written against it. */
const SWALLOWING_MIN = 3;

/**
 * The longest number that starts here. A word may have swallowed the letters of a number (`factuurF 2026/314`): then
 * both readings count, the one with those letters and the one without.
 */
function numberAt<T>(
  plain: string,
  groups: readonly (Group | undefined)[],
  at: number,
  { numbers, prefixes }: NumberDictionary<T>,
): Found<readonly NumberHit<T>[]> | null {
  const plainly = longest(plain, groups, at, NUMBER_GROUPS_MAX, ' ', numbers);
  const word = groups[at];
  if (plainly !== null || word === undefined || !isWord(word, prefixes)) return plainly;
  const swallowed = swallowedPrefixes(word.text, prefixes).flatMap((prefix) => {
    const start = { ...word, text: prefix };
    const found = longest(plain, groups, at, NUMBER_GROUPS_MAX, ' ', numbers, start);
    return found === null ? [] : [found];
  });
  const best = swallowed[0];
  if (best === undefined) return null;
  const without = longest(plain, groups, at + 1, NUMBER_GROUPS_MAX, ' ', numbers);
  if (without?.count !== best.count - 1) return best;
  return { count: best.count, hits: [...best.hits, ...without.hits] };
}

/** Letters with which no number of ours begins: a payer who writes them before a number means a word. */
function isWord({ text }: Group, prefixes: ReadonlySet<string>): boolean {
  return text.length >= WORD_MIN && !/^\d/.test(text) && !prefixes.has(text);
}

function swallowedPrefixes(word: string, prefixes: ReadonlySet<string>): readonly string[] {
  if (word.length < SWALLOWING_MIN) return [];
  return [3, 2, 1].map((length) => word.slice(-length)).filter((end) => prefixes.has(end));
}

/** Letters or digits written against a number may make it another number that we do not know; a word does not. */
function isGlued(
  groups: readonly Group[],
  at: number,
  count: number,
  prefixes: ReadonlySet<string>,
): boolean {
  const [before, first] = [groups[at - 1], groups[at]];
  const [last, after] = [groups[at + count - 1], groups[at + count]];
  const touchesBefore =
    before !== undefined && before.end === first?.start && !isWord(before, prefixes);
  const touchesAfter = after !== undefined && after.start === last?.end && !isWord(after, prefixes);
  return touchesBefore || touchesAfter;
}

function namedBy<T>(hits: readonly NumberHit<T>[], glued: boolean): readonly Named<T>[] {
  const strong = hits.filter((hit) => hit.strength === 'strong');
  const best = strong.length > 0 ? strong : hits;
  return best.map(({ target, strength }) => ({
    target,
    by: 'number' as const,
    strength: glued ? 'weak' : strength,
    shared: best.length > 1,
  }));
}

interface Found<V> {
  readonly count: number;
  readonly hits: V;
}

function longest<V>(
  plain: string,
  groups: readonly (Group | undefined)[],
  at: number,
  groupsMax: number,
  joint: '' | ' ',
  keys: ReadonlyMap<string, V>,
  start = groups[at],
): Found<V> | null {
  let key = '';
  let found: Found<V> | null = null;
  let end = start?.start ?? 0;
  for (let count = 1; count <= groupsMax; count++) {
    const group = count === 1 ? start : groups[at + count - 1];
    if (group === undefined || !INSIDE.test(plain.slice(end, group.start))) break;
    key += (count > 1 ? joint : '') + group.text;
    if (key.length > REFERENCE_LENGTH.max + groupsMax) break;
    end = group.end;
    const hits = keys.get(key);
    if (hits !== undefined) found = { count, hits };
  }
  return found;
}
