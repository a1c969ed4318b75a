import type { DebtorId } from '../../kernel/ids.js';
import { once } from '../../kernel/once.js';
import { toMoney } from '../../kernel/money.js';
import type { LearnedFact } from './learned.js';
import { habitsIn } from './match-learned.js';
import {
  accountKey,
  type LiveItem,
  type MatchDebtor,
  type MatchIndex,
  receiptKey,
} from './match-index.js';
import {
  mentionsName,
  type Name,
  nameKey,
  nameLikeness,
  nameWords,
  readName,
} from './match-names.js';
import { type Named, namesIn, plainText } from './match-text.js';
import { readingsOf } from './match-lines.js';
import { isOneSlip, writtenReferences } from './match-slips.js';
import type { Payment } from './payment.js';
import { findReferences, KIND_OF_ISSUER, parseReference } from './reference.js';

/** What a payment tells: read once, then weighed for every candidate. */
export interface Clues {
  readonly payment: Payment;
  /** Signed, minor units */
  readonly amount: bigint;
  /** Items named, one set per way to read lines that were cut; the first is the plainest reading */
  readonly readings: readonly (readonly Named<LiveItem>[])[];
  /** All of them, the strongest key of each item */
  readonly named: ReadonlyMap<string, Named<LiveItem>>;
  /** Debtors that use the payer's account */
  readonly holders: readonly MatchDebtor[];
  /** The one debtor that uses the payer's account, where there is exactly one */
  readonly holder: MatchDebtor | null;
  /** Debtors that bear the payer's name (or that of the party he pays for) */
  readonly namesakes: readonly MatchDebtor[];
  /** Debtors whose customer number stands in the text */
  readonly customers: readonly MatchDebtor[];
  readonly payerNames: readonly string[];
  /** What people taught about this account, name and text, where it counts for something */
  readonly learned: readonly LearnedFact[];
  /** Debtors of whom a person said that this payer is not one */
  readonly denied: ReadonlySet<DebtorId>;
  /** All free text in one line */
  readonly text: string;
  /** It carries a payment reference with right check digits that no item of ours has */
  readonly unknownReference: boolean;
  /** What is written like a reference, right or wrong; read when it is first asked for */
  readonly written: () => readonly string[];
  /** Names and words, read when they are first asked for */
  readonly heard: () => Heard;
}

/** Reads a payment; null when its amount is finer than the smallest coin or its currency is no currency. */
export function readClues(index: MatchIndex, payment: Payment): Clues | null {
  const amount = toMoney(payment.amount, payment.currency);
  if (!amount.ok) return null;
  const payerNames = [payment.ultimate?.name, payment.counterparty?.name].filter(
    (name): name is string => name !== undefined && name !== '',
  );
  const text = [...payment.texts, ...payment.bankTexts].join(' ');
  const readings = namedReadings(index, payment);
  const { holders, learned, denied } = knownPayer(index, payment, payerNames);
  return {
    payment,
    amount: amount.value.minor,
    readings,
    named: strongestOf(readings.flat()),
    holders,
    holder: holders.length === 1 ? (holders[0] ?? null) : null,
    namesakes: unique(
      payerNames.flatMap((name) => index.debtorsOfName.get(nameKey(name)) ?? []),
    ).filter((debtor) => !denied.has(debtor.id)),
    customers: customersIn(index, text),
    payerNames,
    learned,
    denied,
    text,
    unknownReference: carriesUnknownReference(index, payment, text),
    written: once(() => writtenIn(payment)),
    heard: once(() => ({ payers: payerNames.map(readName), said: new Set(nameWords(text)) })),
  };
}

/** Whose account it is, by the books and by what people said, and what else they said about the payer. */
function knownPayer(
  { learned, debtors, debtorsOfAccount }: MatchIndex,
  payment: Payment,
  payerNames: readonly string[],
): Pick<Clues, 'holders' | 'learned' | 'denied'> {
  const account = accountKey(payment.counterparty?.iban ?? '');
  const said = learned.holders.get(account);
  const keys = [
    `payer-account ${account}`,
    ...payerNames.map((name) => `payer-name ${nameKey(name)}`),
  ];
  const payers = keys.flatMap((key) => learned.payers.get(key) ?? []);
  const denied = new Set(keys.flatMap((key) => [...(learned.denied.get(key) ?? [])]));
  return {
    holders:
      said === undefined
        ? (debtorsOfAccount.get(account) ?? [])
        : said.flatMap((id) => debtors.get(id) ?? []),
    learned: [...payers, ...habitsIn(learned, payment.texts)].filter(({ debtorId = '' }) =>
      debtors.has(debtorId),
    ),
    denied,
  };
}

function namedReadings(
  index: MatchIndex,
  payment: Payment,
): readonly (readonly Named<LiveItem>[])[] {
  const { references, documents, endToEndId, bankTexts, texts } = payment;
  const fields = [
    ...references.map((reference) => reference.value),
    ...documents,
    ...(endToEndId === undefined ? [] : [endToEndId]),
    ...bankTexts,
  ];
  const always = fields.flatMap((field) => namesIn(field, index.dictionary));
  const readings = readingsOf(texts).map((text) => namesIn(text, index.dictionary));
  return (readings.length === 0 ? [[]] : readings).map((reading) => [
    ...strongestOf(
      [...always, ...reading].filter((one) => sameCurrency(one.target, payment)),
    ).values(),
  ]);
}

function sameCurrency(item: LiveItem, payment: Payment): boolean {
  return item.open.currency === payment.currency;
}

function strongestOf(named: readonly Named<LiveItem>[]): ReadonlyMap<string, Named<LiveItem>> {
  const rank = (one: Named<LiveItem>): number =>
    (one.by === 'reference' ? 4 : 0) + (one.strength === 'strong' ? 2 : 0) + (one.shared ? 0 : 1);
  const best = new Map<string, Named<LiveItem>>();
  for (const one of named) {
    const known = best.get(one.target.id);
    if (known === undefined || rank(one) > rank(known)) best.set(one.target.id, one);
  }
  return best;
}

function customersIn(index: MatchIndex, text: string): readonly MatchDebtor[] {
  const words = plainText(text).split(/[^A-Z0-9]+/);
  return unique(words.flatMap((word) => index.debtorOfNumber.get(word) ?? []));
}

/** Only references with two check digits: one Dutch number in eleven passes by chance. */
function carriesUnknownReference(index: MatchIndex, payment: Payment, text: string): boolean {
  const structured = payment.references.flatMap(({ value, issuer }) => {
    const parsed = parseReference(value, KIND_OF_ISSUER[issuer ?? '']);
    return parsed.ok ? [parsed.value] : [];
  });
  return [...structured, ...findReferences(text)].some(
    ({ kind, value }) => kind !== 'nl' && !index.dictionary.references.has(value),
  );
}

/** Items that the same account paid with the same amount, earlier in this run. */
export function paidBefore(index: MatchIndex, { amount, payment }: Clues): readonly LiveItem[] {
  const account = payment.counterparty?.iban;
  if (account === undefined) return [];
  return index.paid.get(receiptKey(account, amount, payment.currency)) ?? [];
}

/** The item's reference, with one slip of the hand, stands in the text. */
export function hasNearReference(clues: Clues, item: LiveItem): boolean {
  const { reference } = item;
  // Only what has check digits: mended, the reference must pass, else the slip proves nothing.
  const parsed = parseReference(reference ?? '');
  if (!parsed.ok || !parsed.value.checked) return false;
  const { value } = parsed.value;
  return clues.written().some((candidate) => isOneSlip(candidate, value));
}

/** What is written like a reference, right or wrong. */
function writtenIn({ texts, references, endToEndId }: Payment): readonly string[] {
  const fields = [...references.map((reference) => reference.value), endToEndId ?? ''];
  return [...readingsOf(texts), ...fields].flatMap(writtenReferences);
}

/** From here on a name is worth showing: strangers stay far below. */
const LIKENESS_MIN = 60;

/** How the payer's name, or the text, points at a debtor by name. */
export function nameEvidence(
  clues: Clues,
  debtor: MatchDebtor,
): 'name' | 'name-alike' | 'name-in-text' | null {
  if (clues.denied.has(debtor.id)) return null;
  if (clues.namesakes.includes(debtor)) return 'name';
  const names = namesOf(debtor);
  const { payers, said } = clues.heard();
  const alike = names.some((name) =>
    payers.some((payer) => nameLikeness(payer, name) >= LIKENESS_MIN),
  );
  if (alike) return 'name-alike';
  return names.some((name) => mentionsName(said, name)) ? 'name-in-text' : null;
}

const namesRead = new WeakMap<MatchDebtor, readonly Name[]>();

function namesOf(debtor: MatchDebtor): readonly Name[] {
  let names = namesRead.get(debtor);
  if (names === undefined) {
    names = [debtor.name, ...debtor.aliases].map(readName);
    namesRead.set(debtor, names);
  }
  return names;
}

/** The names and words that a payment says, read once. */
interface Heard {
  readonly payers: readonly Name[];
  /** Words of the text */
  readonly said: ReadonlySet<string>;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
