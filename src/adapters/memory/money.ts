import { debtorRepository } from './debtors.js';
import type { Held } from './store.js';

/** Who owes what, what came in, and what is done about the rest. */
export const MONEY = {
  debtors: debtorRepository,
} satisfies Held;
