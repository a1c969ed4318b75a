import { idOf } from '../../src/kernel/ids.js';
import { err } from '../../src/kernel/result.js';
import type { HostReport } from '../../src/ports/host.js';
import { makeReportToHost } from '../../src/usecases/report-to-host.js';
import { benchForFile } from '../support/fake-outside.js';
import { ADMINISTRATION, BAKERY } from '../support/stage-world.js';

const bench = benchForFile();
const REPORT: HostReport = {
  ...{ key: 'alert:1', kind: 'alert', debtorHostId: BAKERY.hostId, level: 'warn' },
  text: '85 % van de limiet',
};

/** Found by the simulation, seed 5: a host that was away when it was asked what it takes was told of a decision twice. */
test.each([true, false])(
  'a host that is away before anything is asked leaves an attempt as uncertain as it was: %s',
  async (uncertain) => {
    const away = err({ kind: 'unreachable', message: 'Nobody answered.' } as const);
    const ports = bench().ports({ host: { capabilities: () => Promise.resolve(away) } });
    const handled = await makeReportToHost(ports)(ADMINISTRATION.id, {
      ...{ id: idOf('msg_1'), attemptId: idOf('att_1'), kind: 'report-to-host', key: REPORT.key },
      ...{ state: 'due', attempts: 2, nextAt: bench().clock.now(), uncertain },
      leaseUntil: bench().clock.now(),
      payload: { report: REPORT, orderKey: BAKERY.hostId },
    });
    expect(handled.outcome).toMatchObject({ kind: 'retry', uncertain });
  },
);
