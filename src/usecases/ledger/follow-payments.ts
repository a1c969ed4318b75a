import type { UnmatchedReceipt } from '../../domain/dunning/ledger.js';
import { addDays, addMs, dateIn, type Instant, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, ConnectionId, DebtorId } from '../../kernel/ids.js';
import type { PaymentLink } from '../../ports/payment-links.js';
import type { Connection, OpenItemState, Tx } from '../../ports/store.js';
import { connectionOf, type Ports } from '../ports.js';

const DAY_MS = 86_400_000;
/** Days of statements beyond a payment after which it no longer holds reminders back: providers pay out within some days. */
const PAID_HOLDS_DAYS = 5;
/** An open payment is asked for until so long after it was made, ms: a state may come late. */
const ASKED_MS = 2 * DAY_MS;
/** Payments asked for in one turn. */
const ASKED_MAX = 50;

export type FollowPayments = (administration: AdministrationId) => Promise<number>;

/** Asks the provider what became of open payments, for webhooks get lost; answers how many changed. */
export function makeFollowPayments(ports: Ports): FollowPayments {
  return async (administration) => {
    const { open, connection } = await ports.store.inTransaction(administration, async (tx) => ({
      open: await tx.paymentLinks.inState('open', addMs(ports.clock.now(), -ASKED_MS)),
      connection: await connectionOf(tx, 'payment-link'),
    }));
    if (connection === null) return 0;
    let changed = 0;
    for (const link of open.slice(0, ASKED_MAX))
      if (link.connectionId === connection.id && (await look(ports, connection, link)))
        changed += 1;
    return changed;
  };
}

export type TakePaymentEvent = (
  connectionId: ConnectionId | null,
  providerId: string,
) => Promise<boolean>;

/**
 * A provider's call about a payment. It only makes us look: what it says of the state is not believed, so it needs no
 * signature. False: no such connection or payment.
 */
export function makeTakePaymentEvent(ports: Ports): TakePaymentEvent {
  return async (connectionId, providerId) => {
    const connection =
      connectionId === null ? null : await ports.store.platform.connection(connectionId);
    if (connection?.kind !== 'payment-link') return false;
    const link = await ports.store.inTransaction(connection.administrationId, (tx) =>
      tx.paymentLinks.byProviderId(connection.id, providerId),
    );
    if (link === null) return false;
    if (link.state === 'open') await look(ports, connection, link);
    return true;
  };
}

async function look(ports: Ports, connection: Connection, link: PaymentLink): Promise<boolean> {
  const { providerId } = link;
  if (providerId === undefined) return false;
  const read = await ports.outside.paymentLinks(connection).read(providerId);
  // What could not be asked is asked again at the next turn.
  if (!read.ok || read.value === null) return false;
  const { state, amount } = read.value;
  const isOurs = amount.minor === link.amount.minor && amount.currency === link.amount.currency;
  if (state === link.state || !isOurs) return false;
  const stateAt = ports.clock.now();
  await ports.store.inTransaction(connection.administrationId, (tx) =>
    tx.paymentLinks.save({ ...link, state, stateAt }),
  );
  ports.observe.event('payment-link.changed', { connection: connection.id, state });
  return true;
}

/**
 * Payments a provider has and our bank has not shown yet: money that is coming, which nobody is reminded of. Over when all
 * they pay is settled (`open`: what is not), and at the latest when the statements reach some days beyond the payment. They
 * are read without the items, so that both can be read at once.
 */
export async function loadProvisional(
  tx: Tx,
  {
    administration: { zone },
    lastBankDate,
  }: {
    readonly administration: { readonly zone: string };
    readonly lastBankDate: PlainDate | null;
  },
  debtors: readonly DebtorId[],
): Promise<(open: readonly Pick<OpenItemState, 'id'>[]) => readonly UnmatchedReceipt[]> {
  // Without bank data nobody is reminded anyway.
  if (lastBankDate === null) return () => [];
  const since = instantOfDay(addDays(lastBankDate, -PAID_HOLDS_DAYS));
  const paid = await tx.paymentLinks.inState('paid', since, debtors);
  return (open) => {
    if (paid.length === 0) return [];
    const isOpen = new Set<string>(open.map(({ id }) => id));
    return paid
      .filter(({ openItemIds }) => openItemIds.some((id) => isOpen.has(id)))
      .map(({ stateAt, amount, debtorId }) => ({
        ...{ bookedOn: dateIn(stateAt, zone), amount, debtorId },
      }));
  };
}

/** The beginning of a day somewhere on earth: a few hours more or less do not matter here. */
function instantOfDay(day: PlainDate): Instant {
  return `${day}T00:00:00.000Z` as Instant;
}
