import { printDecimal } from '../../kernel/decimal.js';
import type { Statement } from './statement.js';

/** What the chain of an account needs to know of a statement. */
export type ChainLink = Pick<Statement, 'id' | 'opening' | 'closing'>;

/**
 * Statements of one account that do not continue another one: their opening balance is nobody's closing balance.
 * One such statement is simply the first; each further one means that something between is missing.
 * Given oldest first; answers the ids of the statements after a gap. Nothing is stored, so a late file closes its gap.
 * A statement that came in two files is one.
 */
export function gapsOf(links: readonly ChainLink[]): readonly string[] {
  const statements = [...new Map(links.map((link) => [linkKey(link), link])).values()];
  const closings = new Map<string, number>();
  const add = (key: string, count: number): void => {
    closings.set(key, (closings.get(key) ?? 0) + count);
  };
  for (const statement of statements) {
    const [, to] = ends(statement);
    if (to !== null && !isStill(statement)) add(to, 1);
  }
  const starts = new Set<ChainLink>();
  // Without movement a statement continues and is continued at one balance: it must not pass for its own predecessor.
  for (const statement of statements.filter(isStill)) {
    const [at] = ends(statement);
    if (at === null || closings.has(at)) continue;
    starts.add(statement);
    add(at, 1);
  }
  for (const statement of statements.filter((s) => !isStill(s))) {
    const [from] = ends(statement);
    if (from === null) continue;
    if ((closings.get(from) ?? 0) > 0) add(from, -1);
    else starts.add(statement);
  }
  return statements
    .filter((statement) => starts.has(statement))
    .slice(1)
    .map(({ id }) => id);
}

function ends({ opening, closing }: ChainLink): readonly [string | null, string | null] {
  const keyOf = (balance: ChainLink['opening']) =>
    balance === undefined ? null : amountKey(balance);
  return [keyOf(opening), keyOf(closing)];
}

function isStill(statement: ChainLink): boolean {
  const [from, to] = ends(statement);
  return from !== null && from === to;
}

/** What makes two statements one: banks give the same id again, next year or every day, with other balances. */
export function linkKey({ id, opening, closing }: ChainLink): string {
  const balances = [opening, closing].map((balance) =>
    balance === undefined ? '' : `${balance.date ?? ''} ${amountKey(balance)}`,
  );
  return [id, ...balances].join('|');
}

function amountKey(balance: NonNullable<Statement['opening']>): string {
  const { unscaled, scale } = balance.amount;
  // Equal by value: trailing zeros do not count.
  const text = printDecimal({ unscaled, scale }, 5).replace(/0+$/, '');
  return `${text} ${balance.currency ?? ''}`;
}
