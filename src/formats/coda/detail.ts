import type { BankParty, EntryDetail, StructuredReference } from '../../domain/bank/statement.js';
import { parseReference, type ReferenceKind } from '../../domain/bank/reference.js';
import { partyAccount } from './account.js';
import { isReversal } from './codes.js';
import { type DirectDebit, directDebitOf } from './communication.js';
import type { CodaInformation, CodaMove } from './movement.js';

/** A movement with what the bank tells about it behind it. */
export interface ToldMove {
  readonly move: CodaMove;
  readonly information: readonly CodaInformation[];
}

/** Values that say there is none; banks fill the field with zeros. */
const NOT_PROVIDED = /^(?:NOTPROVIDED|0+)$/i;
/** Codes of ISO 20022, `AM04` or `DUPL`. Files before CODA 2.3 have numbers of their own there, which are no reasons. */
const REASON = /^[A-Z]{2}(?:[A-Z]{2}|\d{2})$/;
const PURPOSE = /^[A-Z]{4}$/;

/** Position 113 of record 22 and the end of type 127; anything else is a payment. */
const R_TRANSACTIONS: Readonly<Record<string, string>> = {
  '1': 'reject',
  '2': 'return',
  '3': 'refund',
  '4': 'reversal',
  '5': 'cancellation',
};

/** The facts of one payment; its amount is only given for a part of a total. */
export function detailOf({ move, information }: ToldMove): EntryDetail {
  const debit = directDebitOf(move.communication);
  const returned = returnOf(move, debit);
  return {
    ...(isGiven(move.customerReference) ? { endToEndId: move.customerReference } : {}),
    ...(debit !== undefined && debit.mandateId !== '' ? { mandateId: debit.mandateId } : {}),
    ...(move.bankReference === undefined ? {} : { servicerReference: move.bankReference }),
    ...remittance(move, debit),
    referredDocuments: [],
    additionalRemittance: [],
    ...parties(move, information, returned !== undefined || isReversal(move.code)),
    ...returned,
    ...purposeOf(move),
    ...bankText(move, information),
  };
}

function isGiven(reference: string | undefined): reference is string {
  return reference !== undefined && !NOT_PROVIDED.test(reference);
}

/** Structured types that hold a payment reference, and of which kind. */
const REFERENCES: Readonly<
  Record<string, { readonly kind: ReferenceKind; readonly issuer: string }>
> = {
  '100': { kind: 'rf', issuer: 'ISO' },
  '101': { kind: 'ogm', issuer: 'BBA' },
  '102': { kind: 'ogm', issuer: 'BBA' },
};

/** A reference whose check digits are wrong is no key: it is kept as text, where it may still be a hint. */
function remittance(
  { communication }: CodaMove,
  debit: DirectDebit | undefined,
): Pick<EntryDetail, 'structuredReferences' | 'unstructured'> {
  const row = REFERENCES[communication.type ?? ''];
  const written = row === undefined ? '' : (communication.reference ?? communication.body ?? '');
  const parsed = parseReference(written, row?.kind);
  const structuredReferences: readonly StructuredReference[] =
    row !== undefined && parsed.ok
      ? [{ value: parsed.value.value, type: 'SCOR', issuer: row.issuer }]
      : [];
  const hint = structuredReferences.length === 0 ? collapsed(written) : '';
  const texts = [hint, communication.text ?? '', debit?.text ?? ''];
  return { structuredReferences, unstructured: texts.filter((text) => text !== '') };
}

function returnOf(
  { rTransaction, returnReason }: CodaMove,
  debit: DirectDebit | undefined,
): Pick<EntryDetail, 'returnReason' | 'returnInfo'> | undefined {
  const places = [
    [rTransaction, returnReason],
    [debit?.rTransaction, debit?.returnReason],
  ] as const;
  for (const [type = '', reason = ''] of places) {
    const returnInfo = R_TRANSACTIONS[type];
    if (returnInfo !== undefined && REASON.test(reason))
      return { returnReason: reason, returnInfo };
  }
  return undefined;
}

/** Widths of the information on a party (types 001, 008, 009): name, then address. */
const PARTY_NAME_LENGTH = 70;

/**
 * The other side, as the file names it. Who pays a credit is the debtor; a return keeps the roles of the first
 * payment, so there they are the other way round.
 */
function parties(
  move: CodaMove,
  information: readonly CodaInformation[],
  returned: boolean,
): Pick<
  EntryDetail,
  'debtor' | 'creditor' | 'ultimateDebtor' | 'ultimateCreditor' | 'counterparty'
> {
  const named = (type: string): string | undefined => {
    const body = information.find(({ communication }) => communication.type === type);
    const name = body?.communication.body?.slice(0, PARTY_NAME_LENGTH);
    return name === undefined || name.trim() === '' ? undefined : collapsed(name);
  };
  const party = partyOf(move, named('001'));
  const isDebtor = move.amount.unscaled >= 0n !== returned;
  const [ultimateCreditor, ultimateDebtor] = [named('008'), named('009')];
  return {
    ...(party === undefined ? {} : { [isDebtor ? 'debtor' : 'creditor']: party }),
    ...(ultimateDebtor === undefined ? {} : { ultimateDebtor: { name: ultimateDebtor } }),
    ...(ultimateCreditor === undefined ? {} : { ultimateCreditor: { name: ultimateCreditor } }),
    ...(party === undefined || returned ? {} : { counterparty: party }),
  };
}

/** Record 23 cuts names at 35 characters; type 001 has the same name longer. */
function partyOf(move: CodaMove, longName: string | undefined): BankParty | undefined {
  const short = collapsed(move.counterpartyName ?? '');
  const name = longName?.startsWith(short) === true ? longName : short;
  const party: BankParty = {
    ...(name === '' ? {} : { name }),
    ...partyAccount(move.counterpartyAccount ?? ''),
    ...(move.counterpartyBic === undefined ? {} : { bic: move.counterpartyBic }),
  };
  return Object.keys(party).length === 0 ? undefined : party;
}

function purposeOf({ purpose, categoryPurpose }: CodaMove): Pick<EntryDetail, 'purpose'> {
  const found = [purpose, categoryPurpose].find((code) => code !== undefined && PURPOSE.test(code));
  return found === undefined ? {} : { purpose: found };
}

/** Types whose content stands in fields of its own. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set([
  '100',
  '101',
  '102',
  '127',
  '001',
  '008',
  '009',
]);

/** What the bank says in its own words: other structured types of the movement, and its information records. */
function bankText(
  { communication }: CodaMove,
  information: readonly CodaInformation[],
): Pick<EntryDetail, 'additionalInfo'> {
  const texts = [
    bodyText(communication),
    ...information.map((told) => told.communication.text ?? bodyText(told.communication)),
  ].filter((text) => text !== '');
  return texts.length === 0 ? {} : { additionalInfo: texts.join(' ') };
}

function bodyText({ type, body = '' }: CodaMove['communication']): string {
  return type === undefined || TOLD_ELSEWHERE.has(type) ? '' : collapsed(body);
}

function collapsed(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
