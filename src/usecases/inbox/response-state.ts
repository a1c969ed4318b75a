import { transition } from '../../domain/exchange/exchange.js';
import type { ResponseSent } from '../../ports/responses-sent.js';
import type { Tx } from '../../ports/store.js';
import type { Change } from '../exchange/exchange-state.js';
import type { Ports } from '../ports.js';

/**
 * Moves an answer of ours on, like an exchange: an event that does not fit (older news after newer) changes nothing.
 * Answers it as it stands afterwards.
 */
export async function moveResponse(
  ports: Pick<Ports, 'observe'>,
  tx: Tx,
  sent: ResponseSent,
  change: Change,
): Promise<ResponseSent> {
  const next = sent.state === 'not-taken' ? null : transition(sent.state, change.event);
  if (next === null || !next.ok) {
    ports.observe.event('response.state-out-of-order', {
      ...{ response: sent.id, state: sent.state, event: change.event.kind },
    });
    return sent;
  }
  if (next.value === sent.state && change.at < sent.stateAt) return sent;
  const moved: ResponseSent = {
    ...sent,
    state: next.value,
    stateAt: change.at,
    ...(change.providerId === undefined ? {} : { providerId: change.providerId }),
    ...(change.transportId === undefined ? {} : { transportId: change.transportId }),
    ...(change.note === undefined ? {} : { stateNote: change.note }),
  };
  await tx.responsesSent.save(moved);
  if (moved.state === 'delivered')
    await tx.outbox.withdraw(`track-response:${moved.id}`, 'Delivered');
  return moved;
}
