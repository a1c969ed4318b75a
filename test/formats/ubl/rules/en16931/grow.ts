import { namespaceOf } from '../../../../../src/formats/ubl/rules/path.js';
import type { XmlAttribute, XmlElement } from '../../../../../src/formats/xml/tree.js';
import { treeOf } from '../../../../support/ubl.js';

interface Growing extends Omit<XmlElement, 'children' | 'attributes'> {
  readonly children: Growing[];
  readonly attributes: XmlAttribute[];
}

const attributeNamed = (name: string, ns = ''): XmlAttribute => ({ ns, name, value: '' });

export interface Leaf {
  /** Name of an attribute that the element at the end of the path gets, with an empty value. */
  readonly attribute?: string;
  /** Namespace of that attribute. */
  readonly attributeNs?: string;
  readonly text?: string;
  /** Another namespace for the element at the end of the path. */
  readonly ns?: string;
}

/**
 * The document with an element more at a path below its document element. Parents that are there are used, missing
 * ones are made; the order of elements does not matter to the rules.
 */
export function grown(xml: string, path: string, leaf: Leaf = {}): XmlElement {
  const root = treeOf(xml) as Growing;
  const names = path.split('/');
  const end = names.reduce((parent, name, depth) => {
    const isLeaf = depth === names.length - 1;
    const known = parent.children.find((child) => child.name === name);
    return known !== undefined && !isLeaf ? known : made(parent, name, isLeaf ? leaf : {});
  }, root);
  if (leaf.attribute !== undefined) {
    end.attributes.push(attributeNamed(leaf.attribute, leaf.attributeNs));
  }
  return root;
}

function made(parent: Growing, name: string, { ns = namespaceOf(name), text = '' }: Leaf): Growing {
  const child: Growing = {
    ns,
    name,
    attributes: [],
    children: [],
    text,
    textPieces: text === '' ? 0 : 1,
    line: 1,
    column: 1,
    parent,
  };
  parent.children.push(child);
  return child;
}
