// Reads one file as the service would (`ubl` or `camt`) and prints the answer with its time and memory.
import { readFileSync } from 'node:fs';
import { readCamtBytes } from '../../dist/formats/camt/read.js';
import { readUbl } from '../../dist/formats/ubl/read.js';
import { parseXml } from '../../dist/formats/xml/parse.js';
import { printDecimal, sum } from '../../dist/kernel/decimal.js';

const WAYS = { ubl: readInvoice, camt: readStatement };

const [, , as, file] = process.argv;
const bytes = readFileSync(file);
const before = process.resourceUsage().maxRSS;
const start = process.hrtime.bigint();
const answer = WAYS[as](bytes);
const ms = Number(process.hrtime.bigint() - start) / 1e6;
const rssMiB = (process.resourceUsage().maxRSS - before) / 1024;
console.log(JSON.stringify({ ...answer, ms, rssMiB }));

function readInvoice(input) {
  const root = parseXml(input);
  if (!root.ok) return { outcome: 'reject', errorClass: root.error.class };
  const read = readUbl(root.value);
  if (!read.ok) return { outcome: 'reject', errorClass: read.error[0].class };
  const { number, currency, totals, payments, lines } = read.value.invoice;
  const value = {
    id: number,
    currency,
    payable: printDecimal(totals.payable, 2),
    supplierIban: payments?.[0]?.account?.id,
    lines: lines.length,
  };
  return { outcome: 'accept', value };
}

function readStatement(input) {
  const read = readCamtBytes(input);
  if (!read.ok) return { outcome: 'reject', errorClass: read.error.class };
  const entries = read.value.statements.flatMap((statement) => statement.entries);
  const booked = entries.filter((entry) => entry.status === 'BOOK');
  const value = { entries: booked.length, sum: printDecimal(sum(booked.map((e) => e.amount)), 2) };
  return { outcome: 'accept', value };
}
