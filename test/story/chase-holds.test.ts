import { addDays, plainDate } from '../../src/kernel/dates.js';
import { isOk } from '../support/results.js';
import { stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { GARAGE, salesInvoice } from '../support/stage-world.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();

test('old bank data hold everything', async () => {
  const s = stage();
  await delivered(s);
  await bank(s);
  goTo(s, addDays(DUE, 5));
  const { actions, held } = await planned(s);
  expect(actions).toEqual([]);
  expect(held.map(({ reason }) => reason)).toEqual(['bank-data-stale']);
});

test('money that may be from the debtor holds his reminders until a person decides', async () => {
  const s = stage();
  await delivered(s);
  goTo(s, addDays(DUE, 1));
  await bank(s, { entries: [receipt(5_000n)] });
  expect((await planned(s)).actions).toEqual([]);
  const [entry] = await s.app.review.list(s.administration);
  if (entry !== undefined) isOk(await s.app.review.notOurs(s.administration, entry.id));
  expect((await planned(s)).actions).toHaveLength(1);
});

describe('nobody is reminded of an invoice that', () => {
  /** Overdue for long when the host first tells of it. */
  const old = (n: number) =>
    salesInvoice(n, { debtor: GARAGE, invoice: { issueDate: plainDate('2026-04-01') } });

  test('was not looked at yet', async () => {
    const s = stage();
    s.host.addSalesInvoice(s.administration, old(1));
    await bank(s);
    isOk(await s.app.syncHost(s.administration));
    const { held } = await planned(s);
    expect(held.map(({ reason }) => reason)).toEqual(['not-delivered']);
  });

  test('is stopped at home or waits for an access point', async () => {
    const s = stage();
    s.accessPoint.misbehave({ kind: 'unavailable', times: 100 });
    s.host.addSalesInvoice(s.administration, old(1));
    s.host.addSalesInvoice(s.administration, { ...salesInvoice(2, { without: ['dueDate'] }) });
    await s.syncAll();
    goTo(s, addDays(DUE, 40));
    await bank(s);
    const { actions, held } = await planned(s);
    expect(actions).toEqual([]);
    expect(held.map(({ reason }) => reason)).toEqual(['not-delivered', 'not-delivered']);
  });

  test('while one the host sent itself is', async () => {
    const s = stage();
    s.host.addSalesInvoice(s.administration, { ...old(1), send: false });
    await s.syncAll();
    await bank(s);
    expect((await planned(s)).actions).toHaveLength(1);
  });
});
