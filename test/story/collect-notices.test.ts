import { intradayOf, notificationOf, pendingOf } from '../support/bank-notices.js';
import { bankFile, receipt, upload } from '../support/stage-bank.js';
import { GROSS, invoices, openHere, payments } from '../support/stage-money.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { BAKERY } from '../support/stage-world.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();
const IBAN_OF_BAKERY = BAKERY.ibans[0] ?? '';

async function bring(s: Stage, bytes: Uint8Array): Promise<unknown> {
  const imported = await upload(s, bytes);
  await s.settle();
  return imported.ok ? imported.value : imported.error;
}

async function heldFor(s: Stage): Promise<readonly string[]> {
  const { held } = await planned(s);
  return held.map(({ reason }) => reason);
}

const entriesOf = (s: Stage): Promise<number> =>
  s.app.summarise(s.administration).then(({ entries }) => entries);

describe('what the bank reports during the day', () => {
  test.each([
    ['intraday', intradayOf],
    ['pending', pendingOf],
  ] as const)('is no money while it is %s; its final statement is, once', async (_, noticeOf) => {
    const s = stage();
    await invoices(s, 1);
    const final = bankFile({ date: s.today(), entries: [receipt(GROSS, { invoice: 1 })] });
    const notice = { newEntries: 0, notices: 1, gaps: [] };
    expect(await bring(s, noticeOf(final))).toMatchObject(notice);
    expect([await entriesOf(s), await openHere(s)]).toEqual([0, GROSS]);
    expect(await bring(s, final)).toMatchObject({ newEntries: 1, notices: 0, gaps: [] });
    expect([await entriesOf(s), await openHere(s)]).toEqual([1, 0n]);
    expect(payments(s)).toHaveLength(1);
    const waiting = await s.look((tx) => tx.notices.expected(1_000));
    expect(waiting).toEqual([]);
  });

  test('said again adds nothing, before and after the final statement', async () => {
    const s = stage();
    await invoices(s, 1);
    const final = bankFile({ date: s.today(), entries: [receipt(GROSS, { invoice: 1 })] });
    const again = (n: number): Uint8Array =>
      Buffer.from(Buffer.from(intradayOf(final)).toString().replace('<MsgId>M-', `<MsgId>${n}-`));
    await bring(s, again(1));
    expect(await bring(s, again(2))).toMatchObject({ newEntries: 0, notices: 0 });
    await bring(s, final);
    expect(await bring(s, again(3))).toMatchObject({ newEntries: 0, notices: 0 });
    expect(await entriesOf(s)).toBe(1);
  });

  test('pauses the reminders of whoever is paying, until the final statement should be there', async () => {
    const s = stage();
    await invoices(s, 1);
    s.clock.advanceDays(15);
    const other = receipt(100n, { counterparty: { name: 'X' } });
    await bring(s, bankFile({ date: s.today(), entries: [other] }));
    expect(await heldFor(s)).not.toContain('unmatched-receipt');
    s.clock.advanceDays(1);
    const paying = [receipt(GROSS, { invoice: 1 })];
    await bring(s, intradayOf(bankFile({ date: s.today(), opening: 100n, entries: paying })));
    expect(await heldFor(s)).toContain('unmatched-receipt');
    s.clock.advanceDays(4);
    await bring(s, bankFile({ date: s.today(), opening: 100n, entries: [] }));
    expect(await heldFor(s)).not.toContain('unmatched-receipt');
  });
});

describe('a notification of details', () => {
  const two = [1, 2].map((invoice) => ({ amountMinor: GROSS, invoice, iban: IBAN_OF_BAKERY }));
  const batch = receipt(2n * GROSS, { batchOf: 2, text: 'SEPA' });

  test.each([
    ['after', ['statement', 'notification']],
    ['before', ['notification', 'statement']],
  ] as const)('that comes %s its batch brings the payments in it, no money', async (_, order) => {
    const s = stage();
    await invoices(s, 1, 2);
    const statement = bankFile({ date: s.today(), entries: [batch] });
    const files = { statement, notification: notificationOf(statement, two) };
    for (const name of order) await bring(s, files[name]);
    expect(await entriesOf(s)).toBe(1);
    expect([await openHere(s, 'F-1'), await openHere(s, 'F-2')]).toEqual([0n, 0n]);
    expect(payments(s)).toHaveLength(2);
    expect((await s.app.verify(s.administration)).findings).toEqual([]);
  });

  test('of another batch of the same amount is left apart', async () => {
    const s = stage();
    await invoices(s, 1, 2);
    const statement = bankFile({ date: s.today(), entries: [batch] });
    const other = notificationOf(statement, two, (text) =>
      text.replace(/<AcctSvcrRef>[^<]*/, '<AcctSvcrRef>ANOTHER'),
    );
    await bring(s, statement);
    expect(await bring(s, other)).toMatchObject({ notices: 1, enriched: 0 });
    expect(payments(s)).toEqual([]);
  });

  test('changes nothing of what a person decided', async () => {
    const s = stage();
    await invoices(s, 1, 2);
    const statement = bankFile({ date: s.today(), entries: [batch] });
    await bring(s, statement);
    const [entry] = await s.app.review.list(s.administration);
    if (entry === undefined) throw new Error('Nothing waits for review');
    await s.app.review.notOurs(s.administration, entry.id);
    expect(await bring(s, notificationOf(statement, two))).toMatchObject({ enriched: 0 });
    expect(payments(s)).toEqual([]);
  });
});

test('money that came before its invoice finds it when the books have it', async () => {
  const s = stage();
  await bring(s, bankFile({ date: s.today(), entries: [receipt(GROSS, { invoice: 1 })] }));
  expect(await s.app.review.list(s.administration)).toHaveLength(1);
  await invoices(s, 1);
  await s.settle();
  expect(await s.app.review.list(s.administration)).toEqual([]);
  expect(payments(s)).toHaveLength(1);
});
