import type { AdministrationId, ExchangeId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { ExchangeState } from '../../domain/exchange/exchange.js';
import { EMAIL_SCHEME, sameParticipant } from '../../domain/party/participant.js';
import type { Exchange, StoredDocument, Tx } from '../../ports/store.js';
import { moveExchange } from './exchange-state.js';
import { queueAnotherWay } from './fall-back.js';
import { put } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';
import { newVersion, queueSending, receiverOf } from './reissue.js';
import { openExchange } from './send-invoice.js';

/** States in which nothing happens without a person. */
const WAITING: readonly ExchangeState[] = ['held', 'undelivered'];

export type ReleaseError = {
  readonly kind: 'no-such-exchange' | 'not-held';
  readonly message: string;
};

/** An exchange that waits for a person, with the number people know it by. */
export interface HeldExchange extends Pick<
  Exchange,
  'id' | 'receiver' | 'state' | 'stateAt' | 'note'
> {
  readonly invoiceNumber: string;
}

/** What waits for a person: something outside to be mended, or a decision about what did not arrive. */
export function makeHeldExchanges(
  ports: Pick<Ports, 'store'>,
): (administration: AdministrationId) => Promise<readonly HeldExchange[]> {
  return (administration) =>
    ports.store.inTransaction(administration, async (tx) => {
      const held: HeldExchange[] = [];
      for (const exchange of await tx.exchanges.inState(WAITING)) {
        const { id, receiver, state, stateAt, note, number } = exchange;
        held.push({
          ...{ id, receiver, state, stateAt },
          invoiceNumber: number,
          ...(note === undefined ? {} : { note }),
        });
      }
      return held;
    });
}

/**
 * What a person decides about a document that stands still.
 * - again: what held it is mended; it goes under the same key, so it can still go only once
 * - anew: it certainly did not arrive, or was refused; it goes as a new version under a new key
 * - sent: the provider or the customer shows that it did arrive
 */
export type ReleaseDecision =
  | { readonly decision: 'again' }
  | { readonly decision: 'anew' | 'sent'; readonly by: string; readonly reason: string };

/** Where each decision makes sense; a document that may still be on its way is nobody's to send twice. */
const POSSIBLE: Readonly<Record<ReleaseDecision['decision'], readonly ExchangeState[]>> = {
  again: ['held'],
  anew: ['held', 'undelivered', 'rejected'],
  sent: ['held', 'undelivered'],
};

/** What a person can decide about it now. */
export function possibleReleases({
  state,
  dispatch,
}: Pick<Exchange, 'state' | 'dispatch'>): readonly ReleaseDecision['decision'][] {
  const decisions = Object.keys(POSSIBLE) as ReleaseDecision['decision'][];
  return decisions.filter(
    (decision) =>
      POSSIBLE[decision].includes(state) && (decision !== 'again' || dispatch?.uncertain !== true),
  );
}

/**
 * Lets a document go on as a person decides. With `again` a new version goes instead when the customer card names
 * another receiver by now. Errors: there is no such exchange, or it stands where the decision makes no sense.
 */
export function makeReleaseExchange(
  ports: Ports,
): (
  administration: AdministrationId,
  id: ExchangeId,
  how?: ReleaseDecision,
) => Promise<Result<'released' | 'reissued' | 'sent', ReleaseError>> {
  return (administration, id, how = { decision: 'again' }) =>
    ports.store.inTransaction(administration, async (tx) => {
      const exchange = await tx.exchanges.byId(id);
      const document = exchange === null ? null : await tx.documents.byId(exchange.documentId);
      if (exchange === null || document === null)
        return err({ kind: 'no-such-exchange', message: `There is no exchange ${id}.` });
      if (!POSSIBLE[how.decision].includes(exchange.state))
        return err(notPossible(exchange, how.decision));
      const mayHaveLeft = exchange.dispatch?.uncertain === true;
      if (how.decision === 'again')
        return mayHaveLeft
          ? err(onlyDecided(exchange))
          : ok(await again(ports, tx, exchange, document));
      const { decision } = how;
      ports.observe.event('exchange.released', { administration, exchange: id, decision });
      const note = `${how.by}: ${how.reason}`;
      if (how.decision === 'sent') {
        const kind = arrivedBy(exchange);
        const at = ports.clock.now();
        await moveExchange(ports, tx, exchange, { event: { kind }, at, note });
        return ok('sent');
      }
      // He says that the e-mail did not arrive.
      if (mayHaveLeft) await tx.exchanges.save(withoutDispatch(exchange));
      const anew = await sendAnew(ports, tx, document);
      return anew ? ok('reissued') : err(notPossible(exchange, 'anew'));
    });
}

function notPossible({ id, state }: Exchange, decision: ReleaseDecision['decision']): ReleaseError {
  const allowed = POSSIBLE[decision].join(' or ');
  const message = `Exchange ${id} is ${state}; only what is ${allowed} can be decided like this.`;
  return { kind: 'not-held', message };
}

/** The same message again could arrive a second time: that takes somebody who says what became of the first. */
function onlyDecided({ id, dispatch }: Exchange): ReleaseError {
  const message = `Exchange ${id} may have left by e-mail to ${dispatch?.to ?? 'the customer'}. Ask him, then decide "sent", or "anew" when it did not arrive.`;
  return { kind: 'not-held', message };
}

function arrivedBy({ state, channel }: Exchange): 'delivered' | 'accepted' | 'sent-another-way' {
  if (channel !== undefined && channel !== 'network') return 'sent-another-way';
  return state === 'undelivered' ? 'delivered' : 'accepted';
}

function withoutDispatch({ dispatch: _dispatch, ...exchange }: Exchange): Exchange {
  return exchange;
}

async function again(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  document: StoredDocument,
): Promise<'released' | 'reissued'> {
  const debtor = document.debtorId === undefined ? null : await tx.debtors.byId(document.debtorId);
  const receiver = receiverOf(document, debtor);
  if (receiver !== undefined && !sameParticipant(receiver, exchange.receiver)) {
    if (await sendAnew(ports, tx, document)) return 'reissued';
  }
  const now = ports.clock.now();
  const event = { kind: 'released' } as const;
  if (exchange.receiver.scheme === EMAIL_SCHEME) {
    await queueAnotherWay(ports, tx, await moveExchange(ports, tx, exchange, { event, at: now }));
    return 'released';
  }
  // The network first, also for what was to leave another way: the receiver may have registered meanwhile.
  await moveExchange(ports, tx, exchange, { event, at: now, channel: 'network' });
  // Every hold comes after an attempt, so the count names this release.
  const key = `${exchange.id}:${exchange.attempts}`;
  const payload = { exchangeId: exchange.id, orderKey: document.id };
  await put(tx, ports.ids, 'transmit', key, payload, now);
  return 'released';
}

/** As a new version; a file of one's own keeps its bytes, what came from the host is written afresh. */
async function sendAnew(ports: Ports, tx: Tx, document: StoredDocument): Promise<boolean> {
  const next = await newVersion(ports, tx, document);
  if (next === null) return false;
  const { bytes, sha256, findings } = document;
  const receiver = document.invoice.buyer.endpoint;
  if (document.hostId !== undefined || bytes === undefined || receiver === undefined) {
    await queueSending(ports, tx, next);
    return true;
  }
  const kept = { ...next, bytes, findings, ...(sha256 === undefined ? {} : { sha256 }) };
  await tx.documents.save(kept);
  await openExchange(ports, tx, kept, receiver);
  return true;
}
