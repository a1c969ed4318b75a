import { paymentDescription, paymentReference } from '../../domain/link/payment.js';
import type { LinkRefusal } from '../../domain/link/link.js';
import { isAsked, type LinkView } from '../../formats/link/view.js';
import { addMs } from '../../kernel/dates.js';
import type { OpenItemId } from '../../kernel/ids.js';
import { assert } from '../../kernel/result.js';
import type { PaymentLink } from '../../ports/payment-links.js';
import type { Connection, Tx } from '../../ports/store.js';
import { connectionOf, type Ports } from '../ports.js';
import { type OpenedLink, withLink } from '../dunning/public-links.js';
import { viewOf } from './show-link.js';

/** How long an opened payment page stays good, ms: who comes back later gets one with what is open then. */
const PAYMENT_MS = 3_600_000;
/** A page that ends within this time is not given out again, ms. */
const SPARE_MS = 600_000;
/** Payments one link may open: a person tries a few times. */
const OPENED_MAX = 20;

export type PayByLink = (token: string) => Promise<Paying | null>;

/** Where to send the payer, or why not, with the page to show again. */
export type Paying =
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'refused'; readonly refusal: LinkRefusal; readonly view: LinkView };

interface Asked {
  readonly link: PaymentLink;
  readonly connection: Connection;
  readonly description: string;
  readonly view: LinkView;
}

/**
 * A payment of what is open at this moment, at the provider: the amount is never that of the letter. A click repeated
 * leads to the same payment while it is good and the amount stands. Null: a link that is not ours or is over.
 */
export function makePayByLink(ports: Ports): PayByLink {
  return async (token) => {
    const asked = await withLink(ports, token, { lock: true }, (tx, opened) =>
      opened.purpose === 'pay' ? ask(ports, tx, opened) : Promise.resolve(null),
    );
    if (asked === null || 'kind' in asked) return asked;
    const { link, connection, description, view } = asked;
    if (link.url !== undefined) return { kind: 'redirect', url: link.url };
    const { publicUrl } = ports;
    assert(publicUrl !== null, 'a link that was opened has an address');
    const made = await ports.outside.paymentLinks(connection).create({
      ...{ key: link.id, amount: link.amount, reference: link.reference, description },
      expiresAt: link.expiresAt,
      returnUrl: `${publicUrl}/p/${token}`,
      webhookUrl: `${publicUrl}/webhooks/pay/${connection.id}`,
    });
    if (!made.ok) {
      const { kind } = made.error;
      ports.observe.event('payment-link.failed', { connection: connection.id, kind });
      return { kind: 'refused', refusal: 'pay-unavailable', view };
    }
    const { providerId, url, state } = made.value;
    const stateAt = ports.clock.now();
    await ports.store.inTransaction(connection.administrationId, (tx) =>
      tx.paymentLinks.save({ id: link.id, providerId, url, state, stateAt }),
    );
    return { kind: 'redirect', url };
  };
}

async function ask(ports: Ports, tx: Tx, opened: OpenedLink): Promise<Asked | Paying> {
  const view = await viewOf(ports, tx, opened);
  const refused = (refusal: LinkRefusal): Paying => ({ kind: 'refused', refusal, view });
  const items = view.items.filter(isAsked);
  const [amount] = view.totals;
  if (items.length === 0 || amount === undefined) return refused('nothing-open');
  const connection = await connectionOf(tx, 'payment-link');
  if (connection === null || view.totals.length > 1) return refused('pay-unavailable');
  const { debtorId } = opened.link;
  const openItemIds = items.map(({ place }) => itemAt(opened, place));
  const now = ports.clock.now();
  const before = await tx.paymentLinks.ofDebtor(debtorId, OPENED_MAX);
  const good = before.find(
    (one) =>
      one.state === 'open' &&
      one.connectionId === connection.id &&
      one.expiresAt > addMs(now, SPARE_MS) &&
      one.amount.minor === amount.minor &&
      one.amount.currency === amount.currency &&
      one.openItemIds.join() === openItemIds.join(),
  );
  const description = paymentDescription(view.creditor.name, items);
  if (good !== undefined) return { link: good, connection, description, view };
  const opens = (await tx.links.answers(opened.link.id)).filter((a) => a.purpose === 'pay');
  if (opens.length >= OPENED_MAX) return refused('too-many');
  const id = ports.ids.next('payment-link');
  const link: PaymentLink = {
    ...{ id, connectionId: connection.id, debtorId, openItemIds, amount },
    reference: paymentReference(items, id),
    ...{ state: 'open', madeAt: now, expiresAt: addMs(now, PAYMENT_MS), stateAt: now },
  };
  await tx.paymentLinks.add(link);
  await tx.links.addAnswer({ linkId: opened.link.id, purpose: 'pay', digest: id, at: now });
  return { link, connection, description, view };
}

function itemAt({ link }: OpenedLink, place: number): OpenItemId {
  const id = link.openItemIds[place];
  assert(id !== undefined, `link ${link.id} has an item at place ${place}`);
  return id;
}
