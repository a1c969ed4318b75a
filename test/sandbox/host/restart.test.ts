import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import { makeVoldaanHost } from '../../../src/adapters/hosts/voldaan-host/host.js';
import { createHttpClient } from '../../../src/adapters/http/client.js';
import { type SandboxHost, startSandboxHost } from '../../../src/sandbox/host/server.js';
import { REPORT_KINDS } from '../../../src/formats/json/host-reports.js';
import { FIXED_CLOCK, REPORTS } from '../../support/host-records.js';
import { ADMINISTRATION, startSeededHost, TOKEN } from '../../support/sandbox-host.js';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'voldaan-host-'));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true });
});

function restart(): Promise<SandboxHost> {
  return startSandboxHost({ port: 0, dataDir, clock: FIXED_CLOCK, token: TOKEN });
}

/** Everything a person or a caller can see. */
function seen(host: SandboxHost): unknown {
  return {
    administrations: host.administrations(),
    debtors: host.debtors(ADMINISTRATION),
    salesInvoices: host.salesInvoices(ADMINISTRATION),
    reports: REPORT_KINDS.map((kind) => host.reports(ADMINISTRATION, kind)),
  };
}

async function reportAll(host: SandboxHost): Promise<void> {
  const http = createHttpClient();
  const settings = { baseUrl: host.url, token: TOKEN, administration: ADMINISTRATION };
  const adapter = makeVoldaanHost(settings, { http });
  for (const report of REPORTS) {
    expect(await adapter.report(report)).toMatchObject({ ok: true, value: { existed: false } });
  }
  http.close();
}

test('a restart keeps everything: debtors, invoices, payments, reports, versions and cursors', async () => {
  const first = await startSeededHost(dataDir);
  await reportAll(first);
  first.setOrders(ADMINISTRATION, 'D-2', money(100n, 'EUR'));
  first.payByHand(ADMINISTRATION, {
    invoiceHostId: 'F-2',
    amount: money(2_100n, 'EUR'),
    on: plainDate('2026-11-19'),
  });
  const before = seen(first);
  await first.close();
  const second = await restart();
  expect(seen(second)).toEqual(before);
  await second.close();
});

test('seeding again after a restart changes nothing', async () => {
  const first = await startSeededHost(dataDir);
  await reportAll(first);
  const before = seen(first);
  await first.close();
  const second = await startSeededHost(dataDir);
  expect(seen(second)).toEqual(before);
  await second.close();
});

test('a torn last line costs only what was never answered for', async () => {
  const first = await startSeededHost(dataDir);
  const before = seen(first);
  await first.close();
  appendFileSync(join(dataDir, 'journal.ndjson'), '{"type":"report-accepted","admin');
  const second = await restart();
  expect(seen(second)).toEqual(before);
  await reportAll(second);
  const after = seen(second);
  await second.close();
  const third = await restart();
  expect(seen(third)).toEqual(after);
  await third.close();
});

test('two starts on one port: the second fails and leaves the first alone', async () => {
  const first = await startSeededHost(dataDir);
  const port = Number(new URL(first.url).port);
  await expect(
    startSandboxHost({ port, dataDir: null, clock: FIXED_CLOCK, token: TOKEN }),
  ).rejects.toThrow(/EADDRINUSE/);
  expect(first.debtors(ADMINISTRATION)).toHaveLength(3);
  await first.close();
});

test('whatever was answered for is in the journal at that moment, should the process be killed then', async () => {
  const host = await startSeededHost(dataDir);
  const http = createHttpClient();
  const settings = { baseUrl: host.url, token: TOKEN, administration: ADMINISTRATION };
  const adapter = makeVoldaanHost(settings, { http });
  for (const report of REPORTS) {
    await adapter.report(report);
    const leftBehind = mkdtempSync(join(tmpdir(), 'voldaan-host-killed-'));
    cpSync(dataDir, leftBehind, { recursive: true });
    const revived = await startSandboxHost({
      port: 0,
      dataDir: leftBehind,
      clock: FIXED_CLOCK,
      token: TOKEN,
    });
    expect(seen(revived)).toEqual(seen(host));
    await revived.close();
    rmSync(leftBehind, { recursive: true });
  }
  http.close();
  await host.close();
});
