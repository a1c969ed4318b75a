import type { Fault } from '../../kernel/fault.js';
import type { XmlElement } from '../xml/tree.js';
import { siblingCounter, stepOf } from './paths.js';
import type { Finding, Reading } from './reading.js';

/** What the document said: values with a term, values without one, and what is wrong; in document order. */
export interface Collected {
  readonly terms: readonly (readonly [term: string, path: string, value: string])[];
  readonly unmapped: readonly (readonly [path: string, value: string])[];
  readonly findings: readonly Fault[];
}

interface Collection {
  readonly reading: Reading;
  readonly terms: [string, string, string][];
  readonly unmapped: [string, string][];
  readonly findings: Fault[];
  readonly findingsOf: ReadonlyMap<XmlElement, readonly Finding[]>;
}

/** Walks the whole tree once: every value and attribute ends up under a term or among the unmapped. */
export function collect(reading: Reading, root: XmlElement): Collected {
  const findingsOf = new Map<XmlElement, Finding[]>();
  for (const finding of reading.findings) {
    const known = findingsOf.get(finding.element);
    if (known === undefined) findingsOf.set(finding.element, [finding]);
    else known.push(finding);
  }
  const all: Collection = { reading, terms: [], unmapped: [], findings: [], findingsOf };
  visit(all, root, `/${stepOf(root, 1)}`);
  return { terms: all.terms, unmapped: all.unmapped, findings: all.findings };
}

function visit(all: Collection, element: XmlElement, path: string): void {
  for (const { fault } of all.findingsOf.get(element) ?? []) all.findings.push({ ...fault, path });
  // A group may carry text in extension content only; a value always counts, even an empty one.
  if (element.children.length === 0 || element.text.trim() !== '') {
    file(all, element, path, element.text.trim());
  }
  for (const attribute of element.attributes) {
    file(all, attribute, `${path}/@${attribute.name}`, attribute.value);
  }
  const positionOf = siblingCounter();
  for (const child of element.children) {
    visit(all, child, `${path}/${stepOf(child, positionOf(child))}`);
  }
}

function file(
  all: Collection,
  part: Parameters<Reading['claims']['get']>[0],
  path: string,
  value: string,
): void {
  const claims = all.reading.claims.get(part);
  if (claims === undefined) all.unmapped.push([path, value]);
  else for (const [term, claimed] of claims) all.terms.push([term, path, claimed]);
}
