import type { Account, Batch, EntryStatus, StatementEntry } from '../../domain/bank/statement.js';
import { ZERO } from '../../kernel/decimal.js';
import { type EntryContext, readDetail, transactionCode } from './detail.js';
import { all, complain, given, only, type Spot, textAt } from './spot.js';
import { amountAt, dateAt, directionAt, flagAt, signed } from './values.js';

const STATUSES: ReadonlySet<string> = new Set<EntryStatus>(['BOOK', 'PDNG', 'INFO', 'FUTR']);

/**
 * One Ntry. Amount, currency and direction must be there: without them it is no entry (ISO 20022 Ntry/Amt, CdtDbtInd).
 * The amount is that of the entry, whatever its details say. `account` is the statement's own.
 */
export function readEntry(spot: Spot, index: number, account: Account): StatementEntry {
  const amount = amountAt(spot);
  const direction = directionAt(spot);
  if (spot.faults.length === 0)
    require(spot, { Amt: amount, CdtDbtInd: direction, 'Amt/@Ccy': amount?.currency });
  const reversal = flagAt(spot, 'RvslInd');
  const holders = [spot, ...all(spot, 'NtryDtls')];
  const context: EntryContext = { direction: direction ?? 'CRDT', reversal, account };
  return {
    index,
    amount: signed(amount?.value ?? ZERO, direction),
    currency: amount?.currency ?? '',
    ...given('status', statusOf(spot)),
    reversal,
    ...given('bookingDate', dateAt(spot, 'BookgDt')),
    ...given('valueDate', dateAt(spot, 'ValDt')),
    ...given('entryReference', textAt(spot, 'NtryRef')),
    ...given('servicerReference', textAt(spot, 'AcctSvcrRef')),
    ...given('transactionCode', transactionCode(spot)),
    ...given('additionalInfo', textAt(spot, 'AddtlNtryInf')),
    ...given('batch', batchOf(holders)),
    // The first generation has the details in the entry itself, all others in NtryDtls.
    details: holders
      .flatMap((holder) => all(holder, 'TxDtls'))
      .map((detail) => readDetail(detail, context)),
  };
}

function require(spot: Spot, fields: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined)
      complain(
        spot,
        'SCHEMA',
        'camt.missing',
        `${name} is missing here. An entry cannot be read without it.`,
      );
  }
}

/** A plain code up to .06, `Cd` or the bank's own word from .08 on. A word that is no status counts as none. */
function statusOf(spot: Spot): EntryStatus | undefined {
  const status = only(spot, 'Sts');
  if (status === undefined) return undefined;
  const code = textAt(status, 'Cd') ?? status.element.text.trim();
  return STATUSES.has(code) ? (code as EntryStatus) : undefined;
}

/** The first batch of the entry: several would belong to several collections in one booking, which no bank does. */
function batchOf(holders: readonly Spot[]): Batch | undefined {
  const batch = holders.flatMap((holder) => all(holder, 'Btch'))[0];
  if (batch === undefined) return undefined;
  return {
    ...given('messageId', textAt(batch, 'MsgId')),
    ...given('paymentInformationId', textAt(batch, 'PmtInfId')),
    ...given('numberOfTransactions', textAt(batch, 'NbOfTxs')),
    ...given('totalAmount', amountAt(batch, 'TtlAmt')?.value),
  };
}
