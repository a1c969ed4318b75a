import { makeVoldaanHost } from '../../../src/adapters/hosts/voldaan-host/host.js';
import { addMs, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import { err } from '../../../src/kernel/result.js';
import type { HostPackage, HostReport } from '../../../src/ports/host.js';
import { type SandboxHost, startSandboxHost } from '../../../src/sandbox/host/server.js';
import { makeReportToHost } from '../../../src/usecases/host/report-to-host.js';
import { benchForEach } from '../../support/fake-outside.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

const bench = benchForEach();

let sandbox: SandboxHost | undefined;
afterEach(async () => {
  await sandbox?.close();
});

/** A host that takes no payments on account, over real HTTP. */
async function hostWithout(lacks: 'takesPaymentsOnAccount'): Promise<HostPackage> {
  const token = 'canary-token-on-account';
  sandbox = await startSandboxHost({
    ...{ port: 0, dataDir: null, token, lacks: [lacks] },
    clock: () => bench().clock.now(),
  });
  sandbox.addAdministration({ id: ADMINISTRATION.id, name: ADMINISTRATION.name });
  sandbox.upsertDebtor(ADMINISTRATION.id, BAKERY);
  return makeVoldaanHost({ baseUrl: sandbox.url, token, administration: ADMINISTRATION.id });
}

function tell(host: Partial<HostPackage>, report: HostReport, uncertain = false) {
  return makeReportToHost(bench().ports({ host }))(ADMINISTRATION.id, {
    ...{ id: idOf('msg_1'), attemptId: idOf('att_1'), kind: 'report-to-host', key: report.key },
    ...{ state: 'due', attempts: 1, nextAt: bench().clock.now(), uncertain },
    leaseUntil: addMs(bench().clock.now(), 60_000),
    payload: { report, orderKey: BAKERY.hostId },
  });
}

const about = { debtorHostId: BAKERY.hostId, bankReference: 'BANK/1' } as const;
const put = (cents: bigint): HostReport => ({
  ...about,
  kind: 'payment-on-account',
  key: 'payment-on-account:1',
  amount: money(cents, 'EUR'),
  bookedOn: plainDate('2026-11-20'),
});
const takenOff: HostReport = {
  ...about,
  kind: 'payment-on-account-undone',
  key: 'payment-on-account-undone:1',
  paymentKey: 'payment-on-account:1',
  amount: money(2_500n, 'EUR'),
};

test.each<[string, HostReport, string]>([
  ['put there', put(2_500n), 'Boek €\u00a025,00 op rekening van deze debiteur'],
  ['paid back', put(-2_500n), 'Boek een terugbetaling van €\u00a025,00 aan deze debiteur'],
  ['taken off', takenOff, 'Haal €\u00a025,00 van de rekening van deze debiteur'],
])(
  'a host that books nothing on account gets a task for what was %s, once',
  async (_, report, subject) => {
    const host = await hostWithout('takesPaymentsOnAccount');
    expect(await tell(host, report)).toMatchObject({ outcome: { kind: 'done' } });
    expect(await tell(host, report, true)).toMatchObject({ outcome: { kind: 'done' } });
    const tasks = sandbox?.reports(ADMINISTRATION.id, 'task').map((task) => task.report);
    expect(tasks).toMatchObject([{ key: report.key, debtorHostId: BAKERY.hostId, subject }]);
    expect(tasks?.[0]?.text).toContain('BANK/1');
  },
);

test('a host that cannot say what it takes is asked again', async () => {
  const capabilities = () =>
    Promise.resolve(err({ kind: 'unreachable', message: 'gone' } as const));
  expect(await tell({ capabilities }, put(1n))).toMatchObject({
    outcome: { kind: 'retry', uncertain: false },
  });
});
