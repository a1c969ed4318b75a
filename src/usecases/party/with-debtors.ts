import type { Debtor } from '../../domain/party/debtor.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';

/** Who a row is about, as people know him. */
export interface NamedDebtor {
  readonly debtor: Pick<Debtor, 'id' | 'number' | 'name'>;
}

/** Rows about debtors with their names, read at once; a row whose debtor is gone goes too. */
export async function withDebtors<Row extends { readonly debtorId: DebtorId }>(
  tx: Tx,
  rows: readonly Row[],
): Promise<readonly (Row & NamedDebtor)[]> {
  const ids = [...new Set(rows.map(({ debtorId }) => debtorId))];
  const named = new Map((await tx.debtors.byIds(ids)).map((debtor) => [debtor.id, debtor]));
  return rows.flatMap((row) => {
    const debtor = named.get(row.debtorId);
    if (debtor === undefined) return [];
    const { id, number, name } = debtor;
    return [{ ...row, debtor: { id, number, name } }];
  });
}
