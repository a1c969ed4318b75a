import { addDays } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import { API_TOKEN, type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { BAKERY, GARAGE, salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

const WHO = { by: 'an', reason: 'new contract' };

/** The bakery has no limit in the host; an invoice of `net` counts 1.21 times that. */
async function invoice(s: Stage, n: number, net: string): Promise<void> {
  s.host.addSalesInvoice(s.administration, salesInvoice(n, { net, send: false }));
  await s.syncAll();
}

const told = ({ host, administration }: Stage, kind: 'alert' | 'credit-status' | 'task') =>
  host
    .reports(administration, kind)
    .map(({ report }) => report)
    .filter((report) => 'debtorHostId' in report && report.debtorHostId === BAKERY.hostId)
    .map((report) => ('level' in report ? report.level : 'status' in report ? report.status : ''));

const ask = (s: Stage, order?: string, number?: string) =>
  s.app.creditViews.card(
    s.administration,
    BAKERY.number,
    order === undefined
      ? undefined
      : {
          amount: money(BigInt(order), 'EUR'),
          ...(number === undefined ? {} : { number }),
        },
  );

async function answer(s: Stage, order?: string, number?: string): Promise<string> {
  const card = await ask(s, order, number);
  if (!card.ok) throw new Error(card.error.message);
  const { decision } = card.value;
  return [decision.answer, ...decision.reasons].join(' ');
}

test('a limit of ours is passed, told once, held at the gate, released, and free again when paid', async () => {
  const s = stage();
  await s.syncAll();
  const today = s.today();
  const limit = { source: 'own', what: 'limit', amount: money(100_000n, 'EUR'), ...WHO } as const;
  const decide = (wish: object) =>
    s.app.creditDesk.limit(s.administration, BAKERY.number, { ...limit, ...wish });
  expect(await decide({ validUntil: addDays(today, 30) })).toMatchObject({ value: 'decided' });
  expect(await decide({ validUntil: addDays(today, 30) })).toMatchObject({ value: 'exists' });

  await invoice(s, 1, '600.00');
  expect(told(s, 'alert')).toEqual([]);
  await invoice(s, 2, '500.00');
  await s.syncAll();
  expect(told(s, 'alert')).toEqual(['warn', 'hold']);
  expect(told(s, 'credit-status')).toEqual(['hold']);

  // At the gate: HOLD with what may be offered; nothing private in what sales sees.
  const gate = `${s.url}/v1/administrations/${s.administration}/debtors`;
  const headers = { authorization: `Bearer ${API_TOKEN}` };
  const debtor = await s.look((tx) => tx.debtors.byHostId(BAKERY.hostId));
  const sales = (await (
    await fetch(`${gate}/${debtor?.id ?? ''}/sales?order=100.00`, { headers })
  ).json()) as object;
  expect(sales).toMatchObject({
    ...{ answer: 'HOLD', hold: true, reasons: ['over-limit'], alternatives: ['PREPAY'] },
    ...{ usedPercent: 143, limit: { amount: '1000.00', currency: 'EUR' }, light: 'unknown' },
  });
  expect(JSON.stringify(sales)).not.toContain(BAKERY.ibans[0]);
  expect(JSON.stringify(sales)).not.toMatch(/email|phone|address|iban|reason":"new contract/);
  const refused = await fetch(`${gate}/${debtor?.id ?? ''}/sales?order=-1`, { headers });
  expect(refused.status).toBe(422);

  // A person lets one order pass until tomorrow; other orders stay held.
  const release = { order: 'P-7', amount: money(10_000n, 'EUR'), until: addDays(today, 1), ...WHO };
  expect(await s.app.creditDesk.release(s.administration, BAKERY.number, release)).toMatchObject({
    ok: true,
  });
  expect(await answer(s, '10000', 'P-7')).toBe('WARN over-limit');
  expect(await answer(s, '10000', 'P-8')).toBe('HOLD over-limit');

  const paid = { name: BAKERY.name, iban: BAKERY.ibans[0] ?? '' };
  await bank(s, { entries: [receipt(72_600n, { invoice: 1, counterparty: paid })] });
  expect(told(s, 'credit-status')).toEqual(['hold', 'granted']);
  expect(await answer(s, '10000')).toBe('GRANTED');

  // The last day of the limit passes: it goes on with a warning, told once by the daily round.
  await s.hours(24 * 31);
  await s.syncAll();
  expect(await s.app.creditDay(s.administration)).not.toBeNull();
  expect(await s.app.creditDay(s.administration)).toBeNull();
  await s.settle();
  expect(told(s, 'alert')).toEqual(['warn', 'hold', 'warn']);
  expect(await answer(s)).toBe('WARN limit-expired');

  const card = await ask(s);
  expect(card).toMatchObject({
    value: {
      limits: [{ by: 'an', reason: 'new contract', amount: money(100_000n, 'EUR') }],
      releases: [{ order: 'P-7', by: 'an' }],
      score: null,
      screening: 'unscreened',
    },
  });
  const timeline = await s.look((tx) => tx.timeline.ofDebtor(debtor?.id ?? ('' as never), 50));
  expect(timeline.map(({ kind, by }) => `${kind} ${by}`)).toEqual(['limit an', 'hold-ended an']);
});

test('what the host delivered, ordered and drafted stands apart, and an old item holds below the limit', async () => {
  const s = stage();
  s.host.upsertDebtor(s.administration, {
    ...GARAGE,
    ...{ orders: money(10_000n, 'EUR'), delivered: money(5_000n, 'EUR') },
    drafts: money(2_500n, 'EUR'),
  });
  s.host.addSalesInvoice(s.administration, salesInvoice(1, { debtor: GARAGE, send: false }));
  await s.syncAll();
  const card = () => s.app.creditViews.card(s.administration, GARAGE.number);
  const euros = (cents: bigint) => money(cents, 'EUR');
  expect(await card()).toMatchObject({
    value: {
      decision: {
        answer: 'GRANTED',
        limitInForce: { from: 'host' },
        exposure: {
          ...{ openInvoices: euros(12_100n), delivered: euros(5_000n), orders: euros(10_000n) },
          ...{ drafts: euros(0n), total: euros(27_100n) },
        },
      },
    },
  });
  const settings = await s.app.creditDesk.settings(s.administration);
  await s.app.creditDesk.setSettings(s.administration, {
    ...{ ...settings, countDrafts: true, overdueDaysMax: 20 },
  });
  expect(await card()).toMatchObject({
    value: { decision: { answer: 'GRANTED', exposure: { total: euros(29_600n) } } },
  });
  // Due on 15 June: on 6 July it is 21 days late, and nothing else happened.
  await s.hours(24 * 35);
  await s.app.creditDay(s.administration);
  await s.settle();
  expect(await card()).toMatchObject({
    value: { decision: { answer: 'HOLD', reasons: ['overdue-too-long'] } },
  });
  const alerts = s.host.reports(s.administration, 'alert').map(({ report }) => report.level);
  expect(alerts).toEqual(['hold']);
});

test('nothing is decided without who and why, for a day that is past, or for nobody', async () => {
  const s = stage();
  await s.syncAll();
  const limit = { source: 'own', what: 'limit', amount: money(1n, 'EUR'), ...WHO } as const;
  const kindOf = async (debtor: string, change: object) => {
    const decided = await s.app.creditDesk.limit(s.administration, debtor, { ...limit, ...change });
    return decided.ok ? decided.value : decided.error.kind;
  };
  const release = { order: 'P', amount: money(1n, 'EUR'), until: s.today(), ...WHO };
  const released = async (change: object) => {
    const wish = { ...release, ...change };
    const done = await s.app.creditDesk.release(s.administration, BAKERY.number, wish);
    return done.ok ? 'released' : done.error.kind;
  };
  expect([
    await kindOf('9999', {}),
    await kindOf(BAKERY.number, { by: ' ' }),
    await kindOf(BAKERY.number, { reason: '' }),
    await kindOf(BAKERY.number, { amount: money(-1n, 'EUR') }),
    await kindOf(BAKERY.number, { amount: money(10n ** 16n, 'EUR') }),
    await kindOf(BAKERY.number, { what: 'unlimited' }),
    await kindOf(BAKERY.number, { validUntil: addDays(s.today(), -1) }),
    await kindOf(BAKERY.number, { only: true }),
    await kindOf(BAKERY.number, { source: 'insured', what: 'unlimited', amount: undefined }),
    await released({ amount: money(0n, 'EUR') }),
    await released({ until: addDays(s.today(), -1) }),
    await released({ until: addDays(s.today(), 400) }),
    await released({ order: '' }),
    await released({}),
  ]).toEqual([
    ...['no-such-debtor', 'who-and-why', 'who-and-why', 'amount', 'amount', 'amount'],
    ...['day-past', 'cover', 'cover', 'amount', 'day-past', 'day-too-far', 'order', 'released'],
  ]);
  expect(await s.look((tx) => tx.limits.newest())).toEqual([]);
});
