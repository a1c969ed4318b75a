import { dateIn, type PlainDate, plainDate } from '../kernel/dates.js';
import type { DebtorId } from '../kernel/ids.js';
import type { Administration } from '../domain/party/administration.js';
import type { Debtor } from '../domain/party/debtor.js';
import type {
  Ledger,
  LedgerItem,
  LedgerResponse,
  UnmatchedReceipt,
} from '../domain/dunning/ledger.js';
import { isWithReceiver } from '../domain/exchange/exchange.js';
import { isPartPayment } from '../domain/exchange/response-effects.js';
import { gapsOf } from '../domain/bank/chain.js';
import { dayOf, EXPECTED_DAYS } from '../domain/bank/notice.js';
import { debtorKeys, payerKeys } from '../domain/bank/payer.js';
import { groupBy } from '../kernel/group.js';
import { normalIban } from '../domain/party/identifiers.js';
import { dec, subtract } from '../kernel/decimal.js';
import { toMoney } from '../kernel/money.js';
import { loadAgreements } from './load-agreements.js';
import { balancesOf } from '../domain/ledger/on-account.js';
import { loadProvisional } from './follow-payments.js';
import { loadPartPayments } from './load-part-payments.js';
import { loadLost, loadWaiting, withDelivery } from './load-waiting.js';
import type { Waiting } from '../domain/dunning/waiting.js';
import type { ProposedTerm } from '../ports/answers.js';
import type { Exchange, OpenItemState, ResponseReceived, StoredEntry, Tx } from '../ports/store.js';

/** What is the same for every debtor: read once, however many debtors are looked at. */
export interface Books {
  readonly administration: Administration;
  readonly lastBankDate: PlainDate | null;
  readonly statementGap: boolean;
  readonly hostNotRead: boolean;
  readonly receipts: readonly UnmatchedReceipt[];
  /** Receipts nobody has found the debtor of, by who sent them (domain/bank/payer) */
  readonly byPayer: ReadonlyMap<string, readonly UnmatchedReceipt[]>;
  /** Items a direct debit is under way for */
  readonly underWay: ReadonlySet<string>;
  readonly proposed: ReadonlyMap<string, readonly ProposedTerm[]>;
  readonly waiting: readonly Waiting[];
  /** Reminders whose message came back */
  readonly lost: ReadonlySet<string>;
  readonly terms: NonNullable<Ledger['terms']>;
  readonly rates: NonNullable<Ledger['rates']>;
  readonly absences: NonNullable<Ledger['absences']>;
}

/** A plan may be made for a day that is over. */
const EVER = plainDate('1900-01-01');

export async function loadBooks(tx: Tx): Promise<Books> {
  const administration = await tx.administration.get();
  let statementGap = false;
  for (const account of administration.accounts) {
    statementGap ||= gapsOf(await tx.bank.statements(normalIban(account.iban))).length > 0;
  }
  const unmatched = await loadUnmatched(tx);
  return {
    ...{ administration, statementGap, lastBankDate: await tx.bank.lastBankDate() },
    hostNotRead: (await tx.hostReading.get()).failed !== undefined,
    receipts: [...unmatched.map(({ receipt }) => receipt), ...(await loadOnAccount(tx))],
    byPayer: byPayer(unmatched),
    underWay: await tx.collections.pendingItems(),
    proposed: groupBy(await tx.answers.terms(), (term): string => term.openItemId),
    waiting: await loadWaiting(tx),
    lost: await loadLost(tx),
    terms: await tx.terms.all(),
    rates: await tx.lawRates.all(),
    absences: await tx.people.absences(EVER),
  };
}

/**
 * Everything a dunning plan for these debtors may depend on, or for all of them (the form of schemas/ledger.json). What is
 * read grows with the debtors asked for, not with the books.
 */
export async function loadLedger(tx: Tx, only?: readonly Debtor[], read?: Books): Promise<Ledger> {
  const books = read ?? (await loadBooks(tx));
  const debtors = only ?? (await tx.debtors.all());
  const debtorIds = debtors.map(({ id }) => id);
  const items = await loadItems(tx, books, debtorIds);
  const wanted = new Set<string>(debtorIds);
  const profiles = await tx.profiles.some(debtorIds);
  // Proceedings we know of beside the host pause a debtor just the same (debtor-management 5.4).
  const insolvent = new Set(profiles.filter((one) => one.insolvency).map((one) => one.debtorId));
  return {
    administration: books.administration,
    ...(books.lastBankDate === null ? {} : { lastBankDate: books.lastBankDate }),
    ...(books.hostNotRead ? { hostNotRead: true } : {}),
    statementGap: books.statementGap,
    debtors: debtors.map((one) => (insolvent.has(one.id) ? { ...one, insolvent: true } : one)),
    items,
    disputes: await tx.ledger.disputes(items.map(({ id }) => id)),
    ...(await loadAgreements(tx, debtorIds)),
    unmatchedReceipts: [
      ...books.receipts.filter(({ debtorId }) => debtorId === undefined || wanted.has(debtorId)),
      ...debtors.flatMap((debtor) => sentBy(books, debtor)),
      ...(await loadProvisional(tx, books, items, debtorIds)),
    ],
    reminders: withDelivery(books.lost, await tx.dunning.reminders(debtorIds)),
    ...present({
      waiting: books.waiting.filter(({ debtorId }) => wanted.has(debtorId)),
      profiles,
      terms: books.terms,
      rates: books.rates,
      absences: books.absences,
      claims: await tx.claims.list({ debtorIds }),
      missed: books.terms.some(({ reminderFee }) => reminderFee?.regularDeliveries === true)
        ? await tx.dunning.missedDueDates(debtorIds)
        : [],
    }),
  };
}

/** What is not there is left out. */
function present(rows: Partial<Ledger>): Partial<Ledger> {
  return Object.fromEntries(Object.entries(rows).filter(([, of]) => (of as unknown[]).length > 0));
}

async function loadItems(
  tx: Tx,
  { administration: { zone }, underWay, proposed }: Books,
  debtorIds: readonly DebtorId[],
): Promise<readonly LedgerItem[]> {
  const items = await tx.ledger.items({ openOnly: true, debtorIds });
  const documents = items.flatMap(({ documentId }) => documentId ?? []);
  const standing = await tx.exchanges.standing(documents);
  const states = groupBy(standing.states, ({ documentId }): string => documentId);
  const responses = groupBy(standing.responses, ({ documentId }): string => documentId);
  const partPaid = await loadPartPayments(tx, debtorIds);
  const unsent = await tx.documents.unsent(documents.filter((id) => !states.has(id)));
  return items.map((item) => {
    const key = item.documentId ?? '';
    const terms = proposed.get(item.id) ?? [];
    const payments = partPaid.get(item.id);
    return {
      ...item,
      ...agreedDueDate(terms),
      ...(payments === undefined ? {} : { payments }),
      delivered: isDelivered(item, states.get(key) ?? [], unsent),
      ...(underWay.has(item.id) ? { inCollection: true } : {}),
      responses: (responses.get(key) ?? []).map((r) => said(r, zone, terms)),
    };
  });
}

/** An invoice we were never asked to send counts as delivered by the host; ours only when the network has it. */
function isDelivered(
  item: OpenItemState,
  exchanges: readonly Pick<Exchange, 'state'>[],
  unsent: ReadonlySet<string>,
): boolean {
  if (exchanges.length > 0) return exchanges.some((e) => isWithReceiver(e.state));
  return item.documentId === undefined || !unsent.has(item.documentId);
}

function dateOf(response: ResponseReceived, zone: string): PlainDate {
  return response.effectiveOn < dateIn(response.at, zone)
    ? response.effectiveOn
    : dateIn(response.at, zone);
}

/** The date somebody last agreed to counts, for reminders alone: the claim and the host keep theirs. */
function agreedDueDate(proposed: readonly ProposedTerm[]): Partial<Pick<LedgerItem, 'dueDate'>> {
  const agreed = proposed.filter(({ state }) => state === 'accepted').at(-1);
  return agreed === undefined ? {} : { dueDate: agreed.dueDate };
}

function said(
  response: ResponseReceived,
  zone: string,
  proposed: readonly ProposedTerm[],
): LedgerResponse {
  const { code, statuses = [], transportId } = response;
  const term = proposed.find((one) => one.transportId === transportId);
  return {
    ...{ code, on: dateOf(response, zone) },
    ...(isPartPayment(statuses) ? { part: true } : {}),
    ...(term?.decidedOn === undefined ? {} : { decidedOn: term.decidedOn }),
  };
}

interface Unmatched {
  readonly receipt: UnmatchedReceipt;
  readonly payers: readonly string[];
}

function byPayer(unmatched: readonly Unmatched[]): Books['byPayer'] {
  const known = new Map<string, UnmatchedReceipt[]>();
  for (const { receipt, payers } of unmatched) {
    if (receipt.debtorId !== undefined) continue;
    for (const payer of payers) known.set(payer, [...(known.get(payer) ?? []), receipt]);
  }
  return known;
}

/** What came from his account or in his name, though no invoice of his explains it (INV-8). */
function sentBy(books: Books, debtor: Debtor): readonly UnmatchedReceipt[] {
  if (books.byPayer.size === 0) return [];
  const found = debtorKeys(debtor).flatMap((key) => books.byPayer.get(key) ?? []);
  return [...new Set(found)].map((receipt) => ({ ...receipt, debtorId: debtor.id }));
}

/** Money a person still has to look at, or that the bank announces: whose it may be is not reminded meanwhile. */
async function loadUnmatched(tx: Tx): Promise<readonly Unmatched[]> {
  const waiting = await tx.bank.withLabel('review');
  const announced = await tx.notices.expected(EXPECTED_DAYS);
  return [...waiting, ...announced].flatMap(receiptsOf);
}

function receiptsOf({
  entry,
  proposals,
  allocated = '0',
}: Pick<StoredEntry, 'entry' | 'proposals'> &
  Partial<Pick<StoredEntry, 'allocated'>>): readonly Unmatched[] {
  // What was assigned or put on account already is no longer in question.
  const amount = toMoney(subtract(entry.amount, dec(allocated)), entry.currency);
  const bookedOn = dayOf(entry);
  if (!amount.ok || amount.value.minor <= 0n || bookedOn === undefined) return [];
  const named = proposals.flatMap((p) => (p.debtorId === undefined ? [] : [p.debtorId]));
  const receipt = { bookedOn, amount: amount.value };
  if (named.length === 0) return [{ receipt, payers: payerKeys(entry) }];
  return [...new Set(named)].map((debtorId) => ({ receipt: { ...receipt, debtorId }, payers: [] }));
}

/**
 * What stands on account, one receipt per debtor and currency, dated as its oldest money: his reminders wait until somebody
 * uses it or pays it back (INV-8).
 */
async function loadOnAccount(tx: Tx): Promise<readonly UnmatchedReceipt[]> {
  const rows = await tx.onAccount.live({});
  return [...groupBy(rows, ({ debtorId }) => debtorId)].flatMap(([debtorId, own]) =>
    balancesOf(own).map((amount) => ({
      bookedOn: own.map(({ on }) => on).reduce((a, b) => (a < b ? a : b)),
      amount,
      debtorId,
      onAccount: true,
    })),
  );
}
