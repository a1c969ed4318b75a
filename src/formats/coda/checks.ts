import type { EntryTotals, StatementHead } from '../../domain/bank/statement.js';
import { equals, printDecimal } from '../../kernel/decimal.js';
import { fault, type Fault, warning } from '../../kernel/fault.js';
import { ownAccount } from './account.js';
import type { CodaClosing, CodaOpening } from './head.js';
import { RECORD_LENGTH } from './limits.js';
import type { CodaLine } from './lines.js';

/** Whether record 9 agrees with what was read. */
export interface TrailerCheck {
  readonly recordsMatch: boolean;
  readonly debitMatches: boolean;
  readonly creditMatches: boolean;
}

export function checkTrailer(
  { trailer, records }: Pick<CodaClosing, 'trailer' | 'records'>,
  totals: EntryTotals,
): TrailerCheck {
  return {
    recordsMatch: Number(trailer.records) === records,
    debitMatches: equals(trailer.debit, totals.debit),
    creditMatches: equals(trailer.credit, totals.credit),
  };
}

/**
 * What does not hold in a statement that was read to its trailer. Fatal ones say that it is incomplete or was changed:
 * it is shown, and never imported. `line` is that of the trailer.
 */
export function checkStatement(
  opening: CodaOpening,
  closing: CodaClosing,
  head: StatementHead,
  totals: EntryTotals,
  line: number,
): readonly Fault[] {
  const { trailer, balance, records } = closing;
  const check = checkTrailer(closing, totals);
  const found: readonly (readonly [holds: boolean, remark: Fault])[] = [
    [
      check.debitMatches && check.creditMatches,
      fault(
        'RULE',
        'coda.totals',
        `${line}:${check.debitMatches ? 38 : 23}`,
        `Record 9 gives ${printDecimal(trailer.debit, 2)} of debits and ${printDecimal(trailer.credit, 2)} of credits; ` +
          `the movements come to ${printDecimal(totals.debit, 2)} and ${printDecimal(totals.credit, 2)}. ${ASK_AGAIN}`,
      ),
    ],
    [
      balance !== undefined,
      fault(
        'RULE',
        'coda.new-balance',
        `${line}:1`,
        `The new balance (record 8) is missing before this record. ${ASK_AGAIN}`,
      ),
    ],
    [
      balance === undefined || !isOther(opening, balance.account),
      fault(
        'RULE',
        'coda.account',
        `${line}:1`,
        `The new balance is for another account than the old balance. ${ASK_AGAIN}`,
      ),
    ],
    [
      head.currency !== undefined,
      fault(
        'RULE',
        'coda.currency',
        `${line}:1`,
        'The old balance (record 1) names no currency at its place. Its amounts cannot be taken for money.',
      ),
    ],
    [
      check.recordsMatch,
      warning(
        'RULE',
        'coda.records',
        `${line}:17`,
        `Record 9 counts ${Number(trailer.records)} records; there are ${records}. A record may be missing.`,
      ),
    ],
  ];
  return found.filter(([holds]) => !holds).map(([, remark]) => remark);
}

const ASK_AGAIN = 'The file is incomplete or was changed: ask the bank for it again.';

function isOther({ balance }: CodaOpening, account: string): boolean {
  if (account.trim() === '') return false;
  const [first, last] = [balance.account, account].map(
    (field) => ownAccount(field, balance.structure).account,
  );
  return (first?.iban ?? first?.other) !== (last?.iban ?? last?.other);
}

/** A line shorter than a record: blanks were put in their place, and nobody knows what stood there. */
export function checkLength({ given, number }: CodaLine): Fault | undefined {
  if (given >= RECORD_LENGTH) return undefined;
  return fault(
    'RULE',
    'coda.short-line',
    `${number}:${given + 1}`,
    `The line ends after ${given} characters; a CODA record has ${RECORD_LENGTH}. ${ASK_AGAIN}`,
  );
}
