import type { XmlElement } from '../../xml/tree.js';
import type { Judged } from './judged.js';

/** Whether something holds for an element of a document. */
export type Condition = (element: XmlElement, document: Judged) => boolean;

/** One row of the official rules: it fires on each element of its group for which `holds` is not met. */
export interface Rule {
  readonly id: string;
  readonly severity: 'fatal' | 'warning';
  /** Business terms and groups it is about, `BT-5`. */
  readonly terms: readonly string[];
  readonly holds: Condition;
}

/**
 * Rules that look at the same elements. Of the groups of one pattern only the first that fits an element judges it,
 * as in the official artefacts.
 */
export interface RuleGroup {
  /**
   * Which elements, alternatives separated by blanks: `//A/B` at any depth, `A/B` below the document element,
   * `.` the document element, `*` every element.
   */
  readonly at: string;
  /** Part of the choice: an element for which it does not hold (or cannot be told) is left to later groups. */
  readonly when?: Condition;
  readonly rules: readonly Rule[];
}

/** Groups in order; the first that fits an element judges it. */
export type Pattern = readonly RuleGroup[];

export function fatal(id: string, terms: string, holds: Condition): Rule {
  return { id, severity: 'fatal', terms: split(terms), holds };
}

export function warn(id: string, terms: string, holds: Condition): Rule {
  return { id, severity: 'warning', terms: split(terms), holds };
}

export function on(at: string, ...rules: readonly Rule[]): RuleGroup {
  return { at, rules };
}

export function onWhen(at: string, when: Condition, ...rules: readonly Rule[]): RuleGroup {
  return { at, when, rules };
}

export const never: Condition = () => false;
export const always: Condition = () => true;

function split(terms: string): readonly string[] {
  return terms === '' ? [] : terms.split(' ');
}
