import { addMs, epochMs, type Instant } from '../../kernel/dates.js';
import type { AccessPoint } from '../../ports/access-point.js';
import type { ClaimedMessage, Exchange } from '../../ports/store.js';
import { changeOf, moveExchange } from './exchange-state.js';
import { referenceOf } from './hand-over.js';
import {
  awaitConnection,
  done,
  type Handled,
  type Handler,
  inTwoParts,
} from '../outbox/handled.js';
import type { Messages } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';

/** Every 5 minutes for 2 hours, then hourly (F8); given up after 30 days: no news is not bad news by itself. */
const OFTEN_MS = 300_000;
const OFTEN_FOR_MS = 7_200_000;
const HOURLY_MS = 3_600_000;
const GIVE_UP_MS = 30 * 86_400_000;

/** Asks the access point what became of a sent document; webhooks only make it ask sooner. */
export function makeTrackExchange(ports: Ports): Handler {
  return inTwoParts(ports.store, async (tx, _, message) => {
    const { exchangeId } = message.payload as Messages['track-exchange'];
    const [exchange, connection] = await Promise.all([
      tx.exchanges.look(exchangeId),
      connectionOf(tx, 'access-point'),
    ]);
    if (exchange?.providerId === undefined) return () => Promise.resolve(done('Not sent'));
    if (connection === null)
      return () => Promise.resolve(awaitConnection('access-point', ports.clock.now()));
    return () => track(ports, message, exchange, ports.outside.accessPoint(connection));
  });
}

async function track(
  ports: Ports,
  message: ClaimedMessage,
  exchange: Exchange,
  accessPoint: AccessPoint,
): Promise<Handled> {
  const status = await accessPoint.status(referenceOf(exchange, exchange, ports.clock.now()));
  if (!status.ok) return again(ports, exchange, status.error.message);
  const found = status.value;
  if (found === null)
    return again(ports, exchange, 'The access point does not know the transmission');
  const isRegular = message.key === `track-exchange:${exchange.id}`;
  // A webhook made us look once; the regular look goes on by itself.
  if (found.state === 'accepted' && exchange.state === 'sent' && !isRegular)
    return done('Not delivered yet');
  if (found.state === 'accepted' && exchange.state === 'sent')
    return again(ports, exchange, 'Not delivered yet');
  return done(found.state, async (tx) => {
    const current = await tx.exchanges.byId(exchange.id);
    if (current !== null) await moveExchange(ports, tx, current, changeOf(found));
  });
}

function again(ports: Ports, exchange: Exchange, note: string): Handled {
  return lookAgain(ports.clock.now(), exchange.stateAt, note);
}

/** Another look at what became of a transmission, seldomer as its state grows older; at last none. */
export function lookAgain(now: Instant, since: Instant, note: string): Handled {
  const age = epochMs(now) - epochMs(since);
  if (age > GIVE_UP_MS) return done(`No further news after 30 days: ${note}`);
  const nextAt = addMs(now, age < OFTEN_FOR_MS ? OFTEN_MS : HOURLY_MS);
  return { outcome: { kind: 'retry', nextAt, note, uncertain: false } };
}
