import { addDays, type PlainDate, plainDate } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import { bank, receipt } from '../support/stage-bank.js';
import { GROSS, openHere, openInHost, payments } from '../support/stage-money.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();
const OFF = 242n;
const UNTIL = plainDate('2026-06-10');

/** Invoice F-1 of 121.00, from which 2.42 may be left off until 10 June. */
async function discounted(s: Stage, minor = OFF, currency = 'EUR'): Promise<void> {
  const discount = { amount: money(minor, currency), until: UNTIL };
  s.host.addSalesInvoice(s.administration, { ...salesInvoice(1), discount });
  await s.syncAll();
}

async function paysOn(s: Stage, day: PlainDate): Promise<void> {
  while (s.today() < day) s.clock.advanceDays(1);
  await bank(s, { entries: [receipt(GROSS - OFF, { invoice: 1 })] });
}

test('a discount taken in time closes the invoice, here and in the host', async () => {
  const s = stage();
  await discounted(s);
  await paysOn(s, UNTIL);
  expect([await openHere(s), openInHost(s)]).toEqual([0n, 0n]);
  expect(payments(s)).toMatchObject([
    {
      amount: { minor: GROSS - OFF },
      writeOff: { reason: 'payment-discount', amount: { minor: OFF } },
    },
  ]);
});

test('a discount taken too late is for a person', async () => {
  const s = stage();
  await discounted(s);
  await paysOn(s, addDays(UNTIL, 1));
  expect(await openHere(s)).toBe(GROSS);
  const [entry] = await s.app.review.list(s.administration);
  expect(entry?.proposals[0]?.evidence).toContainEqual({ code: 'amount-discount-late' });
});

test.each([
  ['as large as the claim', GROSS, 'EUR'],
  ['against its sign', -OFF, 'EUR'],
  ['in another currency', OFF, 'USD'],
])('a discount %s is none', async (_, minor, currency) => {
  const s = stage();
  await discounted(s, minor, currency);
  expect((await s.look((tx) => tx.ledger.itemByHostId('F-1')))?.discount).toBeUndefined();
});

test('a discount that the host corrects is corrected here, and exported', async () => {
  const s = stage();
  await discounted(s);
  await discounted(s, 121n);
  const ledger = await s.app.exportLedger(s.administration);
  expect(ledger.items.map(({ discount }) => discount)).toEqual([
    { amount: money(121n, 'EUR'), until: UNTIL },
  ]);
});
