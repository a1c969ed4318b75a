import {
  groupsOf,
  INSIDE,
  plainText,
  REFERENCE_GROUPS_MAX,
  REFERENCE_LENGTH,
} from './match-text.js';

/** Whether two texts are one slip apart: one character wrong, missing, too much, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const restA = a.slice(at);
  const restB = b.slice(at);
  if (a.length > b.length) return restA.slice(1) === restB;
  if (a.length < b.length) return restA === restB.slice(1);
  const swapped = `${restA[1] ?? ''}${restA[0] ?? ''}${restA.slice(2)}`;
  return restA.slice(1) === restB.slice(1) || swapped === restB;
}

/** Candidate references read per text: a real one stands among the first, a text of nothing else is no payer's. */
const WRITTEN_MAX = 500;

/** Candidate references as written, right or wrong: runs of groups of at least seven characters with a digit. */
export function writtenReferences(text: string): readonly string[] {
  const plain = plainText(text);
  const groups = groupsOf(plain);
  const written = new Set<string>();
  for (let at = 0; at < groups.length && written.size < WRITTEN_MAX; at++) {
    let value = '';
    let end = groups[at]?.start ?? 0;
    for (const group of groups.slice(at, at + REFERENCE_GROUPS_MAX)) {
      if (!INSIDE.test(plain.slice(end, group.start))) break;
      value += group.text;
      if (value.length > REFERENCE_LENGTH.max) break;
      end = group.end;
      if (value.length >= REFERENCE_LENGTH.min && /\d{4}/.test(value)) written.add(value);
    }
  }
  return [...written];
}
