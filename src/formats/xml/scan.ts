import type { Fault } from '../../kernel/fault.js';
import type { XmlEvents } from './events.js';
import type { XmlLimits } from './limits.js';
import { type Name, Names } from './names.js';
import { Refusal, refusalsAt, type Refusals } from './refusal.js';
import { type Place, Source } from './source.js';

/** Answered instead of an offset: the text ends inside this token, which is read again when more has come. */
export const UNFINISHED = -1;

const START: Place = { line: 1, column: 1 };

/**
 * State of one reading, shared by the functions that read one kind of token each. Such a function gets the offset of
 * the token in `text` and answers the offset behind it, or UNFINISHED. It looks at the characters strictly from left
 * to right and changes nothing before it knows the whole token, so that where the text was cut cannot change what is
 * told. A limit is looked at before anything that stands behind it.
 */
export class Scan {
  text = '';
  source = new Source('', START);
  /** Whether nothing follows `text`: the document ends there, or what follows is not text. */
  isLast = false;
  /** Whether nothing of the document has been told yet: only there may an XML declaration stand. */
  isFresh = true;
  hasRoot = false;
  elements = 0;
  /** Names of the open elements, outermost first; valid up to `depth`. */
  readonly open: Name[] = [];
  depth = 0;
  /** Name of the innermost open element as it is written; empty outside the root. */
  openName = '';
  /** Characters that one text may have here. */
  textMax: number;
  /** The next `&` and `]]>` of the text, never behind the place that is being read; its length when there is none. */
  nextReference = 0;
  nextSectionEnd = 0;
  /** How long `text` must be before reading the unfinished token again is of use. */
  wanted = 0;
  /** The attributes of the tag that is being read, declarations of namespaces among them; valid up to `size`. */
  readonly tag: { readonly names: Name[]; readonly values: string[]; size: number } = {
    names: [],
    values: [],
    size: 0,
  };
  readonly names: Names;
  readonly events: XmlEvents;
  readonly limits: XmlLimits;
  #faultAt = 0;
  readonly #refusals: Refusals;

  constructor(events: XmlEvents, limits: XmlLimits) {
    this.events = events;
    this.limits = limits;
    this.textMax = limits.textMax;
    this.names = new Names((local) =>
      limits.binaryElements.has(local) ? limits.binaryTextMax : limits.textMax,
    );
    this.#refusals = refusalsAt(() => {
      const { line, column } = this.source.placeAt(this.#faultAt);
      return `${line}:${column}`;
    });
  }

  /** Goes on with a text that begins at that place of the document. */
  begin(source: Source, isLast: boolean): void {
    this.source = source;
    this.text = source.text;
    this.isLast = isLast;
    this.nextReference = -1;
    this.nextSectionEnd = -1;
  }

  /** Why to refuse the document, at that offset of the text. */
  refuse(offset: number): Refusals {
    this.#faultAt = offset;
    return this.#refusals;
  }

  /** The piece that begins at `from` goes on behind the text: refuses it when it is over its limit by now. */
  unfinished(from: number, what: string, max: number): typeof UNFINISHED {
    this.checkLength(from, this.text.length, what, max);
    return this.unfinishedBefore(from + max + 1);
  }

  /** The token cannot be told from others by a text that is shorter than this. */
  unfinishedBefore(length: number): typeof UNFINISHED {
    this.wanted = length;
    return UNFINISHED;
  }

  checkLength(from: number, to: number, what: string, max: number): void {
    if (to - from > max) this.refuse(from + max).tooLarge(what, max);
  }

  enter(name: Name): void {
    this.open[this.depth++] = name;
    this.openName = name.written;
    this.textMax = name.textMax;
  }

  /** Ends the innermost element. */
  leave(): void {
    if (this.names.declaredDepth === this.depth) this.names.leave(this.depth);
    const around = this.open[--this.depth - 1];
    this.openName = around === undefined ? '' : around.written;
    this.textMax = around === undefined ? this.limits.textMax : around.textMax;
    this.tell(this.events.close());
  }

  /** A fault that the listener answers ends the reading. */
  tell(fault: Fault | undefined): void {
    if (fault !== undefined) throw new Refusal(fault);
  }
}
