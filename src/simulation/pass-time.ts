import { addMs, dateIn, epochMs } from '../kernel/dates.js';
import type { Books } from './books.js';
import type { Life } from './life.js';
import { printDays } from './steps/outside.js';
import { networkMoves } from './steps/workers.js';

/** Forwards, with the statements of the days that end meanwhile. */
export function passTime(life: Life, ms: number): void {
  const from = life.clock.now();
  const until = addMs(from, ms);
  for (const books of life.books) {
    networkMoves(life, books);
    printUntil(life, books, from, until);
  }
  life.clock.advanceMs(epochMs(until) - epochMs(from));
}

function printUntil(
  life: Life,
  books: Books,
  from: ReturnType<typeof addMs>,
  until: typeof from,
): void {
  const { zone } = books.role.administration;
  printDays(life, books, dateIn(from, zone), dateIn(until, zone));
}
