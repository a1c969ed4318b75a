import type { ClaimLine } from '../domain/law/claim.js';
import { claimTask } from '../formats/letter/claim-task.js';
import { dateIn } from '../kernel/dates.js';
import { type DebtorId, idOf, type OpenItemId } from '../kernel/ids.js';
import { type Money, parseMoney } from '../kernel/money.js';
import { assert } from '../kernel/result.js';
import type { StoredAction, Tx } from '../ports/store.js';
import { openTask } from './open-task.js';
import type { Ports } from './ports.js';

/**
 * Makes claims of their own of what a message asked beside its items, in the transaction that says it was sent: on the
 * timeline, and as a task for whoever keeps the books, because no host has an object for them. Once per action.
 */
export async function recordClaims(
  ports: Ports,
  tx: Tx,
  { id: actionId, action }: Pick<StoredAction, 'id' | 'action'>,
): Promise<void> {
  const asked = (action.claims ?? []).entries();
  const fresh = [...asked].filter(([, line]) => line.claimId === undefined);
  if (fresh.length === 0) return;
  const { zone, language } = await tx.administration.get();
  const on = dateIn(ports.clock.now(), zone);
  const debtorId = idOf<'debtor'>(action.debtor);
  const all = action.items.map(({ openItem }) => idOf<'open-item'>(openItem));
  const recorded: ClaimLine[] = [];
  for (const [line, claim] of fresh) {
    const openItemIds = claim.openItem === undefined ? all : [idOf<'open-item'>(claim.openItem)];
    const { kind, clause, periods } = claim;
    const amount = moneyOf(claim);
    const isNew = await tx.claims.add({
      ...{ id: ports.ids.next('claim'), debtorId, openItemIds, kind, amount, clause, on },
      ...{ actionId, line, ...(periods === undefined ? {} : { periods }) },
    });
    if (!isNew) continue;
    recorded.push(claim);
    await note(ports, tx, { debtorId, openItemIds, claim });
  }
  if (recorded.length === 0) return;
  await openTask(ports, tx, {
    ...{ key: `claims:${actionId}`, kind: 'book-claims', role: 'administration', dueOn: on },
    ...{ debtorId, openItemIds: all, ...claimTask(language, 'asked', recorded) },
  });
}

function note(
  ports: Ports,
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
