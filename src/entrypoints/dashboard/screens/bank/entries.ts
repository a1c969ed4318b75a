import type { Forms } from '../../base/api.js';
import type { Money } from '../../base/words.js';

export type Entry = Forms['StoredEntry'];
export type Candidate = Forms['MatchProposal'];
export type Party = Forms['BankParty'];

/** A candidate with the number under which it is accepted. */
export interface Numbered {
  readonly number: number;
  readonly candidate: Candidate;
}

/** One payment inside an entry, and what it may pay, best first. */
export interface Payment {
  /** Absent when the entry is one payment */
  readonly detail: number | undefined;
  readonly isDecided: boolean;
  readonly candidates: readonly Numbered[];
  /** Reasons without items: why nothing is proposed */
  readonly notes: Candidate['evidence'];
  /** Whom the money is of, where no item is named: a duplicate */
  readonly debtor: Pick<Candidate, 'debtorId' | 'debtorName'> | undefined;
}

/** The proposals of an entry, per payment in it. */
export function paymentsOf({ proposals }: Entry): readonly Payment[] {
  const details = [...new Set(proposals.map(({ detail }) => detail))];
  return details.map((detail) => {
    const own = proposals
      .map((candidate, number) => ({ number, candidate }))
      .filter(({ candidate }) => candidate.detail === detail);
    const without = own.filter(({ candidate }) => candidate.allocations.length === 0);
    return {
      detail,
      isDecided: own.some(({ candidate }) => candidate.isDecided),
      candidates: own.filter(({ candidate }) => candidate.allocations.length > 0),
      notes: without.flatMap(({ candidate }) => candidate.evidence),
      debtor: without.map(({ candidate }) => candidate).find(({ debtorId }) => debtorId),
    };
  });
}

/** What can be chosen by a number key, in the order it is shown. */
export function choicesOf(entry: Entry): readonly Numbered[] {
  return paymentsOf(entry)
    .filter(({ isDecided }) => !isDecided)
    .flatMap(({ candidates }) => candidates);
}

/** Whether every item still takes what it would get. */
export function stillFits({ allocations }: Candidate): boolean {
  return allocations.every(({ item, left }) => {
    if (item === undefined || left === undefined) return false;
    return left.amount.startsWith('-') === item.open.amount.startsWith('-') || isNothing(left);
  });
}

function isNothing({ amount }: Money): boolean {
  return /^-?[0.]+$/.test(amount);
}

export function payerOf({ entry }: Entry, detail = 0): Party | undefined {
  const payment = entry.details[detail];
  return payment?.counterparty ?? payment?.debtor ?? payment?.creditor;
}

/** How the payer is called: his name, else his account, else what the bank says of it. */
export function payerName(stored: Entry, detail = 0): string {
  const payer = payerOf(stored, detail);
  return payer?.name ?? payer?.iban ?? stored.entry.additionalInfo ?? '';
}

export function amountOf({ entry }: Entry): Money {
  return { amount: entry.amount, currency: entry.currency };
}

/** A Belgian reference of twelve digits as people know it; others as they are. */
function referenceText({ value, issuer }: Forms['StructuredReference']): string {
  const digits = /^(\d{3})(\d{4})(\d{5})$/.exec(value);
  return digits === null || issuer === 'CUR'
    ? value
    : `+++${digits[1] ?? ''}/${digits[2] ?? ''}/${digits[3] ?? ''}+++`;
}

/** What the matcher recognised in the text: numbers, names, references of the items it names. */
export function recognisedOf({ proposals }: Entry): readonly string[] {
  return proposals.flatMap(({ evidence, allocations }) => [
    ...evidence.flatMap(({ about }) => about ?? []),
    ...allocations.flatMap(({ item }) => item?.reference ?? []),
  ]);
}

/** What the payer wrote, line by line; the structured reference first. */
export function wordsOf({ entry }: Entry, detail = 0): readonly string[] {
  const payment = entry.details[detail];
  if (payment === undefined) return [];
  return [
    ...payment.structuredReferences.map(referenceText),
    ...payment.unstructured,
    ...payment.additionalRemittance,
  ].filter((text) => text.trim() !== '');
}

/** The debtors that any candidate names, each once, best first. */
export function debtorsOf(entry: Entry): readonly { readonly id: string; readonly name: string }[] {
  const named = entry.proposals.flatMap(({ debtorId, debtorName, allocations }) => [
    ...(debtorId === undefined ? [] : [{ id: debtorId, name: debtorName ?? '' }]),
    ...allocations.flatMap(({ item }) =>
      item === undefined ? [] : [{ id: item.debtorId, name: item.debtorName }],
    ),
  ]);
  return [...new Map(named.map((one) => [one.id, one])).values()];
}
