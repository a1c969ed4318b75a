import { addDays, daysBetween, type PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Collection, CollectionLine } from '../../domain/collection/collection.js';
import { makeOrder } from '../../domain/collection/order.js';
import {
  bankingDayFrom,
  type CollectionPlan,
  type CollectionRequest,
  earliestCollection,
  planCollection,
  totalOf,
} from '../../domain/collection/plan.js';
import { NOTICE_DAYS } from '../../domain/collection/mandate.js';
import type { OwnAccount } from '../../domain/party/administration.js';
import { normalIban } from '../../domain/party/identifiers.js';
import { writePain008 } from '../../formats/sepa/pain008.js';
import type { Tx } from '../../ports/store.js';
import { loadLedger } from '../ledger/load-ledger.js';
import type { Ports } from '../ports.js';

/** What a person asks for; all of it may be left out. */
export interface CollectionCommand {
  /** Collection date; moved to the next banking day. Without it: the first on which 14 days of notice have passed */
  readonly collectOn?: PlainDate;
  /** Day on which the debtors were told; today without it */
  readonly announcedOn?: PlainDate;
  /** Own account the money comes to; the first one without it */
  readonly account?: string;
  /** Names the request: the same key with the same request answers the same file. The collection date without it */
  readonly key?: string;
  readonly items?: readonly OpenItemId[];
  readonly marksFirst?: boolean;
}

export type CollectionError = {
  readonly kind:
    | 'no-account'
    | 'too-soon'
    | 'too-far'
    | 'nothing-to-collect'
    | 'key-taken'
    | 'cannot-be-written';
  readonly message: string;
  readonly faults?: readonly Fault[];
};

/** A plan with the dates it was made for. */
export interface CollectionProposal {
  readonly request: CollectionRequest;
  readonly account: OwnAccount;
  readonly plan: CollectionPlan;
}

export interface MadeCollection {
  readonly outcome: 'made' | 'exists';
  readonly collection: Collection;
  readonly lines: readonly CollectionLine[];
}

/** Days a collection may lie ahead: more is a slip of the pen, and the claims will have changed by then. */
const DAYS_AHEAD_MAX = 366;

/** What would be collected, and what is held with its reason; changes nothing. */
export function makePlanCollection(ports: Ports) {
  return (
    administration: AdministrationId,
    command: CollectionCommand,
  ): Promise<Result<CollectionProposal, CollectionError>> =>
    ports.store.inTransaction(administration, (tx) => propose(ports, tx, command));
}

/**
 * Makes a direct-debit file and remembers its lines, so that the money and what comes back are recognised. Nothing is
 * sent: a person takes the file to the bank. The same request again answers what was made (INV-12).
 */
export function makeMakeCollection(ports: Ports) {
  return (
    administration: AdministrationId,
    command: CollectionCommand,
  ): Promise<Result<MadeCollection, CollectionError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      await tx.collections.lock();
      const request = requestText(command);
      const named = command.key ?? (command.collectOn && bankingDayFrom(command.collectOn));
      const before = named === undefined ? null : await madeBefore(tx, named, request);
      if (before !== null) return before;
      const proposed = await propose(ports, tx, command);
      if (!proposed.ok) return proposed;
      const key = named ?? proposed.value.request.collectOn;
      const same = await madeBefore(tx, key, request);
      return same ?? save(ports, tx, proposed.value, { key, request });
    });
}

/** What stands under a key: the collection of this request, or the refusal of another one; null when nothing does. */
async function madeBefore(
  tx: Tx,
  key: string,
  request: string,
): Promise<Result<MadeCollection, CollectionError> | null> {
  const known = await tx.collections.byKey(key);
  if (known === null) return null;
  if (known.request !== request) return err(keyTaken(key, known.head));
  const lines = await tx.collections.lines(known.head.id);
  return ok({ outcome: 'exists', collection: known.head, lines });
}

async function propose(
  ports: Ports,
  tx: Tx,
  command: CollectionCommand,
): Promise<Result<CollectionProposal, CollectionError>> {
  const administration = await tx.administration.get();
  const today = ports.clock.today(administration.zone);
  const account = accountOf(administration.accounts, command.account);
  if (account === null) return err(noAccount(command.account));
  const earliest = earliestCollection(today);
  const announcedOn = command.announcedOn ?? today;
  const noticed = addDays(announcedOn, NOTICE_DAYS);
  const wanted = command.collectOn ?? (noticed > earliest ? noticed : earliest);
  if (wanted < earliest) return err(tooSoon(wanted, earliest));
  if (daysBetween(today, wanted) > DAYS_AHEAD_MAX) return err(tooFar(wanted));
  const request: CollectionRequest = {
    ...{ today, announcedOn, collectOn: bankingDayFrom(wanted) },
    ...(command.items === undefined ? {} : { items: command.items }),
    ...(command.marksFirst === undefined ? {} : { marksFirst: command.marksFirst }),
  };
  const ledger = await loadLedger(tx);
  const calendar = ports.calendar(administration.country);
  const plan = planCollection(ledger, await tx.mandates.all(), request, calendar);
  return ok({ request, account, plan });
}

async function save(
  ports: Ports,
  tx: Tx,
  { request, account, plan }: CollectionProposal,
  { key, request: asked }: { readonly key: string; readonly request: string },
): Promise<Result<MadeCollection, CollectionError>> {
  const { collectOn, announcedOn } = request;
  if (plan.lines.length === 0) return err(nothingToCollect(plan));
  const id = ports.ids.next('collection');
  const madeAt = ports.clock.now();
  const { name } = await tx.administration.get();
  const numbered = plan.lines.map((line) => ({ ...line, id: ports.ids.next('collection-line') }));
  const [mandates, debtors] = [await tx.mandates.all(), await tx.debtors.all()];
  const facts = { id, createdAt: madeAt, collectOn, name, account, mandates, debtors };
  const { order, lines } = makeOrder(numbered, facts);
  const file = writePain008(order);
  if (!file.ok) return err(cannotBeWritten(file.error));
  const collection: Collection = {
    ...{ id, key, collectOn, announcedOn, madeAt },
    account: normalIban(account.iban),
    total: totalOf(lines),
    lineCount: lines.length,
  };
  await tx.collections.add(collection, lines, { request: asked, bytes: file.value });
  ports.observe.event('collection.made', { collection: id, lines: lines.length });
  return ok({ outcome: 'made', collection, lines });
}

/** What was asked, in one spelling. The key is not part of it. */
function requestText(command: CollectionCommand): string {
  const { collectOn, announcedOn, account, items, marksFirst } = command;
  const iban = account === undefined ? undefined : normalIban(account);
  const wanted = items?.toSorted();
  return JSON.stringify({ collectOn, announcedOn, account: iban, items: wanted, marksFirst });
}

/** The account of ours that is named, or the first; null when there is none. */
export function accountOf(
  accounts: readonly OwnAccount[],
  wanted: string | undefined,
): OwnAccount | null {
  if (wanted === undefined) return accounts[0] ?? null;
  return accounts.find(({ iban }) => normalIban(iban) === normalIban(wanted)) ?? null;
}

export function noAccount(wanted: string | undefined) {
  const message =
    wanted === undefined
      ? 'The administration has no bank account. Add one first.'
      : 'That is no account of the administration. Name one of its own.';
  return { kind: 'no-account', message } as const;
}

function tooSoon(wanted: PlainDate, earliest: PlainDate): CollectionError {
  const message = `Nothing can be collected on ${wanted}: a file that is made today reaches the bank for ${earliest} at the earliest. Choose that date or a later one.`;
  return { kind: 'too-soon', message };
}

function tooFar(wanted: PlainDate): CollectionError {
  const message = `${wanted} is more than ${DAYS_AHEAD_MAX} days ahead. Choose an earlier date.`;
  return { kind: 'too-far', message };
}

function nothingToCollect({ held }: CollectionPlan): CollectionError {
  const message = `There is nothing to collect: ${held.length} open item(s) are held. Look at the reasons with voldaan collection plan.`;
  return { kind: 'nothing-to-collect', message };
}

function keyTaken(key: string, { id }: Collection): CollectionError {
  const message = `Collection ${id} was made under the key "${key}" for another request. Give this one a key of its own, or cancel that one.`;
  return { kind: 'key-taken', message };
}

function cannotBeWritten(faults: readonly Fault[]): CollectionError {
  const [first] = faults;
  const message = `The file cannot be written: ${first?.message ?? ''} (${first?.path ?? ''})`;
  return { kind: 'cannot-be-written', message, faults };
}
