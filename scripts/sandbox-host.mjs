// npm run sandbox:host [-- --port 8471 --token try --lacks takesTasks --lacks takesClaims]
// The reference implementation of the Voldaan Host API alone, on the loopback address, with the records of samples/host; it keeps
// nothing. For whoever builds a host of his own and wants to see how ours answers. Ends with Ctrl-C.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseDebtorRecord, parseSalesInvoiceRecord } from '../dist/formats/json/host-records.js';
import { startSandboxHost } from '../dist/sandbox/host/server.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8471' },
    token: { type: 'string', default: 'try' },
    lacks: { type: 'string', multiple: true, default: [] },
  },
});
const host = await startSandboxHost({
  port: Number(values.port),
  dataDir: null,
  clock: () => new Date().toISOString(),
  token: values.token,
  lacks: values.lacks,
});
host.addAdministration({ id: 'test', name: 'Verkoper BV' });
for (const one of recordsOf('debtors')) host.upsertDebtor('test', read(parseDebtorRecord, one));
for (const one of recordsOf('sales-invoices'))
  host.addSalesInvoice('test', read(parseSalesInvoiceRecord, one));
console.log(`${host.url}  administration test  token ${values.token}`);

function recordsOf(name) {
  return JSON.parse(readFileSync(new URL(`../samples/host/${name}.json`, import.meta.url), 'utf8'));
}

function read(parse, value) {
  const record = parse(value);
  if (!record.ok) throw new Error(record.error.map(({ message }) => message).join('\n'));
  return record.value;
}
