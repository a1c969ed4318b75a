import { languageOf } from '../../domain/dunning/language.js';
import type { Dispute, Promised } from '../../domain/dunning/ledger.js';
import { transferTo } from '../../domain/invoice/credit-transfer.js';
import { lastPayBy, LINK_PURPOSES, type PublicLink } from '../../domain/link/link.js';
import type { Administration } from '../../domain/party/administration.js';
import { workSettings } from '../../domain/work/settings.js';
import {
  isAsked,
  type LinkItem,
  type LinkItemState,
  type LinkReceipt,
  type LinkView,
} from '../../formats/link/view.js';
import { addDays, dateIn, type PlainDate } from '../../kernel/dates.js';
import type { DebtorId, OpenItemId } from '../../kernel/ids.js';
import { groupBy } from '../../kernel/group.js';
import { type Money, subtractMoney, sumMoney } from '../../kernel/money.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { invoicesOf } from './link-invoice.js';
import { loadAgreements } from '../ledger/load-agreements.js';
import { connectionOf, type Ports } from '../ports.js';
import { type OpenedLink, tokenOf, withLink } from '../dunning/public-links.js';

/** Longest remittance text of a SEPA transfer, characters. */
const REMITTANCE_MAX = 140;
/** Receipts that are shown, the newest. */
const RECEIPTS_MAX = 20;
/** Payments of a debtor that are looked at, the newest. */
const PAYMENTS_MAX = 20;
/** Days a payment at the provider is shown as under way; by then the bank has shown it, or somebody must ask. */
const PAID_SHOWN_DAYS = 14;

export type ShowLink = (token: string) => Promise<LinkView | null>;

/**
 * What a link shows, from the facts of this moment. It changes nothing: mail scanners open every address they see. Null:
 * a link that is not ours or is over.
 */
export function makeShowLink(ports: Ports): ShowLink {
  return (token) =>
    withLink(ports, token, { lock: false }, (tx, opened) => viewOf(ports, tx, opened));
}

/** The page of a link, as its facts stand in this transaction. */
export async function viewOf(ports: Ports, tx: Tx, opened: OpenedLink): Promise<LinkView> {
  const { link, purpose } = opened;
  const token = tokenOf(ports, opened);
  const administration = await tx.administration.get();
  const { sender, country, legalId, zone, settings } = administration;
  const today = ports.clock.today(zone);
  const debtor = await tx.debtors.byId(link.debtorId);
  const all = await claimsOf(tx, link);
  const items = await itemsOf(tx, link, all, today);
  const asked = items.filter(isAsked);
  const totals = [...groupBy(asked, ({ open }) => open.currency)].map(([currency, own]) =>
    sumMoney(
      own.map(({ open }) => open),
      currency,
    ),
  );
  const account = accountOf(administration);
  const answered = (await tx.links.answers(link.id)).findLast((a) => a.purpose === purpose);
  return {
    purpose,
    token,
    language: debtor === null ? null : languageOf(debtor),
    creditor: {
      name: administration.name,
      country,
      ...optional('legalId', legalId),
      ...optional('contact', sender.contact),
      ...optional('phone', sender.phone),
      ...optional('email', sender.email),
    },
    items,
    received: await receiptsOf(tx, all),
    totals,
    account,
    transfer: account === null ? null : transferOf(account, asked, totals),
    others: await othersOf(ports, tx, opened),
    answeredOn: answered === undefined ? null : dateIn(answered.at, zone),
    today,
    lastPayBy: lastPayBy(today, workSettings(settings.work).promiseDaysMax),
  };
}

function accountOf({ accounts, name }: Administration): LinkView['account'] {
  const [account] = accounts;
  return account === undefined ? null : { name, ...account };
}

/** One transfer for all of it: with the reference of the one invoice, or the numbers of several as text. */
function transferOf(
  account: NonNullable<LinkView['account']>,
  asked: readonly LinkItem[],
  totals: readonly Money[],
): LinkView['transfer'] {
  const [total] = totals;
  if (total === undefined || totals.length > 1) return null;
  const [only] = asked;
  const text = asked.length === 1 ? only?.reference : asked.map(({ number }) => number).join(' ');
  const mention = text ?? only?.number ?? '';
  return mention === '' || mention.length > REMITTANCE_MAX
    ? null
    : transferTo(account, total, mention);
}

async function othersOf(
  ports: Ports,
  tx: Tx,
  { link, purpose, administration, key }: OpenedLink,
): Promise<LinkView['others']> {
  const paysOnline = (await connectionOf(tx, 'payment-link')) !== null;
  return LINK_PURPOSES.filter((other) => other !== purpose && (other !== 'pay' || paysOnline)).map(
    (other) => ({
      purpose: other,
      token: tokenOf(ports, { administration, link, purpose: other, key }),
    }),
  );
}

/** The invoices of the letter, whatever became of them. */
async function claimsOf(
  tx: Tx,
  { openItemIds, debtorId }: PublicLink,
): Promise<readonly OpenItemState[]> {
  const items = await tx.ledger.items({ openOnly: false, debtorId, ids: openItemIds });
  return items.filter(({ kind }) => kind === 'invoice');
}

/** What stands booked on them, without what was undone or written off: that we ask no more for it is no receipt. */
async function receiptsOf(
  tx: Tx,
  items: readonly OpenItemState[],
): Promise<readonly LinkReceipt[]> {
  const numbers = new Map<string, string>(items.map(({ id, number }) => [id, number]));
  const booked = await tx.ledger.allocations({ openItemIds: items.map(({ id }) => id) });
  return booked
    .filter(({ amount, reversedOn, writeOff }) => {
      return amount.minor > 0n && reversedOn === undefined && writeOff === undefined;
    })
    .map(({ openItemId, on, amount }) => ({ number: numbers.get(openItemId) ?? '', on, amount }))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
    .slice(-RECEIPTS_MAX);
}

async function itemsOf(
  tx: Tx,
  { openItemIds, debtorId }: PublicLink,
  items: readonly OpenItemState[],
  today: PlainDate,
): Promise<readonly LinkItem[]> {
  const disputes = groupBy(
    await tx.ledger.disputes(openItemIds),
    ({ openItemId }): string => openItemId,
  );
  const { promises, plans } = await loadAgreements(tx, [debtorId]);
  const documents = await invoicesOf(tx, items);
  const coming = new Set<string>([
    ...(await tx.collections.pendingItems()),
    ...(await paidOnline(tx, debtorId, today)),
  ]);
  return items
    .filter(({ open }) => open.minor > 0n)
    .map((item) => {
      const own = promises.filter((p) => p.openItemIds.includes(item.id));
      const plan = plans.find((p) => p.openItemIds.includes(item.id) && p.instalments.length > 0);
      const next = plan?.instalments.find(({ on, paid }) => !paid && on >= today);
      const facts = {
        disputes: disputes.get(item.id) ?? [],
        promises: own,
        today,
        ...optional('planned', next?.on),
        ...optional('document', documents.get(item.id)),
      };
      return itemOf(item, openItemIds.indexOf(item.id), {
        ...facts,
        coming: coming.has(item.id),
      });
    })
    .sort((a, b) => a.place - b.place);
}

/** Items of payments the provider has: the bank shows them within days, and then they are settled. */
async function paidOnline(
  tx: Tx,
  debtorId: DebtorId,
  today: PlainDate,
): Promise<readonly OpenItemId[]> {
  const since = addDays(today, -PAID_SHOWN_DAYS);
  const links = await tx.paymentLinks.ofDebtor(debtorId, PAYMENTS_MAX);
  return links.flatMap(({ state, stateAt, openItemIds }) =>
    state === 'paid' && stateAt.slice(0, 10) >= since ? openItemIds : [],
  );
}

interface SaidOfItem {
  readonly disputes: readonly Dispute[];
  readonly promises: readonly Promised[];
  readonly coming: boolean;
  /** Day of the next instalment of its payment plan */
  readonly planned?: PlainDate;
  readonly today: PlainDate;
  readonly document?: { readonly hasUbl: boolean };
}

function itemOf(item: OpenItemState, place: number, said: SaidOfItem): LinkItem {
  const contested = said.disputes.filter(({ closedOn }) => closedOn === undefined);
  const parts = contested.flatMap(({ amount, restGoesOn }) =>
    restGoesOn === true && amount !== undefined ? [amount] : [],
  );
  const rest = subtractMoney(item.open, sumMoney(parts, item.open.currency));
  const isDisputed = contested.length > parts.length || rest.minor <= 0n;
  return {
    place,
    number: item.number,
    issueDate: item.issueDate,
    dueDate: item.dueDate,
    amount: item.amount,
    open: isDisputed ? item.open : rest,
    ...optional('reference', item.reference),
    ...optional('document', said.document),
    state: isDisputed ? { kind: 'disputed' } : stateOf(said),
    promisedBefore:
      said.planned !== undefined || said.promises.some(({ state }) => state !== 'kept'),
  };
}

function stateOf({ coming, promises, planned, today }: SaidOfItem): LinkItemState {
  if (coming) return { kind: 'coming' };
  if (planned !== undefined) return { kind: 'promised', payBy: planned };
  const promise = promises.findLast(({ state, payBy }) => state === 'open' && payBy >= today);
  return promise === undefined ? { kind: 'open' } : { kind: 'promised', payBy: promise.payBy };
}

function optional<Key extends string, T>(key: Key, value: T | undefined): Partial<Record<Key, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, T>);
}
