import { cursorRepository } from './cursors.js';
import type { Held } from './store.js';

/** Documents and messages, and how they travel. */
export const PAPER = {
  cursors: cursorRepository,
} satisfies Held;
