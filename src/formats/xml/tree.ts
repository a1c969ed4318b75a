/**
 * The element tree of a document, as the strict reader builds it and the printer prints it.
 * Names are resolved: `ns` is the namespace, `name` the local name; prefixes do not matter.
 */
export interface XmlElement {
  readonly ns: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /**
   * All text of the element itself joined (character data and CDATA; comments and instructions cut nothing),
   * raw: not trimmed. Blank text between child elements is dropped.
   */
  readonly text: string;
  /** How many pieces the text came in: a comment in a value makes two. */
  readonly textPieces: number;
  /** Where the start tag stands, from 1 */
  readonly line: number;
  readonly column: number;
  /** The element around it; absent on the outermost one and on a tree that is made to be printed. */
  readonly parent?: XmlElement | undefined;
}

export interface XmlAttribute {
  readonly ns: string;
  readonly name: string;
  readonly value: string;
}

/** First child with that name, or undefined. */
export function child(element: XmlElement, ns: string, name: string): XmlElement | undefined {
  return element.children.find((c) => c.name === name && c.ns === ns);
}

export function childrenOf(element: XmlElement, ns: string, name: string): readonly XmlElement[] {
  return element.children.filter((c) => c.name === name && c.ns === ns);
}

/** Attribute without namespace, or undefined. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((a) => a.name === name && a.ns === '')?.value;
}
