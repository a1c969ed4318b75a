import type { Life, Worker } from './life.js';
import { learnAtRest } from './rest.js';
import { replaceDead } from './begin-life.js';
import { passTime } from './pass-time.js';
import { release } from './steps/people.js';
import { deliver, goRound, networkMoves } from './steps/workers.js';

/** Rounds, a working day apart, in which everything has to come to its end once nothing goes wrong any more. */
const ROUNDS = 3;
const DAY_MS = 86_400_000;
/** Terms that run when the life ends, of announced payments and silent buyers, end meanwhile. */
const TERM_ROUNDS = 4;
const TERM_MS = 3 * DAY_MS;

/** The weather clears: what was accepted has to come to an end, with a person where one is needed (INV-2). */
export async function settleDown(life: Life): Promise<void> {
  life.weather.clear();
  life.log.add('the weather clears');
  await replaceDead(life);
  const [worker] = life.workers as [Worker, ...Worker[]];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const books of life.books) {
      books.bank.offerLate();
      networkMoves(life, books);
      await goRound(life, worker.app, books);
      await release(life, worker.app, books);
    }
    await deliver(life, worker.app);
    await learnAtRest(life);
    passTime(life, DAY_MS);
  }
  // Nothing new comes in any more: what is left to do is done.
  for (const books of life.books) {
    for (const sent of books.accessPoint.sent)
      if (sent.state === 'accepted') sent.state = 'delivered';
    await goRound(life, worker.app, books);
  }
  for (let round = 0; round < TERM_ROUNDS; round += 1) {
    await deliver(life, worker.app);
    life.clock.advanceMs(TERM_MS);
  }
  await deliver(life, worker.app);
  await learnAtRest(life);
  life.isOver = true;
}
