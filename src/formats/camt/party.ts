import type { BankParty } from '../../domain/bank/statement.js';
import { down, given, only, type Spot, textAt } from './spot.js';

/** RltdPties name -> its account and, under RltdAgts, its bank. */
const BESIDE = {
  Dbtr: { account: 'DbtrAcct', agent: 'DbtrAgt' },
  Cdtr: { account: 'CdtrAcct', agent: 'CdtrAgt' },
  UltmtDbtr: undefined,
  UltmtCdtr: undefined,
} as const;

/**
 * One party of a transaction with its account and bank; undefined where the file gives nothing of it.
 * From .08 on the party stands one level deeper, as `Pty` or as `Agt` when it is a bank itself.
 */
export function partyAt(details: Spot, role: keyof typeof BESIDE): BankParty | undefined {
  const parties = only(details, 'RltdPties');
  const beside = BESIDE[role];
  const party = parties === undefined ? undefined : only(parties, role);
  const account =
    parties === undefined || beside === undefined ? undefined : only(parties, beside.account);
  const agent = beside === undefined ? undefined : down(details, 'RltdAgts', beside.agent);
  const found: BankParty = {
    ...given('name', party === undefined ? undefined : nameOf(party)),
    ...(account === undefined ? {} : accountOf(account)),
    ...given('bic', agent === undefined ? undefined : bicOf(agent)),
  };
  const onlyBank = found.name === undefined && account === undefined;
  return onlyBank ? undefined : found;
}

function nameOf(party: Spot): string | undefined {
  return (
    textAt(party, 'Nm') ?? textAt(party, 'Pty', 'Nm') ?? textAt(party, 'Agt', 'FinInstnId', 'Nm')
  );
}

/** `Id/IBAN`, or another number. Both are kept as written: a wrong one is the other bank's matter. */
export function accountOf(account: Spot): { readonly iban?: string; readonly other?: string } {
  const id = only(account, 'Id');
  if (id === undefined) return {};
  const iban = textAt(id, 'IBAN');
  if (iban !== undefined) return { iban };
  return given('other', textAt(id, 'Othr', 'Id') ?? textAt(id, 'PrtryAcct', 'Id'));
}

function bicOf(agent: Spot): string | undefined {
  return textAt(agent, 'FinInstnId', 'BICFI') ?? textAt(agent, 'FinInstnId', 'BIC');
}
