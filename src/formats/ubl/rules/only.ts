import type { XmlElement } from '../../xml/tree.js';
import { attributeOf } from './text.js';
import { Undecidable } from './undecidable.js';

/** The one element of a selection, or undefined; two of them leave the rule undecidable (see `Path.the`). */
export function only(elements: readonly XmlElement[]): XmlElement | undefined {
  const [first, second] = elements;
  if (second !== undefined) throw new Undecidable('repeated', second);
  return first;
}

/** Value of the one attribute of that name on the elements, or undefined; two of them leave the rule undecidable. */
export function onlyAttribute(elements: readonly XmlElement[], name: string): string | undefined {
  return attributeOf(
    only(elements.filter((element) => attributeOf(element, name) !== undefined)),
    name,
  );
}
