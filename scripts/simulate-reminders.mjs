// npm run simulate:reminders [-- --days 10000 --seed 1 --debtors 12]
// A company's days: invoices, payments of every kind, disputes, promises, documents that never arrived, bank files that come
// late, a host that goes away and loses answers, a person who approves each run. A model of a few maps knows at each
// moment what is paid, disputed, undelivered or lies with the bank unmatched; no reminder may reach the host about any of it.
import { parseArgs } from 'node:util';
import { live } from './simulate/life.mjs';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    debtors: { type: 'string', default: '12' },
  },
});
/** After so many days new books begin, with the next seed: long enough for every step of a policy. */
const LIFE_DAYS = 250;

let [done, reminders, held, wrong] = [0, 0, 0, []];
for (let seed = Number(values.seed); done < Number(values.days); seed += 1) {
  const days = Math.min(LIFE_DAYS, Number(values.days) - done);
  const lived = await live(seed, days, Number(values.debtors));
  done += days;
  reminders += lived.reminders;
  held += lived.held;
  wrong = [...wrong, ...lived.wrong.map((what) => `seed ${seed}: ${what}`)];
  if (done < Number(values.days))
    console.log(`${done} days, ${reminders} reminders, ${wrong.length} wrong`);
}
for (const what of wrong.slice(0, 20)) console.error(what);
console.log(`${done} days, ${reminders} reminders, ${held} held, ${wrong.length} wrong`);
process.exitCode = wrong.length > 0 ? 1 : 0;
