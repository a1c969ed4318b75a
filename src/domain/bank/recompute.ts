import { add, type Decimal, equals, printDecimal, sum } from '../../kernel/decimal.js';
import { type ChainLink, gapsOf } from './chain.js';

/** Whether an account's stored entries explain the way from its first balance to its last one (INV-5). */
export type AccountCheck =
  | { readonly kind: 'ok' }
  /** No two balances, or a statement missing between them: nothing can be said */
  | { readonly kind: 'not-applicable'; readonly after?: string }
  | { readonly kind: 'mismatch'; readonly expected: string; readonly found: string };

/**
 * First opening + all booked entries = last closing. Given oldest first. Entries of one statement may stand under an
 * earlier one that overlaps it, so the whole account is added up and not each statement alone.
 */
export function recomputeAccount(
  statements: readonly ChainLink[],
  booked: readonly Decimal[],
): AccountCheck {
  const opening = statements.find((s) => s.opening !== undefined && s.closing !== undefined);
  const closing = statements.filter((s) => s.closing !== undefined).at(-1)?.closing;
  const [gap] = gapsOf(statements);
  if (gap !== undefined) return { kind: 'not-applicable', after: gap };
  if (opening?.opening === undefined || closing === undefined) return { kind: 'not-applicable' };
  const found = add(opening.opening.amount, sum(booked));
  if (equals(found, closing.amount)) return { kind: 'ok' };
  return {
    kind: 'mismatch',
    expected: printDecimal(closing.amount, 2),
    found: printDecimal(found, 2),
  };
}
