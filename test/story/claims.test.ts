import type { DunningPolicy } from '../../src/domain/dunning/policy.js';
import { plainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { printMoney } from '../../src/kernel/money.js';
import { isOk } from '../support/results.js';
import { setStage, type Stage } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { delivered, goTo } from '../support/stage-days.js';
import { BAKERY, salesInvoice } from '../support/stage-world.js';
import { planned } from '../support/stage-chase.js';

/** A reminder, and a formal notice that asks what the law gives. */
const POLICY: DunningPolicy = {
  ...{ name: 'S1-14', version: 1 },
  steps: [
    { id: 'reminder', afterDueDays: 1, channel: 'mail', tone: 'reminder', payWithinDays: 14 },
    {
      ...{ id: 'formal', afterDueDays: 16, channel: 'mail', tone: 'formal', payWithinDays: 7 },
      claims: 'claim',
    },
  ],
};

let stage: Stage | undefined;
beforeEach(async () => {
  stage = await setStage(undefined, undefined, undefined, {}, { policies: () => POLICY });
});
afterEach(() => stage?.close());

function theStage(): Stage {
  if (stage === undefined) throw new Error('The stage is not set');
  return stage;
}

/** Bank data of that day, then plan, approve, and send after the hold; answers what was planned. */
async function remindOn(s: Stage, day: string): ReturnType<typeof planned> {
  goTo(s, plainDate(day));
  await bank(s);
  const today = await planned(s);
  isOk(await s.app.approveRun(s.administration, today.run.id, 'an'));
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  return today;
}

const confirmRate = (s: Stage) =>
  s.app.law.confirm({
    ...{ regime: 'be-trade', percent: '10.5', source: 'a notice of this story', by: 'an' },
    ...{ from: plainDate('2026-07-01'), until: plainDate('2026-12-31') },
  });

async function claims(s: Stage, openOnly = false): Promise<readonly string[]> {
  const found = await s.app.claims.list(s.administration, { openOnly });
  return found.map(({ kind, open, amount }) => `${kind} ${printMoney(open)}/${printMoney(amount)}`);
}

const hostClaims = (s: Stage) =>
  s.host
    .reports(s.administration, 'claim')
    .map(({ report: { what, claim, amount } }) => `${what} ${claim} ${printMoney(amount)}`);

const hostTasks = (s: Stage) =>
  s.host.reports(s.administration, 'task').map(({ report }) => report);

test('interest and costs a notice asked live on when the principal is paid, until a person ends them', async () => {
  const s = theStage();
  await delivered(s);
  await remindOn(s, '2026-06-16');
  expect(await claims(s)).toEqual([]);
  isOk(await confirmRate(s));
  const { actions } = await remindOn(s, '2026-07-02');
  // 17 days at 10.5 % on 121.00.
  expect(actions[0]?.action).toMatchObject({ costs: '40.00', interest: '0.59' });
  expect(await claims(s)).toEqual(['interest 0.59/0.59', 'costs 40.00/40.00']);
  expect(hostTasks(s)).toHaveLength(2);
  expect(hostClaims(s)).toEqual(['asked interest 0.59', 'asked costs 40.00']);

  const paid = [receipt(12_100n, { invoice: 1 })];
  await bank(s, { id: 'PAID', entries: paid });
  expect((await s.look((tx) => tx.ledger.items({ openOnly: true }))).length).toBe(0);
  expect(await claims(s, true)).toEqual(['interest 0.59/0.59', 'costs 40.00/40.00']);

  const [interest, costs] = await s.app.claims.list(s.administration, {});
  if (interest === undefined || costs === undefined) throw new Error('No claims');
  const part = { amount: '30.00', by: 'an', note: 'overschrijving van 9 juli' };
  isOk(await s.app.claims.settle(s.administration, costs.id, part));
  expect(await s.app.claims.settle(s.administration, costs.id, part)).toMatchObject({
    error: { kind: 'more-than-open' },
  });
  const waived = { by: 'an', note: 'goede klant' };
  isOk(await s.app.claims.waive(s.administration, costs.id, waived));
  isOk(await s.app.claims.waive(s.administration, interest.id, waived));
  expect(await claims(s, true)).toEqual([]);
  await s.settle();
  expect(hostTasks(s)).toHaveLength(2);
  expect(hostClaims(s).slice(2)).toEqual([
    'settled costs 30.00',
    'waived costs 10.00',
    'waived interest 0.59',
  ]);

  const debtorId = idOf<'debtor'>(interest.debtorId);
  const timeline = await s.look((tx) => tx.timeline.ofDebtor(debtorId, 100));
  expect(
    timeline.filter(({ kind }) => kind === 'claim').map(({ detail }) => detail['what']),
  ).toEqual(['asked', 'asked', 'settled', 'waived', 'waived']);
});

test('a rate nobody confirmed is a task, once, and makes the notice wait for a person', async () => {
  const s = theStage();
  await delivered(s);
  await remindOn(s, '2026-06-16');
  expect(await s.app.watchLaw(s.administration)).toBe(0);
  goTo(s, plainDate('2026-07-02'));
  expect(await s.app.watchLaw(s.administration)).toBe(1);
  expect(await s.app.watchLaw(s.administration)).toBeNull();
  goTo(s, plainDate('2026-07-03'));
  expect(await s.app.watchLaw(s.administration)).toBe(0);
  await bank(s);
  const before = await planned(s);
  expect(before.actions[0]?.action.needsPerson).toContain('provisional-rate');
  isOk(await confirmRate(s));
  const after = await planned(s);
  expect(after.actions[0]?.action.needsPerson).toEqual(['legal-effect']);
  const open = await s.look((tx) => tx.tasks.list({ kind: 'confirm-rate' }, 10));
  expect(open.map(({ subject }) => subject)).toEqual([
    'Bevestig de wettelijke rentevoet be-trade vanaf 1 juli 2026',
  ]);
});

test('a Belgian consumer who accepted the terms gets the free reminder, and what it announced', async () => {
  const s = theStage();
  s.host.upsertDebtor(s.administration, { ...BAKERY, kind: 'consumer' });
  await delivered(s);
  const [debtor] = await s.look((tx) => tx.debtors.all());
  if (debtor === undefined) throw new Error('No debtor');
  const terms = {
    ...{ version: '2026', validFrom: plainDate('2026-01-01') },
    ...{ interest: 'legal', damages: 'legal' as const },
  };
  expect(await s.app.law.saveTerms(s.administration, terms)).toEqual({
    ok: true,
    value: { outcome: 'added', terms, warnings: [] },
  });
  const changed = await s.app.law.saveTerms(s.administration, { ...terms, interest: '3' });
  expect(changed).toMatchObject({ error: { code: 'terms.version-taken' } });
  const accepted = { version: '2026', on: plainDate('2026-05-01'), proof: 'order 12' };
  const unknown = { ...accepted, version: '2025' };
  expect(await s.app.law.acceptTerms(s.administration, debtor.id, unknown)).toMatchObject({
    error: { code: 'law.no-such-terms' },
  });
  isOk(await s.app.law.acceptTerms(s.administration, debtor.id, accepted));
  // Without a choice of ours a consumer follows the policy for consumers of his country.
  await s.look((tx) =>
    tx.profiles.change(debtor.id, (profile) => ({ ...profile, policy: 'S1-14' })),
  );
  isOk(await confirmRate(s));

  const free = await remindOn(s, '2026-06-16');
  expect(free.actions[0]?.action).toMatchObject({
    ...{ costs: '0.00', newDueDate: '2026-06-30' },
    notice: { announced: [{ kind: 'damages', amount: '20.00' }] },
  });
  const formal = await remindOn(s, '2026-07-02');
  // Interest from 1 July, when the 14 days were over.
  expect(formal.actions[0]?.action).toMatchObject({ costs: '20.00', interest: '0.07' });
  expect(await claims(s)).toEqual(['damages 20.00/20.00', 'interest 0.07/0.07']);
});

test('a claim that may expire is a task half a year before', async () => {
  const s = theStage();
  s.host.upsertDebtor(s.administration, { ...BAKERY, kind: 'consumer' });
  await delivered(s);
  goTo(s, plainDate('2026-12-14'));
  isOk(await confirmRate(s));
  expect(await s.app.watchLaw(s.administration)).toBe(0);
  goTo(s, plainDate('2026-12-15'));
  expect(await s.app.watchLaw(s.administration)).toBe(1);
  const [task] = await s.look((tx) => tx.tasks.list({ kind: 'limitation' }, 10));
  expect(task?.subject).toBe(
    'Factuur 2026-0001 van Bakkerij Aerts verjaart mogelijk op 15 juni 2027',
  );
});

test('a large Dutch company is noted once, and its term is checked before an invoice leaves', async () => {
  const s = theStage();
  await s.syncAll();
  const [debtor] = await s.look((tx) => tx.debtors.all());
  if (debtor === undefined) throw new Error('No debtor');
  isOk(await s.app.law.setLargeCompany(s.administration, debtor.id, true));
  const nobody = await s.app.law.setLargeCompany(s.administration, idOf('deb_none'), true);
  expect(nobody).toMatchObject({ error: { code: 'law.no-such-debtor' } });
  const dutch = { address: { country: 'NL' } };
  const { invoice } = salesInvoice(1);
  const { buyer, seller } = invoice;
  const parties = { buyer: { ...buyer, ...dutch }, seller: { ...seller, ...dutch } };
  const change = { ...parties, dueDate: plainDate('2026-07-02') };
  s.host.addSalesInvoice(s.administration, salesInvoice(1, { invoice: change }));
  await s.syncAll();
  const [document] = await s.look((tx) => tx.documents.stopped());
  expect(document?.findings.map(({ code }) => code)).toContain('invoice.term-large-company');
});

test('a rate that ends before it begins, or lasts for years, is refused', async () => {
  const s = theStage();
  const rate = { regime: 'be-trade' as const, percent: '10.5', source: 'x', by: 'an' };
  const confirm = (from: string, until: string) =>
    s.app.law.confirm({ ...rate, from: plainDate(from), until: plainDate(until) });
  const refused = { error: { code: 'law.rate-period', path: '/until' } };
  expect(await confirm('2026-07-01', '2026-06-30')).toMatchObject(refused);
  expect(await confirm('2026-01-01', '2027-12-31')).toMatchObject(refused);
  expect((await s.app.law.rates()).every(({ by }) => by === undefined)).toBe(true);
});
