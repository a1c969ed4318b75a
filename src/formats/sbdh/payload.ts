import { fault, type Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { parseXml } from '../xml/parse.js';
import { printXml } from '../xml/print.js';
import type { XmlElement } from '../xml/tree.js';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
/** An element may use this prefix without declaring it, and no other for that namespace. */
const PREFIXES = new Map([[XML_NAMESPACE, 'xml']]);

const END = '</';
const END_OF_TAG = 0x3e;
const LESS = 0x3c;

/**
 * The bytes of the document inside an envelope: the very bytes where it declares its namespaces itself, else the tree
 * printed anew. Whether the cut is right is not trusted but checked: what was cut out must read as the same tree.
 * Fault: UNSUPPORTED_DOCUMENT when it can be neither cut out nor printed (text beside elements).
 */
export function payloadBytes(
  envelope: Uint8Array,
  header: XmlElement,
  payload: XmlElement,
): Result<Uint8Array, Fault> {
  const cut = cutOut(envelope, header.name);
  if (cut !== null) {
    const read = parseXml(cut);
    // A copy: the cut is a window on the whole envelope, which need not be kept alive.
    if (read.ok && isSameTree(read.value, payload)) return ok(Uint8Array.from(cut));
  }
  if (isMixed(payload)) {
    const message =
      'The document inside the envelope uses the envelope’s namespaces and has text beside elements; it cannot be taken out unchanged. Declare the namespaces on the document.';
    return err(fault('UNSUPPORTED_DOCUMENT', 'sbdh.payload', payload.name, message));
  }
  return printXml(payload, PREFIXES);
}

/** From behind the header to before the end tag of the envelope; null where that is not one element. */
function cutOut(envelope: Uint8Array, headerName: string): Uint8Array | null {
  const bytes = Buffer.from(envelope.buffer, envelope.byteOffset, envelope.byteLength);
  const begin = startBehind(bytes, headerName);
  const end = bytes.lastIndexOf(END);
  if (begin === null || end <= begin) return null;
  const last = bytes.lastIndexOf('>', end - 1);
  return last <= begin ? null : bytes.subarray(begin, last + 1);
}

/** Where the first tag behind the header's end tag begins. */
function startBehind(bytes: Buffer, headerName: string): number | null {
  let at = bytes.indexOf(headerName);
  while (at >= 0 && !isEndTag(bytes, at)) at = bytes.indexOf(headerName, at + headerName.length);
  if (at < 0) return null;
  const closed = bytes.indexOf(END_OF_TAG, at);
  const begin = closed < 0 ? -1 : bytes.indexOf(LESS, closed);
  return begin < 0 ? null : begin;
}

/** What stands before a name in an end tag; a prefix is short, so that looking for it costs nothing. */
const BEFORE_NAME = /<\/(?:[^\s<>/:]{1,60}:)?$/;
const BEFORE_NAME_BYTES = 64;

function isEndTag(bytes: Buffer, nameAt: number): boolean {
  const before = bytes.subarray(Math.max(0, nameAt - BEFORE_NAME_BYTES), nameAt);
  return BEFORE_NAME.test(before.toString('latin1'));
}

function isSameTree(a: XmlElement, b: XmlElement): boolean {
  return (
    a.ns === b.ns &&
    a.name === b.name &&
    a.text === b.text &&
    a.attributes.length === b.attributes.length &&
    a.children.length === b.children.length &&
    a.attributes.every((one, n) => {
      const other = b.attributes[n];
      return other?.ns === one.ns && other.name === one.name && other.value === one.value;
    }) &&
    a.children.every((one, n) => {
      const other = b.children[n];
      return other !== undefined && isSameTree(one, other);
    })
  );
}

function isMixed(element: XmlElement): boolean {
  return element.children.length > 0 && (element.text !== '' || element.children.some(isMixed));
}
