import { money } from '../../src/kernel/money.js';
import { plainDate } from '../../src/kernel/dates.js';
import type { SandboxCredit } from '../../src/sandbox/credit/server.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { companyOf, stageCredit } from '../support/stage-credit.js';
import { ALL_DEBTORS, BAKERY, GARAGE, PREPAYER, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();
let credit: SandboxCredit | undefined;
afterEach(async () => {
  await credit?.close();
  credit = undefined;
});

async function connected(s: Stage): Promise<SandboxCredit> {
  await s.syncAll();
  credit = await stageCredit(s);
  return credit;
}

const WHO = { by: 'an', reason: 'new customer' };

const screen = (s: Stage, debtor = BAKERY.number, again = false) =>
  s.app.screenDebtor({ administration: s.administration, debtor, ...WHO, again });

async function card(s: Stage, debtor = BAKERY.number) {
  const found = await s.app.creditViews.card(s.administration, debtor);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

const tasks = async (s: Stage): Promise<readonly string[]> =>
  (await s.look((tx) => tx.tasks.list({}, 100))).map(({ kind }) => kind);

const alerts = (s: Stage): readonly string[] =>
  s.host
    .reports(s.administration, 'alert')
    .map(({ report }) => report)
    .map(({ text }) => text);

/** The next day, with the guard's round. */
async function nextDay(s: Stage): Promise<void> {
  await s.hours(24);
  await s.app.creditDay(s.administration);
  await s.settle();
}

test('an unknown customer has no green light; a rating that drops is one alert and one task', async () => {
  const s = stage();
  const sources = await connected(s);
  for (const debtor of ALL_DEBTORS) sources.setCompany(companyOf(debtor));
  expect(await card(s)).toMatchObject({
    ...{ light: 'unknown', lightReasons: ['no-data'], screening: 'unscreened', report: null },
  });
  expect(await screen(s)).toMatchObject({
    value: {
      ...{ 'business-register': 'answered', 'vat-check': 'answered' },
      ...{ 'credit-bureau': 'answered', 'insolvency-register': 'answered' },
    },
  });
  expect(await card(s)).toMatchObject({
    ...{ light: 'green', lightReasons: ['good-rating'], screening: 'screened' },
    ...{ screenedOn: s.today(), report: { band: 'A' } },
  });
  expect(await screen(s)).toMatchObject({
    value: { 'credit-bureau': 'kept', 'business-register': 'kept' },
  });
  // All of it was answered from the store: nothing was bought again.
  expect(sources.billed()).toBe(1);

  sources.setCompany({ ...companyOf(BAKERY), band: 'D' });
  await nextDay(s);
  await nextDay(s);
  await screen(s, BAKERY.number, true);
  await s.settle();
  expect(await tasks(s)).toEqual(['rating-drop']);
  expect(alerts(s)).toEqual(['1001: rating gedaald van A naar D.']);
  expect(await card(s)).toMatchObject({ light: 'red', lightReasons: ['low-rating'] });
  expect(await s.app.creditViews.watchList(s.administration)).toMatchObject([
    { debtor: { number: BAKERY.number }, reasons: ['rating-dropped'] },
  ]);
});

test('a company that is insolvent is held at once; about a natural person somebody is asked', async () => {
  const s = stage();
  const sources = await connected(s);
  const event = { id: 'ev-1', kind: 'bankruptcy', on: '2026-05-30' } as const;
  const bankrupt = { legalEvents: [event], status: 'insolvent' } as const;
  sources.setCompany({ ...companyOf(BAKERY), ...bankrupt });
  sources.setCompany({ ...companyOf(GARAGE), ...bankrupt, person: 'natural' });
  for (const { number } of [BAKERY, GARAGE, BAKERY, GARAGE]) await screen(s, number, true);
  await s.settle();
  const gate = async (debtor: string) => {
    const { decision } = await card(s, debtor);
    return [decision.answer, ...decision.reasons];
  };
  expect(await gate(BAKERY.number)).toEqual(['HOLD', 'insolvent']);
  expect(await gate(GARAGE.number)).toEqual(['GRANTED']);
  // Reminders stop for the one that is held, and for no other.
  const ledger = await s.app.exportLedger(s.administration);
  expect(ledger.debtors.map(({ number, insolvent }) => [number, insolvent])).toEqual([
    ...[
      [BAKERY.number, true],
      [GARAGE.number, false],
      [PREPAYER.number, false],
    ],
  ]);
  const kinds = new Set(await tasks(s));
  expect([...kinds].toSorted()).toEqual(['insolvency', 'insolvency-proposal']);

  const confirmed = { by: 'an', reason: 'register read' };
  await s.app.creditDesk.insolvency(s.administration, GARAGE.number, confirmed);
  expect(await gate(GARAGE.number)).toEqual(['REVIEW', 'insolvent']);
  await s.app.creditDesk.insolvency(s.administration, BAKERY.number, { ...confirmed, over: true });
  expect(await gate(BAKERY.number)).toEqual(['GRANTED']);
});

test('what is unavailable is neither invalid nor bought twice, and a budget that is used up asks nobody', async () => {
  const s = stage();
  const sources = await connected(s);
  sources.setCompany(companyOf(BAKERY));
  sources.misbehave({ kind: 'status', status: 503, times: 1, match: { path: '/vat/' } });
  sources.misbehave({ kind: 'lose-answer', times: 1, match: { path: '/reports' } });
  expect(await screen(s)).toMatchObject({
    value: { 'vat-check': 'unavailable', 'credit-bureau': 'unavailable' },
  });
  expect(await card(s)).toMatchObject({ light: 'unknown', report: null });
  expect(await tasks(s)).toEqual([]);
  // The report was answered and billed; the same question goes out under the same key.
  expect(await screen(s)).toMatchObject({
    value: { 'vat-check': 'answered', 'credit-bureau': 'answered', 'business-register': 'kept' },
  });
  expect(sources.billed()).toBe(1);

  const settings = await s.app.creditDesk.settings(s.administration);
  await s.app.creditDesk.setSettings(s.administration, {
    ...settings,
    inquiriesPerMonth: { ...settings.inquiriesPerMonth, 'vat-check': 1 },
  });
  expect(await screen(s, GARAGE.number)).toMatchObject({
    value: { 'vat-check': 'over-budget', 'business-register': 'not-found' },
  });
  const asked = await s.look((tx) => tx.inquiries.latest('vat-check', 'check', 'BE0403170701'));
  expect(asked).toBeNull();
});

test('what the insurer covers is the insured limit, and binds where only insured amounts are lent', async () => {
  const s = stage();
  const sources = await connected(s);
  const part = { amount: '500.00', currency: 'EUR' };
  sources.setCompany({ ...companyOf(BAKERY), cover: part });
  const ask = (debtor: string, cents: bigint, only: boolean) =>
    s.app.requestCover({
      ...{ administration: s.administration, debtor, amount: money(cents, 'EUR'), only },
      ...{ termDays: 30, ...WHO },
    });
  expect(await ask(BAKERY.number, 200_000n, true)).toMatchObject({
    value: { state: 'partly-approved', covered: money(50_000n, 'EUR') },
  });
  expect(await ask(GARAGE.number, 10_000n, false)).toMatchObject({
    value: { state: 'not-approved', reasons: ['not-registered'] },
  });
  expect((await card(s)).decision.limitInForce).toEqual({
    ...{ limit: money(50_000n, 'EUR'), from: 'insured', insured: money(50_000n, 'EUR') },
  });
  // A refusal binds nobody who may be lent to without cover.
  expect((await card(s, GARAGE.number)).decision.limitInForce).toMatchObject({
    ...{ limit: money(100_000n, 'EUR'), from: 'host', insured: money(0n, 'EUR') },
  });
  sources.misbehave({ kind: 'status', status: 503, times: 1 });
  expect(await ask(BAKERY.number, 1n, true)).toMatchObject({ error: { kind: 'no-answer' } });
  expect((await card(s)).limits).toHaveLength(1);
});

test('differences between host, register and VIES are tasks, once, and overwrite nothing', async () => {
  const s = stage();
  const sources = await connected(s);
  sources.setCompany({ ...companyOf(BAKERY), names: ['Slagerij Wouters'], postalCode: '8000' });
  sources.setCompany({ ...companyOf(GARAGE), vatValid: false });
  for (const { number } of [BAKERY, GARAGE, PREPAYER, BAKERY]) await screen(s, number, true);
  await s.settle();
  const found = await s.look((tx) => tx.tasks.list({ kind: 'identity' }, 100));
  const told = found.map(({ subject, text }) => `${subject}: ${text.split(': ')[1] ?? ''}`);
  expect(told.map((line) => line.split('.')[0])).toEqual([
    expect.stringContaining(
      'naam "Bakkerij Aerts", daar "Slagerij Wouters"; postcode 9000, daar 8000',
    ),
    expect.stringContaining('naam "Bakkerij Aerts", daar "Slagerij Wouters"'),
    expect.stringContaining('is niet geldig'),
    expect.stringContaining('staat er niet in'),
    expect.stringContaining('is niet geldig'),
  ]);
  expect(await s.look((tx) => tx.debtors.byHostId(BAKERY.hostId))).toMatchObject({
    ...{ name: 'Bakkerij Aerts', address: { postalCode: '9000' } },
  });
});

test('who pays worse is on the watch list the next day, and the score says of what', async () => {
  const s = stage();
  await s.syncAll();
  const pay = async (n: number, issued: string, open: string, on: string): Promise<void> => {
    const issueDate = plainDate(issued);
    s.host.addSalesInvoice(
      s.administration,
      salesInvoice(n, { send: false, invoice: { issueDate } }),
    );
    await s.syncAll();
    const item = await s.look((tx) => tx.ledger.itemByHostId(`F-${n}`));
    if (item === null) throw new Error('No item');
    await s.look((tx) =>
      tx.ledger.allocate([
        {
          ...{ id: `alc_${n}` as never, openItemId: item.id, amount: money(BigInt(open), 'EUR') },
          on: plainDate(on),
        },
      ]),
    );
  };
  await pay(1, '2026-04-01', '12100', '2026-04-10');
  await pay(2, '2026-04-01', '12100', '2026-04-15');
  await pay(3, '2026-04-01', '12100', '2026-04-15');
  await s.app.creditDay(s.administration);
  expect(await s.app.creditViews.watchList(s.administration)).toEqual([]);
  expect((await card(s)).score).toMatchObject({ score: 100, band: 'A' });

  await pay(4, '2026-03-01', '12100', '2026-06-01');
  expect(await s.app.creditViews.watchList(s.administration)).toEqual([]);
  await nextDay(s);
  expect(await s.app.creditViews.watchList(s.administration)).toMatchObject([
    { debtor: { number: BAKERY.number }, reasons: ['score-worse'], band: 'B' },
  ]);
  const { score, scores } = await card(s);
  expect(score?.parts).toMatchObject({
    paidInvoices: 4,
    onTimePercent: { unscaled: 7500n, scale: 2 },
  });
  expect(scores.map((one) => one.band)).toEqual(['A', 'B']);
});
