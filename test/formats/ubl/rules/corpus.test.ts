import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pathOf, type Steps } from '../../../../src/formats/ubl/paths.js';
import { NLCIUS } from '../../../../src/formats/ubl/rules/nlcius/rules.js';
import { PEPPOL } from '../../../../src/formats/ubl/rules/peppol/rules.js';
import { describeShared } from '../../../support/shared.js';
import { treeOf } from '../../../support/ubl.js';
import { findingsOf, idsOf } from './lib.js';

type Layer = 'peppol' | 'nlcius';
type Expected = Readonly<Partial<Record<Layer, readonly (readonly string[])[]>>> & {
  readonly xsdValid: boolean;
  readonly incomplete?: Readonly<Partial<Record<Layer, string>>>;
};

interface CorpusDocument {
  readonly name: string;
  readonly xml: string;
  readonly expected: Expected;
}

const LAYERS = { peppol: PEPPOL, nlcius: NLCIUS } as const;

describeShared('the Peppol and NLCIUS rules on the corpora', (dir) => {
  const file = (name: string): readonly CorpusDocument[] =>
    gunzipSync(readFileSync(join(dir, 'conformance/ubl', `corpus-${name}.ndjson.gz`)))
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as CorpusDocument);

  describe.each(['peppol', 'nlcius'] as const)('%s', (layer) => {
    const rules = LAYERS[layer];
    // What the layer adds to EN 16931: the expectations for NLCIUS repeat that.
    const own = new Set(idsOf(rules));

    /** Lines `id severity path`, or null where a rule could not be judged. */
    function linesOf(xml: string): readonly string[] | null {
      const steps: Steps = new Map();
      const findings = findingsOf(rules, treeOf(xml));
      if (findings.some((finding) => finding.undecidable !== undefined)) return null;
      return findings
        .map(({ rule, severity, element }) => `${rule.id} ${severity} ${pathOf(element, steps)}`)
        .sort();
    }

    function differs({ xml, expected }: CorpusDocument): boolean {
      const wanted = expected[layer];
      if (wanted === undefined) return false;
      const found = linesOf(xml);
      // The reference stopped: then the schema refuses the document, or the rules stop too.
      if (expected.incomplete?.[layer] !== undefined) return expected.xsdValid && found !== null;
      const lines = wanted.filter(([id = '']) => own.has(id)).map((row) => row.join(' '));
      return JSON.stringify(found) !== JSON.stringify(lines.sort());
    }

    test.each(['own', 'cen', 'apache'])('%s: every finding, severity and place', (name) => {
      expect(
        file(name)
          .filter(differs)
          .map((document) => document.name),
      ).toEqual([]);
    });
  });
});
