import { money } from '../../src/kernel/money.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { GROSS, invoices, openHere, openInHost, payments } from '../support/stage-money.js';
import { BAKERY } from '../support/stage-world.js';

const stage = stageForEach();

const payThere = (s: Stage, minor: bigint) =>
  s.host.payByHand(s.administration, {
    invoiceHostId: 'F-1',
    amount: money(minor, 'EUR'),
    on: s.today(),
  });

/** Somebody booked the payment in the host before our bank file came: the host refuses ours. */
async function refused(s: Stage) {
  await invoices(s, 1);
  payThere(s, GROSS);
  await bank(s, { entries: [receipt(GROSS, { invoice: 1 })] });
  const [one] = await s.app.refusedPayments(s.administration);
  if (one === undefined) throw new Error('Nothing was refused');
  return one;
}

describe('a payment that the host refuses', () => {
  test('is shown with its entry, its amount and what the host said', async () => {
    const s = stage();
    const one = await refused(s);
    expect(one).toMatchObject({ amount: money(GROSS, 'EUR'), invoiceHostId: 'F-1' });
    expect(one.note).toMatch(/^The host refused: .*121\.00 would be settled/);
    const [entry] = await s.look((tx) => tx.bank.withLabel('matched'));
    expect(one.entryId).toBe(entry?.id);
    expect(await s.app.summarise(s.administration)).toMatchObject({ refused: 1 });
  });

  test('goes when the entry is undone: nothing is told, nothing waits', async () => {
    const s = stage();
    const { entryId } = await refused(s);
    isOk(await s.app.review.undo(s.administration, entryId));
    await s.settle();
    expect(await s.app.refusedPayments(s.administration)).toEqual([]);
    expect(await s.app.parked.list(s.administration)).toEqual([]);
    expect(payments(s)).toEqual([]);
    expect(s.host.reports(s.administration, 'payment-undone')).toEqual([]);
    expect(await s.app.review.list(s.administration)).toHaveLength(1);
  });

  test('goes when the host was mended and the message is let go again', async () => {
    const s = stage();
    const { messageId } = await refused(s);
    payThere(s, -GROSS);
    isOk(await s.app.parked.release(s.administration, messageId));
    await s.settle();
    expect(await s.app.refusedPayments(s.administration)).toEqual([]);
    expect([await openHere(s), openInHost(s)]).toEqual([0n, 0n]);
    expect(payments(s)).toHaveLength(1);
  });

  test('after an answer that went missing is undone all the same', async () => {
    const s = stage();
    await invoices(s, 1);
    s.host.misbehave({
      kind: 'cut-answer',
      times: 1,
      match: { method: 'POST', path: '/payments' },
    });
    payThere(s, GROSS);
    await bank(s, { entries: [receipt(GROSS, { invoice: 1 })] });
    await s.hours(1);
    const [one] = await s.app.refusedPayments(s.administration);
    isOk(await s.app.review.undo(s.administration, one?.entryId ?? ('' as never)));
    await s.settle();
    expect(await s.app.parked.list(s.administration)).toEqual([]);
  });
});

test('money on account that the host refuses is shown, and goes with the entry', async () => {
  const s = stage();
  await s.syncAll();
  await bank(s, { entries: [receipt(5_000n)] });
  const [entry] = await s.app.review.list(s.administration);
  const debtor = await s.look((tx) => tx.debtors.byHostId(BAKERY.hostId));
  if (entry === undefined || debtor === null) throw new Error('Nothing waits for review');
  const path = '/payments-on-account';
  s.host.misbehave({ kind: 'status', status: 422, times: 1, match: { method: 'POST', path } });
  isOk(await s.app.onAccount.put(s.administration, entry.id, { debtorId: debtor.id }));
  await s.settle();
  const [one] = await s.app.refusedPayments(s.administration);
  expect(one).toMatchObject({ entryId: entry.id, amount: money(5_000n, 'EUR') });
  expect(one).not.toHaveProperty('invoiceHostId');
  isOk(await s.app.review.undo(s.administration, entry.id));
  await s.settle();
  expect(await s.app.parked.list(s.administration)).toEqual([]);
  expect(s.host.reports(s.administration, 'payment-on-account-undone')).toEqual([]);
});
