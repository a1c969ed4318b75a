import { addMs, epochMs } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { thrownFacts } from '../../kernel/thrown.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { Observe } from '../../ports/observe.js';
import type { ClaimedMessage, Store, Tx } from '../../ports/store.js';
import type { Handled, Handler } from './handled.js';
import { nextTryAt } from './next-try.js';
import { SLOW_MS, waitedFor } from './slow-origins.js';

/** A worker that dies is noticed after this long; longer than any single outside call may take (30 s). */
const LEASE_MS = 60_000;
/**
 * A message that breaks our own code this many times in a row is parked for a person (F12). What is merely
 * unreachable is tried for as long as it takes: a provider that is gone for hours loses nobody's invoice (F18).
 */
const BREAKS_MAX = 5;
/** The note of a broken attempt counts the breaks; outages before and between are not the message's fault. */
const BROKE = /^Broke (\d+) times, last: /;

export interface TurnPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly observe: Observe;
}

/** A message in hand, with what is left to do when its handler began in the claiming transaction. */
interface Taken {
  readonly message: ClaimedMessage;
  readonly rest?: () => Promise<Handled>;
}

/** How a turn goes on, and what is heard of it. */
export interface TurnHooks {
  /** False: nothing more is begun, what is in hand is brought to its end */
  readonly goesOn: () => boolean;
  /** Of the host package of the administration */
  readonly origin: string;
  /** Whom a message waited for, as `waitedFor` names him, and how long, ms */
  readonly saw: (whom: string, ms: number) => void;
}

export interface Turn {
  readonly handled: number;
  /** It ended before it found nothing more to do */
  readonly cutShort: boolean;
}

/** At most `max` messages of one administration, one transaction between two of them; a slow answer ends the turn. */
export type DeliverTurn = (
  administration: AdministrationId,
  max: number,
  hooks: TurnHooks,
) => Promise<Turn>;

/** One administration's turn at the SQL outbox: claim, handle, settle, and one bad message never blocks others. */
export function makeDeliverTurn(
  ports: TurnPorts,
  handlers: Readonly<Record<string, Handler>>,
): DeliverTurn {
  const handlerOf = ({ kind }: ClaimedMessage): Handler | undefined =>
    Object.hasOwn(handlers, kind) ? handlers[kind] : undefined;

  /**
   * What happens between two messages, in one transaction: the outcome of the last is saved, the next is claimed and its
   * handler begins. When the beginning fails, the next message begins by itself, which shows whether it is at fault; when
   * what belongs to the outcome cannot be saved, the last one is at fault and not the round: the others go on.
   */
  async function between(
    administration: AdministrationId,
    last: { readonly message: ClaimedMessage; readonly outcome: Handled } | null,
    again: boolean,
  ): Promise<Taken | null> {
    // Whose statements run: what fails is that one's fault.
    const turn: { of: 'last' | 'next' } = { of: 'last' };
    const settleAndTake = (outcome: Handled | undefined, begins: boolean) =>
      ports.store.inTransaction(administration, async (tx): Promise<Taken | null> => {
        turn.of = 'last';
        if (last !== null && outcome !== undefined)
          await settle(administration, tx, last.message, outcome);
        const message = again ? await claimNext(tx) : null;
        if (message === null) return null;
        const begin = begins ? handlerOf(message)?.begin : undefined;
        if (begin === undefined) return { message };
        turn.of = 'next';
        return { message, rest: await begin(tx, administration, message) };
      });
    try {
      return await settleAndTake(last?.outcome, true);
    } catch (error) {
      if (turn.of === 'next') return settleAndTake(last?.outcome, false);
      if (last === null) throw error;
      return settleAndTake(broken(administration, last.message, error), false);
    }
  }

  function claimNext(tx: Tx): Promise<ClaimedMessage | null> {
    const now = ports.clock.now();
    return tx.outbox.claim({
      now,
      leaseUntil: addMs(now, LEASE_MS),
      attemptId: ports.ids.next('attempt'),
    });
  }

  async function settle(
    administration: AdministrationId,
    tx: Tx,
    message: ClaimedMessage,
    handled: Handled,
  ): Promise<void> {
    const settled = await tx.outbox.settle(message, handled.outcome, ports.clock.now());
    if (settled === 'settled') await handled.save?.(tx);
    ports.observe.event('outbox.settled', {
      administration,
      kind: message.kind,
      id: message.id,
      attempt: message.attempts,
      outcome: settled === 'settled' ? handled.outcome.kind : settled,
    });
  }

  async function handle(
    administration: AdministrationId,
    { message, rest }: Taken,
  ): Promise<Handled> {
    const handler = handlerOf(message);
    if (handler === undefined)
      return { outcome: { kind: 'parked', note: `No handler for ${message.kind}` } };
    try {
      return await (rest === undefined ? handler(administration, message) : rest());
    } catch (error) {
      return broken(administration, message, error);
    }
  }

  /** A bug or a lost database: said aloud, kept, and tried again; what happened outside is not known. */
  function broken(
    administration: AdministrationId,
    message: ClaimedMessage,
    thrown: unknown,
  ): Handled {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    const { kind, id } = message;
    ports.observe.event('outbox.failed', { administration, kind, id, ...thrownFacts(thrown) });
    const times = Number(BROKE.exec(message.note ?? '')?.[1] ?? '0') + 1;
    const note = `Broke ${times} times, last: ${error}`;
    if (times >= BREAKS_MAX) return { outcome: { kind: 'parked', note } };
    const nextAt = nextTryAt(ports.clock.now(), { attempts: times });
    return { outcome: { kind: 'retry', nextAt, note, uncertain: true } };
  }

  return async (administration, max, { goesOn, origin, saw }) => {
    let taken = await between(administration, null, true);
    let handled = 0;
    let again = true;
    while (taken !== null) {
      const { message } = taken;
      handled += 1;
      const began = epochMs(ports.clock.now());
      const outcome = await handle(administration, taken);
      const whom = waitedFor(message.kind, administration, origin);
      const took = whom === null ? 0 : epochMs(ports.clock.now()) - began;
      if (whom !== null) saw(whom, took);
      again = handled < max && took < SLOW_MS && goesOn();
      taken = await between(administration, { message, outcome }, again);
    }
    return { handled, cutShort: !again };
  };
}
