import type { ClaimLine } from '../../domain/law/claim.js';
import { dateIn } from '../../kernel/dates.js';
import { type DebtorId, idOf, type OpenItemId } from '../../kernel/ids.js';
import { type Money, parseMoney } from '../../kernel/money.js';
import { assert } from '../../kernel/result.js';
import type { StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { tellClaim } from './tell-claim.js';

/**
 * Makes claims of their own of what a message asked beside its items, in the transaction that says it was sent: on the
 * timeline and in the host. Once per action.
 */
export async function recordClaims(
  ports: Pick<Ports, 'clock' | 'ids'>,
  tx: Tx,
  { id: actionId, action }: Pick<StoredAction, 'id' | 'action'>,
): Promise<void> {
  const asked = action.claims ?? [];
  if (asked.every(({ claimId }) => claimId !== undefined)) return;
  const { zone } = await tx.administration.get();
  const on = dateIn(ports.clock.now(), zone);
  const debtorId = idOf<'debtor'>(action.debtor);
  const all = action.items.map(({ openItem }) => idOf<'open-item'>(openItem));
  for (const [line, claim] of asked.entries()) {
    if (claim.claimId !== undefined) continue;
    const openItemIds = claim.openItem === undefined ? all : [idOf<'open-item'>(claim.openItem)];
    const { kind, clause, periods } = claim;
    const amount = moneyOf(claim);
    const id = ports.ids.next('claim');
    const isNew = await tx.claims.add({
      ...{ id, debtorId, openItemIds, kind, amount, clause, on, actionId, line },
      ...(periods === undefined ? {} : { periods }),
    });
    if (!isNew) continue;
    await note(ports, tx, { debtorId, openItemIds, claim });
    const told = { what: 'asked', amount, note: clause } as const;
    await tellClaim(ports, tx, { id, debtorId, openItemIds, kind, clause }, told);
  }
}

function note(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  about: {
    readonly debtorId: DebtorId;
    readonly openItemIds: readonly OpenItemId[];
    readonly claim: ClaimLine;
  },
): Promise<void> {
  const { debtorId, openItemIds, claim } = about;
  const { kind, amount, currency, clause } = claim;
  return tx.timeline.add({
    ...{ debtorId, openItemIds, at: ports.clock.now(), by: 'voldaan', kind: 'claim' },
    detail: { what: 'asked', claim: kind, amount, currency, clause },
  });
}

function moneyOf({ amount, currency }: ClaimLine): Money {
  const parsed = parseMoney(amount, currency);
  assert(parsed.ok, `${amount} ${currency} of a claim is money`);
  return parsed.value;
}
