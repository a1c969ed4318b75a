import { path } from './path.js';
import type { Condition } from './rule.js';
import { hasTwoDecimals } from './numbers.js';
import { attributeOf, isFilled, normalize, raw, trimmed } from './text.js';

/** The element at the path exists, even when it is empty. Alternatives are separated by blanks. */
export function present(paths: string): Condition {
  const ways = paths.split(' ').map(path);
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) return (element) => only.some(element);
  return (element) => ways.some((way) => way.some(element));
}

export function absent(paths: string): Condition {
  const isPresent = present(paths);
  return (element, document) => !isPresent(element, document);
}

/** All of the paths exist. */
export function allPresent(paths: string): Condition {
  const ways = paths.split(' ').map(path);
  return (element) => ways.every((way) => way.some(element));
}

/** The one element at the path has more than blanks; two of them leave the rule undecidable. */
export function filled(text: string): Condition {
  const way = path(text);
  return (element) => isFilled(way.the(element));
}

/** Some element at the path has more than blanks; here several of them stop nothing. */
export function someFilled(text: string): Condition {
  const way = path(text);
  return (element) => way.some(element, isFilled);
}

export function hasAttribute(name: string): Condition {
  return (element) => attributeOf(element, name) !== undefined;
}

/** At most so many elements at the path. */
export function atMost(max: number, text: string): Condition {
  const way = path(text);
  return (element) => {
    let count = 0;
    return !way.some(element, () => ++count > max);
  };
}

/** BR-DEC: at most two characters after the first dot of the raw text; an absent element is fine. */
export function decimals(name: string): Condition {
  const way = path(name);
  return (element) => {
    const found = way.the(element);
    return found === undefined || hasTwoDecimals(raw(found));
  };
}

/** The trimmed text of the element is a code of the list. */
export function isCode(codes: ReadonlySet<string>): Condition {
  return (element) => codes.has(trimmed(element));
}

/** The trimmed value of the attribute is a code of the list; an absent one counts as empty. */
export function attributeIsCode(name: string, codes: ReadonlySet<string>): Condition {
  return (element) => codes.has(normalize(attributeOf(element, name) ?? ''));
}

export function both(a: Condition, b: Condition): Condition {
  return (element, document) => a(element, document) && b(element, document);
}

export function either(a: Condition, b: Condition): Condition {
  return (element, document) => a(element, document) || b(element, document);
}
