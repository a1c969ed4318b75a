import { makeVoldaanHost } from '../../../src/adapters/hosts/voldaan-host/host.js';
import { addMs, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import type { HostPackage, HostReport } from '../../../src/ports/host.js';
import { type SandboxHost, startSandboxHost } from '../../../src/sandbox/host/server.js';
import { makeReportToHost } from '../../../src/usecases/host/report-to-host.js';
import { benchForEach } from '../../support/fake-outside.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

const bench = benchForEach();
const ON = plainDate('2026-11-20');

let sandbox: SandboxHost | undefined;
afterEach(async () => {
  await sandbox?.close();
});

async function hostWith(lacks: readonly 'takesClaims'[]): Promise<HostPackage> {
  const token = 'canary-token-claims';
  sandbox = await startSandboxHost({
    ...{ port: 0, dataDir: null, token, lacks },
    clock: () => bench().clock.now(),
  });
  sandbox.addAdministration({ id: ADMINISTRATION.id, name: ADMINISTRATION.name });
  sandbox.upsertDebtor(ADMINISTRATION.id, BAKERY);
  return makeVoldaanHost({ baseUrl: sandbox.url, token, administration: ADMINISTRATION.id });
}

const claim = (what: 'asked' | 'waived', key: string): HostReport => ({
  ...{ key, kind: 'claim', what, claimKey: 'claim:1', claim: 'interest', on: ON },
  ...{ debtorHostId: BAKERY.hostId, amount: money(59n, 'EUR'), note: 'by law' },
  invoiceHostIds: [],
});

function tell(host: HostPackage, report: HostReport) {
  const otherwise: HostReport = {
    ...{ key: report.key, kind: 'task', subject: `Book ${report.key}`, text: 'by hand', dueOn: ON },
    ...{ debtorHostId: BAKERY.hostId, invoiceHostIds: [] },
  };
  return makeReportToHost(bench().ports({ host }))(ADMINISTRATION.id, {
    ...{ id: idOf('msg_1'), attemptId: idOf('att_1'), kind: 'report-to-host', key: report.key },
    ...{ state: 'due', attempts: 1, nextAt: bench().clock.now(), uncertain: false },
    leaseUntil: addMs(bench().clock.now(), 60_000),
    payload: { report, otherwise, orderKey: BAKERY.hostId },
  });
}

const told = (kind: 'claim' | 'task') =>
  sandbox?.reports(ADMINISTRATION.id, kind).map(({ report }) => report.key);

test('a host that keeps claims gets them as its own objects', async () => {
  const host = await hostWith([]);
  await tell(host, claim('asked', 'claim:1'));
  await tell(host, claim('waived', 'claim:1:1'));
  expect([told('claim'), told('task')]).toEqual([['claim:1', 'claim:1:1'], []]);
});

test('a host that has none gets a task for each, once', async () => {
  const host = await hostWith(['takesClaims']);
  for (let times = 0; times < 2; times += 1) {
    await tell(host, claim('asked', 'claim:1'));
    await tell(host, claim('waived', 'claim:1:1'));
  }
  expect([told('claim'), told('task')]).toEqual([[], ['claim:1', 'claim:1:1']]);
});

test('what a host was told as a task before it kept claims goes on as tasks', async () => {
  const host = await hostWith([]);
  expect(await tell(host, claim('waived', 'claim:1:1'))).toMatchObject({
    outcome: { kind: 'done' },
  });
  expect([told('claim'), told('task')]).toEqual([[], ['claim:1:1']]);
});
