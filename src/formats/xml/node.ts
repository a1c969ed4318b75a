import type { Source } from './source.js';
import type { XmlAttribute, XmlElement } from './tree.js';

const NO_CHILDREN: readonly XmlElement[] = [];

/**
 * An element of a document that is being read: told at its start tag, then grown by the tree builder. One class, so
 * that all elements have the same shape in memory; line and column are worked out when they are asked for.
 */
export class XmlNode implements XmlElement {
  readonly ns: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  children: readonly XmlElement[];
  text: string;
  textPieces: number;
  parent: XmlNode | undefined;
  readonly source: Source;
  readonly offset: number;

  constructor(
    ns: string,
    name: string,
    attributes: readonly XmlAttribute[],
    source: Source,
    offset: number,
  ) {
    this.ns = ns;
    this.name = name;
    this.attributes = attributes;
    this.children = NO_CHILDREN;
    this.text = '';
    this.textPieces = 0;
    this.parent = undefined;
    this.source = source;
    this.offset = offset;
  }

  get line(): number {
    return this.source.placeAt(this.offset).line;
  }

  get column(): number {
    return this.source.placeAt(this.offset).column;
  }
}
