// npm run crash [-- --flow send|receive|both --every 1]
// SEND and RECEIVE with real processes and kill -9: at every step of a worker (or every so many), before and after it. A step
// is a transaction or an outside call. After each kill a healthy worker goes on; each document must have its effect once.
// The access point recognises no key: whatever is sent twice is taken twice. On PostgreSQL when DATABASE_URL is set, else embedded.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { printParticipant } from '../dist/domain/party/participant.js';
import { networkTypeOf } from '../dist/formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../dist/formats/ubl/response.js';
import { writeUbl } from '../dist/formats/ubl/write.js';
import { startSandboxAccessPoint } from '../dist/sandbox/access-point/server.js';
import { startSandboxHost } from '../dist/sandbox/host/server.js';
import { makeInvoices, makeMembers, makePurchases } from '../bench/hub-world.mjs';

const { values } = parseArgs({
  options: {
    flow: { type: 'string', default: 'both' },
    every: { type: 'string', default: '1' },
  },
});
const every = Number(values.every);
const members = makeMembers().slice(0, 1);
const [{ administration, debtors }] = members;
const invoiceType = networkTypeOf({ kind: 'invoice' }).documentType;

let failures = 0;
for (const flow of values.flow === 'both' ? ['send', 'receive'] : [values.flow]) await run(flow);
process.exitCode = failures > 0 ? 1 : 0;

async function run(flow) {
  const dataDir = mkdtempSync(join(tmpdir(), 'voldaan-crash-'));
  let hour = Date.parse('2026-06-01T07:00:00.000Z');
  const clock = () => new Date(hour).toISOString();
  const host = await startSandboxHost({ port: 0, dataDir: null, clock, token: 'crash-host-token' });
  const accessPoint = await startSandboxAccessPoint({
    ...{ port: 0, dataDir: null, clock, recognisesKeys: false },
  });
  setUp(host, accessPoint);
  const connections = connectionsTo(host.url, accessPoint.url);
  const start = (given) => {
    const arguments_ = { dataDir, databaseUrl: process.env.DATABASE_URL ?? null, now: clock() };
    return worker({ ...arguments_, flow, connections, hours: 0, killAt: null, ...given });
  };
  try {
    let serial = 0;
    const next = () => {
      serial += 1;
      if (flow === 'send') addInvoice(host, serial);
      else addPurchase(accessPoint, serial);
    };
    next();
    const { steps } = await start({ hours: 3 });
    let cells = 0;
    for (let at = 0; at < steps; at += every)
      for (const phase of ['before', 'after']) {
        hour += 24 * 3_600_000;
        next();
        const died = await start({ killAt: at, phase, hours: 3 });
        if (died !== 'killed') continue;
        cells += 1;
        hour += 24 * 3_600_000;
        const seen = await start({ hours: 3 });
        judge(flow, { host, accessPoint, serial, seen, cell: `${flow} ${at} ${phase}` });
      }
    console.log(`${flow}: ${steps} steps, ${cells} kills, ${serial} documents, ${failures} wrong`);
  } finally {
    await accessPoint.close();
    await host.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Every document so far had its effect exactly once, and nothing is left in between. */
function judge(flow, { host, accessPoint, serial, seen, cell }) {
  const wrong = [];
  const expect = (what, found, wanted) => {
    if (found !== wanted) wrong.push(`${what}: ${found} instead of ${wanted}`);
  };
  expect('breaks found by verify', seen.findings.length, 0);
  expect('parked messages', seen.parked, 0);
  if (flow === 'send') {
    const numbers = accessPoint.transmissions().map(({ summary }) => summary.number);
    expect('documents taken', numbers.length, serial);
    expect('different documents taken', new Set(numbers).size, serial);
    const delivered = seen.exchanges.filter(([, state]) => state === 'delivered').length;
    expect('delivered', delivered, serial);
    const told = host.reports(administration.id, 'exchange-status').map(({ report }) => report);
    const known = told.filter(({ status }) => status === 'delivered');
    expect('told to the host', new Set(known.map((r) => r.invoiceHostId)).size, serial);
  } else {
    expect('kept', seen.processed, serial);
    expect('left unread', seen.stored, 0);
    const posted = host
      .reports(administration.id, 'purchase-document')
      .map(({ report }) => report.invoice.number);
    expect('posted', posted.length, serial);
    expect('different documents posted', new Set(posted).size, serial);
    expect('answers taken', accessPoint.transmissions().length, serial);
  }
  if (wrong.length === 0) return;
  failures += 1;
  console.error(`${cell}: ${wrong.join('; ')}`);
}

/** What it printed when it lived, or `killed`. */
function worker(given) {
  const path = fileURLToPath(new URL('crash/worker.mjs', import.meta.url));
  const child = spawn(process.execPath, [path, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('killed');
      else if (code !== 0) reject(new Error(`A worker ended with ${code}`));
      else resolve(printed === '' ? 'lived' : JSON.parse(printed));
    });
  });
}

function setUp(host, accessPoint) {
  host.addAdministration({ id: administration.id, name: administration.name });
  for (const debtor of debtors) host.upsertDebtor(administration.id, debtor);
  accessPoint.setAccount({
    apiKey: 'crash-key',
    participants: [printParticipant(administration.participant)],
  });
  for (const { sender } of Array.from({ length: 50 }, (_, n) =>
    makePurchases(administration.id, n),
  ))
    accessPoint.register({
      participant: printParticipant(sender),
      name: sender.value,
      documentTypes: [INVOICE_RESPONSE.documentType],
    });
  for (const { participant, name } of debtors)
    accessPoint.register({
      participant: printParticipant(participant),
      name,
      documentTypes: [invoiceType],
    });
}

function connectionsTo(hostUrl, accessPointUrl) {
  return [
    {
      ...{ id: 'con_host', kind: 'host', adapter: 'voldaan-host' },
      settings: { baseUrl: hostUrl, token: 'crash-host-token', administration: administration.id },
    },
    {
      ...{ id: 'con_ap', kind: 'access-point', adapter: 'sandbox' },
      settings: { baseUrl: accessPointUrl, apiKey: 'crash-key', webhookSecret: 'crash-webhook' },
    },
  ];
}

function addInvoice(host, serial) {
  for (const { invoice } of makeInvoices(members, serial, 1))
    host.addSalesInvoice(administration.id, invoice);
}

function addPurchase(accessPoint, serial) {
  const { invoice, sender } = makePurchases(administration.id, serial);
  const written = writeUbl(invoice);
  if (!written.ok) throw new Error('A purchase invoice cannot be written');
  accessPoint.deliver({
    ...{ sender: printParticipant(sender), receiver: printParticipant(administration.participant) },
    ...networkTypeOf(invoice),
    bytes: written.value,
  });
}
