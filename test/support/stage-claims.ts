import { addDays } from '../../src/kernel/dates.js';
import { type ClaimId, type DebtorId, idOf, type OpenItemId } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { Tx } from '../../src/ports/store.js';

/** What a claim is about: one item of a debtor. */
interface About {
  readonly debtorId: DebtorId;
  readonly openItemId: OpenItemId;
}

/**
 * Costs of 40.00 and interest of 0.59, as a formal notice asked them; answers their ids in that order. `mark` tells them apart
 * from those of other books.
 */
export async function claimsOf(
  tx: Tx,
  { debtorId, openItemId }: About,
  mark = '1',
): Promise<readonly [ClaimId, ClaimId]> {
  const { issueDate } = (await tx.ledger.item(openItemId)) ?? {};
  if (issueDate === undefined) throw new Error(`There is no item ${openItemId}`);
  const on = addDays(issueDate, 31);
  const asked = { debtorId, openItemIds: [openItemId], on, actionId: idOf<'action'>('act_1') };
  const claim = (kind: string) => idOf<'claim'>(`clm_${kind}_${mark}`);
  const [costs, interest] = [claim('costs'), claim('interest')];
  await tx.claims.add({
    ...{ ...asked, id: costs, kind: 'costs', amount: money(4_000n, 'EUR'), line: 0 },
    clause: 'BE law of 2 August 2002: fixed compensation of 40 EUR for collection costs',
  });
  await tx.claims.add({
    ...{ ...asked, id: interest, kind: 'interest', amount: money(59n, 'EUR'), line: 1 },
    clause: 'BE law of 2 August 2002: interest by law from the day after the due date',
    periods: [
      {
        ...{ from: addDays(issueDate, 15), until: on, days: 17, principal: '121.00' },
        ...{ percent: '10.5', status: 'verified' },
      },
    ],
  });
  return [costs, interest];
}
