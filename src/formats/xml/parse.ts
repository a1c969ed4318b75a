import type { Fault } from '../../kernel/fault.js';
import { assert, ok, type Result } from '../../kernel/result.js';
import { treeBuilder } from './build.js';
import type { XmlEvents } from './events.js';
import type { XmlLimits } from './limits.js';
import { readXml } from './reader.js';
import type { XmlElement } from './tree.js';

/**
 * Reads a whole document into a tree: XML 1.0 with namespaces, UTF-8, no DOCTYPE, within the limits.
 * Faults, with `line:column`: ENCODING, FORBIDDEN_CONSTRUCT, NOT_WELL_FORMED, LIMIT_EXCEEDED.
 */
export function parseXml(
  bytes: Uint8Array,
  limits: Partial<XmlLimits> = {},
): Result<XmlElement, Fault> {
  const builder = treeBuilder();
  let root: XmlElement | undefined;
  const events: XmlEvents = {
    open: builder.open,
    text: builder.text,
    skipped: builder.skipped,
    close: () => {
      root = builder.close();
      return undefined;
    },
  };
  const read = readXml(bytes, events, limits);
  if (!read.ok) return read;
  assert(root !== undefined, 'a document that ended well has a root');
  return ok(root);
}
