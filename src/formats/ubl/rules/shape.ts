import type { XmlElement } from '../../xml/tree.js';

/** All elements of a document that share one path; paths are few, even where elements are many. */
export interface Shape {
  readonly ns: string;
  readonly name: string;
  readonly parent: Shape | undefined;
  readonly elements: XmlElement[];
  readonly children: Map<string, Shape>;
  /** Same name, other namespace: rare, so a chain is enough. */
  next: Shape | undefined;
}

interface Walk {
  readonly attributeNames: Set<string>;
  readonly visit: (shape: Shape) => void;
}

/** Walks the document once; `visit` is told each new shape, parents first, `attributeNames` is filled. */
export function shapeOf(
  root: XmlElement,
  attributeNames: Set<string>,
  visit: (shape: Shape) => void,
): void {
  const top = made(root.ns, root.name, undefined);
  visit(top);
  add({ attributeNames, visit }, top, root);
}

function made(ns: string, name: string, parent: Shape | undefined): Shape {
  return { ns, name, parent, elements: [], children: new Map(), next: undefined };
}

function add(walk: Walk, at: Shape, element: XmlElement): void {
  at.elements.push(element);
  for (const { ns, name } of element.attributes) if (ns === '') walk.attributeNames.add(name);
  for (const child of element.children) add(walk, below(walk, at, child), child);
}

function below(walk: Walk, at: Shape, child: XmlElement): Shape {
  const first = at.children.get(child.name);
  let found = first;
  while (found !== undefined && found.ns !== child.ns) found = found.next;
  if (found !== undefined) return found;
  const shape = made(child.ns, child.name, at);
  if (first === undefined) {
    at.children.set(child.name, shape);
  } else {
    shape.next = first.next;
    first.next = shape;
  }
  walk.visit(shape);
  return shape;
}
