import type { Instant } from '../kernel/dates.js';
import type { Result } from '../kernel/result.js';

/**
 * Why a source of bank files gave nothing.
 * - unreachable: nobody answered, or not to the end; try again
 * - throttled: asked too often; try again after `retryAfterMs`
 * - unauthorised: our key or password is not taken; a person must give another
 * - consent-ended: the account holder's permission is over; only a person can renew it
 * - refused: it may not be done this way (another host key, a forbidden address, a file too large); a person must look
 * - malformed: the answer is not of the promised form
 */
export interface BankSourceError {
  readonly kind:
    'unreachable' | 'throttled' | 'unauthorised' | 'consent-ended' | 'refused' | 'malformed';
  /** Plain sentences: what happened and what to do; without secrets */
  readonly message: string;
  readonly retryAfterMs?: number;
}

/**
 * Why one file was not handed over: it is wrong in itself and stays so (too large, not ours to read), or the source is ill
 * and the file is asked for again. A file that is wrong never stands in the way of the next one.
 */
export type BankFileError =
  | { readonly about: 'file'; readonly message: string }
  | { readonly about: 'source'; readonly error: BankSourceError };

/** One file at the source. */
export interface BankFile {
  /** For people and for our records; from outside, so never used as a path here */
  readonly name: string;
  /** The source's own way to name it, for `settle`; another content has another ref, under whatever name */
  readonly ref: string;
  /** The bytes, whole. */
  bytes(): Promise<Result<Uint8Array, BankFileError>>;
}

export interface BankLook {
  /** Oldest first as far as the source knows; a bounded page. Empty is an answer */
  readonly files: readonly BankFile[];
  /** Where to go on, once every file of this page was dealt with */
  readonly next: string;
  /** More waits behind `next` */
  readonly more: boolean;
  /** Until when the account holder allows this, where the source says so */
  readonly consentUntil?: Instant;
}

/** What became of a file here; `refused` says why in plain words. */
export type Settlement =
  | { readonly outcome: 'imported' }
  | { readonly outcome: 'exists' }
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * Whatever brings bank files: a watched folder, a server, a bank feed, the host itself. Arrival is at least once: a
 * file may come again after a crash or a lost cursor, and the import knows it by its content. Nothing is ever deleted at
 * the source.
 */
export interface BankSource {
  /** Null: from the beginning. A cursor the source knows no more is the beginning too, or `refused`. */
  look(cursor: string | null): Promise<Result<BankLook, BankSourceError>>;
  /** After what became of the file is committed here. Settling twice, or what is gone or replaced, is harmless. */
  settle(ref: string, settlement: Settlement): Promise<Result<void, BankSourceError>>;
}

/** Largest bank file a source hands over, bytes: what a statement may have; its bytes are held, its entries are not. */
export const BANK_FILE_BYTES_MAX = 200 * 1024 * 1024;
