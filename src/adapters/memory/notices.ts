import { minorOf } from '../../domain/bank/minors.js';
import { daysBetween } from '../../kernel/dates.js';
import type { NoticeRepository, StoredNotice } from '../../ports/notices.js';
import { newestOf } from './bank.js';
import type { Plain, Session } from './memory.js';
import type { Kind } from './table.js';

interface KeptNotice extends StoredNotice {
  /** Smallest units; null: finer than that, and joined to nothing */
  readonly minor: bigint | null;
}

const NOTICES: Kind<KeptNotice, 'once' | 'waiting' | 'entry'> = {
  name: 'bank_notice',
  key: ({ id }) => id,
  unique: { once: ({ kind, key }) => `${kind} ${key}` },
  by: {
    waiting: ({ iban, minor, entryId }) =>
      minor === null || entryId !== undefined ? null : `${iban} ${minor}`,
    entry: ({ entryId }) => entryId ?? null,
  },
};

export function noticeRepository(session: Session): Plain<NoticeRepository> {
  const notices = session.rows(NOTICES);
  const change = (id: string, changes: Partial<KeptNotice>): void => {
    const known = notices.get(id);
    if (known !== null) notices.put({ ...known, ...changes });
  };
  return {
    add: ({ iban }, all) =>
      all
        .filter(({ id, kind, key, day, entry }) =>
          notices.add({
            ...{ id, kind, key, day, entry, iban, proposals: [] },
            minor: minorOf(entry.amount, entry.currency),
          }),
        )
        .map(({ id }) => id),
    waiting: (iban, minors) =>
      notices
        .havingAny(
          'waiting',
          minors.map((minor) => `${iban} ${minor}`),
        )
        .map(plain),
    joined: (entryIds) =>
      notices
        .havingAny('entry', entryIds)
        .flatMap(({ entryId, kind }) => (entryId === undefined ? [] : { entryId, kind })),
    join(id, entryId) {
      change(id, { entryId });
    },
    expected(days) {
      const closedOn = newestOf(session);
      return notices
        .all()
        .filter(({ entryId, kind, minor, iban, day }) => {
          const closed = closedOn.get(iban);
          return (
            entryId === undefined &&
            (kind === 'pending' || kind === 'intraday') &&
            minor !== null &&
            minor > 0n &&
            (closed === undefined || daysBetween(day, closed) < days)
          );
        })
        .map(plain);
    },
    propose(id, proposals) {
      change(id, { proposals });
    },
  };
}

function plain({ minor: _minor, ...notice }: KeptNotice): StoredNotice {
  return notice;
}
