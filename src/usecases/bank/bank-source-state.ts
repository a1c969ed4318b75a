import { addMs, type Instant } from '../../kernel/dates.js';
import type { ConnectionId } from '../../kernel/ids.js';
import type { BankLook, BankSourceError } from '../../ports/bank-source.js';
import type { BankSourceState } from '../../ports/store.js';

const MINUTE_MS = 60_000;

/**
 * How long a source is left alone after a failure, ms. What needs a person is asked hourly: a wrong password every five
 * minutes gets an account locked at the bank, and a renewed consent is still noticed soon. 0: at the next turn.
 */
const PAUSE_MS: Readonly<Record<BankSourceError['kind'], number>> = {
  unreachable: 0,
  throttled: 15 * MINUTE_MS,
  malformed: 15 * MINUTE_MS,
  unauthorised: 60 * MINUTE_MS,
  'consent-ended': 60 * MINUTE_MS,
  refused: 60 * MINUTE_MS,
};
/** A source may ask for patience, ms, but not until nobody remembers. */
const PATIENCE_MAX_MS = 24 * 60 * MINUTE_MS;
/** Most characters kept of what a source said. */
const MESSAGE_MAX = 1_000;

export interface FetchedFile {
  readonly name: string;
  readonly outcome: 'imported' | 'exists' | 'refused';
  readonly newEntries: number;
  readonly gaps: readonly string[];
  /** Why it was refused; empty otherwise */
  readonly reason: string;
}

/** What came of one page; `whole` when every file of it was dealt with, so that the cursor may go on. */
export interface TakenPage {
  readonly files: readonly FetchedFile[];
  /** Of the same files, as the source names them */
  readonly refs: readonly string[];
  readonly error: BankSourceError | null;
  readonly whole: boolean;
}

export function neverLooked(connectionId: ConnectionId, now: Instant): BankSourceState {
  return {
    connectionId,
    cursor: null,
    pageDone: [],
    lookedAt: now,
    succeededAt: null,
    nextLookAt: null,
    lastFile: null,
    lastRefused: null,
    consentUntil: null,
    error: null,
  };
}

/** The state after one page: the cursor goes on only when every file of the page was dealt with. */
export function stateAfter(
  before: BankSourceState,
  page: TakenPage & { readonly look: BankLook | null; readonly now: Instant },
): BankSourceState {
  const { files, refs, error, whole, look, now } = page;
  const taken = files.findLast(({ outcome }) => outcome !== 'refused');
  const refused = files.findLast(({ outcome }) => outcome === 'refused');
  return {
    connectionId: before.connectionId,
    cursor: whole && look !== null ? look.next : before.cursor,
    pageDone: whole ? [] : stillOnPage([...before.pageDone, ...refs], look),
    lookedAt: now,
    succeededAt: error === null ? now : before.succeededAt,
    // A file that cannot be put aside over there is no reason to wait with the next one.
    nextLookAt: error === null || whole ? null : addMs(now, pauseOf(error)),
    lastFile: taken === undefined ? before.lastFile : { name: taken.name, at: now },
    lastRefused:
      refused === undefined
        ? before.lastRefused
        : { name: refused.name, reason: plain(refused.reason), at: now },
    consentUntil: look?.consentUntil ?? before.consentUntil,
    error:
      error === null
        ? null
        : {
            kind: error.kind,
            message: plain(error.message),
            since: before.error?.kind === error.kind ? before.error.since : now,
          },
  };
}

/** Only what the page holds now: whatever comes and goes over there, the memory stays as small as a page. */
function stillOnPage(done: readonly string[], look: BankLook | null): readonly string[] {
  return look === null ? done : look.files.flatMap(({ ref }) => (done.includes(ref) ? [ref] : []));
}

function pauseOf({ kind, retryAfterMs }: BankSourceError): number {
  return Math.min(retryAfterMs ?? PAUSE_MS[kind], PATIENCE_MAX_MS);
}

/** What another system said, as text the database can hold. */
function plain(text: string): string {
  return cut(text.replace(/[\0\p{Surrogate}]+/gu, ' '), MESSAGE_MAX);
}

/** At most so many characters, none of them halved. */
export function cut(text: string, max: number): string {
  return Array.from(text).slice(0, max).join('');
}
