import type { PartPayment } from '../../domain/law/interest.js';
import { withoutCredited } from '../../domain/law/part-payments.js';
import type { OpenItemId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';

/** What was paid of these items after the due date, by item: until then it bore interest. */
export async function loadPartPayments(
  tx: Pick<Tx, 'claims'>,
  items: readonly OpenItemId[],
): Promise<ReadonlyMap<OpenItemId, readonly PartPayment[]>> {
  const paid = await tx.claims.partPayments(items);
  if (paid.size === 0) return paid;
  const credited = await tx.claims.credited([...paid.keys()]);
  return new Map(
    [...paid].map(([item, payments]) => [
      item,
      withoutCredited(payments, credited.get(item) ?? []),
    ]),
  );
}
