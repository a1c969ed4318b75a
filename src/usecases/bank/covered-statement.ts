import { entryContent } from '../../domain/bank/entry-key.js';
import { kindOf } from '../../domain/bank/notice.js';
import type { Balance, StatementHead } from '../../domain/bank/statement.js';
import { readBankFile } from '../../formats/bank-file.js';
import { equals } from '../../kernel/decimal.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { StatementLink, Tx } from '../../ports/store.js';
import type { Surveyed } from './survey-statements.js';

/**
 * A refusal when a stored statement already took the account from the same balance to the same balance on that day and
 * not one entry is the same: then it is the same money in another format (MT940 and CAMT of one day write their entries
 * differently), and it would be booked twice. The same statement in the same format is recognised entry by entry.
 * Judged against what is stored before this file, so that statements of one file never cover each other.
 */
export async function coveredStatements(
  tx: Tx,
  bytes: Uint8Array,
  surveyed: readonly Surveyed[],
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const [index, { head, iban, booked }] of surveyed.entries()) {
    if (booked === 0 || isSame(head.opening, head.closing)) continue;
    const twins = (await tx.bank.statements(iban)).filter((known) => isTwin(known, head));
    for (const twin of twins) {
      const contents = new Set(await tx.bank.contentsOf(twin.statementId));
      if (contents.size > 0 && !(await holdsOneOf(bytes, index, iban, contents)))
        faults.push(covered(head, twin, `/statement[${index + 1}]`));
    }
  }
  return faults;
}

/** Reads the file once more; only a statement with the balances of a known one asks for it. */
async function holdsOneOf(
  bytes: Uint8Array,
  index: number,
  iban: string,
  contents: ReadonlySet<string>,
): Promise<boolean> {
  let found = false;
  let kind: StatementHead['kind'];
  await readBankFile(
    bytes,
    {
      statement: (head) => {
        kind = head.kind;
      },
      entry: (entry, statement) => {
        if (found || statement !== index || kindOf(kind, entry) !== 'money') return;
        found = contents.has(entryContent(iban, entry));
      },
      end: () => undefined,
    },
    () => Promise.resolve(),
  );
  return found;
}

function isTwin(known: StatementLink, { opening, closing }: StatementHead): boolean {
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

function covered({ id, closing }: StatementHead, twin: StatementLink, path: string): Fault {
  return fault(
    'RULE',
    'statement.covered',
    path,
    `Statement ${id} goes from and to the same balances on ${closing?.date ?? 'the same day'} as statement ${twin.id}, which was imported before, with other entries. It is the same money in another format; nothing was imported. Use one format for an account.`,
  );
}
