import type { XmlAttribute, XmlElement } from '../../../xml/tree.js';

/** One change of a tree, told by the positioned path of the element (see ../../paths.ts). */
export type Edit =
  | { readonly kind: 'text'; readonly path: string; readonly to: string }
  | {
      readonly kind: 'attribute';
      readonly path: string;
      readonly name: string;
      readonly to: string;
    }
  /** New children at the end of an element: enough for what is proposed here, whose order UBL leaves last. */
  | { readonly kind: 'append'; readonly path: string; readonly children: readonly XmlElement[] };

/** The edits by the path of the element they change. */
export type Edits = ReadonlyMap<string, readonly Edit[]>;

export function editsByPath(edits: Iterable<Edit>): Edits {
  const byPath = new Map<string, Edit[]>();
  for (const edit of edits) {
    const same = byPath.get(edit.path);
    if (same === undefined) byPath.set(edit.path, [edit]);
    else same.push(edit);
  }
  return byPath;
}

type Growing = { -readonly [K in keyof XmlElement]: XmlElement[K] };

/**
 * A copy of a tree with the edits made, its parents set; the given tree stays as it is. `pathOf` tells the path of an
 * element of the given tree.
 */
export function edited(
  root: XmlElement,
  edits: Edits,
  pathOf: (element: XmlElement) => string,
): XmlElement {
  const copy = (element: XmlElement, parent: XmlElement | undefined): XmlElement => {
    const own = edits.get(pathOf(element)) ?? [];
    const made: Growing = { ...element, attributes: attributesAfter(element, own) };
    if (parent === undefined) delete made.parent;
    else made.parent = parent;
    const text = own.find((edit) => edit.kind === 'text');
    if (text !== undefined) [made.text, made.textPieces] = [text.to, 1];
    made.children = [
      ...element.children.map((child) => copy(child, made)),
      ...own
        .flatMap((edit) => (edit.kind === 'append' ? edit.children : []))
        .map((child) => adopted(child, made)),
    ];
    return made;
  };
  return copy(root, undefined);
}

function adopted(element: XmlElement, parent: XmlElement): XmlElement {
  const made: Growing = { ...element, parent };
  made.children = element.children.map((child) => adopted(child, made));
  return made;
}

function attributesAfter(element: XmlElement, edits: readonly Edit[]): readonly XmlAttribute[] {
  let { attributes } = element;
  for (const edit of edits) {
    if (edit.kind !== 'attribute') continue;
    const others = attributes.filter((one) => one.name !== edit.name || one.ns !== '');
    attributes = [...others, { ns: '', name: edit.name, value: edit.to }];
  }
  return attributes;
}
