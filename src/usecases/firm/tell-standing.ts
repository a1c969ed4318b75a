import { addDays, addMonths, addMs, plainDate, type PlainDate } from '../../kernel/dates.js';
import { printDecimal } from '../../kernel/decimal.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { money } from '../../kernel/money.js';
import { dsoSimple } from '../../domain/figures/dso.js';
import { daysOf, quarterUntil } from '../../domain/figures/period.js';
import {
  bankDaysOf,
  type Concern,
  concernsOf,
  type DayWork,
  DSO_DAYS_AGO,
  type Owed,
  type Standing,
} from '../../domain/party/standing.js';
import { sendingBar } from '../../domain/exchange/onboarding.js';
import type { CountedOwed, Month } from '../../ports/standings.js';
import type { Tx } from '../../ports/store.js';
import type { Connections } from '../host/connections.js';
import { connectionKey } from '../exchange/may-send.js';
import { connectionOf, type Ports } from '../ports.js';

/** How old what a firm sees of an administration may be, ms: a quarter of an hour keeps a morning round honest. */
const TOLD_EVERY_MS = 900_000;

export interface Today extends DayWork {
  /** Days since the bank was known; null: no statement yet */
  readonly bankDays: number | null;
  readonly concerns: readonly Concern[];
}

/** What is owed on a day, also by how late it is. */
export interface OwedToday extends Owed, CountedOwed {
  readonly on: PlainDate;
}

export interface TellStanding {
  /** What waits this moment, and what asks for somebody; nothing is kept. */
  today(administration: AdministrationId): Promise<Today>;
  /** What debtors owe this moment. */
  owed(administration: AdministrationId): Promise<OwedToday>;
  /** Counts how the administration stands and what it used, and keeps it for its firm. */
  tell(administration: AdministrationId): Promise<Standing>;
  /** The same after a round, where what was told is older than a quarter of an hour. */
  tellIfOld(administration: AdministrationId): Promise<void>;
}

/** What an administration tells its firm: the only thing of it that is read together with that of others. */
export function makeTellStanding(
  ports: Pick<Ports, 'store' | 'clock'>,
  connections: Pick<Connections, 'list'>,
): TellStanding {
  const workIn = async (tx: Tx, connected: readonly Connected[]): Promise<DayWork> => {
    const { zone } = await tx.administration.get();
    const on = ports.clock.today(zone);
    const { failed } = await tx.hostReading.get();
    return {
      ...(await tx.standings.count(on)),
      ...{ on, hostFailedAt: failed?.at ?? null, bar: await barOf(tx, on) },
      reminders: await unapproved(tx),
      connections: connected.map(({ kind, adapter, state }) => ({ kind, adapter, state })),
    };
  };
  const owedIn = async (tx: Tx): Promise<OwedToday> => {
    const { currency, zone } = await tx.administration.get();
    const on = ports.clock.today(zone);
    return {
      ...{ on, ...(await tx.standings.owed(on, currency)) },
      dso: await dsoOf(tx, on, currency),
    };
  };
  const tell = async (id: AdministrationId): Promise<Standing> => {
    const connected = await connections.list(id);
    const at = ports.clock.now();
    return ports.store.inTransaction(id, async (tx) => {
      const { open, overdue, overdueItems, dso } = await owedIn(tx);
      const standing = {
        ...(await workIn(tx, connected)),
        ...{ open, overdue, overdueItems, dso },
      };
      const { zone } = await tx.administration.get();
      await tx.standings.tell(standing, at);
      // The month before is counted once more: what came late belongs to it.
      for (const month of [monthOf(standing.on, zone), monthOf(addMonths(standing.on, -1), zone)])
        await tx.standings.keepUsage(month.name, await tx.standings.countUsage(month), at);
      return standing;
    });
  };
  return {
    async today(id) {
      const connected = await connections.list(id);
      return ports.store.inTransaction(id, async (tx) => {
        const work = await workIn(tx, connected);
        const bankDays = bankDaysOf(work, work.on);
        return { ...work, bankDays, concerns: concernsOf(work, bankDays) };
      });
    },
    owed: (id) => ports.store.inTransaction(id, owedIn),
    tell,
    async tellIfOld(id) {
      const told = await ports.store.inTransaction(id, (tx) => tx.standings.toldAt());
      if (told === null || addMs(told, TOLD_EVERY_MS) <= ports.clock.now()) await tell(id);
    },
  };
}

type Connected = Awaited<ReturnType<Connections['list']>>[number];

/** An older run that nobody approved is over: the next one planned its reminders anew. */
async function unapproved(tx: Tx): Promise<number> {
  const [newest] = await tx.dunning.runs(1);
  return newest?.state === 'planned' ? newest.summary.actions : 0;
}

/** By the definition of the figure, so that opening it shows the same number. */
async function dsoOf(tx: Tx, on: PlainDate, currency: string): Promise<Standing['dso']> {
  const periods = DSO_DAYS_AGO.map((daysAgo) => quarterUntil(addDays(on, -daysAgo)));
  const sums = await tx.figures.dsoSums(periods, currency);
  return periods.map((period, n) => {
    const { receivables = 0n, sales = 0n } = sums[n] ?? {};
    const dso = dsoSimple(money(receivables, currency), money(sales, currency), daysOf(period));
    return { daysAgo: DSO_DAYS_AGO[n] ?? 0, days: dso === null ? null : printDecimal(dso) };
  });
}

async function barOf(tx: Tx, on: PlainDate): Promise<Standing['bar']> {
  const connection = await connectionOf(tx, 'access-point');
  const stands = await tx.onboarding.get();
  return sendingBar(stands, connection === null ? '' : connectionKey(connection), on);
}

function monthOf(day: PlainDate, zone: string): Month {
  const name = day.slice(0, 7);
  const first = plainDate(`${name}-01`);
  return { name, first, end: addMonths(first, 1), zone };
}
