import { normalIban } from '../party/identifiers.js';
import type { OwnAccount } from '../party/administration.js';
import type { StatementHead } from './statement.js';

/** Digits a Dutch account number has as the end of its IBAN (NL: 4 letters of the bank, 10 digits). */
const DOMESTIC_DIGITS = 10;
const BEFORE_NUMBER = 'NL00BANK'.length;

/**
 * The statement under the IBAN of the own account it is for. MT940 may name a Dutch account by its number alone; that
 * is enough where exactly one own IBAN ends in it. Any other account stays as the file says it.
 */
export function atOwnAccount<S extends Pick<StatementHead, 'account'>>(
  statement: S,
  accounts: readonly OwnAccount[],
): S {
  const number = statement.account.other ?? '';
  if (statement.account.iban !== undefined || !/^\d{7,10}$/.test(number)) return statement;
  const ten = number.padStart(DOMESTIC_DIGITS, '0');
  const [iban, ...others] = accounts
    .map((account) => normalIban(account.iban))
    .filter((own) => own.startsWith('NL') && own.slice(BEFORE_NUMBER) === ten);
  if (iban === undefined || others.length > 0) return statement;
  return { ...statement, account: { ...statement.account, iban } };
}
