import type { Ageing } from '../domain/ledger/ageing.js';
import type { DayWork, Owed, Standing, Usage } from '../domain/party/standing.js';
import type { Instant, PlainDate } from '../kernel/dates.js';

/** What an administration counts of itself; the rest is known elsewhere. */
export type Counted = Omit<DayWork, 'on' | 'connections' | 'bar' | 'hostFailedAt' | 'reminders'>;

export interface CountedOwed extends Omit<Owed, 'dso'> {
  /** Claims by how late they are; credit notes are in none */
  readonly ageing: Ageing['buckets'];
}

/** A month in both ways of saying when: days of the administration's zone, and the moments they begin and end. */
export interface Month {
  readonly name: string;
  readonly first: PlainDate;
  /** The first day of the next one */
  readonly end: PlainDate;
  readonly zone: string;
}

/** How an administration stands and what it used, told to its firm. */
export interface StandingRepository {
  count(on: PlainDate): Promise<Counted>;
  /** What is owed now, of all items: of a million of them it takes seconds. */
  owed(on: PlainDate, currency: string): Promise<CountedOwed>;
  /** When it was last told; null: never. */
  toldAt(): Promise<Instant | null>;
  tell(standing: Standing, at: Instant): Promise<void>;
  countUsage(month: Month): Promise<Usage>;
  /** Keeps it; a month that used nothing is not kept. */
  keepUsage(month: string, usage: Usage, at: Instant): Promise<void>;
}
