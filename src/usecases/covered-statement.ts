import { entryContent } from '../domain/bank/entry-key.js';
import { type Balance, bookedEntries, type Statement } from '../domain/bank/statement.js';
import { equals } from '../kernel/decimal.js';
import { fault, type Fault } from '../kernel/fault.js';
import type { StatementLink, Tx } from '../ports/store.js';

/**
 * A refusal when a stored statement already took the account from the same balance to the same balance on that day and
 * not one entry is the same: then it is the same money in another format (MT940 and CAMT of one day write their entries
 * differently), and it would be booked twice. The same statement in the same format is recognised entry by entry.
 */
export async function coveredStatement(
  tx: Tx,
  iban: string,
  statement: Statement,
  path: string,
): Promise<Fault | undefined> {
  const entries = bookedEntries(statement);
  const own = entries.map((entry) => entryContent(iban, entry));
  if (own.length === 0 || isSame(statement.opening, statement.closing)) return undefined;
  const twins = (await tx.bank.statements(iban)).filter((known) => isTwin(known, statement));
  for (const twin of twins) {
    const contents = new Set(await tx.bank.contentsOf(twin.statementId));
    if (contents.size > 0 && !own.some((content) => contents.has(content)))
      return covered(statement, twin, path);
  }
  return undefined;
}

function isTwin(known: StatementLink, { opening, closing }: Statement): boolean {
  return (
    isSame(known.opening, opening) &&
    isSame(known.closing, closing) &&
    known.closing?.date === closing?.date
  );
}

function isSame(a: Balance | undefined, b: Balance | undefined): boolean {
  return (
    a !== undefined && b !== undefined && a.currency === b.currency && equals(a.amount, b.amount)
  );
}

function covered({ id, closing }: Statement, twin: StatementLink, path: string): Fault {
  return fault(
    'RULE',
    'statement.covered',
    path,
    `Statement ${id} goes from and to the same balances on ${closing?.date ?? 'the same day'} as statement ${twin.id}, which was imported before, with other entries. It is the same money in another format; nothing was imported. Use one format for an account.`,
  );
}
