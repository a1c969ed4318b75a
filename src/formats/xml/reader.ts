import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { XmlEvents } from './events.js';
import { XML_LIMITS, type XmlLimits } from './limits.js';
import { Refusal } from './refusal.js';
import { type Tokenizer, tokenizer } from './tokenizer.js';
import { type Decoded, utf8Reader } from './utf8.js';

/** A document being read: bytes go in as they come, the first fault ends it for good. */
export interface XmlReader {
  readonly write: (bytes: Uint8Array) => Result<void, Fault>;
  /** Says that no more bytes come: what is still open now is a fault. */
  readonly end: () => Result<void, Fault>;
}

/** Bytes read at once: larger portions hold more text at a time, smaller ones are held over more often. */
const PORTION_BYTES = 64 * 1024;

/**
 * A strict and bounded reader of XML 1.0 with namespaces, in UTF-8, without DOCTYPE. It opens nothing outside.
 * Faults, with `line:column`: ENCODING, FORBIDDEN_CONSTRUCT, NOT_WELL_FORMED, LIMIT_EXCEEDED. Where the bytes are cut
 * into pieces makes no difference.
 */
export function xmlReader(events: XmlEvents, custom: Partial<XmlLimits> = {}): XmlReader {
  const limits: XmlLimits = { ...XML_LIMITS, ...custom };
  const tokens = tokenizer(events, limits);
  const decoder = utf8Reader();
  let bytesRead = 0;
  let failed: Fault | undefined;

  function guarded(work: () => void): Result<void, Fault> {
    if (failed === undefined) failed = refusalOf(work);
    return failed === undefined ? ok(undefined) : err(failed);
  }

  return {
    write: (bytes) =>
      guarded(() => {
        const length = Math.min(bytes.length, limits.bytesMax - bytesRead);
        bytesRead += length;
        for (let at = 0; at < length; at += PORTION_BYTES) {
          const decoded = decoder.next(bytes.subarray(at, Math.min(at + PORTION_BYTES, length)));
          take(tokens, decoded, decoded.broken !== undefined);
        }
        if (length < bytes.length)
          tokens.refuseAtLast().tooLarge('Bytes of the document', limits.bytesMax);
      }),
    end: () =>
      guarded(() => {
        if (decoder.pending()) take(tokens, CUT, true);
        tokens.end();
      }),
  };
}

/** The same for a document that is all there: decoded and read at once; one that is too large is not read at all. */
export function readXml(
  bytes: Uint8Array,
  events: XmlEvents,
  custom: Partial<XmlLimits> = {},
): Result<void, Fault> {
  const limits: XmlLimits = { ...XML_LIMITS, ...custom };
  const failed = refusalOf(() => {
    const tokens = tokenizer(events, limits);
    if (bytes.length > limits.bytesMax)
      tokens.refuseAtLast().tooLarge('Bytes of the document', limits.bytesMax);
    const decoder = utf8Reader();
    take(tokens, decoder.next(bytes), true);
    if (decoder.pending()) take(tokens, CUT, true);
    tokens.end();
  });
  return failed === undefined ? ok(undefined) : err(failed);
}

/** What a document says that ends inside a character. */
const CUT: Decoded = { text: '', broken: 'bytes' };

/** Text before the wrong place is read first: the earlier fault is the one to report. */
function take(tokens: Tokenizer, { text, broken }: Decoded, isLast: boolean): void {
  tokens.feed(text, isLast);
  if (broken === 'bytes') tokens.refuseAtLast().bytes();
  if (broken === 'character')
    tokens.refuseBehind().notWellFormed('a character that XML cannot have');
}

function refusalOf(work: () => void): Fault | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.fault;
  }
}
