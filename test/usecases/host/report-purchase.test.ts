import { makeVoldaanHost } from '../../../src/adapters/hosts/voldaan-host/host.js';
import { addMs, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { HostPackage, HostReport } from '../../../src/ports/host.js';
import { type SandboxHost, startSandboxHost } from '../../../src/sandbox/host/server.js';
import { makeReportToHost } from '../../../src/usecases/host/report-to-host.js';
import { benchForEach } from '../../support/fake-outside.js';
import { ADMINISTRATION, purchaseInvoice } from '../../support/stage-world.js';

const bench = benchForEach();

let sandbox: SandboxHost | undefined;
afterEach(async () => {
  await sandbox?.close();
});

async function host(lacks: readonly 'takesPurchaseDecisions'[]): Promise<HostPackage> {
  const token = 'canary-token-purchases';
  sandbox = await startSandboxHost({
    ...{ port: 0, dataDir: null, token, lacks },
    clock: () => bench().clock.now(),
  });
  sandbox.addAdministration({ id: ADMINISTRATION.id, name: ADMINISTRATION.name });
  return makeVoldaanHost({ baseUrl: sandbox.url, token, administration: ADMINISTRATION.id });
}

async function tell(to: HostPackage, report: HostReport, otherwise?: HostReport): Promise<string> {
  const { outcome } = await makeReportToHost(bench().ports({ host: to }))(ADMINISTRATION.id, {
    ...{ id: idOf('msg_1'), attemptId: idOf('att_1'), kind: 'report-to-host', key: report.key },
    ...{ state: 'due', attempts: 1, nextAt: bench().clock.now(), uncertain: false },
    leaseUntil: addMs(bench().clock.now(), 60_000),
    payload: { report, orderKey: 'as4-1', ...(otherwise === undefined ? {} : { otherwise }) },
  });
  return outcome.kind;
}

const PLAIN: HostReport = {
  kind: 'purchase-document',
  key: 'purchase:as4-1',
  invoice: purchaseInvoice(),
  xmlBase64: 'PEludm9pY2UvPg==',
};
const HELD: HostReport = { ...PLAIN, heldFor: ['SENDER_MISMATCH'] };
const RELEASED: HostReport = {
  kind: 'purchase-decision',
  key: 'purchase-decision:doc_1:2',
  purchaseKey: PLAIN.key,
  decision: 'released',
  by: ['An', 'Bert'],
  decidedOn: plainDate('2026-11-20'),
};

const told = () =>
  sandbox?.reports(ADMINISTRATION.id, 'purchase-document').map(({ report }) => report);
const decisions = () => sandbox?.reports(ADMINISTRATION.id, 'purchase-decision');

test('a host that takes no decisions hears of a held document only when it is released, once', async () => {
  const to = await host(['takesPurchaseDecisions']);
  expect(await tell(to, HELD)).toBe('done');
  expect(told()).toEqual([]);
  expect(await tell(to, RELEASED, PLAIN)).toBe('done');
  expect(await tell(to, RELEASED, PLAIN)).toBe('done');
  expect(told()?.map(({ key, heldFor }) => [key, heldFor])).toEqual([[PLAIN.key, undefined]]);
});

test('what nothing was held of is told to it at once, and its answers are not', async () => {
  const to = await host(['takesPurchaseDecisions']);
  expect(await tell(to, PLAIN)).toBe('done');
  expect(await tell(to, { ...RELEASED, decision: 'approved' })).toBe('done');
  expect(told()).toHaveLength(1);
});

test('a host that takes decisions sees it held, then released', async () => {
  const to = await host([]);
  expect(await tell(to, HELD)).toBe('done');
  expect(sandbox?.payablePurchases(ADMINISTRATION.id)).toEqual([]);
  expect(await tell(to, RELEASED, PLAIN)).toBe('done');
  expect(sandbox?.payablePurchases(ADMINISTRATION.id)).toEqual([PLAIN.key]);
  expect(told()).toHaveLength(1);
});

test('a host that learned to take decisions in between gets the document with the release', async () => {
  const to = await host([]);
  expect(await tell(to, RELEASED, PLAIN)).toBe('done');
  expect(told()).toHaveLength(1);
  expect(decisions()).toEqual([]);
});

test('a decision about what the host never saw, and that posts nothing, is told to nobody', async () => {
  const to = await host([]);
  expect(await tell(to, { ...RELEASED, decision: 'refused', by: ['An'] })).toBe('done');
  expect(told()).toEqual([]);
  expect(decisions()).toEqual([]);
});
