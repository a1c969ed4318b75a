import type { ResponseSent } from '../../ports/responses-sent.js';
import { changeOf } from '../exchange/exchange-state.js';
import { referenceOf } from '../exchange/hand-over.js';
import { awaitConnection, done, type Handled, type Handler } from '../outbox/handled.js';
import type { Messages } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';
import { moveResponse } from './response-state.js';
import { lookAgain } from '../exchange/track-exchange.js';

/** Asks the access point what became of an answer of ours; webhooks only make it ask sooner. */
export function makeTrackResponse(ports: Ports): Handler {
  return async (administration, message) => {
    const { responseId } = message.payload as Messages['track-response'];
    const { sent, connection } = await ports.store.inTransaction(administration, async (tx) => ({
      sent: await tx.responsesSent.byId(responseId),
      connection: await connectionOf(tx, 'access-point'),
    }));
    if (sent?.providerId === undefined) return done('Not sent');
    if (connection === null) return awaitConnection('access-point', ports.clock.now());
    const of = { ...sent, number: sent.id };
    const status = await ports.outside
      .accessPoint(connection)
      .status(referenceOf(of, sent, ports.clock.now()));
    if (!status.ok) return again(ports, sent, status.error.message);
    const found = status.value;
    if (found === null)
      return again(ports, sent, 'The access point does not know the transmission');
    if (found.state === 'accepted' && sent.state === 'sent')
      // A webhook made us look once; the regular look goes on by itself.
      return message.key === `track-response:${responseId}`
        ? again(ports, sent, 'Not delivered yet')
        : done('Not delivered yet');
    return done(found.state, async (tx) => {
      const current = await tx.responsesSent.byId(responseId);
      if (current !== null) await moveResponse(ports, tx, current, changeOf(found));
    });
  };
}

function again(ports: Ports, sent: ResponseSent, note: string): Handled {
  return lookAgain(ports.clock.now(), sent.stateAt, note);
}
