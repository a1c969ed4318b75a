import { addDays, dateIn, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { type Money, money, sumMoney } from '../../kernel/money.js';
import { printDecimal } from '../../kernel/decimal.js';
import { standingOf } from '../../domain/exchange/inbox.js';
import { ageingOf, type Ageing } from '../../domain/ledger/ageing.js';
import { dsoSimple } from '../../domain/figures/dso.js';
import { balancesOf } from '../../domain/ledger/on-account.js';
import type { Administration } from '../../domain/party/administration.js';
import { isOverdue } from '../../domain/ledger/open-item.js';
import type { OpenItemState, StoredDocument, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { refusedPayments } from '../bank/refused-payments.js';

/** Sales period of the DSO: the quarter behind us. */
const DSO_DAYS = 92;

/** What a bookkeeper wants to know of one administration in the morning; amounts in its currency. */
export interface Summary {
  readonly administration: Pick<
    Administration,
    'id' | 'name' | 'country' | 'language' | 'currency'
  >;
  readonly on: PlainDate;
  readonly lastBankDate: PlainDate | null;
  readonly invoices: number;
  readonly sent: number;
  readonly delivered: number;
  /** Kept at home by the checks, or waiting for something to be mended at the network */
  readonly held: number;
  readonly received: number;
  readonly receivedHeld: number;
  readonly entries: number;
  readonly matched: number;
  /** Waiting in the review list */
  readonly waiting: number;
  /** Entries whose money settles nothing and stands on account of a debtor */
  readonly entriesOnAccount: number;
  /** Payments the host refused; each waits for a person */
  readonly refused: number;
  readonly reminded: number;
  readonly remindersHeld: number;
  readonly disputes: number;
  readonly alerts: number;
  readonly outbox: { readonly due: number; readonly parked: number };
  readonly open: Money;
  /** What debtors have on account: it is not taken off `open` */
  readonly onAccount: Money;
  readonly overdue: Money;
  readonly overdueItems: number;
  /** One per currency */
  readonly ageing: readonly Ageing[];
  /** Days, two decimals, as text; null when there were no sales */
  readonly dso: string | null;
}

/** All figures from the records themselves; nothing is counted along the way. */
export function makeSummarise(
  ports: Pick<Ports, 'store' | 'clock'>,
): (administration: AdministrationId, on?: PlainDate) => Promise<Summary> {
  return (id, on) =>
    ports.store.inTransaction(id, async (tx) => {
      const administration = await tx.administration.get();
      const today = on ?? dateIn(ports.clock.now(), administration.zone);
      const { currency } = administration;
      const items = (await tx.ledger.items({ openOnly: false })).filter(
        (item) => item.amount.currency === currency,
      );
      const open = items.filter((item) => item.open.minor !== 0n);
      const overdue = open.filter(
        (item) => isOverdue(item, item.open, today) && item.open.minor > 0n,
      );
      const receivables = sumMoney(
        open.map((item) => item.open),
        currency,
      );
      const dso = dsoSimple(
        receivables,
        salesSince(items, addDays(today, -DSO_DAYS), currency),
        DSO_DAYS,
      );
      return {
        administration: {
          id,
          name: administration.name,
          country: administration.country,
          language: administration.language,
          currency,
        },
        on: today,
        lastBankDate: await tx.bank.lastBankDate(),
        ...(await countDocuments(tx)),
        ...(await countBank(tx)),
        refused: (await refusedPayments(tx)).length,
        ...(await countReminders(tx)),
        disputes: await countDisputes(tx, open),
        alerts: (await tx.credit.all()).length,
        outbox: {
          // A look at some later day whether an answer or a payment came is an appointment, not work left over.
          due: (await tx.outbox.list({ state: 'due' })).filter((m) => m.kind !== 'follow-answer')
            .length,
          parked: (await tx.outbox.list({ state: 'parked' })).length,
        },
        open: receivables,
        onAccount: await onAccountIn(tx, currency),
        overdue: sumMoney(
          overdue.map((item) => item.open),
          currency,
        ),
        overdueItems: overdue.length,
        ageing: ageingOf(open, today),
        dso: dso === null ? null : printDecimal(dso, 2),
      };
    });
}

function salesSince(items: readonly OpenItemState[], since: PlainDate, currency: string): Money {
  return sumMoney(
    items.filter((item) => item.issueDate > since).map((item) => item.amount),
    currency,
  );
}

async function countDocuments(tx: Tx) {
  const exchanges = await tx.exchanges.all();
  const inState = (...states: string[]) => exchanges.filter((e) => states.includes(e.state)).length;
  const received = await tx.documents.list('in', 100_000);
  const decisions = await tx.inbox.decisions(received.map(({ id }) => id));
  const isHeld = ({ id, heldFor }: StoredDocument): boolean =>
    standingOf(heldFor, decisions.get(id) ?? []).state === 'held';
  return {
    invoices: (await tx.documents.list('out', 100_000)).length,
    sent: inState('sent', 'delivered', 'sent-another-way'),
    delivered: inState('delivered'),
    held: inState('held', 'rejected') + (await tx.documents.stopped()).length,
    received: received.length,
    receivedHeld: received.filter(isHeld).length,
  };
}

async function countBank(tx: Tx) {
  const counts = await tx.bank.countByLabel();
  return {
    entries: Object.values(counts).reduce((total, count) => total + count, 0),
    matched: counts.matched,
    waiting: counts.review,
    entriesOnAccount: counts['on-account'],
  };
}

async function onAccountIn(tx: Tx, currency: string): Promise<Money> {
  const balances = balancesOf(await tx.onAccount.live({}));
  return balances.find((balance) => balance.currency === currency) ?? money(0n, currency);
}

/** A dispute about an item of which nothing is left (credited, paid after all) needs nobody any more. */
async function countDisputes(tx: Tx, open: readonly OpenItemState[]): Promise<number> {
  const left = new Set(open.map((item) => item.id));
  const disputes = await tx.ledger.disputes();
  return disputes.filter((d) => d.closedOn === undefined && left.has(d.openItemId)).length;
}

async function countReminders(tx: Tx) {
  const counts = await tx.dunning.countByState();
  const latest = (await tx.dunning.runs(1))[0];
  return { reminded: counts.sent, remindersHeld: counts.held + (latest?.summary.held ?? 0) };
}
