// npm run bench:formats [-- --lines 1000 --entries 10000]
// Reading and writing what the demo's own generator makes; the yardstick is fast-xml-parser on the same bytes.
import { parseArgs } from 'node:util';
import { XMLParser } from 'fast-xml-parser';
import { readCamtBytes } from '../dist/formats/camt/read.js';
import { checkStructure } from '../dist/formats/ubl/structure.js';
import { readUbl } from '../dist/formats/ubl/read.js';
import { writeUbl } from '../dist/formats/ubl/write.js';
import { parseXml } from '../dist/formats/xml/parse.js';
import { completeTotals } from '../dist/domain/invoice/totals.js';
import { makeWorld } from '../dist/demo/world/world.js';
import { compare } from './lib.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000' },
    entries: { type: 'string', default: '10000' },
  },
});

const world = makeWorld();
const events = world.days.flatMap((day) => day.events);
const invoice = manyLines(
  events.find((e) => e.kind === 'invoice').invoice.invoice,
  Number(values.lines),
);
const ubl = value(writeUbl(invoice));
const camt = manyEntries(events.find((e) => e.kind === 'bank-file').bytes, Number(values.entries));
const yardstick = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

await compare(`UBL invoice of ${values.lines} lines, ${ubl.length} bytes`, [
  { name: 'fast-xml-parser (yardstick)', run: () => yardstick.parse(decode(ubl)) },
  { name: 'parseXml', run: () => value(parseXml(ubl)) },
  { name: 'parseXml + checkStructure', run: () => checkStructure(value(parseXml(ubl))) },
  {
    name: 'parseXml + readUbl (with schema check)',
    run: () => value(readUbl(value(parseXml(ubl)))),
  },
  { name: 'writeUbl', run: () => value(writeUbl(invoice)) },
]);
await compare(`CAMT.053 of ${values.entries} entries, ${camt.length} bytes`, [
  { name: 'fast-xml-parser (yardstick)', run: () => yardstick.parse(decode(camt)) },
  { name: 'readCamtBytes', run: () => value(readCamtBytes(camt)) },
]);

function value(result) {
  if (!result.ok)
    throw new Error(JSON.stringify(result.error, (_, v) => (typeof v === 'bigint' ? `${v}` : v)));
  return result.value;
}

/** The same invoice with its lines repeated; what can be computed is computed anew. */
function manyLines(source, count) {
  const lines = Array.from({ length: count }, (_, n) => ({
    ...source.lines[n % source.lines.length],
    id: String(n + 1),
    net: undefined,
  }));
  return completeTotals({ ...source, lines, totals: undefined, vatBreakdown: undefined });
}

/** One entry of the file, repeated; balances no longer fit, which reading reports and does not mind. */
function manyEntries(bytes, count) {
  const text = decode(bytes);
  const start = text.indexOf('<Ntry>');
  const end = text.indexOf('</Ntry>') + '</Ntry>'.length;
  const rest = text.slice(text.lastIndexOf('</Ntry>') + '</Ntry>'.length);
  return new TextEncoder().encode(
    text.slice(0, start) + text.slice(start, end).repeat(count) + rest,
  );
}

function decode(bytes) {
  return new TextDecoder().decode(bytes);
}
