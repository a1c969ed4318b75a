import type { XmlElement } from '../../../xml/tree.js';
import { spotsAt } from '../advice/spots.js';
import { RULE_TEXTS } from '../advice/texts/index.js';
import type { Edit } from './edit.js';

/** What a fix would change: shown as from and to, made by its edits. */
export interface Proposal {
  /** The element the fix is about */
  readonly element: XmlElement;
  readonly attribute?: string;
  readonly from: string;
  readonly to: string;
  readonly edits: readonly Edit[];
}

/** Positioned path of an element, remembered per document. */
export type PathOf = (element: XmlElement) => string;

/** Proposes something for an element where a rule fired, or null when it would not be safe. */
export type Propose = (element: XmlElement, rule: string, pathOf: PathOf) => Proposal | null;

/** The element a rule's sentence is about: the amount of a total, the quantity whose unit is wrong. */
export function aboutOf(element: XmlElement, rule: string): XmlElement | undefined {
  return spotsAt(element, RULE_TEXTS.get(rule)?.at ?? '.')[0]?.elements[0];
}

/** A fix that gives an element another text; null when nothing changes. */
export function textFix(element: XmlElement, to: string | null, pathOf: PathOf): Proposal | null {
  if (to === null || to === element.text || element.children.length > 0) return null;
  return {
    element,
    from: element.text,
    to,
    edits: [{ kind: 'text', path: pathOf(element), to }],
  };
}

/** A fix that gives an attribute another value, or adds it. */
export function attributeFix(
  element: XmlElement,
  name: string,
  values: { readonly from: string; readonly to: string | undefined },
  pathOf: PathOf,
): Proposal | null {
  const { from, to } = values;
  if (to === undefined || to === from) return null;
  return {
    element,
    attribute: name,
    from,
    to,
    edits: [{ kind: 'attribute', path: pathOf(element), name, to }],
  };
}
