import { addDays, addMs, instantOf, plainDate } from '../../../src/kernel/dates.js';
import { idOf, type UserId } from '../../../src/kernel/ids.js';
import type { DunningAction } from '../../../src/domain/dunning/policy.js';
import { NOTHING_PLANNED, type RunSummary } from '../../../src/ports/dunning.js';
import {
  makeApproveRun,
  makeReleaseAutomatic,
  makeUndoRun,
  stopRun,
} from '../../../src/usecases/dunning/steer-dunning.js';
import { benchForEach } from '../../support/fake-outside.js';
import { aDebtor, NOON } from '../../support/facts.js';
import { isOk } from '../../support/results.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

const bench = benchForEach();
const TODAY = plainDate('2026-11-20');
const A = ADMINISTRATION.id;
type Look = Parameters<ReturnType<typeof bench>['store']['inTransaction']>[1];
/** Every day is a working day: these tests are about numbers. */
const calendar = () => ({ isWorkingDay: () => true });
const ports = () => ({ ...bench().ports({}), calendar });
const look = <T>(work: (tx: Parameters<Look>[0]) => Promise<T>) =>
  bench().store.inTransaction(A, work);

/** A planned run with so many messages. */
async function runOf(
  messages: number,
  given: Partial<{
    on: typeof TODAY;
    mode: 'automatic';
    fingerprint: string;
    state: 'approved';
  }> = {},
) {
  const { on = TODAY, mode, fingerprint = 'f', state } = given;
  const id = idOf<'run'>(`run_${on}`);
  await look(async (tx) => {
    await tx.debtors.upsert(aDebtor('deb_1'));
    const action: DunningAction = {
      ...{ debtor: 'deb_1', step: 'reminder', channel: 'mail', tone: 'reminder', items: [] },
      ...{ costs: '0.00', interest: '0.00', law: [], ...(mode === undefined ? {} : { mode }) },
    };
    await tx.dunning.begin({ id, on, policies: [], fingerprint });
    const actions = Array.from({ length: messages }, (_, n) => ({
      id: idOf<'action'>(`act_${on}_${n}`),
      action,
    }));
    await tx.dunning.addRows(id, actions, []);
    const summary: RunSummary = { ...NOTHING_PLANNED, actions: messages, messages, debtors: 1_000 };
    await tx.dunning.finish(id, { policies: [], fingerprint, summary });
    if (state === 'approved') {
      await tx.dunning.approve(id, { by: 'an', at: NOON });
      await tx.dunning.setState(id, 'approved');
    }
  });
  return id;
}

const approve = (run: ReturnType<typeof idOf<'run'>>, by: string, leaveOut: string[] = []) =>
  makeApproveRun(ports())(A, run, by, { leaveOut: leaveOut.map((id) => idOf<'action'>(id)) });
/** Somebody who may approve, and signs in. */
async function person(name: string): Promise<UserId> {
  const { users } = bench().store.platform;
  const id = idOf<'user'>(`usr_${name}`);
  await users.add({ id, email: `${name}@firm.example`, name, language: 'nl', state: 'active' });
  await users.grant(id, { place: { administration: A }, role: 'owner', by: 'test', at: NOON });
  return id;
}
const release = (run: ReturnType<typeof idOf<'run'>>) => makeReleaseAutomatic(ports())(A, run);
const waiting = () => look((tx) => tx.outbox.list({ state: 'due' }));
const states = (run: ReturnType<typeof idOf<'run'>>) =>
  look(async (tx) => (await tx.dunning.actions(run)).map(({ state }) => state));

describe('an approved run', () => {
  test('leaves in batches of twenty-five, after the hold', async () => {
    const run = await runOf(50);
    expect(isOk(await approve(run, 'an'))).toMatchObject({ leaving: 50, waits: null });
    const times = (await waiting()).map(({ nextAt }) => nextAt);
    const first = addMs(bench().clock.now(), 30 * 60_000);
    expect(new Set(times)).toEqual(new Set([first, addMs(first, 120_000)]));
    expect(times.filter((at) => at === first)).toHaveLength(25);
  });

  test('leaves in office hours: what does not fit in today goes the next morning', async () => {
    const run = await runOf(50);
    // 17:29 in Brussels: the first batch leaves at 17:59, the second at eight the next morning.
    bench().clock.set(instantOf(Date.UTC(2026, 10, 21, 16, 29)));
    isOk(await approve(run, 'an'));
    const times = new Set((await waiting()).map(({ nextAt }) => nextAt));
    expect([...times].toSorted()).toEqual(['2026-11-21T16:59:00.000Z', '2026-11-22T07:00:00.000Z']);
  });

  test('with more messages than usual takes a second person', async () => {
    const run = await runOf(51);
    expect(isOk(await approve(run, 'an'))).toMatchObject({ leaving: 0, waits: 'second-person' });
    expect(isOk(await approve(run, 'AN'))).toMatchObject({ leaving: 0, waits: 'second-person' });
    expect(await waiting()).toEqual([]);
    expect(isOk(await approve(run, 'piet'))).toMatchObject({ leaving: 51, waits: null });
    expect(await approve(run, 'joke')).toMatchObject({
      ok: false,
      error: { kind: 'already-approved' },
    });
  });

  test('of somebody who works alone waits a day for his second look', async () => {
    await look((tx) =>
      tx.administration.change((before) => ({
        ...before,
        settings: { ...before.settings, releasedByOne: true },
      })),
    );
    const run = await runOf(51);
    isOk(await approve(run, 'an'));
    bench().clock.advanceMs(23 * 3_600_000);
    expect(isOk(await approve(run, 'an'))).toMatchObject({ waits: 'second-look' });
    bench().clock.advanceMs(3_600_000);
    expect(isOk(await approve(run, 'an'))).toMatchObject({ leaving: 51 });
  });

  test('takes two who signed in, however they are called, where there are two', async () => {
    await look((tx) =>
      tx.administration.change((before) => ({
        ...before,
        settings: { ...before.settings, releasedByOne: true },
      })),
    );
    const [an, namesake] = [await person('an-1'), await person('an-2')];
    const run = await runOf(51);
    const signed = (by: string, user: UserId) => makeApproveRun(ports())(A, run, by, { user });
    isOk(await signed('An', an));
    bench().clock.advanceMs(24 * 3_600_000);
    // A day later one person is still one: there is a second one who may.
    expect(isOk(await signed('Annie', an))).toMatchObject({ waits: 'second-person' });
    expect(isOk(await signed('An', namesake))).toMatchObject({ leaving: 51 });
  });

  test('leaves out what the person left out, for good', async () => {
    const run = await runOf(3);
    expect(isOk(await approve(run, 'an', [`act_${TODAY}_1`, 'act_none']))).toMatchObject({
      leaving: 2,
    });
    expect(await states(run)).toEqual(['approved', 'held', 'approved']);
  });

  test('that is stopped or taken back leaves nothing more', async () => {
    const run = await runOf(2);
    isOk(await approve(run, 'an'));
    expect(await makeUndoRun(bench().ports({}))(A, run)).toEqual({ ok: true, value: 2 });
    expect(await states(run)).toEqual(['held', 'held']);
    expect(await waiting()).toEqual([]);
    expect(await look((tx) => stopRun(tx, run, 'again'))).toBe(0);
  });
});

test('a run that is still being planned is approved by nobody', async () => {
  const id = idOf<'run'>('run_half');
  await look((tx) => tx.dunning.begin({ id, on: TODAY, policies: [], fingerprint: 'f' }));
  expect(await approve(id, 'an')).toMatchObject({ ok: false, error: { kind: 'not-planned-yet' } });
});

describe('automatic steps', () => {
  const yesterday = { state: 'approved', on: addDays(TODAY, -1) } as const;
  const before = { state: 'approved', on: addDays(TODAY, -2) } as const;

  test('leave by themselves after two runs that people approved', async () => {
    await runOf(2, before);
    const early = await runOf(2, { on: addDays(TODAY, -1), mode: 'automatic' });
    expect(await release(early)).toBe(0);
    await runOf(2, { on: addDays(TODAY, -3), state: 'approved' });
    expect(await release(early)).toBe(2);
  });

  test.each([
    ['policies or letters changed', { fingerprint: 'new' }, 2],
    ['there are too many', {}, 11],
  ] as const)('wait for a person when %s', async (_, changed, messages) => {
    await runOf(2, before);
    await runOf(2, yesterday);
    expect(await release(await runOf(messages, { mode: 'automatic', ...changed }))).toBe(0);
  });

  test('go alone: what asks for a person stays, and can be approved afterwards', async () => {
    await runOf(2, before);
    await runOf(2, yesterday);
    const run = await runOf(2, { mode: 'automatic' });
    await look(async (tx) => {
      const [one] = await tx.dunning.actions(run);
      if (one !== undefined)
        await tx.dunning.saveAction({
          ...one,
          action: { ...one.action, needsPerson: ['legal-effect'] },
        });
    });
    expect(await release(run)).toBe(1);
    expect(await states(run)).toEqual(['planned', 'approved']);
    expect(isOk(await approve(run, 'an'))).toMatchObject({ leaving: 1 });
  });
});
