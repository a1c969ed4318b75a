import { holidayCalendar } from '../../src/adapters/calendar/holidays.js';
import { movableClock } from '../../src/adapters/clock/movable.js';
import { memoryStore } from '../../src/adapters/memory/store.js';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import type { App } from '../../src/entrypoints/app.js';
import { randomFor } from '../../src/demo/world/random.js';
import { dateIn, hourIn, type Instant, instantOf } from '../../src/kernel/dates.js';
import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import { silent } from '../support/database.js';
import { anAdministration } from '../support/facts.js';

/** Made on working days alone */
const RUN = 'the run of the day';

/** Every job that is done once a day: from which hour on, and whether it was done now. */
const JOBS: readonly (readonly [
  name: string,
  fromHour: number,
  run: (app: App, id: AdministrationId) => Promise<boolean>,
])[] = [
  ['books are verified', 2, async (app, id) => (await app.verifyDaily(id)) !== null],
  ['the day of the work', 7, async (app, id) => (await app.work.daily.runOnce(id)) !== null],
  ['records are cleared', 0, async (app, id) => (await app.dailyClearing(id)) !== null],
  ['debtors are scored', 0, async (app, id) => (await app.creditDay(id)) !== null],
  ['the law is watched', 0, async (app, id) => (await app.watchLaw(id)) !== null],
  [RUN, 7, async (app, id) => (await app.dailyRun(id)) !== null],
];
const ZONES = ['Europe/Amsterdam', 'Europe/Brussels', 'Europe/Berlin', 'UTC'] as const;
const DAYS = 800;
const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 8, 1, 3);

/** Eight hundred days, both changes of the clocks in each year, looked at every six hours or so. */
function moments(): readonly Instant[] {
  const random = randomFor(1, 'time travel');
  const all: Instant[] = [];
  for (let at = START; at < START + DAYS * 24 * HOUR_MS;) {
    all.push(instantOf(at));
    // A corrected clock, forwards and back by an hour at noon, and a machine that slept for three days.
    const isNoon = new Date(at).getUTCHours() >= 10 && new Date(at).getUTCHours() <= 14;
    if (isNoon && random.chance(5)) all.push(instantOf(at - HOUR_MS), instantOf(at + HOUR_MS));
    at += random.chance(1) ? 72 * HOUR_MS : random.int(4, 8) * HOUR_MS;
  }
  return all;
}

test('in 800 days of four zones no daily job is missing on a day somebody looked, and none is done twice', async () => {
  const config = readConfig({ VOLDAAN_LOG: 'silent' });
  if (!config.ok) throw new Error(config.error.message);
  const clock = movableClock(instantOf(START));
  const app = await compose(config.value, { clock, store: memoryStore(), observe: silent });
  const books = ZONES.map((zone, n) => ({
    ...anAdministration(idOf(`adm_${n}`)),
    ...{ zone, policy: 'S1-14' },
  }));
  for (const administration of books) await app.register({ administration, connections: [] });
  // Those of the administrations of this test, all in one country.
  const calendar = holidayCalendar(anAdministration(idOf('adm_0')).country);
  const [done, due] = [new Map<string, number>(), new Set<string>()];
  for (const moment of moments()) {
    clock.set(moment);
    for (const { id, zone } of books)
      for (const [name, fromHour, run] of JOBS) {
        const day = `${name} of ${zone} on ${dateIn(moment, zone)}`;
        const isWorkingDay = calendar.isWorkingDay(dateIn(moment, zone));
        if (hourIn(moment, zone) >= fromHour && (isWorkingDay || name !== RUN)) due.add(day);
        if (await run(app, id)) done.set(day, (done.get(day) ?? 0) + 1);
      }
  }
  expect([...done].filter(([, times]) => times > 1)).toEqual([]);
  expect([...due].filter((day) => !done.has(day))).toEqual([]);
  await app.close();
}, 300_000);
