import { readRates } from '../../src/formats/ecb/rates.js';
import { dec } from '../../src/kernel/decimal.js';
import { money } from '../../src/kernel/money.js';
import type { StoredEntry } from '../../src/ports/store.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bankFile, receipt, upload } from '../support/stage-bank.js';
import { openHere, openInHost, payments } from '../support/stage-money.js';
import { GARAGE, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

/** An invoice of 121.00 dollars that the host only tells us of. */
async function dollarInvoice(s: Stage, n: number): Promise<void> {
  const invoice = { currency: 'USD' };
  s.host.addSalesInvoice(s.administration, salesInvoice(n, { send: false, invoice }));
  await s.syncAll();
}

/** Euros booked for dollars that the payer instructed, as a bank writes them in CAMT. */
async function paid(s: Stage, cents: bigint, dollars: string): Promise<StoredEntry> {
  const entry = receipt(cents, { text: 'invoice 2026-0001' });
  const text = new TextDecoder().decode(bankFile({ date: s.today(), entries: [entry] }));
  const told = `<AmtDtls><InstdAmt><Amt Ccy="USD">${dollars}</Amt></InstdAmt></AmtDtls>`;
  const bytes = text.replace(/(<\/Refs><Amt.*?<\/CdtDbtInd>)/, `$1${told}`);
  expect(bytes).toContain('InstdAmt');
  await upload(s, new TextEncoder().encode(bytes));
  await s.settle();
  const [stored] = await s.app.review.list(s.administration);
  if (stored === undefined) throw new Error('Nothing waits for review');
  return stored;
}

test('a payment in euros for an invoice in dollars is suggested, and told with both sides', async () => {
  const s = stage();
  await dollarInvoice(s, 1);
  const entry = await paid(s, 10_450n, '121.00');
  expect(entry.proposals[0]).toMatchObject({ decision: 'suggest' });
  isOk(await s.app.review.accept(s.administration, entry.id, 0));
  await s.settle();
  expect(await s.app.parked.list(s.administration)).toEqual([]);
  expect([await openHere(s), openInHost(s)]).toEqual([0n, 0n]);
  expect(payments(s)).toMatchObject([
    { invoiceHostId: 'F-1', amount: money(12_100n, 'USD'), cash: money(10_450n, 'EUR') },
  ]);
  expect((await s.look((tx) => tx.bank.entry(entry.id)))?.allocated).toBe('104.50');
  expect((await s.app.verify(s.administration)).findings).toEqual([]);
  isOk(await s.app.review.undo(s.administration, entry.id));
  await s.settle();
  expect([await openHere(s), openInHost(s)]).toEqual([12_100n, 12_100n]);
});

test('more than was asked for leaves the rest on account, in the currency of the bank', async () => {
  const s = stage();
  await dollarInvoice(s, 1);
  const entry = await paid(s, 20_000n, '242.00');
  isOk(await s.app.review.accept(s.administration, entry.id, 0));
  await s.settle();
  expect(payments(s)).toMatchObject([
    { amount: money(12_100n, 'USD'), cash: money(10_000n, 'EUR') },
  ]);
  expect(await s.app.onAccount.list(s.administration)).toMatchObject([
    { amount: money(10_000n, 'EUR') },
  ]);
});

test('paid to the wrong invoice it is moved with both sides, to one of the same currency', async () => {
  const s = stage();
  await dollarInvoice(s, 1);
  await dollarInvoice(s, 2);
  const entry = await paid(s, 10_450n, '121.00');
  isOk(await s.app.review.accept(s.administration, entry.id, 0));
  const items = await s.look((tx) => tx.ledger.items({ openOnly: false }));
  const id = (hostId: string) => items.find((item) => item.hostId === hostId)?.id as never;
  const move = { from: id('F-1'), to: id('F-2') };
  isOk(await s.app.review.reassign(s.administration, entry.id, move));
  await s.settle();
  expect([openInHost(s), openInHost(s, 'F-2')]).toEqual([12_100n, 0n]);
  expect(await s.app.parked.list(s.administration)).toEqual([]);
});

test('an exchange difference closes the rest of the item, as a loss or as a gain', async () => {
  const s = stage();
  await dollarInvoice(s, 1);
  await dollarInvoice(s, 2);
  const entry = await paid(s, 20_000n, '1.00');
  const items = await s.look((tx) => tx.ledger.items({ openOnly: true }));
  const difference = (cents: bigint) =>
    ({ reason: 'exchange-difference', amount: money(cents, 'USD') }) as const;
  const allocations = items.map((item, position) => {
    const cents = position === 0 ? 100n : -100n;
    return {
      openItemId: item.id,
      amount: money(12_100n - cents, 'USD'),
      cash: money(10_000n, 'EUR'),
      writeOff: difference(cents),
    };
  });
  // As the matcher proposes where a reference rate is known; proposals are data that a person takes.
  await s.look((tx) =>
    tx.bank.label(entry.id, 'review', [
      { decision: 'suggest', confidence: '0.800', allocations, evidence: [] },
    ]),
  );
  isOk(await s.app.review.accept(s.administration, entry.id, 0));
  await s.settle();
  expect([openInHost(s), openInHost(s, 'F-2')]).toEqual([0n, 0n]);
  expect([await openHere(s), await openHere(s, 'F-2')]).toEqual([0n, 0n]);
  expect(payments(s).map(({ writeOff }) => writeOff)).toEqual([
    difference(100n),
    difference(-100n),
  ]);
  expect((await s.app.verify(s.administration)).findings).toEqual([]);
  isOk(await s.app.review.undo(s.administration, entry.id));
  await s.settle();
  expect([openInHost(s), openInHost(s, 'F-2')]).toEqual([12_100n, 12_100n]);
});

describe('exposure in another currency', () => {
  const ask = async (s: Stage) => {
    const debtor = await s.look((tx) => tx.debtors.byHostId(GARAGE.hostId));
    if (debtor === null) throw new Error('No garage');
    return s.app.checkCredit({ administration: s.administration, debtorId: debtor.id });
  };
  const file = (day: string, rate: string) =>
    new TextEncoder().encode(`Date,USD\n${day},${rate}\n`);

  test('is converted at the last rate; without one it is left out and said', async () => {
    const s = stage();
    const invoice = { currency: 'USD' };
    s.host.addSalesInvoice(
      s.administration,
      salesInvoice(1, { debtor: GARAGE, send: false, invoice }),
    );
    await s.syncAll();
    expect(await ask(s)).toMatchObject({
      answer: 'WARN',
      reasons: ['other-currency-left-out'],
      exposure: { total: money(0n, 'EUR') },
    });
    // It is Monday 1 June 2026; the Friday before had rates.
    isOk(await s.app.importRates(file('2026-05-29', '1.10')));
    expect(await ask(s)).toMatchObject({
      answer: 'GRANTED',
      reasons: [],
      exposure: { total: money(11_000n, 'EUR') },
    });
    expect(await s.app.importRates(file('2026-05-29', '1.10'))).toMatchObject({
      value: { rates: 1, added: 0, changed: 0 },
    });
    expect(await s.app.showRates(s.today())).toEqual([
      { on: '2026-05-29', currency: 'USD', perEuro: dec('1.10') },
    ]);
  });

  test('a file that cannot be read changes nothing', async () => {
    const s = stage();
    const refused = await s.app.importRates(file('2026-05-29', '-1'));
    expect(refused).toMatchObject({ ok: false, error: [{ code: 'rates.value' }] });
    expect(readRates(file('2026-05-29', '1')).ok).toBe(true);
    expect(await s.app.showRates(s.today())).toEqual([]);
  });
});
