import type { OnAccountRepository } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import { isLive, ON_ACCOUNT } from './money-rows.js';
import { insert } from './refuse.js';
import { mustStand } from './sums.js';

/** Money on account of debtors; the sums are checked at the end (sums.ts). */
export function onAccountRepository(session: Session): Plain<OnAccountRepository> {
  const standing = session.rows(ON_ACCOUNT);
  return {
    put(rows) {
      for (const row of rows) {
        if (row.amount.minor === 0n) throw new Error('Nothing cannot stand on account');
        insert(standing, row);
        mustStand(session, row);
      }
    },
    reverse(id, on) {
      const row = standing.get(id);
      if (row === null || !isLive(row)) return;
      standing.put({ ...row, reversedOn: on });
      mustStand(session, row);
    },
    live({ entryId, debtorId, debtorIds }) {
      const rows =
        entryId !== undefined
          ? standing.having('entry', entryId)
          : debtorId !== undefined
            ? standing.having('debtor', debtorId)
            : standing.all();
      const among = debtorIds && new Set(debtorIds);
      return rows.filter(
        (row) =>
          isLive(row) &&
          row.debtorId === (debtorId ?? row.debtorId) &&
          (among?.has(row.debtorId) ?? true),
      );
    },
  };
}
