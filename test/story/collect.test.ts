import { type Stage, stageForEach } from '../support/stage.js';
import { bank, bankFile, receipt, upload } from '../support/stage-bank.js';
import { GROSS, invoices, openHere, openInHost, payments } from '../support/stage-money.js';
import { ADMINISTRATION, IBAN, SECOND_IBAN } from '../support/stage-world.js';
import { planned } from '../support/stage-chase.js';

const stage = stageForEach();

async function entryCount(s: Stage): Promise<number> {
  return (await s.app.summarise(s.administration)).entries;
}

async function heldFor(s: Stage): Promise<readonly string[]> {
  const { held } = await planned(s);
  return held.map(({ reason }) => reason);
}

test.each(['02', '08'] as const)(
  'a statement camt.053.001.%s settles the invoice here and in the host, once',
  async (version) => {
    const s = stage();
    await invoices(s, 1);
    const imported = await bank(s, { version, entries: [receipt(GROSS, { invoice: 1 })] });
    expect(imported).toMatchObject({ ok: true, value: { outcome: 'imported', newEntries: 1 } });
    expect(await openHere(s)).toBe(0n);
    expect(openInHost(s)).toBe(0n);
    expect(payments(s)).toHaveLength(1);
    await s.syncAll();
    await s.hours(2);
    expect(payments(s)).toHaveLength(1);
  },
);

test.each(['lose-answer', 'cut-answer', 'malformed'] as const)(
  'a payment is booked once although the host answers with %s',
  async (kind) => {
    const s = stage();
    await invoices(s, 1);
    s.host.misbehave({ kind, times: 1, match: { method: 'POST', path: '/payments' } });
    await bank(s, { entries: [receipt(GROSS, { invoice: 1 })] });
    await s.hours(2);
    expect(payments(s)).toHaveLength(1);
    expect(openInHost(s)).toBe(0n);
    expect(await s.app.summarise(s.administration)).toMatchObject({
      outbox: { due: 0, parked: 0 },
    });
  },
);

test('a host that is down for a day gets its payment when it is back', async () => {
  const s = stage();
  await invoices(s, 1);
  s.host.misbehave({ kind: 'status', status: 503, times: 20 });
  await bank(s, { entries: [receipt(GROSS, { invoice: 1 })] });
  await s.hours(24);
  expect(payments(s)).toHaveLength(1);
});

test('the same file twice adds nothing, nor does the same statement in another file', async () => {
  const s = stage();
  await invoices(s, 1);
  const entries = [receipt(GROSS, { invoice: 1 })];
  const bytes = bankFile({ date: s.today(), entries });
  expect(await upload(s, bytes)).toMatchObject({ ok: true, value: { newEntries: 1 } });
  expect(await upload(s, bytes)).toMatchObject({ ok: true, value: { outcome: 'exists' } });
  const again = Buffer.from(Buffer.from(bytes).toString().replace('<MsgId>M-', '<MsgId>N-'));
  expect(await upload(s, again)).toMatchObject({
    ok: true,
    value: { outcome: 'imported', newEntries: 0, gaps: [] },
  });
  await s.settle();
  expect(await entryCount(s)).toBe(1);
  expect(payments(s)).toHaveLength(1);
});

test('a statement that comes again in another file is no gap', async () => {
  const s = stage();
  await bank(s, { opening: 0n, entries: [receipt(100n)] });
  s.clock.advanceDays(1);
  const entries = [receipt(200n)];
  await bank(s, { opening: 100n, entries });
  const bytes = bankFile({ date: s.today(), opening: 100n, entries });
  const again = Buffer.from(Buffer.from(bytes).toString().replace('<MsgId>M-', '<MsgId>N-'));
  expect(await upload(s, again)).toMatchObject({ ok: true, value: { newEntries: 0, gaps: [] } });
});

test('a file for an account that is not ours is refused, kept, and imported once the account is added', async () => {
  const s = stage();
  const bytes = bankFile({ date: s.today(), iban: SECOND_IBAN, entries: [receipt(100n)] });
  const refused = await upload(s, bytes);
  expect(refused).toMatchObject({
    ok: false,
    error: [{ class: 'ACCOUNT_UNKNOWN', path: '/statement[1]' }],
  });
  if (!refused.ok) expect(refused.error[0]?.message).toMatch(/Add the account/);
  expect(await s.look((tx) => tx.bank.files())).toMatchObject([{ outcome: 'refused' }]);
  expect(await entryCount(s)).toBe(0);

  const accounts = [...ADMINISTRATION.accounts, { iban: SECOND_IBAN }];
  await s.look((tx) => tx.administration.save({ ...ADMINISTRATION, accounts }));
  expect(await upload(s, bytes)).toMatchObject({ ok: true, value: { newEntries: 1 } });
  expect(await s.look((tx) => tx.bank.files())).toMatchObject([{ outcome: 'imported' }]);
});

test.each([
  ['a balance that does not add up', (b: Uint8Array) => b, 1n, 'RULE', /100\.01|closing balance/],
  ['a file cut in the middle', (b: Uint8Array) => b.slice(0, 700), 0n, 'NOT_WELL_FORMED', /./],
])(
  '%s is refused with its place, kept, and nothing is booked',
  async (_, spoil, wrongBy, kind, words) => {
    const s = stage();
    await invoices(s, 1);
    const whole = bankFile({ date: s.today(), entries: [receipt(GROSS, { invoice: 1 })], wrongBy });
    const refused = await upload(s, spoil(whole));
    await s.settle();
    expect(refused).toMatchObject({ ok: false, error: [{ class: kind }] });
    if (!refused.ok) {
      expect(refused.error[0]?.path).not.toBe('');
      expect(refused.error[0]?.message).toMatch(words);
    }
    expect(await s.look((tx) => tx.bank.files())).toMatchObject([{ outcome: 'refused' }]);
    expect(await openHere(s)).toBe(GROSS);
    expect(payments(s)).toHaveLength(0);
  },
);

test('a missing statement pauses reminders, and its late file ends the pause', async () => {
  const s = stage();
  await invoices(s, 1);
  s.clock.advanceDays(15);
  await bank(s, { opening: 0n, entries: [receipt(100n, { counterparty: { name: 'X' } })] });
  s.clock.advanceDays(1);
  const middle = bankFile({ date: s.today(), opening: 100n, entries: [receipt(50n)] });
  s.clock.advanceDays(1);
  const late = await bank(s, { opening: 150n, entries: [] });
  expect(late).toMatchObject({ ok: true, value: { gaps: [expect.any(String)] } });
  expect(await heldFor(s)).toEqual(['statement-gap']);
  expect(await upload(s, middle)).toMatchObject({ ok: true, value: { gaps: [] } });
  await s.settle();
  expect(await heldFor(s)).not.toContain('statement-gap');
});

test('a gap is seen also when the administration writes its account with blanks', async () => {
  const s = stage();
  await invoices(s, 1);
  const iban = IBAN.replace(/(.{4})/g, '$1 ')
    .trim()
    .toLowerCase();
  await s.look((tx) => tx.administration.save({ ...ADMINISTRATION, accounts: [{ iban }] }));
  s.clock.advanceDays(15);
  await bank(s, { opening: 0n, entries: [] });
  s.clock.advanceDays(1);
  await bank(s, { opening: 500n, entries: [] });
  expect(await heldFor(s)).toEqual(['statement-gap']);
});

test('two equal payments in one statement are two', async () => {
  const s = stage();
  const twin = { ...receipt(5_000n), reference: 'SAME' };
  await bank(s, { entries: [twin, twin] });
  expect(await entryCount(s)).toBe(2);
});

test('equal payments in two statements of one day are two, also under one statement id', async () => {
  const s = stage();
  const twin = { ...receipt(5_000n), reference: 'SAME' };
  const id = 'DAILY';
  await bank(s, { id, opening: 0n, entries: [twin] });
  const second = { date: s.today(), id, opening: 5_000n, entries: [twin] };
  expect(await upload(s, bankFile(second))).toMatchObject({ ok: true, value: { newEntries: 1 } });
  const again = Buffer.from(
    Buffer.from(bankFile(second)).toString().replace('<MsgId>M-', '<MsgId>N-'),
  );
  expect(await upload(s, again)).toMatchObject({ ok: true, value: { newEntries: 0 } });
  expect(await entryCount(s)).toBe(2);
});

test('details that add up to more than their entry book nothing beyond it and stop no other entry', async () => {
  const s = stage();
  await invoices(s, 1, 2, 3);
  const whole = receipt(GROSS, { invoice: 3 });
  const bytes = bankFile({ date: s.today(), entries: [receipt(GROSS, { invoice: 1 }), whole] });
  const text = Buffer.from(bytes).toString();
  const [details = ''] = /<TxDtls>.*?<\/TxDtls>/s.exec(text) ?? [];
  const second = details.replace(/<Ref>\d+<\/Ref>/, '<Ref>000000000202</Ref>');
  const spoiled = text.replace(details, details + second);
  expect(await upload(s, Buffer.from(spoiled))).toMatchObject({ ok: true });
  await s.settle();
  await s.hours(1);
  expect(await s.app.parked.list(s.administration)).toEqual([]);
  expect(await openHere(s, 'F-3')).toBe(0n);
  const [batch] = await s.look((tx) => tx.bank.withLabel('review'));
  expect(Number(batch?.allocated ?? '0')).toBeLessThanOrEqual(121);
});
