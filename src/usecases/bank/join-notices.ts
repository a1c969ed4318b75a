import { addDays } from '../../kernel/dates.js';
import { ZERO, compare, dec } from '../../kernel/decimal.js';
import { toMoney } from '../../kernel/money.js';
import {
  JOIN_DAYS_MAX,
  joinNotices,
  type NoticeFacts,
  withDetails,
} from '../../domain/bank/notice.js';
import type { StatementEntry } from '../../domain/bank/statement.js';
import type { NoticeToStore } from '../../ports/notices.js';
import type { EntryToStore, StoredEntry, Tx } from '../../ports/store.js';

type Joinable = Pick<EntryToStore, 'id' | 'entry'> &
  Partial<Pick<StoredEntry, 'label' | 'allocated'>>;

/** New entries find the notices that told of them; answers how many got details by it. */
export async function joinNewEntries(
  tx: Tx,
  iban: string,
  fresh: readonly EntryToStore[],
): Promise<number> {
  const waiting = fresh.length === 0 ? [] : await tx.notices.waiting(iban, minorsOf(fresh));
  return join(tx, waiting, fresh);
}

/** New notices find the entries they tell of, where these came before; answers how many got details by it. */
export async function joinNewNotices(
  tx: Tx,
  iban: string,
  notices: readonly NoticeToStore[],
): Promise<number> {
  const days = notices.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const near = { from: addDays(first, -JOIN_DAYS_MAX), to: addDays(last, JOIN_DAYS_MAX) };
  const entries = await tx.bank.ofAmounts(iban, minorsOf(notices), near);
  const joined = await tx.notices.joined(entries.map(({ id }) => id));
  const taken = new Set(joined.map(({ entryId, kind }) => `${kind} ${entryId}`));
  let enriched = 0;
  for (const kind of ['pending', 'intraday', 'details'] as const) {
    const free = entries.filter(({ id }) => !taken.has(`${kind} ${id}`));
    const ofKind = notices.filter((notice) => notice.kind === kind);
    enriched += await join(tx, ofKind, free);
  }
  return enriched;
}

async function join(
  tx: Tx,
  notices: readonly (NoticeFacts & Pick<NoticeToStore, 'id'>)[],
  entries: readonly Joinable[],
): Promise<number> {
  let enriched = 0;
  for (const { notice, booked } of joinNotices(notices, entries)) {
    await tx.notices.join(notice.id, booked.id);
    const known = notice.kind === 'details' ? withDetails(booked.entry, notice.entry) : null;
    if (known === null || isDecided(booked)) continue;
    await tx.bank.enrich(booked.id, known);
    enriched += 1;
  }
  return enriched;
}

/** What a person or a sure match decided about an entry stays, whatever the bank tells later. */
function isDecided({ label, allocated }: Joinable): boolean {
  const isOpen = label === undefined || label === null || label === 'review';
  return !isOpen || compare(dec(allocated ?? '0'), ZERO) !== 0;
}

function minorsOf(ofAmounts: readonly { readonly entry: StatementEntry }[]): readonly bigint[] {
  const minors = ofAmounts.flatMap(({ entry }) => {
    const exact = toMoney(entry.amount, entry.currency);
    return exact.ok ? [exact.value.minor] : [];
  });
  return [...new Set(minors)];
}
