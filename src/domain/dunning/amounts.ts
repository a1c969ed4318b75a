import type { OpenItemId } from '../../kernel/ids.js';
import { type Money, sumMoney } from '../../kernel/money.js';
import type { Administration } from '../party/administration.js';
import type { DebtorFacts, ItemFacts } from './facts.js';
import type { Held, HoldReason } from './policy.js';

/**
 * Which items are not worth a message, per currency: the debtor's open credits cover them, or what remains is
 * below the tolerance (debtor-management 5.4). The tolerance counts in the smallest unit of each currency.
 */
export function amountHolds(
  facts: DebtorFacts,
  items: readonly ItemFacts[],
  administration: Administration,
): { readonly items: ReadonlySet<OpenItemId>; readonly held: readonly Held[] } {
  const currencies = [...new Set(items.map((i) => i.claim.currency))];
  const small = currencies.flatMap((currency) => {
    const of = items.filter((i) => i.claim.currency === currency);
    const reason = tooSmall(
      total(
        of.map((i) => i.claim),
        currency,
      ),
      total(
        facts.credits.map((c) => c.open),
        currency,
      ),
      administration.settings.toleranceMinor,
    );
    return reason === null ? [] : [{ reason, ids: of.map((i) => i.item.id) }];
  });
  const ids = small.flatMap((s) => s.ids);
  return {
    items: new Set(ids),
    held:
      currencies.length === 1
        ? small.map(({ reason }) => ({ debtor: facts.debtor.id, reason }))
        : small.flatMap(({ reason, ids: of }) => of.map((openItem) => ({ openItem, reason }))),
  };
}

function total(amounts: readonly Money[], currency: string): bigint {
  return sumMoney(
    amounts.filter((a) => a.currency === currency),
    currency,
  ).minor;
}

/** `credit` is negative or zero. */
function tooSmall(claim: bigint, credit: bigint, tolerance: bigint): HoldReason | null {
  if (claim + credit <= 0n) return 'covered-by-credit';
  return claim + credit < tolerance ? 'below-tolerance' : null;
}
