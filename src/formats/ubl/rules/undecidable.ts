import type { XmlElement } from '../../xml/tree.js';

/**
 * Why a demand cannot be judged: an element that may stand once is repeated, a number or date is none, or a comment
 * cuts a value in two. Official engines stop the whole rule set there (XPTY0004, FORG0001, FORG0006).
 */
export type UndecidableReason =
  'repeated' | 'not-a-number' | 'not-a-date' | 'not-a-boolean' | 'in-pieces';

/** Thrown inside a rule and caught by the engine: in a condition the group is not chosen, in a demand the rule fires. */
export class Undecidable extends Error {
  readonly reason: UndecidableReason;
  readonly element: XmlElement;

  constructor(reason: UndecidableReason, element: XmlElement) {
    super(reason);
    this.reason = reason;
    this.element = element;
  }
}
