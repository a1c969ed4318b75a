import type { Fault } from '../../kernel/fault.js';
import type { XmlAttribute } from './tree.js';

/** A start tag with its names resolved. Namespace declarations are not among the attributes. */
export interface XmlStart {
  readonly ns: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  /** Where the tag begins, from 1 */
  readonly line: number;
  readonly column: number;
}

/** What the reader tells, in document order. An answered fault ends the reading: it becomes the reader's own. */
export interface XmlEvents {
  readonly open: (start: XmlStart) => Fault | undefined;
  /** Character data or CDATA, whole between two markups, never empty. */
  readonly text: (text: string) => Fault | undefined;
  /** A comment or an instruction: it cuts no value, but a value around it comes in two pieces. */
  readonly skipped: () => Fault | undefined;
  readonly close: () => Fault | undefined;
}
