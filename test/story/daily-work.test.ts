import { instantOf, plainDate } from '../../src/kernel/dates.js';
import { stageForEach } from '../support/stage.js';
import { goTo } from '../support/stage-days.js';

const stage = stageForEach();

/** Saturday 6 June: promises are judged on every day, the run waits for a working day. */
const DAY = plainDate('2026-06-06');

test('the work of the day waits for the morning, when the statements of the night are there, and is done once', async () => {
  const s = stage();
  const work = () => s.app.work.daily.runOnce(s.administration);
  s.clock.set(instantOf(Date.parse(`${DAY}T04:59:00Z`)));
  expect(await work()).toBeNull();
  goTo(s, DAY);
  expect(await work()).toMatchObject({ broken: 0, escalated: 0 });
  expect(await work()).toBeNull();
});
