import { addDays, plainDate } from '../../src/kernel/dates.js';
import { money } from '../../src/kernel/money.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { bank, receipt } from '../support/stage-bank.js';
import { hostTasks, planned } from '../support/stage-chase.js';
import { delivered, DUE, goTo } from '../support/stage-days.js';
import { itemId } from '../support/stage-work.js';

const stage = stageForEach();

/** Steps that would leave today, and what holds the rest back. */
async function today(s: Stage): Promise<readonly [readonly string[], readonly string[]]> {
  await bank(s);
  const { actions, held } = await planned(s);
  return [actions.map(({ action }) => action.step), held.map(({ reason }) => reason)];
}

describe('a write-off', () => {
  const propose = async (s: Stage) =>
    s.app.writeOffs.propose(s.administration, {
      ...{ openItemId: await itemId(s), reason: 'failliet', evidence: 'vonnis 12/2026', by: 'an' },
    });

  test('is approved by name, told the host once with what to book, and ends the reminders', async () => {
    const s = stage();
    await delivered(s);
    goTo(s, addDays(DUE, 1));
    const { id } = isOk(await propose(s));
    expect(await today(s)).toEqual([['reminder'], []]);
    const decision = { approve: true, by: 'piet' };
    isOk(await s.app.writeOffs.decide(s.administration, id, decision));
    expect(await s.app.writeOffs.decide(s.administration, id, decision)).toMatchObject({
      error: { kind: 'decided-already' },
    });
    await s.settle();
    const told = hostTasks(s).filter(({ subject }) => subject.startsWith('Boek een factuur af'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('Bewijs: vonnis 12/2026');
    expect(told[0]?.text).toContain('Goedgekeurd door: piet');
    expect(told[0]?.text).toContain('vraag het uw accountant');
    expect(await today(s)).toEqual([[], ['handed-over']]);
  });

  test('of which money came in between is another decision', async () => {
    const s = stage();
    await delivered(s);
    const { id } = isOk(await propose(s));
    await bank(s, { entries: [receipt(2_100n, { invoice: 1 })] });
    const [entry] = await s.app.review.list(s.administration);
    if (entry !== undefined) isOk(await s.app.review.accept(s.administration, entry.id, 0));
    expect(
      await s.app.writeOffs.decide(s.administration, id, { approve: true, by: 'piet' }),
    ).toMatchObject({ error: { kind: 'changed' } });
  });
});

test('a provision is proposed per debtor once a day, and what is approved is booked once', async () => {
  const s = stage();
  await delivered(s);
  goTo(s, addDays(DUE, 45));
  const [proposal] = await s.app.provisions.propose(s.administration);
  expect(await s.app.provisions.propose(s.administration)).toEqual([proposal]);
  // 121.00 without its VAT of 21.00, ten percent at 45 days.
  expect(proposal).toMatchObject({
    ...{ amount: money(1_000n, 'EUR'), open: money(12_100n, 'EUR'), state: 'proposed' },
  });
  if (proposal === undefined) return;
  const decision = { approve: true, by: 'piet' };
  isOk(await s.app.provisions.decide(s.administration, proposal.id, decision));
  expect(await s.app.provisions.decide(s.administration, proposal.id, decision)).toMatchObject({
    error: { kind: 'decided-already' },
  });
  await s.settle();
  const told = hostTasks(s).filter(({ subject }) => subject.startsWith('Boek een voorziening'));
  expect(told.map(({ text }) => text.includes('Bedrag: €\u00a010,00'))).toEqual([true]);
});

describe('at the end of a month', () => {
  const reviews = async (s: Stage, day: string): Promise<number> => {
    goTo(s, plainDate(day));
    await s.app.work.daily.run(s.administration);
    return (await s.look((tx) => tx.tasks.list({ kind: 'provision-review' }, 10))).length;
  };

  test('the provision is to be reviewed, once', async () => {
    const s = stage();
    await delivered(s);
    const counts = [];
    for (const day of ['2026-06-24', '2026-06-26', '2026-06-30'])
      counts.push(await reviews(s, day));
    expect(counts).toEqual([0, 1, 1]);
  });

  test('nobody is asked where nothing is overdue', async () => {
    expect(await reviews(stage(), '2026-06-26')).toBe(0);
  });
});
