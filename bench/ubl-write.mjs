// npm run bench:ubl-write [-- --lines 1000]
// An invoice of many lines to UBL bytes, totals computed; the yardsticks print the very same tree with other builders.
import { parseArgs } from 'node:util';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { create } from 'xmlbuilder2';
import { completeTotals } from '../dist/domain/invoice/totals.js';
import { checkStructure } from '../dist/formats/ubl/structure.js';
import { writeUbl } from '../dist/formats/ubl/write.js';
import { parseXml } from '../dist/formats/xml/parse.js';
import { printXml } from '../dist/formats/xml/print.js';
import { makeWorld } from '../dist/demo/world/world.js';
import { compare } from './lib.mjs';

const { values } = parseArgs({ options: { lines: { type: 'string', default: '1000' } } });

const draft = manyLines(Number(values.lines));
const bytes = value(writeUbl(draft));
const text = new TextDecoder().decode(bytes);
const tree = value(parseXml(bytes));
const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, format: true });
const ordered = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  parseTagValue: false,
}).parse(text);
const plain = create(text).toObject();

await compare(
  `Writing a UBL invoice of ${values.lines} lines, ${bytes.length} bytes`,
  [
    {
      name: 'fast-xml-parser builder, printing (yardstick)',
      run: () => new TextEncoder().encode(builder.build(ordered)),
    },
    {
      name: 'xmlbuilder2, building and printing',
      run: () => new TextEncoder().encode(create(plain).end({ prettyPrint: true })),
    },
    { name: 'writeUbl, everything', run: () => value(writeUbl(draft)) },
    { name: '  completeTotals', run: () => completeTotals(draft) },
    { name: '  checkStructure', run: () => checkStructure(tree) },
    { name: '  printXml', run: () => value(printXml(tree, new Map())) },
  ],
  { rounds: 25 },
);

function value(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** An invoice of the demo with its lines repeated and nothing computed. */
function manyLines(count) {
  const events = makeWorld().days.flatMap((day) => day.events);
  const source = events.find((e) => e.kind === 'invoice').invoice.invoice;
  const lines = Array.from({ length: count }, (_, n) => ({
    ...without(source.lines[n % source.lines.length], 'net'),
    id: String(n + 1),
  }));
  return { ...without(without(source, 'totals'), 'vatBreakdown'), lines };
}

function without(object, field) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== field));
}
