import type { Debtor } from '../../domain/party/debtor.js';
import type { ClaimChange, StoredClaim } from '../../ports/law.js';
import type { Tx } from '../../ports/store.js';

/** A claim with the names of what it is about. */
export interface ShownClaim extends StoredClaim {
  readonly debtor: Pick<Debtor, 'number' | 'name'>;
  /** Of the items it was asked beside, in their order */
  readonly invoiceNumbers: readonly string[];
}

/** A claim and what became of it. */
export interface ClaimHistory extends ShownClaim {
  /** Oldest first */
  readonly changes: readonly ClaimChange[];
}

export async function shownClaims(
  tx: Tx,
  claims: readonly StoredClaim[],
): Promise<readonly ShownClaim[]> {
  const debtors = await tx.debtors.byIds([...new Set(claims.map(({ debtorId }) => debtorId))]);
  const names = new Map(debtors.map(({ id, number, name }) => [id, { number, name }]));
  const ids = [...new Set(claims.flatMap(({ openItemIds }) => openItemIds))];
  const items = await tx.ledger.items({ openOnly: false, ids });
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  return claims.flatMap((claim) => {
    const debtor = names.get(claim.debtorId);
    const invoiceNumbers = claim.openItemIds.flatMap((id) => numbers.get(id) ?? []);
    return debtor === undefined ? [] : [{ ...claim, debtor, invoiceNumbers }];
  });
}

/** Null when there is no such claim. */
export async function claimHistory(tx: Tx, id: StoredClaim['id']): Promise<ClaimHistory | null> {
  const claim = await tx.claims.byId(id);
  const [shown] = claim === null ? [] : await shownClaims(tx, [claim]);
  return shown === undefined ? null : { ...shown, changes: await tx.claims.changesOf(id) };
}
