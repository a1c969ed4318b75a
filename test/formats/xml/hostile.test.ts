import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml } from '../../../src/formats/xml/parse.js';
import { describeShared } from '../../support/shared.js';

interface HostileCase {
  readonly id: string;
  readonly file: string;
  readonly expect: 'accept' | 'reject' | 'either';
  readonly errorClass?: readonly string[];
}

/** Classes that the XML layer itself must give; the others are judged on the tree, by whoever reads the document. */
const XML_CLASSES = new Set([
  'ENCODING',
  'FORBIDDEN_CONSTRUCT',
  'NOT_WELL_FORMED',
  'LIMIT_EXCEEDED',
]);
/** Refusals that belong to the schema: the document is well-formed. */
const SCHEMA_ONLY = 'SCHEMA';

function outcome(bytes: Uint8Array): string {
  const parsed = parseXml(bytes);
  return parsed.ok ? 'well-formed' : parsed.error.class;
}

describeShared('the strict XML reader on hostile documents', (dir) => {
  const root = join(dir, 'conformance/hostile');
  const { cases } = JSON.parse(readFileSync(join(root, 'expected.json'), 'utf8')) as {
    readonly cases: readonly HostileCase[];
  };
  const xml = cases.filter(({ file }) => file.startsWith('xml/'));

  test('there are cases to judge', () => {
    expect(xml.length).toBeGreaterThan(25);
  });

  test.each(xml)('$id: $expect $errorClass', ({ file, expect: expected, errorClass = [] }) => {
    const found = outcome(readFileSync(join(root, file)));
    const refusals = errorClass.filter((name) => XML_CLASSES.has(name));
    if (expected === 'accept' || errorClass.includes(SCHEMA_ONLY))
      expect(found).toBe('well-formed');
    else if (expected === 'reject') expect(refusals).toContain(found);
    else expect([...refusals, 'well-formed']).toContain(found);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
