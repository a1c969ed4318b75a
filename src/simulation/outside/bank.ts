import { createHash } from 'node:crypto';
import { camtFile, type EntryPlan } from '../../demo/world/camt-file.js';
import type { PlainDate } from '../../kernel/dates.js';
import { ok } from '../../kernel/result.js';
import type { BankFile, BankSource } from '../../ports/bank-source.js';

/** A booking as the bank knows it, with what it was for, which only the payer knows. */
export interface Booked {
  /** Unique: the bank's own reference */
  readonly reference: string;
  readonly amountMinor: bigint;
  /** Host id of the invoice it was meant for; null: nobody's customer money */
  readonly claim: string | null;
  readonly debtorHostId: string | null;
  readonly how: 'reference' | 'account' | 'name' | 'return' | 'other';
  readonly plan: EntryPlan;
}

export interface PrintedFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly booked: readonly Booked[];
  /** Right in itself; one that was edited on its way adds up to something else */
  readonly isWhole: boolean;
}

/** The bank account of one company, in this process. */
export interface SimulatedBank {
  readonly source: BankSource;
  /** All files that were ever made, in order */
  readonly files: readonly PrintedFile[];
  /** What was booked since the last statement */
  book(booked: Booked): void;
  /** Prints the statement of a day; `with`: the days before once more (an overlapping statement). */
  print(date: PlainDate, withDays: number): PrintedFile;
  /** Puts a file where it is fetched. */
  offer(file: PrintedFile): void;
  /** Comes later: with the next but one, or when somebody asks for it. */
  keepBack(file: PrintedFile): void;
  offerLate(): void;
  /** Bookings so far */
  count(): number;
  /** The last statement with an amount that somebody changed: its balances no longer add up. */
  edited(date: PlainDate): PrintedFile | null;
}

interface Day {
  readonly date: PlainDate;
  readonly opening: bigint;
  readonly booked: readonly Booked[];
}

export function makeBank(account: {
  readonly iban: string;
  readonly holder: string;
}): SimulatedBank {
  const files: PrintedFile[] = [];
  const offered: PrintedFile[] = [];
  const days: Day[] = [];
  let late: PrintedFile[] = [];
  let booked = 0;
  let waiting: Booked[] = [];
  let closing = 0n;
  let sequence = 0;

  function write(
    date: PlainDate,
    opening: bigint,
    entries: readonly Booked[],
    sum: bigint,
  ): Uint8Array {
    sequence += 1;
    return camtFile({
      ...{ version: '08', iban: account.iban, holder: account.holder, bic: 'KREDBEBB' },
      ...{ id: `STM-${sequence}`, sequence, date, openingMinor: opening },
      ...{ closingMinor: opening + sum, entries: entries.map(({ plan }) => plan) },
    });
  }

  function keep(bytes: Uint8Array, booked: readonly Booked[], isWhole: boolean): PrintedFile {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = { name: `bank-${sequence}.xml`, sha256, bytes, booked, isWhole };
    files.push(file);
    return file;
  }

  return {
    files,
    count: () => booked,
    book(one) {
      booked += 1;
      waiting.push(one);
    },
    keepBack(file) {
      late.push(file);
    },
    offerLate() {
      offered.push(...late);
      late = [];
    },
    print(date, withDays) {
      const dated = waiting.map((one) => ({ ...one, plan: { ...one.plan, bookedOn: date } }));
      days.push({ date, opening: closing, booked: dated });
      closing += waiting.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
      waiting = [];
      const told = days.slice(-1 - withDays);
      const entries = told.flatMap((day) => day.booked);
      const opening = told[0]?.opening ?? 0n;
      return keep(write(date, opening, entries, closing - opening), entries, true);
    },
    offer(file) {
      offered.push(file);
    },
    edited(date) {
      const last = days.findLast((day) => day.booked.length > 0);
      const [first, ...rest] = last?.booked ?? [];
      if (last === undefined || first === undefined) return null;
      const plan = { ...first.plan, amountMinor: first.plan.amountMinor + 100n };
      const sum = last.booked.reduce((total, { amountMinor }) => total + amountMinor, 0n);
      return keep(write(date, last.opening, [{ ...first, plan }, ...rest], sum), [], false);
    },
    source: {
      look(cursor) {
        const from = Number(cursor ?? 0);
        const page = offered.slice(from, from + 10);
        const found = page.map(({ name, bytes }, n): BankFile => ({
          ...{ name, ref: `${from + n}`, bytes: () => Promise.resolve(ok(bytes)) },
        }));
        const next = from + page.length;
        return Promise.resolve(
          ok({ files: found, next: String(next), more: next < offered.length }),
        );
      },
      settle: () => Promise.resolve(ok(undefined)),
    },
  };
}
