import { SaxesParser } from 'saxes';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { XmlEvents } from './events.js';
import { listen } from './handlers.js';
import { XML_LIMITS, type XmlLimits } from './limits.js';
import { prologGuard } from './prolog.js';
import { Refusal, refusalsAt } from './refusal.js';
import { utf8Reader } from './utf8.js';

/** A document being read: bytes go in as they come, the first fault ends it for good. */
export interface XmlReader {
  readonly write: (bytes: Uint8Array) => Result<void, Fault>;
  /** Says that no more bytes come: what is still open now is a fault. */
  readonly end: () => Result<void, Fault>;
}

/** Bytes given to the parser at once; between two such portions the limits on unfinished pieces are looked at. */
const PORTION_BYTES = 64 * 1024;

/**
 * A strict and bounded reader of XML 1.0 with namespaces, in UTF-8, without DOCTYPE. It opens nothing outside.
 * Faults, with `line:column`: ENCODING, FORBIDDEN_CONSTRUCT, NOT_WELL_FORMED, LIMIT_EXCEEDED.
 */
export function xmlReader(events: XmlEvents, custom: Partial<XmlLimits> = {}): XmlReader {
  const limits: XmlLimits = { ...XML_LIMITS, ...custom };
  const parser = new SaxesParser({ xmlns: true, defaultXMLVersion: '1.0', forceXMLVersion: true });
  const refuse = refusalsAt(() => `${parser.line}:${Math.max(parser.column, 1)}`);
  const checkUnfinished = listen(parser, events, limits, refuse);
  const decoder = utf8Reader();
  const prolog = prologGuard();
  let bytesRead = 0;
  let fed = 0;
  let failed: Fault | undefined;

  function portion(bytes: Uint8Array): void {
    bytesRead += bytes.length;
    if (bytesRead > limits.bytesMax) refuse.tooLarge('Bytes of the document', limits.bytesMax);
    // Text before the wrong place is parsed first: the earlier fault is the one to report.
    const { text, broken } = decoder.next(bytes);
    const { before, doctype } = prolog.next(text);
    parser.write(before);
    if (doctype) refuse.doctype();
    if (broken) refuse.bytes();
    fed += before.length;
    checkUnfinished(fed);
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
        for (let at = 0; at < bytes.length; at += PORTION_BYTES)
          portion(bytes.subarray(at, at + PORTION_BYTES));
      }),
    end: () =>
      guarded(() => {
        if (decoder.pending()) refuse.bytes();
        parser.close();
      }),
  };
}
