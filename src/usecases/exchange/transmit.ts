import { addMs } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { assertNever } from '../../kernel/result.js';
import { networkTypeOf } from '../../formats/ubl/profiles.js';
import type { AccessPoint, Transmission, TransmissionStatus } from '../../ports/access-point.js';
import type { AccessPointError } from '../../ports/access-point-error.js';
import type {
  ClaimedMessage,
  Connection,
  Exchange,
  StoredDocument,
  Tx,
} from '../../ports/store.js';
import { changeOf, moveExchange } from './exchange-state.js';
import { makeCheckReceiver } from './check-receiver.js';
import { fallBack } from './fall-back.js';
import { handOver } from './hand-over.js';
import {
  awaitConnection,
  done,
  type Handled,
  type Handler,
  inTwoParts,
  isTimeForCall,
} from '../outbox/handled.js';
import { type LookUp, makeLookUpParticipant } from './look-up-participant.js';
import { waitsForPerson } from '../installation.js';
import { note as noteJourney, rememberingLookups } from './journey.js';
import { keepWaiting, whyNotSending } from './may-send.js';
import { nextTryAt } from '../outbox/next-try.js';
import type { Messages } from '../outbox/outbox-messages.js';
import { post } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';

/** First look at a sent document's fate, when no webhook came. */
const FIRST_TRACK_MS = 60_000;

/** Findings of the access point that fit into a note; the rest is said when these are mended. */
const FAULTS_TOLD_MAX = 5;

const told = ({ code, path, message }: Fault): string =>
  `${code}${path === '' ? '' : ` at ${path}`}: ${message}`;

/** Nothing may leave yet; why. */
interface Waits {
  readonly waits: string;
}

interface Loaded {
  readonly exchange: Exchange;
  /** As it stood before this attempt began */
  readonly before: Exchange;
  readonly document: StoredDocument;
  readonly accessPoint: AccessPoint;
  readonly transmission: Transmission;
}

/**
 * SEND, second half: one attempt at the access point. What happened to an earlier attempt is asked first
 * whenever it is not certain; the key never changes; only the provider's own verdict rejects a document.
 */
export function makeTransmit(ports: Ports): Handler {
  const lookUpParticipant = makeLookUpParticipant(ports);
  return inTwoParts(ports.store, async (tx, administration, message) => {
    const { exchangeId } = message.payload as Messages['transmit'];
    const [connection, exchange] = await Promise.all([
      connectionOf(tx, 'access-point'),
      tx.exchanges.byId(exchangeId),
    ]);
    const answer = (handled: Handled) => () => Promise.resolve(handled);
    if (connection === null)
      return answer(awaitConnection('access-point', ports.clock.now(), message.uncertain));
    const loaded = exchange === null ? null : await begin(ports, tx, exchange, connection);
    if (loaded === null) return answer(done('Nothing left to do'));
    if ('waits' in loaded)
      return answer(waitsForPerson(ports.clock.now(), loaded.waits, message.uncertain));
    return () => attempt(ports, lookUpParticipant, administration, message, loaded);
  });
}

async function attempt(
  ports: Ports,
  lookUpParticipant: LookUp,
  administration: AdministrationId,
  message: ClaimedMessage,
  loaded: Loaded,
): Promise<Handled> {
  const { accessPoint, transmission, exchange, before, document } = loaded;
  // An attempt that began and left no outcome is as uncertain as one that heard nothing.
  const uncertain = message.uncertain || before.state === 'unknown' || before.state === 'sending';
  const { invoice } = document;
  const { lookUp, noteLookups } = rememberingLookups((whose, participant, options) =>
    lookUpParticipant(whose, participant, { ...options, through: accessPoint }),
  );
  const about = { administration, invoice, traits: accessPoint.traits };
  const ways = { accessPoint, checkReceiver: makeCheckReceiver(ports, lookUp)(about) };
  const handed = await handOver(
    ways,
    transmission,
    { ...before, uncertain },
    ports.clock.now(),
    () => isTimeForCall(message, ports.clock.now()),
  );
  const { outcome, save } = handed.ok
    ? afterStatus(ports, exchange, handed.value)
    : afterError(
        ports,
        administration,
        { ...attempted(loaded, handed.error), uncertain },
        handed.error,
        message,
      );
  return {
    outcome,
    save: async (tx) => {
      await noteLookups(tx, exchange);
      await save?.(tx);
    },
  };
}

/** The exchange after an attempt that failed: one that only asked leaves the time of the latest call as it was. */
function attempted(
  { exchange, before }: Loaded,
  error: { readonly onlyAsked?: true },
): { readonly exchange: Exchange } {
  const { attemptedAt } = error.onlyAsked === true ? before : exchange;
  return { exchange: attemptedAt === undefined ? exchange : { ...exchange, attemptedAt } };
}

/** Write-ahead: the attempt is on record before the call. Null when the exchange has nothing left to send. */
async function begin(
  ports: Ports,
  tx: Tx,
  exchange: Exchange,
  connection: Connection,
): Promise<Loaded | Waits | null> {
  if (!['queued', 'sending', 'unknown'].includes(exchange.state)) return null;
  if (exchange.channel !== undefined && exchange.channel !== 'network') return null;
  const accessPoint = ports.outside.accessPoint(connection);
  const [document, waits, administration] = await Promise.all([
    tx.documents.byId(exchange.documentId),
    whyNotSending(ports, tx, { connection, accessPoint }, exchange),
    tx.administration.get(),
  ]);
  // A corrected version has its own exchange and key: its bytes never travel under this one's.
  if (document?.version !== exchange.documentVersion) return null;
  if (document.bytes === undefined) return null;
  if (waits !== null) {
    await keepWaiting(ports, tx, exchange, waits);
    return { waits };
  }
  const now = ports.clock.now();
  const started: Exchange = {
    ...withoutNote(exchange),
    attempts: exchange.attempts + 1,
    firstAttemptAt: exchange.firstAttemptAt ?? now,
    attemptedAt: now,
    state: exchange.state === 'unknown' ? 'unknown' : 'sending',
  };
  await tx.exchanges.save(started);
  const { key, transportId } = exchange;
  await noteJourney(tx, exchange, now, 'attempt', { number: started.attempts, key, transportId });
  return {
    exchange: started,
    before: exchange,
    document,
    accessPoint,
    transmission: {
      key: exchange.key,
      transportId: exchange.transportId,
      number: exchange.number,
      sender: exchange.sender,
      receiver: exchange.receiver,
      ...networkTypeOf(document.invoice),
      country: administration.country,
      bytes: document.bytes,
    },
  };
}

/** What was said of the time before an attempt is not said of its outcome. */
function withoutNote({ note: _note, ...exchange }: Exchange): Exchange {
  return exchange;
}

function afterStatus(ports: Ports, exchange: Exchange, status: TransmissionStatus): Handled {
  return done(`Access point has it as ${status.providerId}`, async (tx) => {
    const moved = await moveExchange(ports, tx, exchange, changeOf(status));
    if (moved.state !== 'sent') return;
    const now = ports.clock.now();
    // A webhook that came before this answer found no exchange to look for.
    const at = (await tx.inbound.wasToldOf(status.providerId)) ? now : addMs(now, FIRST_TRACK_MS);
    await post(tx, ports.ids, 'track-exchange', exchange.id, { exchangeId: exchange.id }, at);
  });
}

function afterError(
  ports: Ports,
  administration: AdministrationId,
  { exchange, uncertain }: { readonly exchange: Exchange; readonly uncertain: boolean },
  error: AccessPointError,
  message: ClaimedMessage,
): Handled {
  const at = ports.clock.now();
  const nextAt = nextTryAt(at, message, error);
  const note = [error.message, ...(error.faults ?? []).slice(0, FAULTS_TOLD_MAX).map(told)].join(
    ' ',
  );
  ports.observe.event('exchange.attempt-failed', {
    administration,
    exchange: exchange.id,
    kind: error.kind,
  });
  const move =
    (kind: 'rejected' | 'precondition-failed' | 'not-accepted' | 'outcome-unknown') =>
    async (tx: Tx) => {
      const held = error.providerId === undefined ? {} : { providerId: error.providerId };
      await moveExchange(ports, tx, exchange, { event: { kind }, at, note, ...held });
    };
  switch (error.kind) {
    case 'invalid':
      return done(`Refused: ${error.message}`, move('rejected'));
    case 'precondition':
      return error.reason === 'receiver-absent'
        ? done(error.message, (tx) => fallBack(ports, tx, exchange, { error, uncertain, at }))
        : done(`Held: ${error.message}`, move('precondition-failed'));
    case 'transient':
      return {
        outcome: { kind: 'retry', nextAt, note: error.message, uncertain: false },
        save: move('not-accepted'),
      };
    case 'unknown':
      return {
        outcome: { kind: 'retry', nextAt, note: error.message, uncertain: true },
        save: move('outcome-unknown'),
      };
    default:
      return assertNever(error.kind);
  }
}
