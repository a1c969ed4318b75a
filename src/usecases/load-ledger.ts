import { dateIn, type PlainDate } from '../kernel/dates.js';
import type { DebtorId } from '../kernel/ids.js';
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
import { groupBy } from '../kernel/group.js';
import { normalIban } from '../domain/party/identifiers.js';
import { dec, subtract } from '../kernel/decimal.js';
import { toMoney } from '../kernel/money.js';
import { balancesOf } from '../domain/ledger/on-account.js';
import type { ProposedTerm } from '../ports/answers.js';
import type { Messages } from './outbox-messages.js';
import type { Exchange, OpenItemState, ResponseReceived, StoredEntry, Tx } from '../ports/store.js';

/**
 * Everything a dunning plan may depend on, read in one transaction (the form of schemas/ledger.json). With a debtor, only
 * what a plan for that debtor depends on: the re-check of one reminder must not read all the books.
 */
export async function loadLedger(tx: Tx, only?: DebtorId): Promise<Ledger> {
  const administration = await tx.administration.get();
  const lastBankDate = await tx.bank.lastBankDate();
  let statementGap = false;
  for (const account of administration.accounts) {
    statementGap ||= gapsOf(await tx.bank.statements(normalIban(account.iban))).length > 0;
  }
  const [debtors, items, disputes, promises, reminders] = [
    await loadDebtors(tx, only),
    await loadItems(tx, administration.zone, only),
    await tx.ledger.disputes(),
    await tx.ledger.promises(),
    await tx.dunning.reminders(),
  ];
  return {
    administration,
    ...(lastBankDate === null ? {} : { lastBankDate }),
    statementGap,
    debtors,
    items,
    disputes,
    promises,
    plans: [],
    unmatchedReceipts: [...(await loadUnmatched(tx)), ...(await loadOnAccount(tx, only))],
    reminders,
  };
}

async function loadDebtors(tx: Tx, only: DebtorId | undefined): Promise<readonly Debtor[]> {
  const debtors = only === undefined ? await tx.debtors.all() : await tx.debtors.byIds([only]);
  const profiles = only === undefined ? await tx.profiles.all() : await tx.profiles.some([only]);
  // Proceedings we know of beside the host pause a debtor just the same (debtor-management 5.4).
  const insolvent = new Set(profiles.filter((one) => one.insolvency).map((one) => one.debtorId));
  return debtors.map((one) => (insolvent.has(one.id) ? { ...one, insolvent: true } : one));
}

async function loadItems(
  tx: Tx,
  zone: string,
  only: DebtorId | undefined,
): Promise<readonly LedgerItem[]> {
  const items = await tx.ledger.items({
    openOnly: true,
    ...(only === undefined ? {} : { debtorId: only }),
  });
  const { exchanges, responses } =
    only === undefined ? await allJourneys(tx) : await journeysOf(tx, items);
  const underWay = await tx.collections.pendingItems();
  const stopped = (await tx.documents.stopped()).map((d): string => d.id);
  const unsent = new Set([...stopped, ...(await waitingToBeSent(tx))]);
  const terms = groupBy(await tx.answers.terms(), (term): string => term.openItemId);
  return items.map((item) => {
    const key = item.documentId ?? '';
    const proposed = terms.get(item.id) ?? [];
    return {
      ...item,
      ...agreedDueDate(proposed),
      delivered: isDelivered(item, exchanges.get(key) ?? [], unsent),
      ...(underWay.has(item.id) ? { inCollection: true } : {}),
      responses: (responses.get(key) ?? []).map((r) => said(r, zone, proposed)),
    };
  });
}

/** What the network did with documents, and what the buyers said, by document. */
interface Journeys {
  readonly exchanges: ReadonlyMap<string, readonly Exchange[]>;
  readonly responses: ReadonlyMap<string, readonly ResponseReceived[]>;
}

async function allJourneys(tx: Tx): Promise<Journeys> {
  return {
    exchanges: groupBy(await tx.exchanges.all(), (e): string => e.documentId),
    responses: groupBy(await tx.exchanges.responses(), (r): string => r.documentId),
  };
}

async function journeysOf(tx: Tx, items: readonly OpenItemState[]): Promise<Journeys> {
  const exchanges = new Map<string, readonly Exchange[]>();
  const responses = new Map<string, readonly ResponseReceived[]>();
  for (const { documentId } of items) {
    if (documentId === undefined) continue;
    exchanges.set(documentId, await tx.exchanges.byDocument(documentId));
    responses.set(documentId, await tx.exchanges.responses(documentId));
  }
  return { exchanges, responses };
}

/** Documents that were asked to be sent and not looked at yet, or whose sending broke. */
async function waitingToBeSent(tx: Tx): Promise<readonly string[]> {
  const kind = 'send-invoice';
  const waiting = [
    ...(await tx.outbox.list({ state: 'due', kind })),
    ...(await tx.outbox.list({ state: 'parked', kind })),
  ];
  return waiting.map(({ payload }) => (payload as Messages[typeof kind]).documentId);
}

/** An invoice we were never asked to send counts as delivered by the host; ours only when the network has it. */
function isDelivered(
  item: OpenItemState,
  exchanges: readonly Exchange[],
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

/** Money a person still has to look at, or that the bank announces: whose it may be is not reminded meanwhile. */
async function loadUnmatched(tx: Tx): Promise<readonly UnmatchedReceipt[]> {
  const waiting = await tx.bank.withLabel('review');
  const announced = await tx.notices.expected(EXPECTED_DAYS);
  return [...waiting, ...announced].flatMap(receiptsOf);
}

function receiptsOf({
  entry,
  proposals,
  allocated = '0',
}: Pick<StoredEntry, 'entry' | 'proposals'> &
  Partial<Pick<StoredEntry, 'allocated'>>): readonly UnmatchedReceipt[] {
  // What was assigned or put on account already is no longer in question.
  const amount = toMoney(subtract(entry.amount, dec(allocated)), entry.currency);
  const bookedOn = dayOf(entry);
  if (!amount.ok || amount.value.minor <= 0n || bookedOn === undefined) return [];
  const named = proposals.flatMap((p) => (p.debtorId === undefined ? [] : [p.debtorId]));
  if (named.length === 0) return [{ bookedOn, amount: amount.value }];
  return [...new Set(named)].map((debtorId) => ({ bookedOn, amount: amount.value, debtorId }));
}

/**
 * What stands on account, one receipt per debtor and currency, dated as its oldest money: his reminders wait until somebody
 * uses it or pays it back (INV-8).
 */
async function loadOnAccount(
  tx: Tx,
  only: DebtorId | undefined,
): Promise<readonly UnmatchedReceipt[]> {
  const rows = await tx.onAccount.live(only === undefined ? {} : { debtorId: only });
  return [...groupBy(rows, ({ debtorId }) => debtorId)].flatMap(([debtorId, own]) =>
    balancesOf(own).map((amount) => ({
      bookedOn: own.map(({ on }) => on).reduce((a, b) => (a < b ? a : b)),
      amount,
      debtorId,
      onAccount: true,
    })),
  );
}
