import type { OnAccountRepository } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';
import { isLive, ON_ACCOUNT } from './money-rows.js';
import { mustStand } from './sums.js';

/** Money on account of debtors; the sums are checked at the end (sums.ts). */
export function onAccountRepository(session: Session): Plain<OnAccountRepository> {
  const standing = session.rows(ON_ACCOUNT);
  return {
    put(rows) {
      for (const row of rows) {
        if (row.amount.minor === 0n) throw new Error('Nothing cannot stand on account');
        if (!standing.add(row)) throw new Error(`${row.id} stands on account already`);
        mustStand(session, row);
      }
    },
    reverse(id, on) {
      const row = standing.get(id);
      if (row === null || !isLive(row)) return;
      standing.put({ ...row, reversedOn: on });
      mustStand(session, row);
    },
    live({ entryId, debtorId }) {
      const rows =
        entryId !== undefined
          ? standing.having('entry', entryId)
          : debtorId !== undefined
            ? standing.having('debtor', debtorId)
            : standing.all();
      return rows.filter((row) => isLive(row) && row.debtorId === (debtorId ?? row.debtorId));
    },
  };
}
