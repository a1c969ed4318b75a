import { dateIn, type PlainDate, plainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type {
  Dispute,
  Ledger,
  LedgerItem,
  LedgerResponse,
  UnmatchedReceipt,
} from '../../domain/dunning/ledger.js';
import { holders } from '../../domain/instrument/instrument.js';
import { isWithReceiver } from '../../domain/exchange/exchange.js';
import { isPartPayment } from '../../domain/exchange/response-effects.js';
import { gapsOf } from '../../domain/bank/chain.js';
import { groupBy } from '../../kernel/group.js';
import { normalIban } from '../../domain/party/identifiers.js';
import { loadAgreements } from './load-agreements.js';
import { loadProvisional } from './follow-payments.js';
import { loadPartPayments } from './load-part-payments.js';
import { byPayer, type ByPayer, loadOnAccount, loadUnmatched, sentBy } from './load-receipts.js';
import { loadLost, loadWaiting, withDelivery } from './load-waiting.js';
import type { Waiting } from '../../domain/dunning/waiting.js';
import type { ProposedTerm } from '../../ports/answers.js';
import type { Exchange, OpenItemState, ResponseReceived, Tx } from '../../ports/store.js';

/** Instruments of the debtors that are looked at together: several for each item of a page. */
const INSTRUMENTS_MAX = 1_000_000;

/** What is the same for every debtor: read once, however many debtors are looked at. */
export interface Books {
  readonly administration: Administration;
  readonly lastBankDate: PlainDate | null;
  readonly statementGap: boolean;
  readonly hostNotRead: boolean;
  readonly bankNotMatched: boolean;
  readonly receipts: readonly UnmatchedReceipt[];
  readonly byPayer: ByPayer;
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
    bankNotMatched: await tx.bank.hasUnlabelled(),
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
  const wanted = new Set<string>(debtorIds);
  // All that the debtors alone decide is asked at once: the answers come while the first are read.
  const [{ items, disputes }, profiles, agreements, provisional, reminders, claims, missed] =
    await Promise.all([
      loadItems(tx, books, debtorIds),
      tx.profiles.some(debtorIds),
      loadAgreements(tx, debtorIds),
      loadProvisional(tx, books, debtorIds),
      tx.dunning.reminders(debtorIds),
      tx.claims.list({ debtorIds }),
      books.terms.some(({ reminderFee }) => reminderFee?.regularDeliveries === true)
        ? tx.dunning.missedDueDates(debtorIds)
        : [],
    ]);
  // Proceedings we know of beside the host pause a debtor just the same (debtor-management 5.4).
  const insolvent = new Set(profiles.filter((one) => one.insolvency).map((one) => one.debtorId));
  return {
    administration: books.administration,
    ...(books.lastBankDate === null ? {} : { lastBankDate: books.lastBankDate }),
    ...(books.hostNotRead ? { hostNotRead: true } : {}),
    ...(books.bankNotMatched ? { bankNotMatched: true } : {}),
    statementGap: books.statementGap,
    debtors: debtors.map((one) => (insolvent.has(one.id) ? { ...one, insolvent: true } : one)),
    items,
    disputes,
    ...agreements,
    unmatchedReceipts: [
      ...books.receipts.filter(({ debtorId }) => debtorId === undefined || wanted.has(debtorId)),
      ...debtors.flatMap((debtor) => sentBy(books.byPayer, debtor)),
      ...provisional(items),
    ],
    reminders: withDelivery(books.lost, reminders),
    ...present({
      waiting: books.waiting.filter(({ debtorId }) => wanted.has(debtorId)),
      profiles,
      terms: books.terms,
      rates: books.rates,
      absences: books.absences,
      ...{ claims, missed },
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
): Promise<{ readonly items: readonly LedgerItem[]; readonly disputes: readonly Dispute[] }> {
  const items = await tx.ledger.items({ openOnly: true, debtorIds });
  const documents = items.flatMap(({ documentId }) => documentId ?? []);
  const [standing, partPaid, disputes, live, unsure] = await Promise.all([
    tx.exchanges.standing(documents),
    loadPartPayments(
      tx,
      items.filter(isPartPaid).map(({ id }) => id),
    ),
    tx.ledger.disputes(items.map(({ id }) => id)),
    tx.instruments.list({ debtorIds, liveOnly: true }, INSTRUMENTS_MAX),
    tx.ledger.unsure(),
  ]);
  const doubted = new Set(unsure.map(({ id }) => id));
  const handedOver = holders(live);
  const states = groupBy(standing.states, ({ documentId }): string => documentId);
  const responses = groupBy(standing.responses, ({ documentId }): string => documentId);
  const unsent = await tx.documents.unsent(documents.filter((id) => !states.has(id)));
  const known = (item: OpenItemState): LedgerItem => {
    const key = item.documentId ?? '';
    const terms = proposed.get(item.id);
    const payments = partPaid.get(item.id);
    const holder = handedOver.get(item.id);
    const isInCollection = underWay.has(item.id);
    const isUnsure = doubted.has(item.id);
    // The spread comes last: an object that begins with one is kept as a dictionary, and there may be a million.
    const own: LedgerItem = {
      delivered: isDelivered(item, states.get(key), unsent),
      responses: responses.get(key)?.map((r) => said(r, zone, terms ?? [])) ?? [],
      ...item,
    };
    const isPlain = terms === undefined && payments === undefined && holder === undefined;
    if (isPlain && !isInCollection && !isUnsure) return own;
    return {
      ...own,
      ...agreedDueDate(terms ?? []),
      ...(payments === undefined ? {} : { payments }),
      ...(isInCollection ? { inCollection: true } : {}),
      ...(isUnsure ? { hostUnsure: true } : {}),
      ...(holder === undefined ? {} : { handedOver: holder }),
    };
  };
  // A plan does not ask what a dispute is called, and the form of a ledger has no place for it.
  return { items: items.map(known), disputes: disputes.map(({ id: _id, ...plain }) => plain) };
}

function isPartPaid({ kind, amount, open }: OpenItemState): boolean {
  return kind === 'invoice' && open.minor > 0n && open.minor < amount.minor;
}

/** An invoice we were never asked to send counts as delivered by the host; ours only when the network has it. */
function isDelivered(
  item: OpenItemState,
  exchanges: readonly Pick<Exchange, 'state'>[] | undefined,
  unsent: ReadonlySet<string>,
): boolean {
  if (exchanges !== undefined) return exchanges.some((e) => isWithReceiver(e.state));
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
