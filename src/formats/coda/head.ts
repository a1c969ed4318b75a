import type { Balance, StatementHead } from '../../domain/bank/statement.js';
import { ownAccount } from './account.js';
import { type Fields, signed } from './record.js';

/** What a statement says of itself before its movements: records 0 and 1. */
export interface CodaOpening {
  readonly header: Fields<'0'>;
  readonly balance: Fields<'1'>;
}

/** What it says behind them: records 8, 4 and 9. */
export interface CodaClosing {
  /** Absent where record 8 is missing */
  readonly balance?: Fields<'8'>;
  /** One text for each record 4 */
  readonly messages: readonly string[];
  readonly trailer: Fields<'9'>;
  /** Records between header and trailer, counted */
  readonly records: number;
}

/** A numbering on paper that is not used: the coded one stands alone. */
const NO_NUMBER = /^0*$/;

/** The head as the model has it; the closing balance is in it as soon as record 8 was read. */
export function headOf({ header, balance }: CodaOpening, closing?: Fields<'8'>): StatementHead {
  const { account, currency } = ownAccount(balance.account, balance.structure);
  const inCurrency = currency === undefined ? {} : { currency };
  const opening = balanceOf('OPBD', balance, inCurrency);
  const paper = balance.paperSequence ?? '';
  const end = closing === undefined ? undefined : closingOf(closing, balance.structure, inCurrency);
  return {
    id: NO_NUMBER.test(paper) ? (balance.sequence ?? '') : paper,
    account: {
      ...account,
      ...(balance.holder === undefined ? {} : { name: balance.holder }),
      ...inCurrency,
    },
    ...inCurrency,
    ...(balance.sequence === undefined ? {} : { sequence: balance.sequence }),
    ...(paper === '' ? {} : { legalSequence: paper }),
    ...(header.created === undefined ? {} : { created: header.created }),
    ...(header.duplicate === 'D' ? { copy: 'DUPL' } : {}),
    balances: end === undefined ? [opening] : [opening, end],
    opening,
    ...(end === undefined ? {} : { closing: end }),
  };
}

function closingOf(
  balance: Fields<'8'>,
  structure: string | undefined,
  fallback: { readonly currency?: string },
): Balance {
  const { currency } = ownAccount(balance.account, structure);
  return balanceOf('CLBD', balance, currency === undefined ? fallback : { currency });
}

function balanceOf(
  type: string,
  fields: Pick<Fields<'8'>, 'sign' | 'amount' | 'date'>,
  currency: { readonly currency?: string },
): Balance {
  const { date } = fields;
  return { type, amount: signed(fields), ...currency, ...(date === undefined ? {} : { date }) };
}
