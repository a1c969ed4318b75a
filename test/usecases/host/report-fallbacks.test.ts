import { addMs, plainDate } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { money } from '../../../src/kernel/money.js';
import { ok } from '../../../src/kernel/result.js';
import type { HostCapabilities, HostReport } from '../../../src/ports/host.js';
import { ALL_CAPABILITIES } from '../../../src/sandbox/host/routes.js';
import { makeReportToHost } from '../../../src/usecases/host/report-to-host.js';
import { anItem } from '../../support/facts.js';
import { benchForFile } from '../../support/fake-outside.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

const bench = benchForFile();
const ON = plainDate('2026-11-20');
const about = { debtorHostId: BAKERY.hostId, invoiceHostIds: ['F-1'] };
const ALERT: HostReport = {
  ...{ key: 'alert:1', kind: 'alert', debtorHostId: BAKERY.hostId, level: 'warn' },
  text: '85 % van de limiet',
};
const TASK: HostReport = {
  ...{ key: 'task:1', kind: 'task', subject: 'Bel', text: 'F-1 is laat', dueOn: ON, ...about },
};
const REMINDER: HostReport = {
  ...{ key: 'reminder:1', kind: 'reminder', level: 1, on: ON, text: 'Per e-mail', ...about },
};
const STATUS: HostReport = {
  ...{ key: 'credit:1', kind: 'credit-status', debtorHostId: BAKERY.hostId, status: 'hold' },
};

/** What a host without some capabilities is told instead, if anything. */
async function told(report: HostReport, lacks: readonly (keyof HostCapabilities)[]) {
  const heard: HostReport[] = [];
  const capabilities = {
    ...ALL_CAPABILITIES,
    ...Object.fromEntries(lacks.map((name) => [name, false])),
  };
  const ports = bench().ports({
    host: {
      capabilities: () => Promise.resolve(ok(capabilities)),
      report: (given) => {
        heard.push(given);
        return Promise.resolve(ok({ hostId: '1', existed: false }));
      },
    },
  });
  const handled = await makeReportToHost(ports)(ADMINISTRATION.id, {
    ...{ id: idOf('msg_1'), attemptId: idOf('att_1'), kind: 'report-to-host', key: report.key },
    ...{ state: 'due', attempts: 1, nextAt: bench().clock.now(), uncertain: false },
    leaseUntil: addMs(bench().clock.now(), 60_000),
    payload: { report, orderKey: BAKERY.hostId },
  });
  expect(handled.outcome.kind).toBe('done');
  return heard;
}

test.each([
  ['as it is', ALERT, [], [ALERT]],
  ['as a note', ALERT, ['takesAlerts'], [{ kind: 'note', key: 'alert:1', text: ALERT.text }]],
  [
    'as a task',
    ALERT,
    ['takesAlerts', 'takesNotes'],
    [{ kind: 'task', key: 'alert:1', subject: ALERT.text }],
  ],
  ['nowhere', ALERT, ['takesAlerts', 'takesNotes', 'takesTasks'], []],
  ['as a note', TASK, ['takesTasks'], [{ kind: 'note', key: 'task:1', text: 'Bel\nF-1 is laat' }]],
  ['nowhere', TASK, ['takesTasks', 'takesNotes'], []],
  ['as a note', REMINDER, ['takesReminders'], [{ kind: 'note', invoiceHostIds: ['F-1'] }]],
  ['nowhere', STATUS, ['takesCreditStatus'], []],
] as const)('%s: %j for a host that lacks %j', async (_, report, lacks, expected) => {
  const heard = await told(report, lacks);
  expect(heard).toHaveLength(expected.length);
  for (const [at, wanted] of expected.entries()) expect(heard[at]).toMatchObject(wanted);
});

test('a payment in a package that matches nothing asks a person to match it, also after a lost answer', async () => {
  await bench().store.inTransaction(ADMINISTRATION.id, async (tx) => {
    await tx.debtors.upsert({ ...BAKERY, id: idOf('deb_1'), hostVersion: '1' });
    await tx.ledger.addItem(anItem('itm_1', 'deb_1', 12_100n));
  });
  const { hostId: invoiceHostId, number } = anItem('itm_1', 'deb_1', 12_100n);
  const payment: HostReport = {
    ...{ key: 'pay:1', kind: 'payment', invoiceHostId, amount: money(12_100n, 'EUR') },
    ...{ bookedOn: ON, bankReference: 'BANK/1' },
  };
  const heard = await told(payment, ['matchesPayments']);
  expect(heard).toMatchObject([
    payment,
    {
      ...{ kind: 'task', key: 'match:pay:1', debtorHostId: BAKERY.hostId },
      ...{ invoiceHostIds: [invoiceHostId], subject: expect.stringContaining(number) as string },
    },
  ]);
  expect(await told(payment, [])).toEqual([payment]);
});
