import { addDays, plainDate } from '../../src/kernel/dates.js';
import { shippedPolicy } from '../../src/domain/dunning/policies.js';
import { idOf, type TaskId } from '../../src/kernel/ids.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank } from '../support/stage-bank.js';
import { planned } from '../support/stage-chase.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { bakeryId, itemId } from '../support/stage-work.js';
import { salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();

/** Friday 19 June. */
const FRIDAY = addDays(DUE, 4);

async function late(s: Stage): Promise<void> {
  await delivered(s);
  goTo(s, FRIDAY);
  await bank(s);
}

async function openTasks(s: Stage, kind: string): Promise<readonly TaskId[]> {
  return (await s.app.work.tasks.list(s.administration, { kind })).map(({ id }) => id);
}

test('what falls in an absence is on the list of the stand-in, and back afterwards', async () => {
  const s = stage();
  await late(s);
  const { people, tasks, calls } = s.app.work;
  for (const name of ['an', 'piet'])
    isOk(await people.save(s.administration, { name, roles: ['debtors'] }));
  const debtorId = await bakeryId(s);
  isOk(await people.own(s.administration, debtorId, 'an', 'els'));
  isOk(await calls.open(s.administration, { debtorId, on: addDays(FRIDAY, 3) }));
  const of = async (person: string, week = false) =>
    (await tasks.list(s.administration, { person, week })).length;
  expect([await of('an'), await of('piet')]).toEqual([1, 0]);
  // Noted after the call was planned: it counts all the same.
  const absence = { from: addDays(FRIDAY, 3), until: addDays(FRIDAY, 7), standIn: 'piet' };
  isOk(await people.saveAbsence(s.administration, { person: 'an', ...absence }));
  expect([await of('an'), await of('piet')]).toEqual([0, 1]);
  // Monday belongs to the next week.
  expect(await of('piet', true)).toBe(0);
  goTo(s, addDays(FRIDAY, 3));
  expect(await of('piet', true)).toBe(1);
  expect((await s.app.work.debtors.card(s.administration, debtorId))?.acting).toBe('piet');
  // What is planned in the absence is planned for the stand-in too (practice 70).
  await bank(s);
  const { actions } = await planned(s);
  expect(actions.map(({ action }) => action.owner)).toEqual(['piet']);
  goTo(s, addDays(FRIDAY, 10));
  expect([await of('an'), await of('piet')]).toEqual([1, 0]);
  expect(await people.saveAbsence(s.administration, { person: 'els', ...absence })).toMatchObject({
    error: { kind: 'no-such-person' },
  });
});

test('large customers are reviewed once a quarter, on its first working day', async () => {
  const s = stage();
  await late(s);
  const reviews = async (on: string) => {
    goTo(s, plainDate(on));
    return (await s.app.work.daily.run(s.administration)).reviews;
  };
  expect(await reviews('2026-06-30')).toBe(0);
  expect(await reviews('2026-07-01')).toBe(1);
  expect(await reviews('2026-07-02')).toBe(0);
  const [review] = await s.look((tx) => tx.tasks.list({ kind: 'review' }, 10));
  expect(review).toMatchObject({ role: 'manager', key: expect.stringContaining('2026-Q3') });
  expect(review?.text).toContain('Gefactureerd in een jaar: €\u00a0121,00 (1)');
  expect(await reviews('2026-10-01')).toBe(1);
});

test('a claim that went through all steps becomes a decision of a person, once', async () => {
  const s = stage();
  await late(s);
  const stillFor = async () => (await s.app.work.daily.run(s.administration)).withoutStep;
  expect(await stillFor()).toBe(0);
  const id = await itemId(s);
  const debtorId = await bakeryId(s);
  await s.look(async (tx) => {
    for (const step of shippedPolicy('S1-14')?.steps ?? [])
      await tx.dunning.claimReminder({
        ...{ openItemId: id, debtorId, round: 0, step: step.id, on: FRIDAY },
        actionId: idOf<'action'>('act_none'),
      });
  });
  expect(await stillFor()).toBe(1);
  expect(await stillFor()).toBe(0);
  expect(await openTasks(s, 'no-step')).toHaveLength(1);
});

test('what falls due soon is on a list, and a note stands on the card of the debtor', async () => {
  const s = stage();
  await delivered(s);
  s.host.addSalesInvoice(
    s.administration,
    salesInvoice(2, { invoice: { issueDate: plainDate('2026-06-05') } }),
  );
  await s.syncAll();
  goTo(s, addDays(DUE, -6));
  const soon = async (days?: number) =>
    (await s.app.work.debtors.dueSoon(s.administration, days)).map(({ item }) => item.number);
  expect(await soon()).toEqual(['2026-0001']);
  expect(await soon(14)).toEqual(['2026-0001', '2026-0002']);
  expect(await soon(1)).toEqual([]);
  const debtorId = await bakeryId(s);
  const note = {
    debtorId,
    openItemIds: [await itemId(s)],
    text: ' Betaalt altijd op vrijdag ',
    by: 'an',
  };
  isOk(await s.app.work.debtors.note(s.administration, note));
  expect(await s.app.work.debtors.note(s.administration, { ...note, text: ' ' })).toMatchObject({
    error: { kind: 'note' },
  });
  const card = await s.app.work.debtors.card(s.administration, debtorId);
  expect(card?.items).toHaveLength(2);
  expect(card?.timeline).toMatchObject([
    { kind: 'note', by: 'an', detail: { text: 'Betaalt altijd op vrijdag' } },
  ]);
  expect(await s.app.work.debtors.find(s.administration, '1001')).toBe(debtorId);
});
