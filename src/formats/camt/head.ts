import type { Account, Balance, StatementHead } from '../../domain/bank/statement.js';
import { ZERO } from '../../kernel/decimal.js';
import { accountOf } from './party.js';
import { all, complain, given, only, type Spot, textAt } from './spot.js';
import { amountAt, dateAt, directionAt, signed } from './values.js';

/** What a statement says of itself: all of Stmt, Rpt or Ntfctn but its entries. */
export function readHead(spot: Spot): StatementHead {
  const id = textAt(spot, 'Id');
  if (id === undefined)
    complain(
      spot,
      'SCHEMA',
      'camt.missing',
      'Id is missing here. A statement cannot be recognised without it.',
    );
  const account = accountAt(spot);
  const balances = all(spot, 'Bal').map(balance);
  const first = (type: string): Balance | undefined => balances.find((b) => b.type === type);
  return {
    id: id ?? '',
    account,
    ...given('currency', account.currency),
    ...given('sequence', textAt(spot, 'ElctrncSeqNb')),
    ...given('legalSequence', textAt(spot, 'LglSeqNb')),
    ...given('created', textAt(spot, 'CreDtTm')),
    ...given('from', textAt(spot, 'FrToDt', 'FrDtTm')),
    ...given('to', textAt(spot, 'FrToDt', 'ToDtTm')),
    ...given('copy', textAt(spot, 'CpyDplctInd')),
    balances,
    ...given('opening', first('OPBD') ?? first('PRCD')),
    ...given('closing', first('CLBD')),
  };
}

function accountAt(spot: Spot): Account {
  const account = only(spot, 'Acct');
  if (account === undefined) {
    complain(
      spot,
      'SCHEMA',
      'camt.missing',
      'Acct is missing here. It must say whose account this is.',
    );
    return {};
  }
  return {
    ...accountOf(account),
    ...given('name', textAt(account, 'Nm') ?? textAt(account, 'Ownr', 'Nm')),
    ...given('currency', textAt(account, 'Ccy')),
  };
}

/** A balance; without CdtDbtInd, which some banks leave out, it is a credit. */
function balance(spot: Spot): Balance {
  const amount = amountAt(spot);
  if (amount === undefined && spot.faults.length === 0)
    complain(
      spot,
      'SCHEMA',
      'camt.missing',
      'Amt is missing here. A balance cannot be read without it.',
    );
  const type = only(spot, 'Tp');
  const code =
    type === undefined
      ? undefined
      : (textAt(type, 'CdOrPrtry', 'Cd') ??
        textAt(type, 'CdOrPrtry', 'Prtry') ??
        textAt(type, 'Cd'));
  return {
    type: code ?? '',
    amount: signed(amount?.value ?? ZERO, directionAt(spot)),
    ...given('currency', amount?.currency),
    ...given('date', dateAt(spot, 'Dt')),
  };
}
