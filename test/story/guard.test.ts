import { money } from '../../src/kernel/money.js';
import type { DebtorId } from '../../src/kernel/ids.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { BAKERY, GARAGE, PREPAYER, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

const EUR = (cents: bigint) => money(cents, 'EUR');

/** The garage has a limit of 1,000.00; an invoice of `net` without VAT counts 1.21 times that. */
async function invoice(s: Stage, n: number, net: string): Promise<void> {
  s.host.addSalesInvoice(s.administration, salesInvoice(n, { debtor: GARAGE, net, send: false }));
  await s.syncAll();
}

function alertsOf({ host, administration }: Stage) {
  return host
    .reports(administration, 'alert')
    .map(({ report }) => report)
    .filter((report) => report.debtorHostId === GARAGE.hostId);
}

const alerts = (s: Stage): readonly string[] => alertsOf(s).map(({ level }) => level);

function statuses({ host, administration }: Stage): readonly string[] {
  return host
    .reports(administration, 'credit-status')
    .filter(({ report }) => report.debtorHostId === GARAGE.hostId)
    .map(({ report }) => report.status);
}

async function debtorId(s: Stage, hostId: string): Promise<DebtorId> {
  const debtor = await s.look((tx) => tx.debtors.byHostId(hostId));
  if (debtor === null) throw new Error(`No debtor ${hostId}`);
  return debtor.id;
}

async function ask(s: Stage, hostId: string, order?: bigint) {
  return s.app.checkCredit({
    administration: s.administration,
    debtorId: await debtorId(s, hostId),
    ...(order === undefined ? {} : { order: EUR(order) }),
  });
}

test('each threshold is told once when it is crossed, and again after it was left', async () => {
  const s = stage();
  await invoice(s, 1, '600.00');
  expect(alerts(s)).toEqual([]);
  await invoice(s, 2, '100.00');
  expect(alerts(s)).toEqual(['warn']);
  expect(statuses(s)).toEqual(['warn']);
  await invoice(s, 3, '50.00');
  expect(alerts(s)).toEqual(['warn']);
  await invoice(s, 4, '200.00');
  expect(alerts(s)).toEqual(['warn', 'hold']);
  expect(statuses(s)).toEqual(['warn', 'hold']);

  // 726.00 is paid: far below both.
  const paid = { name: GARAGE.name, iban: GARAGE.ibans[0] ?? '' };
  await bank(s, { entries: [receipt(72_600n, { invoice: 1, counterparty: paid })] });
  expect(statuses(s)).toEqual(['warn', 'hold', 'granted']);
  await invoice(s, 5, '400.00');
  expect(alerts(s)).toEqual(['warn', 'hold', 'warn']);
});

test('both thresholds at once are two alerts that say the figures', async () => {
  const s = stage();
  await invoice(s, 1, '1000.00');
  expect(alerts(s)).toEqual(['warn', 'hold']);
  const [, hold] = alertsOf(s);
  expect(hold?.text).toMatch(/1\.210,00.*1\.000,00.*\(121 %\).*Boven de kredietlimiet/);
});

test('orders and a lower limit cross a threshold too', async () => {
  const s = stage();
  await s.syncAll();
  s.host.setOrders(s.administration, GARAGE.hostId, EUR(90_000n));
  await s.syncAll();
  expect(alerts(s)).toEqual(['warn']);
  s.host.upsertDebtor(s.administration, {
    ...GARAGE,
    creditLimit: EUR(50_000n),
    orders: EUR(90_000n),
  });
  await s.syncAll();
  expect(alerts(s)).toEqual(['warn', 'hold']);
});

test('the sales gate answers with what the exposure is made of', async () => {
  const s = stage();
  await invoice(s, 1, '600.00');
  s.host.setOrders(s.administration, GARAGE.hostId, EUR(10_000n));
  await s.syncAll();
  expect(await ask(s, GARAGE.hostId, 20_000n)).toMatchObject({
    answer: 'HOLD',
    reasons: ['over-limit'],
    alternatives: ['PREPAY'],
    usedPercent: 102,
    exposure: { openInvoices: EUR(72_600n), orders: EUR(30_000n), total: EUR(102_600n) },
  });
  // A question is no order: it leaves no alert behind.
  expect(alerts(s)).toEqual(['warn']);
});

test('a limit of zero gives no credit at all, no limit gives all', async () => {
  const s = stage();
  await s.syncAll();
  expect(await ask(s, PREPAYER.hostId, 1n)).toMatchObject({
    answer: 'HOLD',
    reasons: ['no-credit'],
  });
  expect(await ask(s, BAKERY.hostId, 100_000_000n)).toMatchObject({
    answer: 'GRANTED',
    reasons: [],
  });
});

test('a debtor that does not exist has no answer', async () => {
  const s = stage();
  await s.syncAll();
  expect(
    await s.app.checkCredit({ administration: s.administration, debtorId: 'deb_none' as never }),
  ).toBeNull();
});
