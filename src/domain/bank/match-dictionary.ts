import { formsOfNumber, type NumberDictionary, type NumberHit, plainText } from './match-text.js';
import { normaliseReference } from './reference.js';

/** Members by each of their keys, in their order; an empty key is none. */
export function groupByKeys<T>(
  members: readonly T[],
  keysOf: (member: T) => readonly string[],
): Map<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    for (const key of new Set(keysOf(member))) {
      if (key === '') continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [member]);
      else group.push(member);
    }
  }
  return groups;
}

/** Items that may share a written form or a reference before it says nothing; also bounds the work per payment. */
const SHARED_MAX = 25;

interface Numbered {
  readonly number: string;
  readonly reference?: string;
}

/** The written forms of the numbers and references of items: what a text may name. */
export function dictionaryOf<T extends Numbered>(items: readonly T[]): NumberDictionary<T> {
  const numbers = new Map<string, readonly NumberHit<T>[]>();
  const prefixes = new Set<string>();
  for (const target of items) {
    prefixes.add(/^[A-Z]+(?=.*\d)/.exec(plainText(target.number))?.[0] ?? '');
    // Most forms are of one item: its forms then share one entry, because there are millions of them.
    const alone = {
      strong: [{ target, strength: 'strong' }],
      weak: [{ target, strength: 'weak' }],
    } as const;
    for (const [form, strength] of formsOfNumber(target.number)) {
      const entries = numbers.get(form) ?? [];
      if (entries.length === 0) numbers.set(form, alone[strength]);
      else if (entries.length <= SHARED_MAX) numbers.set(form, [...entries, ...alone[strength]]);
    }
  }
  const references = groupByKeys(items, (item) =>
    item.reference === undefined ? [] : [normaliseReference(item.reference)],
  );
  return { prefixes, numbers: withoutCommon(numbers), references: withoutCommon(references) };
}

/** Forms that too many share stay known, and name nobody. */
function withoutCommon<T>(groups: Map<string, readonly T[]>): ReadonlyMap<string, readonly T[]> {
  for (const [form, members] of groups) if (members.length > SHARED_MAX) groups.set(form, []);
  return groups;
}
