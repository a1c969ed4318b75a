// npm run conformance:ubl -- [--dir DIR] [--json]: every document of the UBL corpora against what the schema and the
// official rules say (ids, severities and locations, per layer), and read without loss.
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { validateInvoice } from '../dist/entrypoints/cli/validate-invoice.js';
import { readUbl } from '../dist/formats/ubl/read.js';
import { parseXml } from '../dist/formats/xml/parse.js';
import { measured, readArguments, reporter } from './conformance/common.mjs';
import { differences, scoreboard } from './conformance/ubl-score.mjs';

const given = readArguments('ubl');
if (given !== null) {
  const report = reporter(given.json);
  const score = scoreboard();
  for (const file of readdirSync(given.dir).filter((name) =>
    /^corpus-.*\.ndjson\.gz$/.test(name),
  )) {
    const lines = createReadStream(join(given.dir, file)).pipe(createGunzip());
    for await (const line of createInterface({ input: lines })) {
      const { name, xml, expected } = JSON.parse(line);
      const bytes = Buffer.from(xml);
      const { value, ms, rssMiB } = await measured(() => validateInvoice(name, bytes, 'auto'));
      const found = differences(value.validation, expected);
      score.add(found);
      const lost = value.validation.xsdValid ? loss(bytes) : null;
      const { accept, verdict, error } = value.validation;
      const why = found[0]?.text ?? lost ?? undefined;
      report.add({
        id: name,
        agrees: why === undefined,
        outcome: verdict,
        errorClass: error?.class,
        value: { xsdValid: value.validation.xsdValid, accept },
        ...(why === undefined ? {} : { why }),
        ms,
        rssMiB,
      });
    }
  }
  score.print((text) => console.error(text));
  report.end();
}

/** What of the document is found neither under a business term nor among the unmapped values; null when nothing is. */
function loss(bytes) {
  const root = parseXml(bytes);
  if (!root.ok) return `cannot be parsed: ${root.error.message}`;
  const read = readUbl(root.value);
  if (!read.ok) return `cannot be read: ${read.error[0]?.message}`;
  const { terms, unmapped } = read.value;
  const paths = new Set([...terms.map(([, path]) => path), ...unmapped.map(([path]) => path)]);
  const kept = [...paths].filter((path) => !path.endsWith('/@currencyID')).length;
  const parts = countParts(root.value);
  return kept === parts ? null : `${parts - kept} of ${parts} values are lost`;
}

function countParts({ attributes, children }) {
  const own = attributes.filter(({ name }) => name !== 'currencyID').length;
  return children.reduce(
    (total, child) => total + countParts(child),
    own + (children.length === 0 ? 1 : 0),
  );
}
