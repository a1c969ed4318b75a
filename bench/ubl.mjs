// npm run bench:ubl [-- --rounds 60]
// From bytes to all findings (well-formed, schema, EN 16931, Peppol): warm, one core, median of many rounds. Inputs come
// from bench/ubl-invoice.mjs: 22 elements a line, indented, valid. Yardstick in the same rounds: a bare saxes pass over
// the same bytes (`xmlns: true`, decoding included, no handlers).
import { parseArgs } from 'node:util';
import { SaxesParser } from 'saxes';
import { checkStructure } from '../dist/formats/ubl/structure.js';
import { validateUbl } from '../dist/formats/ubl/validate.js';
import { parseXml } from '../dist/formats/xml/parse.js';
import { compare } from './lib.mjs';
import { makeInvoice } from './ubl-invoice.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '60' } } });

// 3 lines make a document of 6 to 9 KB. Warm-up rounds are not counted.
const SIZES = [
  { lines: 3, rounds: Number(values.rounds) * 20, warmUp: 2000 },
  { lines: 1000, rounds: Number(values.rounds), warmUp: 20 },
  { lines: 10_000, rounds: Math.ceil(Number(values.rounds) / 6), warmUp: 2 },
];

for (const { lines, rounds, warmUp } of SIZES) {
  const bytes = makeInvoice(lines);
  const validation = validate(bytes);
  if (!validation.accepted) throw new Error('the document of the benchmark must be accepted');
  await compare(
    `UBL invoice of ${lines} lines, ${bytes.length} bytes`,
    [
      { name: 'bare saxes pass (yardstick)', run: () => saxesPass(bytes) },
      { name: 'parseXml', run: () => parsed(bytes) },
      { name: 'parseXml + checkStructure', run: () => checkStructure(parsed(bytes)) },
      { name: 'bytes -> all findings', run: () => validate(bytes) },
    ],
    { rounds, warmUp },
  );
}
console.log(
  `\nmemory after all: ${Math.round(process.memoryUsage.rss() / 1_048_576)} MiB resident`,
);

function saxesPass(bytes) {
  const parser = new SaxesParser({ xmlns: true });
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  parser.close();
}

function parsed(bytes) {
  const root = parseXml(bytes);
  if (!root.ok) throw new Error(root.error.message);
  return root.value;
}

function validate(bytes) {
  return validateUbl(parsed(bytes));
}
