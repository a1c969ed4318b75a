import type { XmlElement } from '../xml/tree.js';
import { PREFIXES, rootName } from './namespaces.js';

/**
 * One step of a positioned path, `cac:TaxTotal[2]`. An element outside UBL is named with its namespace, as XPath 3 does.
 */
export function stepOf(element: XmlElement, position: number): string {
  const prefix = PREFIXES.get(element.ns);
  if (prefix !== undefined) return `${prefix}:${element.name}[${position}]`;
  const bare = rootName(element) !== null || element.ns === '';
  return `${bare ? element.name : `Q{${element.ns}}${element.name}`}[${position}]`;
}

/** Counts equally named siblings while their parent is walked in order. */
export function siblingCounter(): (element: XmlElement) => number {
  const seen = new Map<string, number>();
  return (element) => {
    const key = `${element.ns}|${element.name}`;
    const position = (seen.get(key) ?? 0) + 1;
    seen.set(key, position);
    return position;
  };
}
