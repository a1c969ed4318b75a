import type {
  Account,
  BankParty,
  EntryDetail,
  StructuredReference,
  TransactionCode,
} from '../../domain/bank/statement.js';
import { sum, type Decimal } from '../../kernel/decimal.js';
import { partyAt } from './party.js';
import { all, down, given, only, type Spot, textAt, textsAt } from './spot.js';
import { amountAt, type CamtAmount, directionAt, signed } from './values.js';

export type Direction = 'CRDT' | 'DBIT';

/** What a detail does not say itself: its entry's direction and kind, and whose account this is. */
export interface EntryContext {
  readonly direction: Direction;
  readonly reversal: boolean;
  readonly account: Account;
}

/** Where a detail's own amount may stand, in order of trust (.02 has no Amt of its own). */
const AMOUNT_PLACES = [[], ['AmtDtls', 'TxAmt'], ['AmtDtls', 'InstdAmt']] as const;

/** A value that says there is none. */
const NOT_PROVIDED = 'NOTPROVIDED';

/** One TxDtls. */
export function readDetail(spot: Spot, entry: EntryContext): EntryDetail {
  const direction = directionAt(spot) ?? entry.direction;
  const own = ownAmount(spot, direction);
  return {
    ...own,
    ...given('instructed', instructedAmount(spot, direction, own.currency)),
    ...references(spot),
    ...remittance(spot),
    ...parties(spot, direction, entry),
    ...given(
      'returnReason',
      textAt(spot, 'RtrInf', 'Rsn', 'Cd') ?? textAt(spot, 'RtrInf', 'Rsn', 'Prtry'),
    ),
    ...given('returnInfo', returnInfo(spot)),
    ...given('purpose', textAt(spot, 'Purp', 'Cd') ?? textAt(spot, 'Purp', 'Prtry')),
    ...given('transactionCode', transactionCode(spot)),
    ...given('charges', chargesOf(spot)),
    ...given('additionalInfo', textAt(spot, 'AddtlTxInf')),
  };
}

function ownAmount(
  spot: Spot,
  direction: Direction,
): Pick<EntryDetail, 'amount' | 'currency' | 'amountFrom'> {
  for (const place of AMOUNT_PLACES) {
    const holder = down(spot, ...place);
    const found: CamtAmount | undefined = holder === undefined ? undefined : amountAt(holder);
    if (found === undefined) continue;
    return {
      amount: signed(found.value, direction),
      ...given('currency', found.currency),
      amountFrom: [...place, 'Amt'].join('/'),
    };
  }
  return {};
}

/** AmtDtls/InstdAmt, where it is in another currency than the detail's own amount and so says more than that. */
function instructedAmount(
  spot: Spot,
  direction: Direction,
  own: string | undefined,
): EntryDetail['instructed'] {
  const holder = down(spot, 'AmtDtls', 'InstdAmt');
  const found = holder === undefined ? undefined : amountAt(holder);
  if (found?.currency === undefined || own === undefined || found.currency === own)
    return undefined;
  return { amount: signed(found.value, direction), currency: found.currency };
}

function references(spot: Spot): Partial<EntryDetail> {
  const refs = only(spot, 'Refs');
  if (refs === undefined) return {};
  const endToEnd = textAt(refs, 'EndToEndId');
  return {
    ...given('endToEndId', endToEnd === NOT_PROVIDED ? undefined : endToEnd),
    ...given('mandateId', textAt(refs, 'MndtId')),
    ...given('instructionId', textAt(refs, 'InstrId')),
    ...given('transactionId', textAt(refs, 'TxId')),
    ...given('paymentInformationId', textAt(refs, 'PmtInfId')),
    ...given('messageId', textAt(refs, 'MsgId')),
    ...given('servicerReference', textAt(refs, 'AcctSvcrRef')),
    ...given('uetr', textAt(refs, 'UETR')),
  };
}

type Remittance = Pick<
  EntryDetail,
  'structuredReferences' | 'referredDocuments' | 'unstructured' | 'additionalRemittance'
>;

const NO_REMITTANCE: Remittance = {
  structuredReferences: [],
  referredDocuments: [],
  unstructured: [],
  additionalRemittance: [],
};

function remittance(spot: Spot): Remittance {
  const info = only(spot, 'RmtInf');
  if (info === undefined) return NO_REMITTANCE;
  const structured = all(info, 'Strd');
  return {
    structuredReferences: structured.flatMap(structuredReference),
    referredDocuments: structured.flatMap((strd) => all(strd, 'RfrdDocInf')).flatMap(document),
    unstructured: textsAt(info, 'Ustrd'),
    additionalRemittance: structured.flatMap((strd) => textsAt(strd, 'AddtlRmtInf')),
  };
}

function structuredReference(strd: Spot): readonly StructuredReference[] {
  const info = only(strd, 'CdtrRefInf');
  if (info === undefined) return [];
  const value = textAt(info, 'Ref') ?? textAt(info, 'CdtrRef');
  if (value === undefined) return [];
  const tp = only(info, 'Tp') ?? only(info, 'CdtrRefTp');
  if (tp === undefined) return [{ value }];
  const type =
    textAt(tp, 'CdOrPrtry', 'Cd') ?? textAt(tp, 'CdOrPrtry', 'Prtry') ?? textAt(tp, 'Cd');
  return [{ value, ...given('type', type), ...given('issuer', textAt(tp, 'Issr')) }];
}

function document(info: Spot): EntryDetail['referredDocuments'] {
  const number = textAt(info, 'Nb') ?? textAt(info, 'RfrdDocNb');
  if (number === undefined) return [];
  const type = textAt(info, 'Tp', 'CdOrPrtry', 'Cd') ?? textAt(info, 'Tp', 'CdOrPrtry', 'Prtry');
  return [{ number, ...given('type', type) }];
}

/**
 * The parties, and which of them is the other side: who pays a credit, who is paid by a debit.
 * Not said for a reversal or a return, where the roles stay those of the first payment,
 * nor when the account given for it is our own: then the file has the roles the wrong way round.
 */
function parties(
  spot: Spot,
  direction: Direction,
  entry: EntryContext,
): Pick<
  EntryDetail,
  'debtor' | 'creditor' | 'ultimateDebtor' | 'ultimateCreditor' | 'counterparty'
> {
  const debtor = partyAt(spot, 'Dbtr');
  const creditor = partyAt(spot, 'Cdtr');
  const returned = only(spot, 'RtrInf') !== undefined;
  const other = direction === 'CRDT' ? debtor : creditor;
  const doubtful = entry.reversal || returned || isOwn(other, entry.account);
  return {
    ...given('debtor', debtor),
    ...given('creditor', creditor),
    ...given('ultimateDebtor', partyAt(spot, 'UltmtDbtr')),
    ...given('ultimateCreditor', partyAt(spot, 'UltmtCdtr')),
    ...given('counterparty', doubtful ? undefined : other),
  };
}

function isOwn(party: BankParty | undefined, account: Account): boolean {
  const number = party?.iban ?? party?.other;
  return number !== undefined && number === (account.iban ?? account.other);
}

function returnInfo(spot: Spot): string | undefined {
  const info = only(spot, 'RtrInf');
  const lines = info === undefined ? [] : textsAt(info, 'AddtlInf');
  return lines.length === 0 ? undefined : lines.join(' ');
}

/** What the bank took for this transaction, added up; without sign. */
function chargesOf(spot: Spot): Decimal | undefined {
  const amounts = all(spot, 'Chrgs').flatMap((charges) => {
    const records = all(charges, 'Rcrd');
    return (records.length === 0 ? [charges] : records).map((record) => amountAt(record)?.value);
  });
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? undefined : sum(known);
}

/** BkTxCd of an entry or a detail: the ISO code, the bank's own, or both. */
export function transactionCode(spot: Spot): TransactionCode | undefined {
  const code = only(spot, 'BkTxCd');
  if (code === undefined) return undefined;
  const found: TransactionCode = {
    ...given('domain', textAt(code, 'Domn', 'Cd')),
    ...given('family', textAt(code, 'Domn', 'Fmly', 'Cd')),
    ...given('subFamily', textAt(code, 'Domn', 'Fmly', 'SubFmlyCd')),
    ...given('proprietary', textAt(code, 'Prtry', 'Cd')),
    ...given('issuer', textAt(code, 'Prtry', 'Issr')),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}
