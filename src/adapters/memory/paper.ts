import { cursorRepository } from './cursors.js';
import { outboxRepository } from './outbox.js';
import type { Held } from './held.js';

/** Documents and messages, and how they travel. */
export const PAPER = {
  cursors: cursorRepository,
  outbox: outboxRepository,
} satisfies Held;
