import type { Instant } from '../../kernel/dates.js';
import {
  type Absence,
  decideFallback,
  type FallbackDecision,
} from '../../domain/exchange/fallback.js';
import { holdSentence } from '../../domain/exchange/fallback-words.js';
import { printParticipant } from '../../domain/party/participant.js';
import type { AccessPointError } from '../../ports/access-point-error.js';
import type { Exchange, StoredDocument, Tx } from '../../ports/store.js';
import { moveExchange } from './exchange-state.js';
import { put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/**
 * The receiver is not on the network: the exchange leaves by another channel where policy and law let it, and is held
 * with the reason otherwise. What showed the absence is kept either way. In the caller's transaction.
 */
export async function fallBack(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  failed: {
    readonly error: AccessPointError;
    /** An earlier attempt may have reached the network */
    readonly uncertain: boolean;
    readonly at: Instant;
  },
): Promise<void> {
  const { error, at } = failed;
  const document = await tx.documents.byId(exchange.documentId);
  if (document === null) throw new Error(`Exchange ${exchange.id} has no document`);
  const absence = error.absence ?? absenceOfSending(exchange, failed);
  const decision = await decisionFor(tx, document, failed.uncertain);
  if (decision.kind === 'hold') {
    const { language } = await tx.administration.get();
    const receiver = printParticipant(exchange.receiver);
    const note =
      decision.because === 'policy'
        ? error.message
        : holdSentence(decision.because, language, receiver);
    const held = error.providerId === undefined ? {} : { providerId: error.providerId };
    const event = { kind: 'precondition-failed' } as const;
    await moveExchange(ports, tx, exchange, { event, at, note, absence, ...held });
    return;
  }
  const { channel } = decision;
  const event = { kind: 'rerouted' } as const;
  const moved = await moveExchange(ports, tx, exchange, { event, at, channel, absence });
  await queueAnotherWay(ports, tx, moved);
}

/** What policy and law say about a document, with the customer card as it stands now. */
export async function decisionFor(
  tx: Tx,
  document: StoredDocument,
  uncertain = false,
): Promise<FallbackDecision> {
  const { settings, country } = await tx.administration.get();
  const { debtorId, invoice } = document;
  return decideFallback({
    policy: settings.fallback ?? 'hold',
    sellerCountry: country,
    buyer: debtorId === undefined ? null : await tx.debtors.byId(debtorId),
    on: invoice.issueDate,
    uncertain,
  });
}

/** The attempts so far name the message: after a release there is a further one. */
export async function queueAnotherWay(ports: Ports, tx: Tx, exchange: Exchange): Promise<void> {
  const { id, attempts, documentId } = exchange;
  const payload = { exchangeId: id, orderKey: documentId };
  await put(tx, ports.ids, 'send-another-way', `${id}:${attempts}`, payload, ports.clock.now());
}

/** Nobody looked: the provider itself said so when it was to send. */
function absenceOfSending(
  { receiver }: Exchange,
  { error, at }: { readonly error: AccessPointError; readonly at: Instant },
): Absence {
  return { participant: receiver, checkedAt: at, source: 'provider', answer: error.message };
}
