import { addDays, instantOf } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { isOk } from '../support/results.js';
import { setStage, type Stage, stageForEach } from '../support/stage.js';
import { bank, bankFile, receipt } from '../support/stage-bank.js';
import { planned } from '../support/stage-chase.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';

const stage = stageForEach();

beforeEach(async () => {
  await overdue(stage());
});

/** One invoice, delivered and a day late; the bank is up to date. */
async function overdue(s: Stage): Promise<Stage> {
  await delivered(s);
  goTo(s, addDays(DUE, 1));
  await bank(s);
  return s;
}

test('the run of a working day is there in the morning, once, and waits for a person', async () => {
  const s = stage();
  const tuesday = addDays(DUE, 1);
  s.clock.set(instantOf(Date.parse(`${tuesday}T04:30:00Z`)));
  expect(await s.app.dailyRun(s.administration)).toBeNull();
  goTo(s, tuesday);
  expect(await s.app.dailyRun(s.administration)).toMatchObject({
    ...{ on: tuesday, state: 'planned' },
    summary: { actions: 1, messages: 1, held: 0, totals: [{ amount: '121.00', currency: 'EUR' }] },
  });
  expect(await s.app.dailyRun(s.administration)).toBeNull();
  goTo(s, addDays(tuesday, 4));
  expect(await s.app.dailyRun(s.administration)).toBeNull();
});

test('a run that a crash left half planned is planned anew after half an hour, by one worker', async () => {
  const s = stage();
  const left = idOf<'run'>('run_left');
  const begunAt = s.clock.now();
  const begin = { id: left, on: s.today(), policies: [], fingerprint: '', begunAt };
  await s.look((tx) => tx.dunning.begin(begin));
  s.clock.advanceMs(29 * 60_000);
  expect(await s.app.dailyRun(s.administration)).toBeNull();
  s.clock.advanceMs(60_000);
  const runs = await Promise.all([1, 2, 3].map(() => s.app.dailyRun(s.administration)));
  const planned = runs.filter((run) => run !== null);
  expect(planned).toMatchObject([{ state: 'planned', summary: { actions: 1 } }]);
  expect(planned[0]?.id).not.toBe(left);
});

test('a letter that changes after a run was planned or approved leaves with none of its messages', async () => {
  const s = stage();
  const { template } = await s.app.letters.show(s.administration, 'reminder', 'nl');
  if (template === null) throw new Error('The reminder is there');
  const own = { letter: 'reminder', language: 'nl', by: 'an' } as const;
  const save = async (subject: string) =>
    isOk(
      await s.app.letters.save(s.administration, { ...own, template: { ...template, subject } }),
    );
  const first = await planned(s);
  await save('Uw factuur staat nog open');
  expect(await s.app.approveRun(s.administration, first.run.id, 'an')).toMatchObject({
    error: { kind: 'letters-changed' },
  });

  const second = await planned(s);
  expect(second.run.fingerprint).not.toBe(first.run.fingerprint);
  isOk(await s.app.approveRun(s.administration, second.run.id, 'an'));
  await save('Uw factuur wacht');
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  const [action] = await s.look((tx) => tx.dunning.actions(second.run.id));
  expect(action).toMatchObject({ state: 'held', reason: 'letters-changed' });
  expect(s.host.reports(s.administration, 'task')).toEqual([]);

  goTo(s, addDays(s.today(), 1));
  await bank(s, { id: 'B-2' });
  const third = await planned(s);
  isOk(await s.app.approveRun(s.administration, third.run.id, 'an'));
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  expect(s.host.reports(s.administration, 'task')).toHaveLength(1);
});

test('what came back from a run stops the rest of it', async () => {
  const s = stage();
  const { run, actions } = await planned(s);
  isOk(await s.app.approveRun(s.administration, run.id, 'an'));
  const [action] = actions;
  if (action === undefined) throw new Error('Nothing planned');
  await s.look((tx) => tx.dunning.noteTrouble(action.id, 'complaint', s.clock.now()));
  s.clock.advanceMs(31 * 60_000);
  await s.settle();
  expect(s.host.reports(s.administration, 'task')).toEqual([]);
  const after = await s.look(async (tx) => ({
    action: await tx.dunning.action(action.id),
    run: await tx.dunning.run(run.id),
  }));
  expect(after.action).toMatchObject({ state: 'held', reason: 'messages-came-back' });
  expect(after.run).toMatchObject({ state: 'stopped' });
});

test('money that just came in is looked at before anything leaves, also what was approved before', async () => {
  const s = await overdue(await setStage(undefined, undefined, undefined, {}, { lanes: 1 }));
  const { run, actions } = await planned(s);
  const [action] = actions;
  if (action === undefined) throw new Error('Nothing planned');
  isOk(await s.app.approveRun(s.administration, run.id, 'an'));
  s.clock.advanceMs(31 * 60_000);
  const bytes = bankFile({
    date: s.today(),
    id: 'B-2',
    entries: [receipt(12_100n, { invoice: 1 })],
  });
  isOk(await s.app.importStatement({ administration: s.administration, name: 'b.xml', bytes }));
  await s.settle();
  expect(s.host.reports(s.administration, 'task')).toEqual([]);
  s.clock.advanceMs(60_000);
  await s.settle();
  const after = await s.look((tx) => tx.dunning.action(action.id));
  expect(after).toMatchObject({ state: 'held', reason: 'no-longer-due' });
  expect(s.host.reports(s.administration, 'task')).toEqual([]);
  await s.close();
});

test('the run of the day waits for what came in overnight to be looked at, until nine', async () => {
  const s = stage();
  const tomorrow = addDays(s.today(), 1);
  goTo(s, tomorrow);
  const bytes = bankFile({ date: tomorrow, id: 'B-2', entries: [receipt(500n)] });
  isOk(await s.app.importStatement({ administration: s.administration, name: 'b.xml', bytes }));
  s.clock.set(instantOf(Date.parse(`${tomorrow}T06:30:00Z`)));
  expect(await s.app.dailyRun(s.administration)).toBeNull();
  s.clock.set(instantOf(Date.parse(`${tomorrow}T07:30:00Z`)));
  expect(await s.app.dailyRun(s.administration)).toMatchObject({
    summary: { actions: 0, held: 1 },
  });
});

test('nobody is reminded while the host package cannot be read, until it can again', async () => {
  const s = stage();
  s.host.misbehave({ kind: 'status', status: 500, times: 1_000 });
  expect(await s.app.syncHost(s.administration)).toMatchObject({ ok: false });
  const { actions, held } = await planned(s);
  expect([actions, held.map(({ reason }) => reason)]).toEqual([[], ['host-not-read']]);
  s.host.behave();
  isOk(await s.app.syncHost(s.administration));
  expect((await planned(s)).actions).toHaveLength(1);
});

test('a person sees the run as a sheet before he says yes', async () => {
  const s = stage();
  const { run } = await planned(s);
  const view = await s.app.showRun(s.administration, run.id, { limit: 10 });
  expect(view).toMatchObject({ people: 1, cap: 50, last: null, held: [] });
  expect(view?.biggest.map(({ action }) => action.step)).toEqual(['reminder']);
  expect(view?.items.map(({ number }) => number)).toEqual(['2026-0001']);
});
