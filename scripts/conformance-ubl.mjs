// npm run conformance:ubl -- [--dir DIR] [--json]: every document of the UBL corpora against what the schema says, and
// read without loss. The official rules are not built yet; the documents only they can judge are counted as such.
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { readUbl } from '../dist/formats/ubl/read.js';
import { checkStructure } from '../dist/formats/ubl/structure.js';
import { parseXml } from '../dist/formats/xml/parse.js';
import { measured, readArguments, reporter } from './conformance/common.mjs';

const given = readArguments('ubl');
if (given !== null) {
  const report = reporter(given.json);
  for (const file of readdirSync(given.dir).filter((name) =>
    /^corpus-.*\.ndjson\.gz$/.test(name),
  )) {
    const lines = createReadStream(join(given.dir, file)).pipe(createGunzip());
    for await (const line of createInterface({ input: lines })) {
      const { name, xml, expected } = JSON.parse(line);
      const { value, ms, rssMiB } = await measured(() => judge(Buffer.from(xml), expected));
      report.add({ id: name, ...value, ms, rssMiB });
    }
  }
  report.end();
}

/** Schema and loss are judged now; `fired`, `fatal` and `accept` wait for the rules, unless the schema decides alone. */
function judge(bytes, expected) {
  const parsed = parseXml(bytes);
  const faults = parsed.ok ? checkStructure(parsed.value) : [parsed.error];
  const xsdValid = faults.length === 0;
  const outcome = xsdValid ? 'valid' : 'invalid';
  const errorClass = faults[0]?.class;
  const value = { xsdValid };
  if (xsdValid !== expected.xsdValid)
    return { agrees: false, outcome, errorClass, value, why: `xsdValid is ${expected.xsdValid}` };
  const lost = xsdValid ? loss(parsed.value) : null;
  if (lost !== null) return { agrees: false, outcome, value, why: lost };
  if (!xsdValid) return { agrees: true, outcome, errorClass, value };
  return { agrees: 'not-yet', outcome, value, why: 'schema and reading agree; rules not built' };
}

/** What of the document is found neither under a business term nor among the unmapped values; null when nothing is. */
function loss(root) {
  const read = readUbl(root);
  if (!read.ok) return `cannot be read: ${read.error[0]?.message}`;
  const { terms, unmapped } = read.value;
  const paths = new Set([...terms.map(([, path]) => path), ...unmapped.map(([path]) => path)]);
  const kept = [...paths].filter((path) => !path.endsWith('/@currencyID')).length;
  const parts = countParts(root);
  return kept === parts ? null : `${parts - kept} of ${parts} values are lost`;
}

function countParts({ attributes, children }) {
  const own = attributes.filter(({ name }) => name !== 'currencyID').length;
  return children.reduce(
    (total, child) => total + countParts(child),
    own + (children.length === 0 ? 1 : 0),
  );
}
