import type { Channel } from '../../domain/exchange/fallback.js';
import { holdSentence } from '../../domain/exchange/fallback-words.js';
import { type Finding, findingsBeforeSending } from '../../domain/invoice/checks.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { withSellerFilledIn } from '../../domain/invoice/seller-filled-in.js';
import { completeTotals } from '../../domain/invoice/totals.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { parseEmail } from '../../domain/party/email.js';
import { EMAIL_SCHEME, type ParticipantId } from '../../domain/party/participant.js';
import { EN16931 } from '../../formats/ubl/profiles.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { decisionFor } from './fall-back.js';
import { receiverOf } from './reissue.js';

interface Way {
  /** Undefined: there is none, and the checks say so */
  readonly receiver: ParticipantId | undefined;
  readonly channel: Channel;
  /** What keeps it from another way although policy and law would let it */
  readonly faults: readonly Fault[];
}

/** An invoice of ours as it would leave now, by which way, and what our own checks say of it. */
export interface ReadyToSend extends Way {
  readonly invoice: Invoice;
  readonly findings: readonly Finding[];
}

export async function readyToSend(tx: Tx, document: StoredDocument): Promise<ReadyToSend> {
  const { debtorId } = document;
  const [debtor, { isLargeCompany }] =
    debtorId === undefined
      ? ([null, {}] as const)
      : await Promise.all([tx.debtors.byId(debtorId), tx.profiles.get(debtorId)]);
  const way = await wayTo(tx, document, debtor);
  const told = withSellerFilledIn(document.invoice, await tx.administration.get());
  const invoice = completeTotals(addressed(told, way));
  const findings = findingsBeforeSending(invoice, {
    orderReferenceRequired: debtor?.purchaseOrderRequired ?? false,
    buyerKind: debtor?.kind ?? 'business',
    ...(isLargeCompany === undefined ? {} : { buyerIsLarge: isLargeCompany }),
    network: way.channel === 'network',
  });
  return { ...way, invoice, findings };
}

function ofNoProfile({ profileId: _profile, ...invoice }: Invoice): Invoice {
  return { ...invoice, customizationId: EN16931 };
}

/** Over the network to whoever has an address there; another way to those who have none, where policy and law let it. */
async function wayTo(tx: Tx, document: StoredDocument, debtor: Debtor | null): Promise<Way> {
  const receiver = receiverOf(document, debtor);
  const network: Way = { receiver, channel: 'network', faults: [] };
  if (receiver !== undefined) return network;
  const decision = await decisionFor(tx, document);
  const noAddress = decision.kind === 'hold' && decision.because === 'no-address';
  if (noAddress) return { ...network, faults: [emailMissing()] };
  const email = parseEmail(debtor?.email ?? '');
  // The e-mail address is what such a document calls its buyer by; without one it stays at home.
  if (decision.kind === 'hold' || email === null) return network;
  return {
    receiver: { scheme: EMAIL_SCHEME, value: email },
    channel: decision.channel,
    faults: [],
  };
}

/** The debtor's card has no e-mail address, and that is the way it would take. */
export const NO_EMAIL = 'send.no-email';

function emailMissing(): Fault {
  const message = holdSentence('no-address', 'en', null);
  return fault('RULE', NO_EMAIL, '/buyer/contact/email', message, 'BT-58');
}

/**
 * The invoice need not repeat the address that stands on the customer's card. Without one on the network it follows no
 * profile of the network either: plain EN 16931, the e-mail address as BT-49.
 */
function addressed(invoice: Invoice, { receiver, channel }: Way): Invoice {
  if (receiver === undefined || invoice.buyer.endpoint !== undefined) return invoice;
  const written = channel === 'network' ? invoice : ofNoProfile(invoice);
  return { ...written, buyer: { ...invoice.buyer, endpoint: receiver } };
}
