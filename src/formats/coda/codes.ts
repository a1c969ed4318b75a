import type { TransactionCode } from '../../domain/bank/statement.js';

/** The 8 digits of a CODA transaction code: `1 05 50 000` is type, family, operation, category. */
export interface CodaCode {
  readonly code: string;
  readonly type: string;
  readonly family: string;
  readonly operation: string;
  readonly category: string;
}

export function codeOf(code: string): CodaCode {
  return {
    code,
    type: code.slice(0, 1),
    family: code.slice(1, 3),
    operation: code.slice(3, 5),
    category: code.slice(5, 8),
  };
}

/** Code types whose amount is a total of several payments (1 made by the customer, 2 by the bank). */
export const TOTALS: ReadonlySet<string> = new Set(['1', '2']);
/** A total inside a total of the bank: details of type 9 take its place. */
export const SUBTOTAL = '7';
/** Takes the place of the subtotal before it */
export const UNDER_SUBTOTAL = '9';
/** Explains a single amount (gross, charges, VAT): no payment of its own */
export const COMPONENT = '8';

interface CodeRow {
  readonly families: readonly string[];
  readonly operations?: readonly string[];
  readonly credit: TransactionCode;
  readonly debit: TransactionCode;
}

/**
 * What the matcher asks of ISO 20022 bank transaction codes, said by families of CODA; all others keep only their own
 * code. Source: Febelfin CODA 2, table of transaction codes.
 */
const ISO_CODES: readonly CodeRow[] = [
  {
    // Terminal takings of a merchant, credited in one amount.
    families: ['04'],
    operations: ['50'],
    credit: { domain: 'PMNT', family: 'MCRD' },
    debit: { domain: 'PMNT', family: 'CCRD' },
  },
  {
    // Periodical closing: interest and charges of the account.
    families: ['35'],
    credit: { domain: 'ACMT', family: 'MCOP', subFamily: 'INTR' },
    debit: { domain: 'ACMT', family: 'MDOP', subFamily: 'INTR' },
  },
  {
    families: ['41'],
    credit: { domain: 'PMNT', family: 'RCDT', subFamily: 'XBCT' },
    debit: { domain: 'PMNT', family: 'ICDT', subFamily: 'XBCT' },
  },
  {
    families: ['80'],
    credit: { domain: 'ACMT', family: 'MCOP', subFamily: 'CHRG' },
    debit: { domain: 'ACMT', family: 'MDOP', subFamily: 'CHRG' },
  },
];

export function transactionCode(
  { code, family, operation }: CodaCode,
  direction: 'credit' | 'debit',
): TransactionCode {
  const row = ISO_CODES.find(
    ({ families, operations = [operation] }) =>
      families.includes(family) && operations.includes(operation),
  );
  return { ...row?.[direction], proprietary: code, issuer: 'CODA' };
}

/** Operations that undo an earlier one, by family; `*` is any. */
const REVERSALS: Readonly<Record<string, ReadonlySet<string>>> = {
  // Cancellation or correction.
  '*': new Set(['49']),
  // Direct debits: unpaid, and refunded to the debtor.
  '05': new Set(['03', '05']),
};

/** Whether an entry undoes an earlier one. The sign of its amount is that of this entry. */
export function isReversal({ family, operation }: CodaCode): boolean {
  return [REVERSALS['*'], REVERSALS[family]].some((operations) => operations?.has(operation));
}

/**
 * Categories of components that are charges around a payment: commissions, postage, VAT on them, costs of
 * correspondents. The rest (gross and net amount, capital, interest, tax on securities) is no charge.
 */
const CHARGES: ReadonlySet<string> = new Set([
  ...['004', '006', '011', '012', '013', '014', '015'],
  ...['022', '026', '027', '039', '045', '061'],
]);

export function isCharge({ type, category }: CodaCode): boolean {
  return type === COMPONENT && CHARGES.has(category);
}
