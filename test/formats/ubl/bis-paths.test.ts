import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlElement } from '../../../src/formats/xml/tree.js';
import { everyTerm } from '../../support/every-term.js';
import { describeShared } from '../../support/shared.js';
import { objectionsOf, readOf, treeOf, xmlOf } from '../../support/ubl.js';

/** One path of the syntax tables of Peppol BIS Billing 3: `Invoice/cac:Price/cbc:BaseQuantity/@unitCode`. */
interface BisPath {
  readonly path: string;
  readonly terms?: readonly string[];
}

/** Every element and attribute of a document as a path without positions. */
function pathsOf(element: XmlElement, above = ''): readonly string[] {
  const prefix = /(Basic|Aggregate)Components-2$/.exec(element.ns)?.[1];
  const own = `${above}${prefix === undefined ? '' : prefix === 'Basic' ? 'cbc:' : 'cac:'}${element.name}`;
  return [
    own,
    ...element.attributes.map((attribute) => `${own}/@${attribute.name}`),
    ...element.children.flatMap((child) => pathsOf(child, `${own}/`)),
  ];
}

const KINDS = [
  ['Invoice', 'invoice'],
  ['CreditNote', 'credit-note'],
] as const;

describe.each(KINDS)('%s with every business term', (_root, kind) => {
  test.each(['debit', 'card'] as const)('paid by %s is legal and comes back whole', (variant) => {
    const made = everyTerm(kind, variant);
    const xml = xmlOf(made);
    expect(objectionsOf(xml)).toEqual([]);
    const { invoice, unmapped, findings } = readOf(xml);
    expect([unmapped, findings]).toEqual([[], []]);
    expect(invoice).toEqual(made);
    expect(xmlOf(invoice)).toBe(xml);
  });
});

describeShared('the syntax tables of Peppol BIS Billing 3', (dir) => {
  const { bisPaths } = JSON.parse(
    readFileSync(join(dir, 'conformance/ubl/ubl-structure.json'), 'utf8'),
  ) as { readonly bisPaths: Readonly<Record<'Invoice' | 'CreditNote', readonly BisPath[]>> };

  test.each(KINDS)('every path of the %s is written, and read under its term', (root, kind) => {
    const documents = (['debit', 'card'] as const).map((one) => xmlOf(everyTerm(kind, one)));
    const written = new Set(documents.flatMap((xml) => pathsOf(treeOf(xml))));
    const terms = new Set(documents.flatMap((xml) => readOf(xml).terms.map(([term]) => term)));
    const wanted = bisPaths[root].flatMap((path) => path.terms ?? []);
    expect(bisPaths[root].map(({ path }) => path).filter((path) => !written.has(path))).toEqual([]);
    // A group (BG) is no value: its terms are looked for instead.
    expect(wanted.filter((term) => term.startsWith('BT-') && !terms.has(term))).toEqual([]);
  });
});
