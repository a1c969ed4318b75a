import { money } from '../../src/kernel/money.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import {
  GROSS,
  invoices,
  openHere,
  openInHost,
  payments,
  unsureEntry,
} from '../support/stage-money.js';
import { BAKERY, GARAGE, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

describe('a payment that was matched by itself', () => {
  async function matched(s: Stage) {
    await invoices(s, 1);
    await bank(s, { entries: [receipt(GROSS, { invoice: 1 })] });
    const [entry] = await s.look((tx) => tx.bank.withLabel('matched'));
    if (entry === undefined) throw new Error('Nothing was matched');
    return entry;
  }

  test('is undone here and in the host, and the item opens in a new round', async () => {
    const s = stage();
    const entry = await matched(s);
    isOk(await s.app.review.undo(s.administration, entry.id));
    await s.settle();
    expect(await openHere(s)).toBe(GROSS);
    expect(openInHost(s)).toBe(GROSS);
    expect(await s.look((tx) => tx.ledger.itemByHostId('F-1'))).toMatchObject({ round: 1 });
    expect(s.host.reports(s.administration, 'payment-undone')).toHaveLength(1);
    // What the host says is open is what we undid: nothing is settled again by reading it.
    await s.syncAll();
    expect(await openHere(s)).toBe(GROSS);
  });

  test('can be accepted again after it was undone', async () => {
    const s = stage();
    const entry = await matched(s);
    isOk(await s.app.review.undo(s.administration, entry.id));
    isOk(await s.app.review.accept(s.administration, entry.id, 0));
    await s.settle();
    expect(await openHere(s)).toBe(0n);
    expect(openInHost(s)).toBe(0n);
  });

  test('is not told and taken back when the host never got it', async () => {
    const s = stage();
    await invoices(s, 1);
    s.host.misbehave({ kind: 'status', status: 429, times: 1, match: { method: 'POST' } });
    await bank(s, { entries: [receipt(GROSS, { invoice: 1 })] });
    const [entry] = await s.look((tx) => tx.bank.withLabel('matched'));
    if (entry === undefined) throw new Error('Nothing was matched');
    isOk(await s.app.review.undo(s.administration, entry.id));
    await s.hours(3);
    expect(payments(s)).toHaveLength(0);
    expect(s.host.reports(s.administration, 'payment-undone')).toHaveLength(0);
    expect(openInHost(s)).toBe(GROSS);
  });

  test('that the host refused for good can still be undone, and leaves nothing stuck', async () => {
    const s = stage();
    await invoices(s, 1);
    const amount = money(GROSS, 'EUR');
    s.host.payByHand(s.administration, { invoiceHostId: 'F-1', amount, on: s.today() });
    await bank(s, { entries: [receipt(GROSS, { invoice: 1 })] });
    const [parked] = await s.app.parked.list(s.administration);
    expect(parked).toMatchObject({
      kind: 'report-to-host',
      note: expect.stringMatching(/refused/),
    });
    const [entry] = await s.look((tx) => tx.bank.withLabel('matched'));
    if (entry !== undefined) isOk(await s.app.review.undo(s.administration, entry.id));
    await s.settle();
    expect(await s.app.parked.list(s.administration)).toEqual([]);
    s.host.upsertDebtor(s.administration, { ...BAKERY, phone: '1' });
    s.host.addSalesInvoice(s.administration, salesInvoice(1, { send: false }));
    await s.syncAll();
    expect(await openHere(s)).toBe(0n);
    expect(openInHost(s)).toBe(0n);
  });
});

describe('money nobody is sure about', () => {
  test('waits for a person; accepting a proposal settles and reports it', async () => {
    const s = stage();
    const entry = await unsureEntry(s);
    expect(payments(s)).toHaveLength(0);
    const number = entry.proposals.findIndex((proposal) => proposal.allocations.length > 0);
    isOk(await s.app.review.accept(s.administration, entry.id, number));
    await s.settle();
    expect(payments(s)).toHaveLength(1);
    expect(await s.app.review.list(s.administration)).toEqual([]);
    expect(await s.app.review.accept(s.administration, entry.id, number)).toMatchObject({
      ok: false,
      error: { kind: 'already-decided' },
    });
  });

  test('cannot be given to an item that was settled meanwhile, and says so', async () => {
    const s = stage();
    const entry = await unsureEntry(s);
    const number = entry.proposals.findIndex((proposal) => proposal.allocations.length > 0);
    const item = entry.proposals[number]?.allocations[0]?.openItemId;
    const found = await s.look((tx) => tx.ledger.items({ openOnly: false }));
    const hostId = found.find(({ id }) => id === item)?.hostId ?? '';
    const amount = money(GROSS, 'EUR');
    s.host.payByHand(s.administration, { invoiceHostId: hostId, amount, on: s.today() });
    await s.syncAll();
    expect(await s.app.review.accept(s.administration, entry.id, number)).toMatchObject({
      ok: false,
      error: { kind: 'no-longer-fits' },
    });
    expect(await s.app.review.list(s.administration)).toHaveLength(1);
  });

  test('is put aside as not ours, and comes back when that is undone', async () => {
    const s = stage();
    const entry = await unsureEntry(s);
    isOk(await s.app.review.notOurs(s.administration, entry.id));
    expect(await s.app.review.list(s.administration)).toEqual([]);
    isOk(await s.app.review.undo(s.administration, entry.id));
    expect(await s.app.review.list(s.administration)).toHaveLength(1);
  });

  test('refuses a proposal and an entry that do not exist', async () => {
    const s = stage();
    const entry = await unsureEntry(s);
    for (const number of [-1, 0.5, 99])
      expect(await s.app.review.accept(s.administration, entry.id, number)).toMatchObject({
        ok: false,
        error: { kind: 'no-such-proposal' },
      });
    expect(await s.app.review.undo(s.administration, 'ent_none' as never)).toMatchObject({
      ok: false,
      error: { kind: 'no-such-entry' },
    });
  });
});

describe('payments booked in the host itself', () => {
  const pay = (s: Stage, minor: bigint) =>
    s.host.payByHand(s.administration, {
      invoiceHostId: 'F-1',
      amount: money(minor, 'EUR'),
      on: s.today(),
    });

  test('settle here, and reopen here when they are taken back there', async () => {
    const s = stage();
    await invoices(s, 1);
    pay(s, 10_000n);
    await s.syncAll();
    expect(await openHere(s)).toBe(2_100n);
    pay(s, -10_000n);
    await s.syncAll();
    expect(await openHere(s)).toBe(GROSS);
    expect(payments(s)).toHaveLength(0);
  });

  test('beyond the claim settle it and break nothing', async () => {
    const s = stage();
    await invoices(s, 1);
    pay(s, 13_000n);
    await s.syncAll();
    expect(await openHere(s)).toBe(0n);
    s.host.addSalesInvoice(s.administration, salesInvoice(2, { debtor: GARAGE }));
    await s.syncAll();
    expect(await openHere(s, 'F-2')).toBe(GROSS);
  });
});
