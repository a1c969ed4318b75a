import type { Account, BankParty } from '../../domain/bank/statement.js';
import { isIban, mod97, normalIban } from '../../domain/party/identifiers.js';

/** An account field as CODA has it: the number, and the currency of the account. */
export interface CodaAccount {
  readonly account: Pick<Account, 'iban' | 'other'>;
  readonly currency?: string;
}

/** Where number and currency stand in the 37 characters, by the account structure (record 1, position 2). */
const STRUCTURES: Readonly<Record<string, { readonly number: number; readonly currency: number }>> =
  {
    /** Belgian number: 12 digits, blank, currency, qualification, country */
    '0': { number: 12, currency: 13 },
    /** Foreign number */
    '1': { number: 34, currency: 34 },
    /** Belgian IBAN; 31 characters and 3 of extension */
    '2': { number: 31, currency: 34 },
    /** Foreign IBAN */
    '3': { number: 34, currency: 34 },
  };
const FOREIGN = { number: 34, currency: 34 } as const;

const CURRENCY = /^[A-Z]{3}$/;

/** Our own account (records 1 and 8). A structure that CODA does not have is read as a foreign number. */
export function ownAccount(field: string, structure: string | undefined): CodaAccount {
  const places = STRUCTURES[structure ?? ''] ?? FOREIGN;
  const currency = field.slice(places.currency, places.currency + 3);
  return {
    account: numberOf(field.slice(0, places.number)),
    ...(CURRENCY.test(currency) ? { currency } : {}),
  };
}

/** What may stand behind the number in its 34 characters: blanks, or the currency of the Belgian structure. */
const BEHIND_NUMBER = /\s{2,}| (?=[A-Z]{3}(?:\d[A-Z]{2})?$)/;

/** The counterparty's account (record 23): its structure is not said, its form tells. Zeros say that there is none. */
export function partyAccount(field: string): Pick<BankParty, 'iban' | 'other'> {
  const [written = ''] = field.slice(0, FOREIGN.number).trim().split(BEHIND_NUMBER);
  return /^0*$/.test(written) ? {} : numberOf(written);
}

/**
 * An IBAN where the check digits are right; a Belgian number of 12 digits whose own check is right has exactly one
 * IBAN, which is taken. Anything else stays the text it is.
 */
function numberOf(written: string): Pick<Account, 'iban' | 'other'> {
  const number = normalIban(written);
  if (number === '') return {};
  if (isIban(number)) return { iban: number };
  if (!/^\d{12}$/.test(number)) return { other: number };
  const check = String(98 - mod97(`${number}BE00`)).padStart(2, '0');
  const iban = `BE${check}${number}`;
  return isIban(iban) ? { iban } : { other: number };
}
