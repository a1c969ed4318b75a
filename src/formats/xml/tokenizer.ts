import { BANG, isNameStart, LESS, QUESTION, SLASH } from './characters.js';
import type { XmlEvents } from './events.js';
import type { XmlLimits } from './limits.js';
import { readBang, readEndTag, readInstruction } from './markup.js';
import type { Refusals } from './refusal.js';
import { Scan, UNFINISHED } from './scan.js';
import { Source } from './source.js';
import { readStartTag } from './start-tag.js';
import { readText } from './text.js';

/** A held text shorter than this is read again whenever something comes. */
const SHORT = 1024;

/** Takes the text of one document, piece by piece, and tells what stands in it. Every function throws a Refusal. */
export interface Tokenizer {
  /** Reads on; with `isLast`, what stands in the text is read as far as it goes, because nothing follows it. */
  readonly feed: (text: string, isLast: boolean) => void;
  /** Refuses the document unless it is whole. */
  readonly end: () => void;
  /** Refuses the document at its last character so far. */
  readonly refuseAtLast: () => Refusals;
  /** Refuses the document at the character behind that. */
  readonly refuseBehind: () => Refusals;
}

/** XML 1.0 (fifth edition) with namespaces, without document type; see `xmlReader` for what it refuses. */
export function tokenizer(events: XmlEvents, limits: XmlLimits): Tokenizer {
  const scan = new Scan(events, limits);
  /** How far the text of `scan` has been read. */
  let read = 0;
  /** The token that its end cut, and what has come since. */
  let held = '';
  /** How much must be held before reading that again is of use: twice as much, so that all of it costs no more. */
  let wanted = 0;

  function readOn(text: string, isLast: boolean): void {
    scan.begin(new Source(text, scan.source.placeBehind(read)), isLast);
    read = readTokens(scan);
    held = text.slice(read);
    wanted = held.length < SHORT ? 0 : Math.min(scan.wanted - read, 2 * held.length);
  }

  const refuseBehind = (): Refusals => scan.refuse(scan.text.length);
  const refuseAtLast = (): Refusals =>
    scan.text.endsWith('\n') ? refuseBehind() : scan.refuse(scan.text.length - 1);
  return {
    feed(text, isLast) {
      held = held === '' ? text : held + text;
      if (held !== '' && (isLast || held.length >= wanted)) readOn(held, isLast);
    },
    end() {
      if (held !== '' && !scan.isLast) readOn(held, true);
      if (scan.depth > 0) refuseAtLast().cutOff(scan.openName.slice(0, 80));
      if (held !== '') refuseAtLast().notWellFormed('the document stops in the middle of a markup');
      if (!scan.hasRoot) refuseAtLast().notWellFormed('a document without a root element');
    },
    refuseAtLast,
    refuseBehind,
  };
}

/** Reads tokens as long as they are whole; answers where the first one begins that is not. */
function readTokens(scan: Scan): number {
  const { length } = scan.text;
  let at = 0;
  while (at < length) {
    const behind = readToken(scan, at);
    if (behind === UNFINISHED) return at;
    at = behind;
    scan.isFresh = false;
  }
  return at;
}

function readToken(scan: Scan, at: number): number {
  const { text } = scan;
  if (text.charCodeAt(at) !== LESS) return readText(scan, at);
  switch (text.charCodeAt(at + 1)) {
    case SLASH:
      return readEndTag(scan, at);
    case BANG:
      return readBang(scan, at);
    case QUESTION:
      return readInstruction(scan, at);
    default:
      if (isNameStart(text, at + 1)) return readStartTag(scan, at);
      if (at + 1 < text.length)
        scan.refuse(at + 1).notWellFormed('"<" begins no tag here: write "&lt;" for the character');
      return scan.unfinishedBefore(at + 2);
  }
}
