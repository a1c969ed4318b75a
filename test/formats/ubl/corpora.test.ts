import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkTotals } from '../../../src/domain/invoice/check-totals.js';
import { invoiceToJson, parseInvoiceJson } from '../../../src/formats/json/invoice.js';
import { readUbl } from '../../../src/formats/ubl/read.js';
import { checkStructure } from '../../../src/formats/ubl/structure.js';
import type { XmlElement } from '../../../src/formats/xml/tree.js';
import { describeShared } from '../../support/shared.js';
import { treeOf } from '../../support/ubl.js';

interface CorpusDocument {
  readonly name: string;
  readonly xml: string;
  readonly expected: { readonly xsdValid: boolean; readonly accept: boolean };
}

/** Values and attributes of a document: each must be found again under a term or among the unmapped. */
function countParts(element: XmlElement): number {
  const own = element.attributes.filter((a) => a.name !== 'currencyID').length;
  const value = element.children.length === 0 ? 1 : 0;
  return element.children.reduce((total, child) => total + countParts(child), own + value);
}

describeShared('the UBL corpora', (dir) => {
  const file = (name: string): readonly CorpusDocument[] =>
    gunzipSync(readFileSync(join(dir, 'conformance/ubl', `corpus-${name}.ndjson.gz`)))
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as CorpusDocument);

  describe.each(['own', 'cen', 'apache'])('%s', (name) => {
    const documents = file(name).map((document) => ({ ...document, root: treeOf(document.xml) }));
    const valid = documents.filter((document) => document.expected.xsdValid);

    test('the schema check says what the schema says', () => {
      const differing = documents.filter(
        ({ root, expected }) => (checkStructure(root).length === 0) !== expected.xsdValid,
      );
      expect(differing.map((document) => document.name)).toEqual([]);
    });

    test('every valid document is read, loses nothing and fits the JSON form', () => {
      const wrong = valid.filter(({ root }, index) => {
        const read = readUbl(root);
        if (!read.ok) return true;
        const paths = new Set([
          ...read.value.terms.map((t) => t[1]),
          ...read.value.unmapped.map((u) => u[0]),
        ]);
        const kept = [...paths].filter((path) => !path.endsWith('/@currencyID')).length;
        if (kept !== countParts(root)) return true;
        // The JSON form of every tenth: checking all of them takes longer than the rest together.
        return index % 10 === 0 && !parseInvoiceJson(invoiceToJson(read.value.invoice)).ok;
      });
      expect(wrong.map((document) => document.name)).toEqual([]);
    });

    test('no accepted document is accused of wrong totals', () => {
      const accused = valid.filter(({ root, expected }) => {
        const read = readUbl(root);
        return (
          expected.accept &&
          read.ok &&
          checkTotals(read.value.invoice).some((f) => f.severity === 'fatal')
        );
      });
      expect(accused.map((document) => document.name)).toEqual([]);
    });
  });
});
