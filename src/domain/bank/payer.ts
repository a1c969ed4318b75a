import type { Debtor } from '../party/debtor.js';
import { accountKey, nameKeysOf } from './match-index.js';
import { nameKey } from './match-names.js';
import type { StatementEntry } from './statement.js';

/**
 * Keys of whoever sent the money of an entry: accounts and names, as the bank says them. An account never equals a name.
 */
export function payerKeys({ details }: Pick<StatementEntry, 'details'>): readonly string[] {
  const parties = details.flatMap(({ counterparty, ultimateDebtor }) => [
    counterparty,
    ultimateDebtor,
  ]);
  const keys = parties.flatMap((party) => [
    ...(party?.iban === undefined ? [] : [accountOf(party.iban)]),
    ...(party?.name === undefined ? [] : [nameOf(nameKey(party.name))]),
  ]);
  return [...new Set(keys)];
}

/** The same keys of a debtor, as the books know him. */
export function debtorKeys({
  ibans,
  name,
  aliases,
}: Pick<Debtor, 'ibans' | 'name' | 'aliases'>): readonly string[] {
  return [...ibans.map(accountOf), ...nameKeysOf({ name, aliases }).map(nameOf)];
}

const accountOf = (iban: string): string => `account ${accountKey(iban)}`;
const nameOf = (key: string): string => `name ${key}`;
