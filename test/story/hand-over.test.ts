import { addDays } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { SandboxCollection } from '../../src/sandbox/collection/server.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { hostTasks, planned } from '../support/stage-chase.js';
import { noticed, PARTNER, reminded, stageCollection } from '../support/stage-collection.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { bakeryId, itemId, tasksOf, timelineOf } from '../support/stage-work.js';
import { BAKERY } from '../support/stage-world.js';

const stage = stageForEach();
let partner: SandboxCollection | undefined;
afterEach(async () => {
  await partner?.close();
  partner = undefined;
});

async function connected(s: Stage): Promise<SandboxCollection> {
  partner = await stageCollection(s);
  return partner;
}

const handOver = async (s: Stage, to: { name: string } | null = null) =>
  s.app.handOver.approve(s.administration, {
    ...{ debtorId: await bakeryId(s), openItemIds: [await itemId(s)], by: 'piet' },
    to: to ?? { connectionId: PARTNER },
  });

const cases = async (s: Stage) =>
  (await s.app.partners.list(s.administration, {})).map(({ state }) => state);

const instruments = async (s: Stage) =>
  (await s.app.instruments.list(s.administration, {})).map(({ state }) => state);

const held = async (s: Stage) => (await planned(s)).held.map(({ reason }) => reason);

test('from the formal notice to paid to the partner: he collects, we are silent, the money ends it', async () => {
  const s = stage();
  const other = await connected(s);
  await reminded(s);
  expect(isOk(await handOver(s))).toMatchObject({
    ...{ case: { state: 'approved', approvedBy: 'piet' } },
    missing: ['order', 'terms', 'delivery'],
  });
  await s.settle();
  expect(other.cases()).toMatchObject([
    {
      body: {
        debtor: { name: BAKERY.name, number: BAKERY.number },
        items: [{ number: '2026-0001', open: { amount: '121.00', currency: 'EUR' } }],
      },
    },
  ]);
  // Bank accounts and our own notes are none of his business.
  expect(Object.keys(other.cases()[0]?.body.debtor ?? {})).not.toContain('ibans');
  expect(await held(s)).toEqual(['handed-over']);

  other.tell('case-1', 'letter-sent');
  other.tell('case-1', 'paid-to-partner', { paid: { amount: '121.00', currency: 'EUR' } });
  expect(await s.app.followCases(s.administration)).toMatchObject({ events: 3, withdrawn: 0 });
  expect(await s.app.followCases(s.administration)).toMatchObject({ events: 0 });
  other.tell('case-1', 'closed-paid', { costs: { amount: '18.15', currency: 'EUR' } });
  await s.app.followCases(s.administration);
  expect(await s.app.partners.list(s.administration, {})).toMatchObject([
    { state: 'closed-paid', paid: money(12_100n, 'EUR'), costs: money(1_815n, 'EUR') },
  ]);
  // Announced is not paid: nobody is reminded meanwhile.
  expect([await held(s), await instruments(s)]).toEqual([['handed-over'], ['handed-over']]);
  await bank(s, { date: addDays(s.today(), 1), entries: [receipt(12_100n, { invoice: 1 })] });
  await s.app.work.daily.run(s.administration);
  expect(await instruments(s)).toEqual(['paid']);
  expect(await timelineOf(s)).toEqual(expect.arrayContaining(['instrument', 'handed-over']));
  await s.settle();
  const told = hostTasks(s).filter(({ subject }) => subject.startsWith('Overgedragen'));
  expect(told.map(({ text }) => text.includes('Ontbreekt in het dossier'))).toEqual([true]);
});

test('paid to us, the partner is told to stop, once', async () => {
  const s = stage();
  const other = await connected(s);
  await noticed(s);
  isOk(await handOver(s));
  await s.settle();
  goTo(s, addDays(DUE, 26));
  await bank(s, { entries: [receipt(12_100n, { invoice: 1 })] });
  expect(await s.app.followCases(s.administration)).toMatchObject({ withdrawn: 1 });
  expect(await s.app.followCases(s.administration)).toMatchObject({ withdrawn: 0 });
  await s.settle();
  expect([await cases(s), other.cases()[0]?.withdrawn]).toEqual([['withdrawn'], true]);
  expect(await tasksOf(s)).toContainEqual(['paid-while-collected', 'open']);
});

test('given back by the partner, the invoice is ours to decide about', async () => {
  const s = stage();
  const other = await connected(s);
  await noticed(s);
  isOk(await handOver(s));
  await s.settle();
  other.tell('case-1', 'returned', { note: 'adres onbekend\u0000' });
  await s.app.followCases(s.administration);
  expect([await cases(s), await instruments(s)]).toEqual([['returned'], ['returned']]);
  const [task] = await s.look((tx) => tx.tasks.list({ kind: 'case-returned' }, 10));
  expect(task?.text).toContain('Zei: adres onbekend');
  expect(await held(s)).not.toContain('handed-over');
});

describe('nothing is handed over', () => {
  test('that is not late, and nothing before the formal notice', async () => {
    const s = stage();
    await connected(s);
    await delivered(s);
    await bank(s);
    expect(await handOver(s)).toMatchObject({ error: { kind: 'not-overdue' } });
    goTo(s, addDays(DUE, 20));
    await bank(s);
    expect(await handOver(s)).toMatchObject({ error: { kind: 'no-formal-notice' } });
    expect(await cases(s)).toEqual([]);
  });

  test('that is disputed, to whomever', async () => {
    const s = stage();
    await connected(s);
    await noticed(s);
    isOk(
      await s.app.work.disputes.open(s.administration, {
        ...{ openItemId: await itemId(s), code: 'price', said: 'te duur', openedBy: 'an' },
      }),
    );
    for (const to of [null, { name: 'Mr. De Wit' }])
      expect(await handOver(s, to)).toMatchObject({
        error: { kind: 'held', message: expect.stringContaining('disputed') },
      });
  });

  test('to somebody nobody connected', async () => {
    const s = stage();
    await noticed(s);
    expect(await handOver(s)).toMatchObject({ error: { kind: 'no-such-partner' } });
    const registered = await s.app.partners.register(s.administration, idOf('con_x'), {
      ...{ country: 'NL', number: '1', by: 'an' },
    });
    expect(registered).toMatchObject({ error: { kind: 'no-such-partner' } });
  });

  test('that is disputed between the approval and the moment it would leave', async () => {
    const s = stage();
    const other = await connected(s);
    await noticed(s);
    isOk(await handOver(s));
    isOk(
      await s.app.work.disputes.open(s.administration, {
        ...{ openItemId: await itemId(s), code: 'price', said: 'te duur', openedBy: 'an' },
      }),
    );
    await s.settle();
    expect([other.cases(), await cases(s), await instruments(s)]).toEqual([
      [],
      ['refused'],
      ['returned'],
    ]);
    expect(await tasksOf(s)).toContainEqual(['case-refused', 'open']);
  });
});

test('an answer that was lost is looked up, and the case is there once', async () => {
  const s = stage();
  const other = await connected(s);
  await noticed(s);
  isOk(await handOver(s));
  other.misbehave({ kind: 'lose-answer', times: 1 });
  await s.hours(2);
  expect([other.cases().length, await cases(s)]).toEqual([1, ['received']]);
});

test('a lawyer without a connection has the invoice by name', async () => {
  const s = stage();
  await noticed(s);
  expect(isOk(await handOver(s, { name: 'Mr. De Wit' }))).not.toHaveProperty('case');
  expect(await held(s)).toEqual(['handed-over']);
});

test('the partner sees his own cases and nothing else of the debtor', async () => {
  const s = stage();
  await connected(s);
  await noticed(s);
  isOk(await handOver(s));
  expect(await s.app.partners.view(s.administration, PARTNER)).toEqual([]);
  await s.settle();
  await s.app.followCases(s.administration);
  const [view] = await s.app.partners.view(s.administration, PARTNER);
  expect(view).toMatchObject({
    ...{ reference: 'case-1', state: 'received', told: [{ state: 'received' }] },
    items: [{ number: '2026-0001', open: money(12_100n, 'EUR') }],
  });
  expect(Object.keys(view?.debtor ?? {}).sort()).toEqual([
    'address',
    'country',
    'email',
    'language',
    'name',
    'phone',
  ]);
  expect(await s.app.partners.view(s.administration, idOf('con_other'))).toEqual([]);
});
