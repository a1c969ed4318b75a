import type { NoticeKind } from '../domain/bank/notice.js';
import type { StatementEntry } from '../domain/bank/statement.js';
import type { PlainDate } from '../kernel/dates.js';
import type { EntryId, FileId, NoticeId } from '../kernel/ids.js';
import type { MatchProposal } from './match-proposal.js';

/** What the bank tells without booking it (domain/bank/notice). */
export interface NoticeToStore {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  /** Recognises it when a file brings it again, as that of an entry */
  readonly key: string;
  readonly day: PlainDate;
  readonly entry: StatementEntry;
}

export interface StoredNotice extends NoticeToStore {
  readonly iban: string;
  /** The booked entry it turned out to be; absent while it waits for one */
  readonly entryId?: EntryId;
  /** What it may pay, for a person and for whoever must not be reminded meanwhile */
  readonly proposals: readonly MatchProposal[];
}

export interface NoticeRepository {
  /** Stores those whose kind and key are new; answers them. */
  add(
    source: { readonly fileId: FileId; readonly iban: string },
    notices: readonly NoticeToStore[],
  ): Promise<readonly NoticeId[]>;
  /** Those that wait for an entry of one of these amounts (smallest units), oldest first. */
  waiting(iban: string, minors: readonly bigint[]): Promise<readonly StoredNotice[]>;
  /** Which of these entries have a notice, of which kind. */
  joined(
    entryIds: readonly EntryId[],
  ): Promise<readonly { readonly entryId: EntryId; readonly kind: NoticeKind }[]>;
  /** Says which entry a notice turned out to be. */
  join(id: NoticeId, entryId: EntryId): Promise<void>;
  /**
   * Money that is coming in: pending and intraday credits without their entry. Those a final statement should have
   * brought by now (its closing day lies `days` or more behind them) no longer count.
   */
  expected(days: number): Promise<readonly StoredNotice[]>;
  propose(id: NoticeId, proposals: readonly MatchProposal[]): Promise<void>;
}
