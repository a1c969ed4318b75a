import { cac, cbc, element } from '../../../src/formats/ubl/builder.js';
import { ROOT_NAMESPACE } from '../../../src/formats/ubl/namespaces.js';
import { pathOf, type Steps } from '../../../src/formats/ubl/paths.js';
import { checkStructure } from '../../../src/formats/ubl/structure.js';
import { printXml } from '../../../src/formats/xml/print.js';
import type { XmlElement } from '../../../src/formats/xml/tree.js';
import { treeOf } from '../../support/ubl.js';

/** An invoice with faults deep in repeated groups. */
const made = element(ROOT_NAMESPACE.Invoice, 'Invoice', {
  children: [
    cbc('ID', '1'),
    cbc('Note', 'a'),
    cbc('Note', 'b', { colour: 'red' }),
    ...['1', '2', '3'].map((id) =>
      cac('InvoiceLine', cbc('ID', id), cbc('LineExtensionAmount', id === '3' ? 'x' : '1.00')),
    ),
    element('urn:x', 'Extra', { text: 'x' }),
  ],
});

function parsed(): XmlElement {
  const printed = printXml(made, new Map());
  if (!printed.ok) throw new Error(printed.error.message);
  return treeOf(printed.value);
}

test('a tree that was made and one that was read have the same faults at the same paths', () => {
  const faults = checkStructure(made).map(({ code, path }) => `${code} ${path}`);
  expect(faults).toEqual(checkStructure(parsed()).map(({ code, path }) => `${code} ${path}`));
  expect(faults).toContain('ubl.missing-element /Invoice[1]');
  expect(faults).toContain('ubl.unknown-attribute /Invoice[1]/cbc:Note[2]/@colour');
  expect(faults).toContain('ubl.decimal /Invoice[1]/cac:InvoiceLine[3]/cbc:LineExtensionAmount[1]');
  expect(faults).toContain('ubl.missing-element /Invoice[1]/cac:InvoiceLine[2]');
  expect(faults).toContain('ubl.unknown-element /Invoice[1]/Q{urn:x}Extra[1]');
});

test('the path of an element follows its parents, and is the same when steps are kept', () => {
  const root = parsed();
  const steps: Steps = new Map();
  const paths = root.children
    .flatMap((child) => [child, ...child.children])
    .map((inner) => {
      expect(pathOf(inner, steps)).toBe(pathOf(inner));
      return pathOf(inner, steps);
    });
  expect(paths).toContain('/Invoice[1]/cac:InvoiceLine[2]/cbc:ID[1]');
  expect(new Set(paths).size).toBe(paths.length);
  expect(pathOf(root)).toBe('/Invoice[1]');
});
