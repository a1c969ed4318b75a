import type { KeptAnswer, KnownRequest, NamedRequest } from '../domain/access/once.js';
import type { Instant } from '../kernel/dates.js';

/** Requests that came with a name, and how each was answered. */
export interface NamedRequestRepository {
  /** Null: it is new and begins now; else the one that came before, and nothing is changed. */
  begin(request: NamedRequest, now: Instant): Promise<KnownRequest | null>;
  /** It begins anew in place of the one that began then; false: somebody else was faster. */
  beginAgain(request: NamedRequest, instead: Instant, now: Instant): Promise<boolean>;
  /** Notes the answer of the one that began then; without effect where another took its place. */
  answered(request: NamedRequest, begunAt: Instant, answer: KeptAnswer | 'unkept'): Promise<void>;
  /** Nothing was done: the name is free again. */
  forget(request: NamedRequest, begunAt: Instant): Promise<void>;
  /** Forgets what began before; answers how many. */
  clear(before: Instant): Promise<number>;
}
