import { dueDates } from '../../domain/instrument/due.js';
import { type Instrument, KINDS, stateOf } from '../../domain/instrument/instrument.js';
import { addWorkingDays } from '../../domain/dunning/working-days.js';
import { monthStart } from '../../domain/figures/period.js';
import { dateIn } from '../../formats/letter/locale.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import type { Tx } from '../../ports/store.js';
import { giveInstrumentTask } from './instrument-task.js';
import { moveInstrument } from './instruments.js';
import type { Ports } from '../ports.js';
import { needsReview } from './provisions.js';

/** What a day did about instruments. */
export interface InstrumentDay {
  /** Those whose item was paid, and that are over with it */
  readonly settled: number;
  /** Dates that became a task */
  readonly dates: number;
}

/** Live instruments looked at in a day; an administration with more has a system of its own for them. */
const LOOKED_MAX = 20_000;
/** Tasks one day gives out; the rest follows the next. */
const TASKS_PER_DAY = 200;
/** Working days before the end of a month on which its provision is looked at. */
const REVIEW_DAYS = 3;

/**
 * The daily round of the instruments, in one transaction: what was paid is over, what has a date gets its task in time and
 * the manager hears of a date that was missed, and the provision is reviewed at the end of the month. Twice on a day is once.
 */
export async function reviewInstruments(
  ports: Ports,
  tx: Tx,
  today: PlainDate,
): Promise<InstrumentDay> {
  const live = await tx.instruments.list({ liveOnly: true }, LOOKED_MAX);
  const settled = await settlePaid(ports, tx, live);
  const rest = live.filter(({ id }) => !settled.has(id));
  let dates = 0;
  for (const instrument of rest) {
    if (dates >= TASKS_PER_DAY) break;
    dates += await askAbout(ports, tx, instrument, today);
  }
  await reviewProvision(ports, tx, today);
  return { settled: settled.size, dates };
}

/** An instrument of an item of which nothing is open any more has done its work. */
async function settlePaid(
  ports: Ports,
  tx: Tx,
  live: readonly Instrument[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(live.map(({ openItemId }) => openItemId))];
  if (ids.length === 0) return new Set();
  const items = await tx.ledger.items({ openOnly: false, ids });
  const paid = new Set(items.filter(({ open }) => open.minor <= 0n).map(({ id }) => id));
  const over = new Set<string>();
  for (const one of live) {
    const { whenPaid } = KINDS[one.kind];
    const canBe = stateOf(one.kind, one.state).next.includes(whenPaid);
    if (!paid.has(one.openItemId) || !canBe) continue;
    await moveInstrument(ports, tx, one, { state: whenPaid, by: 'voldaan' });
    over.add(one.id);
  }
  return over;
}

async function askAbout(
  ports: Ports,
  tx: Tx,
  instrument: Instrument,
  today: PlainDate,
): Promise<number> {
  const { language, country } = await tx.administration.get();
  const calendar = ports.calendar(country);
  const { id, debtorId, openItemId, facts } = instrument;
  const about = { debtorId, openItemIds: [openItemId] };
  let opened = 0;
  for (const { task, on, missed } of dueDates(instrument, today, calendar)) {
    const lines = [
      ['partner', facts.partner],
      ['number', facts.number],
      ['date', dateIn(language, on)],
      ['reference', facts.reference],
    ] as const;
    const due = on < today ? addWorkingDays(calendar, today, 1) : on;
    const asked = await giveInstrumentTask(ports, tx, task, {
      ...{ key: `${task}:${id}:${on}`, role: 'debtors', ...about, dueOn: due, lines },
    });
    if (asked === 'opened') opened += 1;
    if (missed)
      await giveInstrumentTask(ports, tx, 'date-missed', {
        ...{
          key: `date-missed:${task}:${id}:${on}`,
          role: 'manager',
          ...about,
          dueOn: today,
          lines,
        },
      });
  }
  return opened;
}

/** Near the end of a month somebody looks at the provision, once, where there is anything to look at. */
async function reviewProvision(ports: Ports, tx: Tx, today: PlainDate): Promise<void> {
  const { country, language } = await tx.administration.get();
  const calendar = ports.calendar(country);
  const month = addWorkingDays(calendar, today, REVIEW_DAYS).slice(0, 7);
  if (month === today.slice(0, 7)) return;
  const key = `provision-review:${today.slice(0, 7)}`;
  if (!(await needsReview(ports, tx, today))) return;
  await giveInstrumentTask(ports, tx, 'provision-review', {
    ...{ key, role: 'administration', openItemIds: [] },
    dueOn: addWorkingDays(calendar, today, REVIEW_DAYS),
    lines: [['date', dateIn(language, addDays(monthStart(today, 1), -1))]],
  });
}
