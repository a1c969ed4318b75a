import { plainDate } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import { goTo } from '../support/stage-days.js';
import { bank, receipt } from '../support/stage-bank.js';
import { aMandate, bankSays, collect, lineOf, mandates } from '../support/stage-collections.js';
import { GROSS, invoices } from '../support/stage-money.js';
import { BAKERY, GARAGE, salesInvoice, SECOND_IBAN } from '../support/stage-world.js';
import { type Stage, stageForEach } from '../support/stage.js';

const stage = stageForEach();

async function twoInvoices(s: Stage): Promise<void> {
  await invoices(s, 1, 2);
  await mandates(s);
}

async function fileOf(s: Stage, id: Parameters<Stage['app']['takeCollectionFile']>[1]) {
  return s.app.takeCollectionFile(s.administration, id);
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

test('the same request again gives the same file, an hour later and with more to collect', async () => {
  const s = stage();
  await twoInvoices(s);
  const first = await collect(s);
  const before = await fileOf(s, first.collection.id);
  await invoices(s, 3);
  const again = await collect(s);
  expect(again).toMatchObject({ outcome: 'exists', collection: { id: first.collection.id } });
  expect(again.lines).toEqual(first.lines);
  expect(await fileOf(s, again.collection.id)).toEqual(before);
});

test('the same request is answered also when its date has passed', async () => {
  const s = stage();
  await twoInvoices(s);
  const collectOn = plainDate('2026-06-20');
  const first = await collect(s, { collectOn });
  expect(first.collection.collectOn).toBe('2026-06-22');
  goTo(s, plainDate('2026-07-01'));
  const again = await collect(s, { collectOn });
  expect(again).toMatchObject({ outcome: 'exists', collection: { id: first.collection.id } });
});

test('a file holds the keys the bank will answer with', async () => {
  const s = stage();
  await twoInvoices(s);
  const { collection, lines } = await collect(s);
  const file = await fileOf(s, collection.id);
  const text = file.ok ? textOf(file.value) : '';
  for (const { endToEndId, partId } of lines) {
    expect(text).toContain(`<EndToEndId>${endToEndId}</EndToEndId>`);
    expect(text).toContain(`<PmtInfId>${partId}</PmtInfId>`);
  }
  expect(text).toContain('<CtrlSum>242.00</CtrlSum>');
});

test('another request under the same key is refused, under its own key it is made', async () => {
  const s = stage();
  await twoInvoices(s);
  await collect(s, { key: 'june', collectOn: plainDate('2026-06-22') });
  const other = { key: 'june', collectOn: plainDate('2026-06-23') };
  const taken = await s.app.makeCollection(s.administration, other);
  expect(taken).toMatchObject({ ok: false, error: { kind: 'key-taken' } });
  await invoices(s, 3);
  expect(await collect(s, { ...other, key: 'more' })).toMatchObject({
    lines: [{ state: 'pending' }],
  });
});

test.each([
  ['too soon', { collectOn: plainDate('2026-06-02') }, 'too-soon'],
  ['too far ahead', { collectOn: plainDate('2027-07-01') }, 'too-far'],
  ['to an account of others', { account: SECOND_IBAN }, 'no-account'],
  ['with nothing that may be collected', { items: [] }, 'nothing-to-collect'],
])('a collection %s is refused', async (_, command, kind) => {
  const s = stage();
  await twoInvoices(s);
  expect(await s.app.makeCollection(s.administration, command)).toMatchObject({
    ok: false,
    error: { kind },
  });
});

test('two that collect at once take each item once', async () => {
  const s = stage();
  await twoInvoices(s);
  const both = await Promise.all(
    ['a', 'b'].map((key) => s.app.makeCollection(s.administration, { key })),
  );
  expect(both.map((made) => (made.ok ? 'made' : made.error.kind)).toSorted()).toEqual([
    'made',
    'nothing-to-collect',
  ]);
});

test('a collection is cancelled freely before its file was taken, then on a person’s word', async () => {
  const s = stage();
  await twoInvoices(s);
  const cancel = (id: Parameters<typeof fileOf>[1], neverSent: boolean) =>
    s.app.cancelCollection(s.administration, id, { neverSent });
  const first = await collect(s);
  expect(await cancel(first.collection.id, false)).toMatchObject({ ok: true });
  expect(await lineOf(s, 'F-1')).toBeUndefined();
  expect(await fileOf(s, first.collection.id)).toMatchObject({
    ok: false,
    error: { kind: 'cancelled-before' },
  });

  const second = await collect(s);
  expect(second.collection.id).not.toBe(first.collection.id);
  await fileOf(s, second.collection.id);
  expect(await cancel(second.collection.id, false)).toMatchObject({
    ok: false,
    error: { kind: 'handed-out' },
  });
  expect(await cancel(second.collection.id, true)).toMatchObject({ ok: true });
  expect(await cancel(second.collection.id, true)).toMatchObject({
    ok: false,
    error: { kind: 'cancelled-before' },
  });
});

test('what the bank has booked cannot be cancelled any more, nor a line of it refused', async () => {
  const s = stage();
  await twoInvoices(s);
  const { collection, lines } = await collect(s);
  goTo(s, plainDate('2026-06-15'));
  await bankSays(s, [{ minor: 2n * GROSS, partId: lines[0]?.partId ?? '', count: 2 }]);
  expect(
    await s.app.cancelCollection(s.administration, collection.id, { neverSent: true }),
  ).toMatchObject({ ok: false, error: { kind: 'answered' } });
  const refused = s.app.refuseLine(s.administration, lines[0]?.endToEndId ?? '', 'AM04');
  expect(await refused).toMatchObject({ ok: false, error: { kind: 'not-pending' } });
  expect(await s.app.refuseLine(s.administration, 'NOBODY', 'AM04')).toMatchObject({
    ok: false,
    error: { kind: 'no-such-line' },
  });
});

test('mandates are recorded all or none, once, and ended by revoking', async () => {
  const s = stage();
  await s.syncAll();
  const record = (...all: readonly ReturnType<typeof aMandate>[]) =>
    s.app.mandates.record(s.administration, all);
  const wrong = aMandate('M-2', { ...GARAGE, number: '9999' });
  expect(await record(aMandate('M-1'), wrong)).toMatchObject({
    ok: false,
    error: [{ code: 'mandate.debtor', path: '/mandates/1/debtorNumber' }],
  });
  expect(await s.app.mandates.list(s.administration)).toEqual([]);
  expect(await record(aMandate('M-1'))).toMatchObject({ ok: true, value: [{ outcome: 'added' }] });
  expect(await record(aMandate('M-1'))).toMatchObject({ ok: true, value: [{ outcome: 'exists' }] });
  const other = aMandate('M-1', BAKERY, { scheme: 'B2B' });
  expect(await record(other)).toMatchObject({
    ok: false,
    error: [{ class: 'CONFLICT', code: 'mandate.exists-different' }],
  });
  expect(await record(aMandate('M-3'), aMandate('M-3', GARAGE))).toMatchObject({ ok: false });

  expect(await s.app.mandates.revoke(s.administration, 'M-1')).toMatchObject({ ok: true });
  expect(await s.app.mandates.revoke(s.administration, 'M-1')).toMatchObject({
    ok: false,
    error: { kind: 'revoked-before' },
  });
  expect(await s.app.mandates.revoke(s.administration, 'M-9')).toMatchObject({
    ok: false,
    error: { kind: 'no-such-mandate' },
  });
});

/** The bakery pays F-1 twice: the second payment waits. */
async function paidTwice(s: Stage) {
  await invoices(s, 1);
  await bank(s, { entries: [receipt(GROSS, { invoice: 1 }), receipt(GROSS, { invoice: 1 })] });
  const [waiting] = await s.app.review.list(s.administration);
  if (waiting === undefined) throw new Error('Nothing waits for review');
  return waiting;
}

test('money that was paid twice goes back to the account it came from, once', async () => {
  const s = stage();
  const waiting = await paidTwice(s);
  const refund = (wish: object) =>
    s.app.makeRefund(s.administration, { wishes: [{ entryId: waiting.id, ...wish }] });
  const part = await refund({ amount: money(10_000n, 'EUR') });
  expect(part).toMatchObject({
    ok: true,
    value: { outcome: 'made', refunds: [{ iban: BAKERY.ibans[0], accountFrom: 'payment' }] },
  });
  expect(await refund({ amount: money(10_000n, 'EUR') })).toMatchObject({
    ok: true,
    value: { outcome: 'exists' },
  });
  expect(await refund({ amount: money(2_101n, 'EUR') })).toMatchObject({
    ok: false,
    error: { kind: 'too-much' },
  });
  const rest = await refund({});
  expect(rest).toMatchObject({ ok: true, value: { order: { total: money(2_100n, 'EUR') } } });
  if (!rest.ok) return;
  const file = await s.app.takeRefundFile(s.administration, rest.value.order.id);
  const text = file.ok ? textOf(file.value) : '';
  expect(text).toContain(`<IBAN>${BAKERY.ibans[0] ?? ''}</IBAN>`);
  expect(text).toContain('<InstdAmt Ccy="EUR">21.00</InstdAmt>');
});

test('what paid something cannot be paid back, nor what went out', async () => {
  const s = stage();
  await invoices(s, 1);
  const out = receipt(-500n);
  await bank(s, { entries: [receipt(GROSS, { invoice: 1 }), out] });
  const entries = await s.look(async (tx) => [
    ...(await tx.bank.withLabel('matched')),
    ...(await tx.bank.withLabel('non-ar')),
  ]);
  expect(entries).toHaveLength(2);
  for (const { id } of entries)
    expect(await s.app.makeRefund(s.administration, { wishes: [{ entryId: id }] })).toMatchObject({
      ok: false,
      error: { kind: 'nothing-left' },
    });
});

test('a credit note is paid back to the account a person names', async () => {
  const s = stage();
  s.host.addSalesInvoice(
    s.administration,
    salesInvoice(7, { invoice: { kind: 'credit-note', typeCode: '381' } }),
  );
  await invoices(s, 1);
  const note = await s.look((tx) => tx.ledger.itemByHostId('F-7'));
  if (note === null) throw new Error('The credit note is no item');
  const refund = (wish: object) =>
    s.app.makeRefund(s.administration, { wishes: [{ openItemId: note.id, ...wish }] });
  expect(await refund({})).toMatchObject({ ok: false, error: { kind: 'no-receiver' } });
  const account = { iban: BAKERY.ibans[0] ?? '', name: 'Bakkerij Aerts' };
  expect(await refund({ account })).toMatchObject({
    ok: true,
    value: { refunds: [{ amount: money(GROSS, 'EUR'), accountFrom: 'person' }] },
  });
  const invoice = await s.look((tx) => tx.ledger.itemByHostId('F-1'));
  if (invoice === null) throw new Error('The invoice is no item');
  const wishes = [{ openItemId: invoice.id, account }];
  expect(await s.app.makeRefund(s.administration, { wishes })).toMatchObject({
    ok: false,
    error: { kind: 'no-such-source' },
  });
});
