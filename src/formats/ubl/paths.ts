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

/** Steps of the elements of one document, kept so that thousands of findings below one parent stay linear. */
export type Steps = Map<XmlElement, string>;

/**
 * Positioned path of an element of a parsed tree from its root: `/Invoice[1]/cac:InvoiceLine[3]/cbc:ID[1]`.
 * Give the same `steps` for all findings of a document.
 */
export function pathOf(element: XmlElement, steps: Steps = new Map()): string {
  const line = [element];
  for (let at = element.parent; at !== undefined; at = at.parent) line.push(at);
  return pathAlong(line.reverse(), steps);
}

/** The same for the last of the elements that lead to it from the root; such a tree need not know its parents. */
export function pathAlong(line: readonly XmlElement[], steps: Steps): string {
  let path = '';
  let parent: XmlElement | undefined;
  for (const element of line) {
    path += `/${parent === undefined ? stepOf(element, 1) : stepBelow(parent, element, steps)}`;
    parent = element;
  }
  return path;
}

function stepBelow(parent: XmlElement, element: XmlElement, steps: Steps): string {
  if (!steps.has(element)) {
    const positionOf = siblingCounter();
    for (const sibling of parent.children) steps.set(sibling, stepOf(sibling, positionOf(sibling)));
  }
  return steps.get(element) ?? '';
}
