import type { Fault } from '../../kernel/fault.js';
import type { XmlNode } from './node.js';

/**
 * A start tag with its names resolved: `ns`, `name`, `attributes` without namespace declarations, `line`, `column`.
 * It is the element itself, still without content.
 */
export type XmlStart = XmlNode;

/** What the reader tells, in document order. An answered fault ends the reading: it becomes the reader's own. */
export interface XmlEvents {
  readonly open: (start: XmlStart) => Fault | undefined;
  /** Character data or CDATA, whole between two markups, never empty; whether it is all blanks. */
  readonly text: (text: string, isBlank: boolean) => Fault | undefined;
  /** A comment or an instruction: it cuts no value, but a value around it comes in two pieces. */
  readonly skipped: () => Fault | undefined;
  readonly close: () => Fault | undefined;
}
