import { holidayCalendar } from '../../src/adapters/calendar/holidays.js';
import type { Calendar } from '../../src/domain/dunning/policy.js';
import type { Administration } from '../../src/domain/party/administration.js';
import { ADDS_UP, ROUND } from '../../src/entrypoints/worker/round.js';
import { addDays, instantOf, type PlainDate, plainDate, weekday } from '../../src/kernel/dates.js';
import type { DebtorId } from '../../src/kernel/ids.js';
import type { NewDebtor } from '../../src/sandbox/host/books.js';
import { testStore } from './database.js';
import { type MailServer, startMailServer } from './mail-server.js';
import { memoryTestStore } from './memory-store.js';
import { isOk } from './results.js';
import { setStage, type Stage } from './stage.js';
import { connectMail } from './stage-mail.js';
import { openYearBank, type YearBank } from './year-bank.js';
import { type Diary, openDiary } from './year-diary.js';

/** A year in a database takes a minute, and many times that on a machine with much to do, ms. */
export const A_YEAR_MS = 900_000;

/** Something that happens on a working day, at ten in the morning, after the messages of the day have left. */
export type Happening = (year: Year) => Promise<void> | void;

/** What happens on a day, and every line that day must leave in the diary. */
export type Day = readonly [date: string, happens: readonly Happening[], leaves: readonly string[]];

export interface YearSetting {
  /** First and last day; some days before the first invoice, so that the bank is known */
  readonly from: string;
  readonly until: string;
  /** Whom the story is about */
  readonly debtor: NewDebtor;
  readonly administration?: Partial<Administration>;
  readonly prepare?: Happening;
  /** A year on a database takes four times as long; the contract of the stores says that both answer alike. */
  readonly inDatabase?: boolean;
}

/** A company for a year: its host package, bank, mail server and people, and us, on a clock that goes day by day. */
export interface Year {
  readonly stage: Stage;
  readonly mail: MailServer;
  readonly bank: YearBank;
  readonly diary: Diary;
  readonly debtor: NewDebtor;
  /** False: our own process is away, and nobody works */
  up: boolean;
  /** False: what the bank prints stays there */
  bankUp: boolean;
  readonly debtorId: () => Promise<DebtorId>;
  /** Lives every day of the setting; answers the diary, one line per thing that left. */
  live(days: readonly Day[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** All lines a story expects, as the diary has them: by day, and within a day by text, because lanes have no order. */
export function diaryOf(
  days: readonly Day[],
  { reviewed = [], of = 'Smederij Oost' }: Reviewed = {},
): readonly string[] {
  const leaves = days.flatMap(([date, , lines]) => lines.map((line) => `${date} ${line}`));
  const reviews = reviewed.map((date) => `${date} ${REVIEW} (${REVIEW_SUBJECT}: ${of})`);
  return [...leaves, ...reviews].toSorted();
}

const REVIEW = 'task for administration: provision-review';
const REVIEW_SUBJECT = 'Bekijk de voorziening voor dubieuze debiteuren';

/** The first day from which three working days lead into the next month, where a claim is overdue on it (practice 42). */
interface Reviewed {
  readonly reviewed?: readonly string[];
  /** The creditor */
  readonly of?: string;
}

/** Sets up a year for each test of a file; ask for it inside the test. */
export function yearForEach(setting: YearSetting): () => Year {
  let year: Year | undefined;
  beforeEach(async () => {
    year = await openYear(setting);
  });
  afterEach(async () => {
    await year?.close();
    year = undefined;
  });
  return () => {
    if (year === undefined) throw new Error('There is a year only inside a test');
    return year;
  };
}

async function openYear(setting: YearSetting): Promise<Year> {
  const { debtor } = setting;
  const from = plainDate(setting.from);
  const stage = await setStage(
    at(from, '05:00'),
    undefined,
    setting.inDatabase === true ? () => testStore() : memoryTestStore,
  );
  await stage.look((tx) =>
    tx.administration.change((before) => ({ ...before, ...setting.administration })),
  );
  stage.host.upsertDebtor(stage.administration, debtor);
  const mail = await startMailServer();
  await connectMail(stage, mail);
  const bank = await openYearBank(stage);
  const { country } = await stage.look((tx) => tx.administration.get());
  const year: Year = {
    ...{ stage, mail, bank, debtor, up: true, bankUp: true },
    diary: openDiary(stage, mail),
    async debtorId() {
      const found = await stage.look((tx) => tx.debtors.byHostId(debtor.hostId));
      if (found === null) throw new Error(`The hub does not know ${debtor.name}`);
      return found.id;
    },
    live: (days) => live(year, setting, days, holidayCalendar(country)),
    async close() {
      await mail.close();
      await bank.close();
      await stage.close();
    },
  };
  await stage.syncAll();
  await setting.prepare?.(year);
  await stage.settle();
  return year;
}

/** A moment of a day, UTC: Brussels and Amsterdam are one or two hours ahead. */
function at(day: PlainDate, time: string) {
  return instantOf(Date.parse(`${day}T${time}:00Z`));
}

async function live(
  year: Year,
  { from, until }: YearSetting,
  days: readonly Day[],
  calendar: Calendar,
): Promise<readonly string[]> {
  const plan = new Map(days.map(([date, happens]) => [date, happens]));
  if (plan.size !== days.length) throw new Error('A day stands twice in the story');
  const lines: string[] = [];
  let before: readonly Happening[] = [];
  for (let day = plainDate(from); day <= until; day = addDays(day, 1)) {
    const happens = plan.get(day) ?? [];
    plan.delete(day);
    if (calendar.isWorkingDay(day)) {
      // What happened yesterday meets the night first; what a date alone brings about shows in the morning too.
      if (before.length > 0 || weekday(day) === 1) await round(year, day, '00:10');
      await workingDay(year, day, happens);
      before = happens;
    } else {
      if (happens.length > 0) throw new Error(`${day} is no working day`);
      // Nobody works and no bank prints; what the worker does by itself it does all the same.
      await round(year, day, '06:10');
    }
    lines.push(...(await year.diary.since()).map((line) => `${day} ${line}`));
  }
  if (plan.size > 0) throw new Error(`Not in this year: ${[...plan.keys()].join(', ')}`);
  return lines.toSorted();
}

/**
 * The statements of the days before, and a round at seven or eight; a person says yes to the run of the day; after the hold
 * it leaves; then the day happens, people do their tasks, and another round sees what came of it.
 */
async function workingDay(
  year: Year,
  day: PlainDate,
  happens: readonly Happening[],
): Promise<void> {
  const { stage, bank } = year;
  stage.clock.set(at(day, '06:10'));
  if (year.up && year.bankUp) await bank.deliver();
  await round(year, day, '06:10');
  if (year.up) await approve(year, day);
  stage.clock.set(at(day, '08:00'));
  for (const happening of happens) {
    await happening(year);
    if (year.up) await stage.settle();
  }
  if (year.up) await doTasks(year);
  // Where nothing happened since the morning there is nothing an afternoon could see.
  if (happens.length > 0) await round(year, day, '14:00');
  bank.print(day);
}

/** What the schedule does, and then everything that follows from it. */
async function round({ stage, up }: Year, day: PlainDate, time: string): Promise<void> {
  stage.clock.set(at(day, time));
  if (!up) return;
  // Once a week is enough here: it reads everything there is.
  const turns = ROUND.filter((turn) => turn !== ADDS_UP || weekday(day) === 1);
  for (const turn of turns) await turn(stage.app, stage.administration, `${day}-${time}`);
  await stage.settle();
}

async function approve({ stage, diary }: Year, day: PlainDate): Promise<void> {
  const { app, administration, clock } = stage;
  const run = await stage.look((tx) => tx.dunning.runOf(day));
  if (run === null || run.state !== 'planned' || run.summary.actions === 0) return;
  clock.set(at(day, '06:30'));
  const { waits } = isOk(await app.approveRun(administration, run.id, 'an'));
  if (waits !== null) {
    isOk(await app.approveRun(administration, run.id, 'bert'));
    diary.note(`run of ${run.summary.messages} messages: bert looked too`);
  }
  clock.set(at(day, '07:05'));
  await stage.settle();
}

/** What has a record of its own, or ends with what it asks for. */
const NOT_BY_HAND: ReadonlySet<string> = new Set(['dispute', 'credit-note']);

/** An does what she was given the same day. Who was called said nothing of note, unless the story tells more. */
async function doTasks({ stage }: Year): Promise<void> {
  for (const { id } of await stage.app.review.list(stage.administration))
    isOk(await stage.app.review.accept(stage.administration, id, 0));
  await stage.settle();
  const { work } = stage.app;
  for (const { id, kind } of await work.tasks.list(stage.administration, {})) {
    if (NOT_BY_HAND.has(kind)) continue;
    const outcome = kind === 'notice' ? 'read' : kind.startsWith('confirm-p') ? 'sent' : 'done';
    isOk(await work.tasks.close(stage.administration, id, { by: 'an', outcome }));
  }
}
