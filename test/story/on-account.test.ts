import { addDays } from '../../src/kernel/dates.js';
import { decimal } from '../../src/kernel/decimal.js';
import type { DebtorId, EntryId, OpenItemId } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import { loadLedger } from '../../src/usecases/ledger/load-ledger.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { GROSS, invoices, openHere, openInHost, payments } from '../support/stage-money.js';
import { BAKERY, GARAGE } from '../support/stage-world.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();
const cents = (minor: bigint) => decimal(minor, 2);

async function debtor(s: Stage, hostId = BAKERY.hostId): Promise<DebtorId> {
  const found = await s.look((tx) => tx.debtors.byHostId(hostId));
  if (found === null) throw new Error(`No debtor ${hostId}`);
  return found.id;
}

async function itemId(s: Stage, hostId: string): Promise<OpenItemId> {
  const item = await s.look((tx) => tx.ledger.itemByHostId(hostId));
  if (item === null) throw new Error(`No item ${hostId}`);
  return item.id;
}

/** Money of the bakery that names nothing, in the review list; or what of it has the label. */
async function waiting(s: Stage, amount: bigint): Promise<EntryId> {
  await bank(s, { entries: [receipt(amount)] });
  const entry = (await s.app.review.list(s.administration)).at(-1);
  if (entry === undefined) throw new Error('Nothing waits for review');
  return entry.id;
}

const inHost = ({ host, administration }: Stage): bigint =>
  host.onAccount(administration, BAKERY.hostId, 'EUR').minor;

async function here(s: Stage): Promise<bigint> {
  const live = await s.app.onAccount.list(s.administration);
  return live.reduce((total, { amount }) => total + amount.minor, 0n);
}

async function put(s: Stage, entry: EntryId, amount?: bigint) {
  const part = amount === undefined ? {} : { amount: cents(amount) };
  const done = await s.app.onAccount.put(s.administration, entry, {
    debtorId: await debtor(s),
    ...part,
  });
  await s.settle();
  return done;
}

async function apply(s: Stage, entry: EntryId, parts: Readonly<Record<string, bigint>>) {
  const list = await Promise.all(
    Object.entries(parts).map(async ([hostId, amount]) => ({
      openItemId: await itemId(s, hostId),
      amount: cents(amount),
    })),
  );
  const done = await s.app.onAccount.apply(s.administration, entry, list);
  await s.settle();
  return done;
}

async function undo(s: Stage, entry: EntryId) {
  const done = await s.app.review.undo(s.administration, entry);
  await s.settle();
  return done;
}

describe('money of a customer that belongs to no invoice', () => {
  test('is put on account, here and in the host, and taken off when that is undone', async () => {
    const s = stage();
    await s.syncAll();
    const entry = await waiting(s, 5_000n);
    isOk(await put(s, entry));
    expect([await here(s), inHost(s)]).toEqual([5_000n, 5_000n]);
    expect(await s.app.review.list(s.administration)).toEqual([]);
    expect(await s.app.summarise(s.administration)).toMatchObject({
      entriesOnAccount: 1,
      onAccount: money(5_000n, 'EUR'),
    });
    isOk(await undo(s, entry));
    expect([await here(s), inHost(s)]).toEqual([0n, 0n]);
    expect(await s.app.review.list(s.administration)).toHaveLength(1);
    expect((await s.app.verify(s.administration)).findings).toEqual([]);
  });

  test('is used for invoices later; the rest stays on account', async () => {
    const s = stage();
    await s.syncAll();
    const entry = await waiting(s, 30_000n);
    isOk(await put(s, entry));
    await invoices(s, 1, 2);
    isOk(await apply(s, entry, { 'F-1': GROSS, 'F-2': 5_000n }));
    expect([await openHere(s), await openHere(s, 'F-2')]).toEqual([0n, GROSS - 5_000n]);
    expect([openInHost(s), openInHost(s, 'F-2')]).toEqual([0n, GROSS - 5_000n]);
    expect([await here(s), inHost(s)]).toEqual([12_900n, 12_900n]);
    isOk(await apply(s, entry, { 'F-2': GROSS - 5_000n }));
    expect([await here(s), inHost(s)]).toEqual([5_800n, 5_800n]);
    expect(payments(s)).toHaveLength(3);
    expect((await s.app.verify(s.administration)).findings).toEqual([]);
    isOk(await undo(s, entry));
    expect([await here(s), inHost(s), openInHost(s), openInHost(s, 'F-2')]).toEqual([
      0n,
      0n,
      GROSS,
      GROSS,
    ]);
  });

  test('in two parts on account is used from the oldest on', async () => {
    const s = stage();
    await s.syncAll();
    const entry = await waiting(s, 20_000n);
    isOk(await put(s, entry, 8_000n));
    expect(await s.app.review.list(s.administration)).toHaveLength(1);
    isOk(await put(s, entry));
    await invoices(s, 1);
    isOk(await apply(s, entry, { 'F-1': GROSS }));
    expect([await here(s), inHost(s), await openHere(s)]).toEqual([7_900n, 7_900n, 0n]);
  });

  test('cannot be used beyond what stands there, or for what has less open', async () => {
    const s = stage();
    await s.syncAll();
    const entry = await waiting(s, 5_000n);
    expect(await apply(s, entry, {})).toMatchObject({ error: { kind: 'nothing-on-account' } });
    for (const amount of [0n, -100n, 5_001n])
      expect(await put(s, entry, amount)).toMatchObject({ error: { kind: 'does-not-add-up' } });
    isOk(await put(s, entry));
    expect(await put(s, entry)).toMatchObject({ error: { kind: 'already-decided' } });
    await invoices(s, 1);
    for (const amount of [5_001n, 0n, -100n])
      expect(await apply(s, entry, { 'F-1': amount })).toMatchObject({
        error: { kind: 'does-not-add-up' },
      });
    s.host.payByHand(s.administration, {
      invoiceHostId: 'F-1',
      amount: money(GROSS - 100n, 'EUR'),
      on: s.today(),
    });
    await s.syncAll();
    expect(await apply(s, entry, { 'F-1': 5_000n })).toMatchObject({
      error: { kind: 'no-longer-fits' },
    });
    expect(await here(s)).toBe(5_000n);
  });

  test('goes to nobody who is not there', async () => {
    const s = stage();
    await s.syncAll();
    const entry = await waiting(s, 5_000n);
    const to = { debtorId: 'deb_none' as DebtorId };
    expect(await s.app.onAccount.put(s.administration, entry, to)).toMatchObject({
      error: { kind: 'no-such-debtor' },
    });
    expect(await s.app.onAccount.put(s.administration, 'ent_none' as EntryId, to)).toMatchObject({
      error: { kind: 'no-such-entry' },
    });
  });

  test('is paid back; a refund cannot go beyond it, and is undone before the receipt', async () => {
    const s = stage();
    await s.syncAll();
    const received = await waiting(s, 5_000n);
    isOk(await put(s, received));
    const opening = 5_000n;
    s.clock.advanceMs(86_400_000);
    await bank(s, {
      opening,
      entries: [receipt(-6_000n, { code: ['PMNT', 'ICDT', 'ESCT'] }), receipt(-2_000n)],
    });
    // Put aside as no customer's money, wherever it goes: a person takes that back first.
    const labelled = await s.look((tx) => tx.bank.withLabel('non-ar'));
    for (const { id } of labelled) isOk(await undo(s, id));
    const [tooMuch, refund] = labelled.map(({ id }) => id);
    if (tooMuch === undefined || refund === undefined) throw new Error('No refunds to decide');
    expect(await put(s, tooMuch)).toMatchObject({ error: { kind: 'does-not-add-up' } });
    isOk(await put(s, refund));
    expect([await here(s), inHost(s)]).toEqual([3_000n, 3_000n]);
    expect(await undo(s, received)).toMatchObject({ error: { kind: 'paid-back' } });
    await invoices(s, 1);
    expect(await apply(s, received, { 'F-1': 4_000n })).toMatchObject({
      error: { kind: 'paid-back' },
    });
    isOk(await apply(s, received, { 'F-1': 3_000n }));
    expect([await here(s), inHost(s)]).toEqual([0n, 0n]);
    isOk(await undo(s, refund));
    isOk(await undo(s, received));
    expect([await here(s), inHost(s), openInHost(s)]).toEqual([0n, 0n, GROSS]);
    expect(await s.app.parked.list(s.administration)).toEqual([]);
  });
});

test('the rest of an overpayment that is accepted goes on account of the debtor', async () => {
  const s = stage();
  await invoices(s, 1);
  await bank(s, { entries: [receipt(GROSS + 900n, { invoice: 1 })] });
  const [entry] = await s.app.review.list(s.administration);
  if (entry === undefined) throw new Error('Nothing waits for review');
  isOk(await s.app.review.accept(s.administration, entry.id, 0));
  await s.settle();
  expect([await openHere(s), openInHost(s)]).toEqual([0n, 0n]);
  expect([await here(s), inHost(s)]).toEqual([900n, 900n]);
  expect(await s.look((tx) => tx.bank.withLabel('matched'))).toHaveLength(1);
});

test('money on account of a debtor holds his reminders, and is told as such', async () => {
  const s = stage();
  await delivered(s);
  goTo(s, addDays(DUE, 1));
  const entry = await waiting(s, 5_000n);
  isOk(await put(s, entry));
  const held = async () => (await planned(s)).held.map(({ reason }) => reason);
  expect(await held()).toContain('on-account');
  const ledger = await s.look((tx) => loadLedger(tx));
  expect(ledger.unmatchedReceipts).toEqual([
    {
      bookedOn: s.today(),
      amount: money(5_000n, 'EUR'),
      debtorId: await debtor(s),
      onAccount: true,
    },
  ]);
  const [item] = await s.look((tx) => tx.ledger.items({ openOnly: true }));
  isOk(await apply(s, entry, { [item?.hostId ?? '']: 5_000n }));
  expect(await held()).toEqual([]);
});

test('money on account lowers the exposure of the debtor', async () => {
  const s = stage();
  await s.syncAll();
  await bank(s, { entries: [receipt(5_000n, { counterparty: { name: GARAGE.name } })] });
  const [entry] = await s.app.review.list(s.administration);
  const debtorId = await debtor(s, GARAGE.hostId);
  const exposure = async () =>
    (await s.app.checkCredit({ administration: s.administration, debtorId }))?.exposure;
  expect((await exposure())?.unallocatedCredits).toEqual(money(0n, 'EUR'));
  isOk(await s.app.onAccount.put(s.administration, entry?.id as EntryId, { debtorId }));
  expect(await exposure()).toMatchObject({
    unallocatedCredits: money(5_000n, 'EUR'),
    total: money(-5_000n, 'EUR'),
  });
});
