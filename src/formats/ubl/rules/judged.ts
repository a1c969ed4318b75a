import type { XmlElement } from '../../xml/tree.js';
import type { RootName } from '../namespaces.js';
import { namespaceOf, type Path } from './path.js';
import { type Shape, shapeOf } from './shape.js';
import { Undecidable } from './undecidable.js';

/** A document while the rules look at it: its tree with what many rules ask of the whole of it. */
export interface Judged {
  readonly root: XmlElement;
  readonly kind: RootName;
  /** Every distinct path with its elements, parents before children. */
  readonly shapes: readonly Shape[];
  /** UBL elements of that name at any depth. */
  readonly all: (name: string) => readonly XmlElement[];
  /** Elements at that path below the document element. */
  readonly at: (path: Path) => readonly XmlElement[];
  /** Names of the attributes without namespace that occur anywhere, extension content included. */
  readonly attributeNames: ReadonlySet<string>;
  /** Answers of `once`, by the function that computes them. */
  readonly facts: Map<unknown, unknown>;
}

/** Walks the tree once and makes ready what the rules ask. The root must be a UBL Invoice or CreditNote. */
export function judge(root: XmlElement, kind: RootName): Judged {
  const shapes: Shape[] = [];
  const byName = new Map<string, Shape[]>();
  const attributeNames = new Set<string>();
  shapeOf(root, attributeNames, (shape) => {
    shapes.push(shape);
    const same = byName.get(shape.name);
    if (same === undefined) byName.set(shape.name, [shape]);
    else same.push(shape);
  });
  const elements = (shapesOfName: readonly Shape[] | undefined, ns: string): XmlElement[] =>
    (shapesOfName ?? []).filter((shape) => shape.ns === ns).flatMap((shape) => shape.elements);
  const named = new Map<string, readonly XmlElement[]>();
  const reached = new Map<Path, readonly XmlElement[]>();
  return {
    root,
    kind,
    shapes,
    attributeNames,
    facts: new Map(),
    all: (name) => kept(named, name, () => elements(byName.get(name), namespaceOf(name))),
    at: (path) => kept(reached, path, () => path.all(root)),
  };
}

function kept<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    cache.set(key, value);
  }
  return value;
}

interface Answer<T> {
  readonly value?: T;
  readonly undecidable?: Undecidable;
}

/** A fact of the whole document, computed when first asked for; one that cannot be told stays so. */
export function once<T>(compute: (document: Judged) => T): (document: Judged) => T {
  return (document) => {
    const answer = kept(document.facts, compute, () => tried(compute, document)) as Answer<T>;
    return told(answer);
  };
}

/**
 * A fact of an element that its children ask for, computed when first asked for: a thousand of them below one
 * element would else search it a thousand times.
 */
export function oncePer<T>(
  compute: (element: XmlElement) => T,
): (element: XmlElement, document: Judged) => T {
  const answersOf = once(() => new Map<XmlElement, Answer<T>>());
  return (element, document) =>
    told(kept(answersOf(document), element, () => tried(compute, element)));
}

function told<T>(answer: Answer<T>): T {
  if (answer.undecidable !== undefined) throw answer.undecidable;
  return answer.value as T;
}

function tried<A, T>(compute: (of: A) => T, of: A): Answer<T> {
  try {
    return { value: compute(of) };
  } catch (error) {
    if (error instanceof Undecidable) return { undecidable: error };
    throw error;
  }
}
