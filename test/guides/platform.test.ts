import { readFileSync } from 'node:fs';
import { createHttpClient, type HttpClient } from '../../src/adapters/http/client.js';
import { createHttpProbe } from '../../src/compose/host-check.js';
import { parseDebtorRecord, parseSalesInvoiceRecord } from '../../src/formats/json/host-records.js';
import { REPORT_COLLECTIONS } from '../../src/formats/json/host-reports.js';
import { plainDate } from '../../src/kernel/dates.js';
import type { HostProbe } from '../../src/ports/host-probe.js';
import { type SandboxHost, startSandboxHost } from '../../src/sandbox/host/server.js';
import { makeCheckHost } from '../../src/usecases/host/check-host/check-host.js';
import { FIXED_CLOCK } from '../support/host-records.js';
import { isOk } from '../support/results.js';
import { runLine } from '../support/run-cli.js';

/** What docs/guides/platform.en.md lets a reader do: the records of samples/host in our own host, and the check against it. */
const recordsOf = (name: string): readonly unknown[] =>
  JSON.parse(
    readFileSync(new URL(`../../samples/host/${name}.json`, import.meta.url), 'utf8'),
  ) as readonly unknown[];

let host: SandboxHost;
let http: HttpClient;
beforeEach(async () => {
  host = await startSandboxHost({ port: 0, dataDir: null, clock: FIXED_CLOCK, token: 'try' });
  host.addAdministration({ id: 'test', name: 'Verkoper BV' });
  for (const one of recordsOf('debtors')) host.upsertDebtor('test', isOk(parseDebtorRecord(one)));
  for (const one of recordsOf('sales-invoices'))
    host.addSalesInvoice('test', isOk(parseSalesInvoiceRecord(one)));
  http = createHttpClient();
});
afterEach(async () => {
  http.close();
  await host.close();
});

test('host check finds every promise kept by a host with the sample records', async () => {
  const argv = ['host', 'check', host.url, '--administration', 'test', '--token', 'try'];
  const { stdout, code } = await runLine(argv);
  expect(code).toBe(0);
  // Nobody promises bank statements of which there are none.
  expect(stdout).toContain('skip  bank-statements.paging');
  expect(stdout).toContain('49 kept, 0 broken, 1 not seen');
});

test('host check writes every kind of report', async () => {
  const written = new Set<string>();
  const probe = createHttpProbe({ url: host.url, token: 'try' }, http);
  const watched: HostProbe = {
    send: async (request) => {
      const answer = await probe.send(request);
      if (request.method === 'POST' && answer.status < 300)
        written.add(request.path.split('/').at(-1) ?? '');
      return answer;
    },
  };
  const today = plainDate('2026-11-20');
  isOk(await makeCheckHost(watched)({ administration: 'test', runId: 'run-1', today }));
  expect([...written].toSorted()).toEqual(Object.values(REPORT_COLLECTIONS).toSorted());
});
