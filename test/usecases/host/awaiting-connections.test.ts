import { movableClock } from '../../../src/adapters/clock/movable.js';
import { compose } from '../../../src/compose.js';
import { readConfig } from '../../../src/config.js';
import type { App } from '../../../src/entrypoints/app.js';
import type { Instant } from '../../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../../src/kernel/ids.js';
import type { OutboxMessage } from '../../../src/ports/store.js';
import { testStore } from '../../support/database.js';
import { anAdministration } from '../../support/facts.js';
import { ADMINISTRATION, startSeededHost, TOKEN } from '../../support/sandbox-host.js';

const ID: AdministrationId = idOf('adm_alone');
const clock = movableClock('2026-11-22T08:00:00.000Z' as Instant);

let app: App;
beforeAll(async () => {
  const config = readConfig({
    ...{ VOLDAAN_LOG: 'silent', VOLDAAN_HOST_ADDRESSES: 'any' },
    VOLDAAN_ACCESS_POINT_ADDRESSES: 'any',
  });
  if (!config.ok) throw new Error(config.error.message);
  app = await compose(config.value, { store: await testStore(), clock });
  await app.register({ administration: anAdministration(ID), connections: [] });
});
afterAll(() => app.close());

const messages = (): Promise<readonly OutboxMessage[]> =>
  app.store.inTransaction(ID, (tx) => tx.outbox.list({}));

test('nothing connected: reading and polling have nothing to do and stop nobody else', async () => {
  expect(await app.syncHost(ID)).toEqual({ ok: true, value: { debtors: 0, invoices: 0 } });
  await app.pollInbound(ID, 'slot-1');
  expect(await messages()).toEqual([]);
});

test('a report to the host waits, tried within the hour, and goes when a host is connected', async () => {
  const report = {
    key: 'task-1',
    kind: 'task',
    debtorHostId: 'D-1',
    subject: 'Herinnering',
    text: 'Tekst',
    dueOn: '2026-11-22',
    invoiceHostIds: [],
  };
  await app.store.inTransaction(ID, (tx) =>
    tx.outbox.put({
      id: idOf('msg_1'),
      kind: 'report-to-host',
      key: 'report-to-host:task-1',
      payload: { report, orderKey: 'deb-1' },
      nextAt: clock.now(),
    }),
  );
  // Longer than the five attempts after which a message that breaks our own code is parked.
  for (let hour = 0; hour < 7; hour += 1) {
    await app.outbox.deliverDue();
    expect(await messages()).toMatchObject([{ state: 'due' }]);
    clock.advanceMs(3_600_000);
  }
  expect((await messages())[0]?.note).toMatch(/^No host package is connected yet\./);
  expect(await app.verify(ID)).toMatchObject({ findings: [] });

  const host = await startSeededHost();
  try {
    await app.register({
      administration: anAdministration(ID),
      connections: [
        {
          id: idOf('con_1'),
          kind: 'host',
          adapter: 'voldaan-host',
          settings: { baseUrl: host.url, token: TOKEN, administration: ADMINISTRATION },
        },
      ],
    });
    await app.outbox.deliverDue();
    expect(await messages()).toMatchObject([{ state: 'done' }]);
  } finally {
    await host.close();
  }
});
