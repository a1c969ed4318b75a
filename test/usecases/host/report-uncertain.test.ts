import { addMs } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { err, ok } from '../../../src/kernel/result.js';
import type { HostReport } from '../../../src/ports/host.js';
import type { ClaimedMessage } from '../../../src/ports/store.js';
import { makeReportToHost } from '../../../src/usecases/host/report-to-host.js';
import { benchForFile } from '../../support/fake-outside.js';
import { ADMINISTRATION, BAKERY } from '../../support/stage-world.js';

const bench = benchForFile();
const REPORT: HostReport = {
  ...{ key: 'alert:1', kind: 'alert', debtorHostId: BAKERY.hostId, level: 'warn' },
  text: '85 % van de limiet',
};

function message(leaseMs: number, uncertain: boolean): ClaimedMessage {
  const now = bench().clock.now();
  return {
    ...{ id: idOf('msg_1'), attemptId: idOf('att_1'), kind: 'report-to-host', key: REPORT.key },
    ...{ state: 'due', attempts: 2, nextAt: now, uncertain, leaseUntil: addMs(now, leaseMs) },
    payload: { report: REPORT, orderKey: BAKERY.hostId },
  };
}

/** Found by the simulation, seed 164: two workers wrote one report, because the first stood still before it asked. */
test.each([
  [60_000, 1, 'done'],
  [30_000, 0, 'retry'],
] as const)(
  'with %s ms of its lease left a worker writes %s times',
  async (leaseMs, times, kind) => {
    let written = 0;
    const ports = bench().ports({
      host: {
        capabilities: () => Promise.resolve(ok({ takesAlerts: true } as never)),
        report: () => {
          written += 1;
          return Promise.resolve(ok({ hostId: 'H-1', existed: false }));
        },
      },
    });
    const handled = await makeReportToHost(ports)(ADMINISTRATION.id, message(leaseMs, false));
    expect([written, handled.outcome]).toMatchObject([times, { kind }]);
  },
);

/** Found by the simulation, seed 5: a host that was away when it was asked what it takes was told of a decision twice. */
test.each([true, false])(
  'a host that is away before anything is asked leaves an attempt as uncertain as it was: %s',
  async (uncertain) => {
    const away = err({ kind: 'unreachable', message: 'Nobody answered.' } as const);
    const ports = bench().ports({ host: { capabilities: () => Promise.resolve(away) } });
    const handled = await makeReportToHost(ports)(ADMINISTRATION.id, message(60_000, uncertain));
    expect(handled.outcome).toMatchObject({ kind: 'retry', uncertain });
  },
);
