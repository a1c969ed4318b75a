import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { XmlEvents } from './events.js';
import { XML_LIMITS, type XmlLimits } from './limits.js';
import { Refusal } from './refusal.js';
import { tokenizer } from './tokenizer.js';
import { utf8Reader } from './utf8.js';

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
 * into pieces makes no difference. `portionBytes` is how many of them are read at once.
 */
export function xmlReader(
  events: XmlEvents,
  custom: Partial<XmlLimits> = {},
  portionBytes = PORTION_BYTES,
): XmlReader {
  const limits: XmlLimits = { ...XML_LIMITS, ...custom };
  const tokens = tokenizer(events, limits);
  const decoder = utf8Reader();
  let bytesRead = 0;
  let failed: Fault | undefined;

  function portion(bytes: Uint8Array): void {
    // Text before the wrong place is read first: the earlier fault is the one to report.
    const { text, broken } = decoder.next(bytes);
    tokens.feed(text, broken !== undefined);
    if (broken === 'bytes') tokens.refuseAtLast().bytes();
    if (broken === 'character')
      tokens.refuseBehind().notWellFormed('a character that XML cannot have');
  }

  function guarded(work: () => void): Result<void, Fault> {
    if (failed !== undefined) return err(failed);
    try {
      work();
      return ok(undefined);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed = error.fault;
      return err(failed);
    }
  }

  return {
    write: (bytes) =>
      guarded(() => {
        const length = Math.min(bytes.length, limits.bytesMax - bytesRead);
        bytesRead += length;
        for (let at = 0; at < length; at += portionBytes)
          portion(bytes.subarray(at, Math.min(at + portionBytes, length)));
        if (length < bytes.length)
          tokens.refuseAtLast().tooLarge('Bytes of the document', limits.bytesMax);
      }),
    end: () =>
      guarded(() => {
        if (decoder.pending()) {
          tokens.feed('', true);
          tokens.refuseAtLast().bytes();
        }
        tokens.end();
      }),
  };
}
