import { belgianIban } from '../../src/demo/world/identifiers.js';
import type { InstrumentFacts, InstrumentKind } from '../../src/domain/instrument/instrument.js';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { hostTasks, planned, remindToday } from '../support/stage-chase.js';
import { stageCredit } from '../support/stage-credit.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { bakeryId, itemId, tasksOf, timelineOf } from '../support/stage-work.js';

const stage = stageForEach();
const FACTOR = belgianIban(777);

async function add(s: Stage, kind: InstrumentKind, facts: InstrumentFacts) {
  const wish = { openItemId: await itemId(s), kind, facts, by: 'an' };
  return s.app.instruments.add(s.administration, wish);
}

async function become(s: Stage, state: string) {
  const [one] = await s.app.instruments.list(s.administration, { liveOnly: true });
  if (one === undefined) throw new Error('There is no live instrument');
  return s.app.instruments.change(s.administration, one.id, { state, by: 'piet' });
}

async function states(s: Stage): Promise<readonly string[]> {
  const all = await s.app.instruments.list(s.administration, {});
  return all.map(({ kind, state }) => `${kind} ${state}`);
}

/** Steps that would leave today, and what holds the rest back. */
async function today(s: Stage): Promise<readonly [readonly string[], readonly string[]]> {
  await bank(s);
  const { actions, held } = await planned(s);
  return [actions.map(({ action }) => action.step), held.map(({ reason }) => reason)];
}

describe('an invoice that was assigned to a factor', () => {
  const FACTS = {
    ...{ partner: 'Factor Noord', iban: FACTOR, withRecourse: true },
    recourseOn: plainDate('2026-07-20'),
  };

  test('is not reminded; given back, it goes on with the one right step and its old due date', async () => {
    const s = stage();
    await delivered(s);
    goTo(s, addDays(DUE, 1));
    await bank(s);
    await remindToday(s);
    isOk(await add(s, 'factoring', FACTS));
    await s.settle();
    expect(hostTasks(s).at(-1)?.text).toContain(FACTOR);
    // Sixteen days late: the call and the formal notice would both be due.
    goTo(s, addDays(DUE, 17));
    expect(await today(s)).toEqual([[], ['handed-over']]);
    isOk(await become(s, 'given-back'));
    expect(await today(s)).toEqual([['call'], []]);
    const [action] = (await planned(s)).actions;
    expect(action?.action.items[0]).toMatchObject({ daysLate: 17 });
    expect(await states(s)).toEqual(['factoring given-back']);
    expect(await tasksOf(s)).toEqual(
      expect.arrayContaining([
        ['tell-debtor', 'open'],
        ['given-back', 'open'],
      ]),
    );
  });

  test('is known to be paid by money from the account of the factor, and over the next day', async () => {
    const s = stage();
    await delivered(s);
    isOk(await add(s, 'factoring', FACTS));
    const counterparty = { name: 'Factor Noord', iban: FACTOR };
    await bank(s, { entries: [receipt(12_100n, { counterparty, text: 'afrekening 14' })] });
    const [entry] = await s.app.review.list(s.administration);
    expect(entry?.proposals[0]).toMatchObject({ debtorId: await bakeryId(s) });
    expect(entry?.proposals[0]?.evidence).toContainEqual(
      expect.objectContaining({ code: 'account' }),
    );
    if (entry !== undefined) isOk(await s.app.review.accept(s.administration, entry.id, 0));
    expect(await s.app.work.daily.run(s.administration)).toMatchObject({
      instruments: { settled: 1, dates: 0 },
    });
    expect(await states(s)).toEqual(['factoring paid']);
    expect(await timelineOf(s)).toContain('instrument');
  });

  test('near its recourse date is one task; a date that was moved is asked about again', async () => {
    const s = stage();
    await delivered(s);
    const { id } = isOk(await add(s, 'factoring', FACTS));
    goTo(s, plainDate('2026-07-10'));
    expect((await s.app.work.daily.run(s.administration)).instruments.dates).toBe(0);
    goTo(s, plainDate('2026-07-14'));
    expect((await s.app.work.daily.run(s.administration)).instruments.dates).toBe(1);
    expect((await s.app.work.daily.run(s.administration)).instruments.dates).toBe(0);
    const facts = { recourseOn: plainDate('2026-08-20') };
    isOk(await s.app.instruments.change(s.administration, id, { facts, by: 'an' }));
    goTo(s, plainDate('2026-08-14'));
    expect((await s.app.work.daily.run(s.administration)).instruments.dates).toBe(1);
  });

  test('without recourse cannot be given back', async () => {
    const s = stage();
    await delivered(s);
    isOk(await add(s, 'factoring', { partner: 'F', iban: FACTOR, withRecourse: false }));
    expect(await become(s, 'given-back')).toMatchObject({ error: { kind: 'no-recourse' } });
    expect(await add(s, 'factoring', FACTS)).toMatchObject({ error: { kind: 'exists' } });
    expect(
      await add(s, 'letter-of-credit', { partner: 'B', number: '1', expiresOn: DUE }),
    ).toMatchObject({ error: { kind: 'handed-over' } });
  });
});

test('the insurer is reported to before the deadline; passing it tells the manager once', async () => {
  const s = stage();
  await delivered(s);
  const facts = {
    ...{ partner: 'Verzekeraar', number: 'P-1', insured: money(12_100n, 'EUR') },
    reportBy: plainDate('2026-07-31'),
  };
  isOk(await add(s, 'credit-insurance', facts));
  // An insured invoice stays ours to follow up.
  goTo(s, addDays(DUE, 1));
  expect(await today(s)).toEqual([['reminder'], []]);
  goTo(s, plainDate('2026-07-24'));
  await s.app.work.daily.run(s.administration);
  const [task] = await s.look((tx) => tx.tasks.list({ kind: 'report-overdue' }, 10));
  expect(task).toMatchObject({ role: 'debtors', dueOn: plainDate('2026-07-31') });
  expect(task?.text).toContain('Nummer: P-1');
  goTo(s, plainDate('2026-08-03'));
  await s.app.work.daily.run(s.administration);
  await s.app.work.daily.run(s.administration);
  const missed = await s.look((tx) => tx.tasks.list({ kind: 'date-missed' }, 10));
  expect(missed.map(({ role }) => role)).toEqual(['manager']);
  isOk(await become(s, 'reported'));
  isOk(await become(s, 'claimed'));
  expect(await states(s)).toEqual(['credit-insurance claimed']);
});

test('the connected insurer is told once, and the instrument moves with his answer', async () => {
  const s = stage();
  await delivered(s);
  const sandbox = await stageCredit(s, ['credit-insurer']);
  const facts = {
    ...{ partner: 'Verzekeraar', number: 'P-1', insured: money(12_100n, 'EUR') },
    reportBy: plainDate('2026-07-31'),
  };
  const { id } = isOk(await add(s, 'credit-insurance', facts));
  const overdue = () => s.app.tellInsurer(s.administration, id, { what: 'overdue', by: 'an' });
  expect(await overdue()).toMatchObject({ error: { kind: 'no-cover' } });
  const reference = { facts: { reference: 'c-1' }, by: 'an' };
  isOk(await s.app.instruments.change(s.administration, id, reference));
  sandbox.misbehave({ kind: 'status', status: 503, times: 1 });
  expect(await overdue()).toMatchObject({ error: { kind: 'no-answer' } });
  sandbox.behave();
  expect(isOk(await overdue())).toMatchObject({ state: 'reported', note: 'overdue: o-1' });
  expect(await overdue()).toMatchObject({ error: { kind: 'state' } });
  const claim = { what: 'claim', cause: 'insolvency', by: 'an' } as const;
  expect(isOk(await s.app.tellInsurer(s.administration, id, claim))).toMatchObject({
    state: 'claimed',
  });
  expect(sandbox.billed()).toBe(2);
  await sandbox.close();
});

test('while documents are with the bank nobody is reminded; refused documents end that', async () => {
  const s = stage();
  await delivered(s);
  const facts = {
    ...{ partner: 'Bank Zuid', number: 'LC-9', expiresOn: plainDate('2026-08-31') },
    documentsDue: plainDate('2026-06-30'),
  };
  isOk(await add(s, 'letter-of-credit', facts));
  goTo(s, addDays(DUE, 9));
  await s.app.work.daily.run(s.administration);
  expect(await tasksOf(s)).toContainEqual(['documents-due', 'open']);
  isOk(await become(s, 'presented'));
  expect(await today(s)).toEqual([[], ['handed-over']]);
  isOk(await become(s, 'refused'));
  expect(await today(s)).toEqual([['reminder'], []]);
});

test('who finances the buyer is expected on the day of the programme', async () => {
  const s = stage();
  await delivered(s);
  const expectedOn = plainDate('2026-06-24');
  isOk(await add(s, 'reverse-factoring', { partner: 'Bank van de klant', expectedOn }));
  const { weeks } = await s.app.figures.outlook(s.administration);
  expect(weeks).toEqual([{ week: '2026-W26', minor: 12_100n, items: 1 }]);
});
