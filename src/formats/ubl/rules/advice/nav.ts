import { collapse } from '../../lexical.js';
import { CAC, CBC } from '../../namespaces.js';
import type { XmlElement } from '../../../xml/tree.js';

/** The children of an element by name, and where each stands among its equals, from 1. */
interface Children {
  readonly named: ReadonlyMap<string, readonly XmlElement[]>;
  readonly positions: ReadonlyMap<XmlElement, number>;
}

/** Kept per element, so that thousands of findings below one parent stay linear. A tree never changes. */
const known = new WeakMap<XmlElement, Children>();

function childrenIn(element: XmlElement): Children {
  const kept = known.get(element);
  if (kept !== undefined) return kept;
  const named = new Map<string, XmlElement[]>();
  const positions = new Map<XmlElement, number>();
  for (const child of element.children) {
    const name = nameOf(child);
    const equals = named.get(name);
    if (equals === undefined) named.set(name, [child]);
    else equals.push(child);
    positions.set(child, equals?.length ?? 1);
  }
  const children = { named, positions };
  known.set(element, children);
  return children;
}

/** Credit notes name three things their own way; tables only know the names of invoices. */
const INVOICE_NAME: ReadonlyMap<string, string> = new Map([
  ['CreditNoteLine', 'InvoiceLine'],
  ['CreditedQuantity', 'InvoicedQuantity'],
  ['CreditNoteTypeCode', 'InvoiceTypeCode'],
]);

/** Name of an element as the tables have it; braces before those outside UBL, which no table means. */
export function nameOf(element: XmlElement): string {
  if (element.ns !== CBC && element.ns !== CAC) return `{}${element.name}`;
  return INVOICE_NAME.get(element.name) ?? element.name;
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return childrenIn(element).named.get(name) ?? [];
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0];
}

/** Position among the equally named siblings, from 1, and how many there are. */
export function placeOf(element: XmlElement): { readonly position: number; readonly of: number } {
  const { parent } = element;
  if (parent === undefined) return { position: 1, of: 1 };
  const { named, positions } = childrenIn(parent);
  return { position: positions.get(element) ?? 1, of: named.get(nameOf(element))?.length ?? 1 };
}

/** The document around an element, and the elements from just below it down to the element. */
export function lineage(element: XmlElement): {
  readonly root: XmlElement;
  readonly below: readonly XmlElement[];
} {
  const below: XmlElement[] = [];
  let root = element;
  while (root.parent !== undefined) {
    below.push(root);
    root = root.parent;
  }
  return { root, below: below.reverse() };
}

/** Path of an element below the document in the words of the tables: `InvoiceLine/Price/PriceAmount`. */
export function tablePath(element: XmlElement): string {
  return lineage(element).below.map(nameOf).join('/');
}

/** Longest text looked at: what people read is shorter, and hostile blanks cost nothing. */
const TEXT_MAX = 1_000;

/** Text of an element without the blanks around it, its beginning when it is long; empty for one that holds others. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined || element.children.length > 0) return '';
  return collapse(element.text.slice(0, TEXT_MAX));
}

/**
 * Elements at the end of a path, in document order, at most `limit`. Steps are names; `AllowanceCharge=false` means
 * allowances only, `=true` charges only.
 */
export function elementsAt(from: XmlElement, path: string, limit: number): readonly XmlElement[] {
  const found: XmlElement[] = [];
  collect(from, path.split('/'), 0, limit, found);
  return found;
}

function collect(
  from: XmlElement,
  steps: readonly string[],
  at: number,
  limit: number,
  found: XmlElement[],
): void {
  const step = steps[at];
  if (step === undefined) {
    found.push(from);
    return;
  }
  const [name = '', indicator] = step.split('=');
  for (const child of childrenNamed(from, name)) {
    if (found.length >= limit) return;
    if (indicator !== undefined && textOf(childNamed(child, 'ChargeIndicator')) !== indicator)
      continue;
    collect(child, steps, at + 1, limit, found);
  }
}

/** The first elements of a document that pass, in document order. */
export function anywhere(
  root: XmlElement,
  passes: (element: XmlElement) => boolean,
  limit: number,
): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    if (found.length >= limit) return;
    if (passes(element)) found.push(element);
    element.children.forEach(visit);
  };
  visit(root);
  return found;
}
