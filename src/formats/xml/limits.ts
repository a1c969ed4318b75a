const KIB = 1024;
const MIB = 1024 * KIB;

/**
 * What one XML document may cost. Checked while reading, so that a hostile document is dropped when it passes a
 * limit and not when it has filled the memory. Lengths are characters of the source: a reference such as `&#65;`
 * counts with all it takes to write, because that is what it costs to read; a line end counts as one.
 */
export interface XmlLimits {
  /** Bytes of the document. 25 MiB holds an invoice with its attachments; larger ones are refused unread. */
  readonly bytesMax: number;
  /** Open elements at once. UBL and CAMT need some 15; whatever walks a tree does so on the stack. */
  readonly depthMax: number;
  /** Attributes of one element, namespace declarations included. */
  readonly attributesMax: number;
  /** Characters of an element, attribute or instruction name, prefix included; also of a reference. */
  readonly nameMax: number;
  /** Characters of one attribute value; also of the blanks between the parts of a tag. */
  readonly attributeMax: number;
  /** Characters of text between two markups; also of one comment or instruction: it is skipped, but still read. */
  readonly textMax: number;
  /** The same for elements that carry an embedded file, see `binaryElements`. */
  readonly binaryTextMax: number;
  /** Local names of the elements that may carry an embedded file in base64. */
  readonly binaryElements: ReadonlySet<string>;
  /** Elements of the document. A tree of a million of them takes some 200 MB; streams may allow more. */
  readonly elementsMax: number;
}

/** Defaults for a document held as a tree. 10,000 invoice lines (some 250,000 elements) must pass. */
export const XML_LIMITS: XmlLimits = {
  bytesMax: 25 * MIB,
  depthMax: 64,
  attributesMax: 64,
  nameMax: 256,
  attributeMax: 64 * KIB,
  textMax: MIB,
  binaryTextMax: 20 * MIB,
  binaryElements: new Set(['EmbeddedDocumentBinaryObject']),
  elementsMax: 1_000_000,
};
