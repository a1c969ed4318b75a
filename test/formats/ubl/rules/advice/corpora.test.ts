import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pathOf, type Steps } from '../../../../../src/formats/ubl/paths.js';
import {
  type AdvisedFinding,
  adviseOn,
} from '../../../../../src/formats/ubl/rules/advice/advise.js';
import { applyFixes, proposeFixes } from '../../../../../src/formats/ubl/rules/fixes.js';
import { validateUbl } from '../../../../../src/formats/ubl/validate.js';
import type { XmlElement } from '../../../../../src/formats/xml/tree.js';
import { describeShared } from '../../../../support/shared.js';
import { treeOf } from '../../../../support/ubl.js';

type Found = readonly [id: string, severity: AdvisedFinding['severity'], location: string];

interface CorpusDocument {
  readonly name: string;
  readonly xml: string;
  readonly expected: Readonly<Record<'cen' | 'peppol', readonly Found[]>> & {
    readonly nlcius?: readonly Found[];
  };
}

function elementsByPath(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const steps: Steps = new Map();
  const found = new Map<string, XmlElement>();
  const visit = (element: XmlElement): void => {
    found.set(pathOf(element, steps), element);
    element.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** Rule ids of EN 16931 that fire, with how often. */
function firedIn(root: XmlElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of validateUbl(root)?.findings.en16931 ?? []) {
    counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  return counts;
}

describeShared('findings of the UBL corpora', (dir) => {
  const file = (name: string): readonly CorpusDocument[] =>
    gunzipSync(readFileSync(join(dir, 'conformance/ubl', `corpus-${name}.ndjson.gz`)))
      .toString()
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text) as CorpusDocument);

  const findingsOf = (
    { expected }: CorpusDocument,
    root: XmlElement,
  ): readonly AdvisedFinding[] => {
    const at = elementsByPath(root);
    return [...expected.cen, ...expected.peppol, ...(expected.nlcius ?? [])].flatMap(
      ([id, severity, location]) => {
        const element = at.get(location);
        return element === undefined ? [] : [{ id, severity, element, terms: [] }];
      },
    );
  };

  describe.each(['own', 'cen', 'apache'])('%s', (name) => {
    const documents = file(name);

    test('every one says where, and reads as two or three sentences', () => {
      const odd = documents.flatMap((document) =>
        findingsOf(document, treeOf(document.xml)).flatMap((finding) => {
          const { where, text } = adviseOn(finding, 'nl');
          const readable =
            where !== '' && text.length < 700 && !/undefined|\[object| {2}/.test(text);
          return readable ? [] : [`${document.name} ${finding.id}: ${text}`];
        }),
      );
      expect(odd).toEqual([]);
    }, 120_000);

    test('a fix takes its finding away and brings no other', () => {
      let proposed = 0;
      const harm = documents.flatMap((document) => {
        const root = treeOf(document.xml);
        const fixes = proposeFixes(root, findingsOf(document, root));
        proposed += fixes.length;
        if (fixes.length === 0) return [];
        const before = firedIn(root);
        const after = firedIn(applyFixes(root, fixes));
        const more = [...after].filter(([id, count]) => count > (before.get(id) ?? 0));
        const still = fixes.filter(
          ({ rule }) => before.has(rule) && (after.get(rule) ?? 0) === before.get(rule),
        );
        return [
          ...more.map(([id]) => `${document.name}: ${id} is new`),
          ...still.map((fix) => `${document.name}: ${fix.rule} stays`),
        ];
      });
      expect(harm).toEqual([]);
      expect(proposed).toBeGreaterThan(0);
    }, 120_000);
  });
});
