import type { ClaimHold, HeldRecords } from '../domain/privacy/erasure.js';
import type { RecordKind } from '../domain/privacy/retention.js';
import type { Instant, PlainDate } from '../kernel/dates.js';
import type { DebtorId } from '../kernel/ids.js';
import type { Debtor } from '../domain/party/debtor.js';

/** One record as it is kept: names of what it holds, and values. Amounts named `…Minor` are in the smallest unit. */
export type HeldRecord = Readonly<Record<string, unknown>>;

/** Where records of a kind are kept. */
export interface HeldPart {
  readonly kind: RecordKind;
  readonly part: string;
}

export interface Erasure {
  readonly debtorId: DebtorId;
  readonly askedAt: Instant;
  readonly by: string;
  /** Everything that may go went; absent: an open claim keeps some of it */
  readonly doneAt?: Instant;
}

/** What is held about one debtor, to be shown to him or erased (practices 88, 89). */
export interface PrivacyRepository {
  /** Everything there can be about a debtor, in the order it is shown. */
  readonly parts: readonly HeldPart[];
  /** A page of a part, in an order that stays. */
  records(
    debtorId: DebtorId,
    part: string,
    page: { readonly after: number; readonly limit: number },
  ): Promise<readonly HeldRecord[]>;
  /** How many records of each kind there are, and what erasing has not reached; without what the use case erases itself. */
  count(debtorId: DebtorId): Promise<ReadonlyMap<RecordKind, HeldRecords>>;
  /** What keeps claims of his open, each once. */
  holds(debtorId: DebtorId): Promise<readonly ClaimHold[]>;
  /** Issue date of his newest invoice or credit note. */
  newestInvoice(debtorId: DebtorId): Promise<PlainDate | null>;
  /** Erases what is left of a kind; answers how many records. */
  erase(debtorId: DebtorId, kind: RecordKind): Promise<number>;
  /** Keeps our copy of a debtor without asking for a newer version of the host. */
  replace(debtor: Debtor): Promise<void>;
  /** Remembers that he is erased; who asked first stays, whether all of it is done is as it was last. */
  remember(erasure: Erasure): Promise<void>;
  /** Forgets that he was: his contact comes again with the host's next change. */
  forget(debtorId: DebtorId): Promise<boolean>;
  erasure(debtorId: DebtorId): Promise<Erasure | null>;
  /** Those that waited for an open claim and need not any more, longest waiting first. */
  ready(limit: number): Promise<readonly Erasure[]>;
  /** Those of them that were erased whole. */
  erasedAmong(debtorIds: readonly DebtorId[]): Promise<readonly DebtorId[]>;
}
