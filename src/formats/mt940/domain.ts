import type {
  Account,
  Balance,
  BankParty,
  Batch,
  EntryDetail,
  StatementEntry,
  StatementHead,
} from '../../domain/bank/statement.js';
import { isIban, normalIban } from '../../domain/party/identifiers.js';
import { given } from '../camt/spot.js';
import type { EntryLine, Mt940Balance, Mt940Entry, Mt940Head, Mt940Statement } from './model.js';
import { readNarrative } from './narrative/read.js';
import type { Told } from './narrative/told.js';
import { bookingDateOf } from './values.js';

/** Balances by tag, in the words of ISO 20022. */
const TYPE_OF_TAG: Readonly<Record<string, string>> = {
  ...{ '60F': 'OPBD', '60M': 'OPBD', '62F': 'CLBD', '62M': 'CLBD', '64': 'CLAV', '65': 'FWAV' },
};

/** What `:61:` says in place of a reference: where the reference stands, or that there is none. */
const POINTERS: ReadonlySet<string> = new Set(['NONREF', 'EREF', 'PREF', 'MARF', 'IREF']);
const SHORT_CODE = /^N([A-Z]{2}) (.*)$/;
/** Type codes of what comes back (SWIFT 61, subfield 6: RTI returned item). */
const RETURNS: ReadonlySet<string> = new Set(['NRTI']);
const IBAN_FORM = /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/;
/** ING, payments of one batch: `TOTAAL 198 POSTEN`, `TOTAAL 1 VZ`. */
const BATCH_SIZE = /TOTAAL {1,5}(\d{1,7}) {1,5}(?:POSTEN|VZ)/;

/** The statement in the statement model, as far as it is known. */
export function headOf(written: Mt940Head & Partial<Mt940Statement>): StatementHead {
  const { reference, number, opening, closing, further = [], remarks = [] } = written;
  const account = accountOf(written.account ?? '');
  const currency = opening?.currency ?? closing?.currency ?? account.currency;
  const balances = [opening, closing, ...further].filter((found) => found !== undefined);
  return {
    id: number === undefined ? reference : `${reference} ${number}`,
    account,
    ...given('currency', currency),
    ...given('sequence', number),
    balances: balances.map(balance),
    ...given('opening', opening === undefined ? undefined : balance(opening)),
    ...given('closing', closing === undefined ? undefined : balance(closing)),
    ...given('remarks', remarks.length === 0 ? undefined : remarks),
  };
}

function balance({ tag, amount, currency, date }: Mt940Balance): Balance {
  return { type: TYPE_OF_TAG[tag] ?? tag, amount, currency, ...given('date', date.day) };
}

/** `NL77 INGB 0574 9087 65EUR`, `517852257`, `TRIODOSBANK/0390123456`: the number without bank and currency. */
export function accountOf(written: string): Account {
  const number = normalIban(written)
    .replace(/^[A-Z]+\//, '')
    .replaceAll('.', '');
  if (isIban(number)) return { iban: number };
  const [, bare = number, currency] = /^(.*\d)([A-Z]{3})$/.exec(number) ?? [];
  return { ...numberOf(bare), ...given('currency', currency) };
}

/** What has the form of an IBAN is kept as one, right or wrong; anything else is another number. */
function numberOf(number: string): { readonly iban?: string; readonly other?: string } {
  if (IBAN_FORM.test(number)) return { iban: number };
  return given('other', number === '' ? undefined : number);
}

/** One entry in the statement model; undefined where its line could not be read. */
export function entryOf(written: Mt940Entry, head: Mt940Head): StatementEntry | undefined {
  const { read, index, loose } = written;
  if (read === undefined) return undefined;
  const account = accountOf(head.account ?? '');
  const told = readNarrative(written, head);
  const { code, reference } = referenceOf(read);
  const isReference = reference !== '' && !POINTERS.has(reference) && told.account !== reference;
  return {
    index,
    amount: read.amount,
    currency: head.opening?.currency ?? account.currency ?? '',
    status: 'BOOK',
    reversal: read.mark === 'RC' || read.mark === 'RD',
    ...given('bookingDate', bookingDateOf(read)),
    ...given('valueDate', read.valueDate.day),
    ...given('entryReference', isReference ? reference : undefined),
    ...given('servicerReference', read.bankReference),
    ...given(
      'transactionCode',
      code === undefined ? undefined : { proprietary: code, ...given('issuer', head.bank) },
    ),
    ...given('additionalInfo', told.kind),
    ...given('batch', batchOf(told)),
    details: [detailOf(read, told, account, loose)],
  };
}

/**
 * The code of the bank without the type letter (541 at Rabobank: credit transfer received), and the reference. ING and
 * Triodos had codes of two letters and a blank: `NOV NONREF`.
 */
function referenceOf({ typeCode, ownReference = '' }: EntryLine): {
  readonly code: string | undefined;
  readonly reference: string;
} {
  const [, short, rest] = SHORT_CODE.exec(ownReference) ?? [];
  if (typeCode !== undefined || short === undefined || rest === undefined)
    return { code: typeCode?.slice(1), reference: ownReference };
  return { code: short, reference: rest };
}

function batchOf({ batchId, text }: Told): Batch | undefined {
  const size = BATCH_SIZE.exec(text.join(' '))?.[1];
  return batchId === undefined && size === undefined
    ? undefined
    : { ...given('paymentInformationId', batchId), ...given('numberOfTransactions', size) };
}

function detailOf(
  read: EntryLine,
  told: Told,
  account: Account,
  loose: readonly string[],
): EntryDetail {
  const { ultimateDebtor, ultimateCreditor } = told;
  return {
    ...given('endToEndId', told.endToEndId),
    ...given('mandateId', told.mandateId),
    ...given('instructionId', told.instructionId),
    ...given('paymentInformationId', told.batchId),
    structuredReferences: told.references,
    referredDocuments: [],
    unstructured: told.text,
    additionalRemittance: loose.map((line) => line.trim()).filter((line) => line !== ''),
    ...parties(read, told, account),
    ...given('ultimateDebtor', ultimateDebtor === undefined ? undefined : { name: ultimateDebtor }),
    ...given(
      'ultimateCreditor',
      ultimateCreditor === undefined ? undefined : { name: ultimateCreditor },
    ),
    ...given('returnReason', told.returnReason),
    ...given('purpose', told.purpose),
  };
}

/**
 * The other side: who pays a credit, who is paid by a debit. What comes back keeps the roles of the first payment, and
 * the counterparty is not said for it; neither where the narrative gives the name the other role, or names ourselves.
 */
function parties(
  read: EntryLine,
  told: Told,
  account: Account,
): Pick<EntryDetail, 'debtor' | 'creditor' | 'counterparty'> {
  const party = partyOf(told);
  if (party === undefined) return {};
  const isReversal = read.mark === 'RC' || read.mark === 'RD';
  const isReturn =
    isReversal || told.returnReason !== undefined || RETURNS.has(read.typeCode ?? '');
  const isCredit = read.amount.unscaled >= 0n;
  const role = told.role ?? (isCredit === isReturn ? 'creditor' : 'debtor');
  const number = party.iban ?? party.other;
  const isOwn = number !== undefined && number === (account.iban ?? account.other);
  const fits = role === (isCredit ? 'debtor' : 'creditor');
  const isCertain = fits && !isReturn && !isOwn;
  return role === 'debtor'
    ? { debtor: party, ...given('counterparty', isCertain ? party : undefined) }
    : { creditor: party, ...given('counterparty', isCertain ? party : undefined) };
}

function partyOf({ account = '', name, bic }: Told): BankParty | undefined {
  const number = normalIban(account);
  if (name === undefined && number === '') return undefined;
  return { ...given('name', name), ...numberOf(number), ...given('bic', bic) };
}
