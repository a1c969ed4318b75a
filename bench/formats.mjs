// npm run bench:formats [-- --lines 1000 --entries 10000]
// Reading and writing an invoice of many lines and a statement of many entries. The yardsticks read the same bytes: a
// bare pass of saxes (namespaces on, no listeners, no tree), and fast-xml-parser, which builds objects.
import { parseArgs } from 'node:util';
import { XMLParser } from 'fast-xml-parser';
import { SaxesParser } from 'saxes';
import { readCamtBytes } from '../dist/formats/camt/read.js';
import { checkStructure } from '../dist/formats/ubl/structure.js';
import { readUbl } from '../dist/formats/ubl/read.js';
import { writeUbl } from '../dist/formats/ubl/write.js';
import { parseXml } from '../dist/formats/xml/parse.js';
import { makeWorld } from '../dist/demo/world/world.js';
import { compare } from './lib.mjs';
import { makeInvoice } from './ubl-invoice.mjs';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000' },
    entries: { type: 'string', default: '10000' },
  },
});

const ubl = makeInvoice(Number(values.lines));
const { invoice } = value(readUbl(value(parseXml(ubl))));
const events = makeWorld().days.flatMap((day) => day.events);
const camt = manyEntries(events.find((e) => e.kind === 'bank-file').bytes, Number(values.entries));
const objects = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

await compare(
  `UBL invoice of ${values.lines} lines, ${ubl.length} bytes`,
  [
    { name: 'saxes, bare pass (yardstick)', run: () => barePass(ubl) },
    { name: 'fast-xml-parser', run: () => objects.parse(decode(ubl)) },
    { name: 'parseXml', run: () => value(parseXml(ubl)) },
    { name: 'parseXml + checkStructure', run: () => checkStructure(value(parseXml(ubl))) },
    {
      name: 'parseXml + readUbl (with schema check)',
      run: () => value(readUbl(value(parseXml(ubl)))),
    },
    { name: 'writeUbl', run: () => value(writeUbl(invoice)) },
  ],
  { rounds: 25 },
);
await compare(`CAMT.053 of ${values.entries} entries, ${camt.length} bytes`, [
  { name: 'saxes, bare pass (yardstick)', run: () => barePass(camt) },
  { name: 'fast-xml-parser', run: () => objects.parse(decode(camt)) },
  { name: 'readCamtBytes', run: () => value(readCamtBytes(camt)) },
]);

function barePass(bytes) {
  new SaxesParser({ xmlns: true }).write(decode(bytes)).close();
}

function value(result) {
  if (!result.ok)
    throw new Error(JSON.stringify(result.error, (_, v) => (typeof v === 'bigint' ? `${v}` : v)));
  return result.value;
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
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
