import { assertNever } from '../../kernel/result.js';
import { type SendingBar, sendingBar } from '../../domain/exchange/onboarding.js';
import type { AccessPoint } from '../../ports/access-point.js';
import type { Connection, Exchange, Tx } from '../../ports/store.js';
import { suspension } from '../installation.js';
import { note } from './journey.js';
import type { Ports } from '../ports.js';

/** The provider a connection goes to: with another one an administration is tested anew. */
export function connectionKey({ id, adapter }: Pick<Connection, 'id' | 'adapter'>): string {
  return `${id}:${adapter}`;
}

/**
 * Why this document may not be handed over now; null: it may. A copy of the database sends nothing at all; for the rest a
 * playground counts as live, and the test of an administration goes before it is.
 */
export async function whyNotSending(
  ports: Pick<Ports, 'place' | 'clock'>,
  tx: Tx,
  to: { readonly connection: Connection; readonly accessPoint: AccessPoint },
  { documentId }: Pick<Exchange, 'documentId'>,
): Promise<string | null> {
  const suspended = await suspension(ports, tx);
  if (suspended !== null || to.accessPoint.traits.playground) return suspended;
  const onboarding = await tx.onboarding.get();
  if (onboarding.test?.documentId === documentId) return null;
  const today = ports.clock.today((await tx.administration.get()).zone);
  const bar = sendingBar(onboarding, connectionKey(to.connection), today);
  return bar === null ? null : barSentence(bar);
}

/** Keeps the reason where people look for it, once per reason. */
export async function keepWaiting(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  exchange: Exchange,
  reason: string,
): Promise<void> {
  if (exchange.note === reason) return;
  await tx.exchanges.save({ ...exchange, note: reason });
  await note(tx, exchange, ports.clock.now(), 'waits', { reason });
}

const COMMANDS = 'voldaan onboarding show says what to do; this goes by itself then.';

/** What a held document says of the missing step. */
export function barSentence(bar: SendingBar): string {
  switch (bar) {
    case 'host-sends':
      return 'The host package sends for this administration, so Voldaan sends nothing. Change that with voldaan onboarding sender.';
    case 'no-authority':
      return `The authority of the client to act for it was withdrawn, has ended, or does not cover sending: nothing is sent. Record a new one with voldaan onboarding authority.`;
    case 'left':
      return 'This administration left: nothing is sent for it any more. To begin again: voldaan onboarding sender.';
    case 'sender':
      return `Not live: nobody said yet who sends for this administration. ${COMMANDS}`;
    case 'identified':
      return `Not live: the numbers and the mandate of this administration are not on record. ${COMMANDS}`;
    case 'registered':
      return `Not live: this administration is not registered to receive, so no answer could reach it. ${COMMANDS}`;
    case 'moved':
      return `Not live: another provider publishes this administration; it has to move first. ${COMMANDS}`;
    case 'tested':
      return `Not live: no test went through this access point yet. ${COMMANDS}`;
    case 'live':
      return `Not live: the test succeeded, and a person has to say that it begins. ${COMMANDS}`;
    default:
      return assertNever(bar);
  }
}
