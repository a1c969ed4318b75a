import type { Store } from '../../src/ports/store.js';

/** Thrown in place of everything that happens after the process has died. */
export class Crash extends Error {}

/** A store whose process dies at a transaction of our choice: before it began, or after it was committed. */
export interface CrashingStore extends Store {
  /** Dies at the transaction that comes after so many others. */
  dieAfter(transactions: number, moment: 'before' | 'after'): void;
  /** The process is started again. */
  restart(): void;
}

export function crashingStore(store: Store): CrashingStore {
  let left = Infinity;
  let at: 'before' | 'after' = 'before';
  return {
    ...store,
    async inTransaction(administration, work) {
      left -= 1;
      if (left < -1 || (left < 0 && at === 'before')) throw new Crash('dead');
      const result = await store.inTransaction(administration, work);
      if (left < 0) throw new Crash('dead');
      return result;
    },
    dieAfter(transactions, moment) {
      left = transactions;
      at = moment;
    },
    restart() {
      left = Infinity;
    },
  };
}
