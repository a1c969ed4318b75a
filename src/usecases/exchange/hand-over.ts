import { epochMs, type Instant } from '../../kernel/dates.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type {
  AccessPoint,
  SentReference,
  Transmission,
  TransmissionStatus,
} from '../../ports/access-point.js';
import type { AccessPointError } from '../../ports/access-point-error.js';
import type { CheckReceiver } from './check-receiver.js';

/** What is known of the attempts before this one. */
export interface EarlierAttempts {
  readonly providerId?: string;
  readonly firstAttemptAt?: Instant;
  readonly attemptedAt?: Instant;
  /** One of them ended without an answer we may trust, or left no outcome at all */
  readonly uncertain: boolean;
}

const TOO_LATE: AccessPointError = {
  kind: 'transient',
  message: 'This attempt took so long that another worker may have begun one; nothing was sent.',
};

type HandedOver = Result<
  TransmissionStatus,
  /** `onlyAsked`: no call that sends was made, so the time of the latest one stays what it was */
  AccessPointError & { readonly onlyAsked?: true }
>;

/** Through whom it goes, and who is asked about the receiver before. */
interface Ways {
  readonly accessPoint: AccessPoint;
  readonly checkReceiver: CheckReceiver;
}

/**
 * One attempt to hand a transmission over, at most once taken (INV-1): what became of earlier attempts is resolved
 * first, the receiver is looked up again, and only then the call is made. Write the attempt down before calling this.
 */
export async function handOver(
  ways: Ways,
  transmission: Transmission,
  earlier: EarlierAttempts,
  now: Instant,
  /** Asked right before the call: whether this attempt is still ours to make */
  isStillOurs: () => boolean = () => true,
): Promise<HandedOver> {
  const { accessPoint } = ways;
  if (earlier.uncertain || earlier.providerId !== undefined) {
    const resolved = await resolveEarlier(accessPoint, transmission, earlier, now);
    if (resolved !== null) return resolved;
  }
  const refused = await refusalBefore(ways, transmission);
  if (refused !== null) return err(refused);
  return isStillOurs() ? accessPoint.send(transmission) : err(TOO_LATE);
}

/** What the fate of a transmission is asked with. */
export function referenceOf(
  {
    key,
    transportId,
    number,
    sender,
    receiver,
  }: Omit<SentReference, 'firstAttemptAt' | 'attemptedAt' | 'providerId'>,
  earlier: Pick<EarlierAttempts, 'providerId' | 'firstAttemptAt' | 'attemptedAt'>,
  now: Instant,
): SentReference {
  return {
    ...{ key, transportId, number, sender, receiver },
    ...(earlier.providerId === undefined ? {} : { providerId: earlier.providerId }),
    firstAttemptAt: earlier.firstAttemptAt ?? earlier.attemptedAt ?? now,
    attemptedAt: earlier.attemptedAt ?? now,
  };
}

/** Null: nothing of it was taken, or the same key may go again. */
async function resolveEarlier(
  accessPoint: AccessPoint,
  transmission: Transmission,
  earlier: EarlierAttempts,
  now: Instant,
): Promise<HandedOver | null> {
  const { unknownResolvedBy, keyWindowMs } = accessPoint.traits;
  if (unknownResolvedBy === 'status' || earlier.providerId !== undefined) {
    const known = await accessPoint.status(referenceOf(transmission, earlier, now));
    if (!known.ok) return err({ ...known.error, kind: 'unknown', onlyAsked: true });
    if (known.value !== null) return ok(known.value);
    if (unknownResolvedBy === 'status') return null;
  }
  if (!earlier.uncertain) return null;
  if (unknownResolvedBy === 'person') return err(nobodyCanTell(transmission));
  if (keyWindowMs === null) return null;
  const age = epochMs(now) - epochMs(earlier.firstAttemptAt ?? now);
  return age < keyWindowMs ? null : err(windowPassed(transmission, keyWindowMs));
}

function nobodyCanTell({ number }: Transmission): AccessPointError {
  const message = `Whether document ${number} was taken is not known, and this provider can neither be asked for it nor recognises a repeated call. Look it up there: then say that it was sent, or that it goes again.`;
  return { kind: 'precondition', message };
}

function windowPassed({ number }: Transmission, keyWindowMs: number): AccessPointError {
  const minutes = Math.floor(keyWindowMs / 60_000);
  const message = `Whether document ${number} was taken is not known, and this provider recognises a repeated call for ${minutes} minutes only. Look it up there: then say that it was sent, or that it goes again.`;
  return { kind: 'precondition', message };
}

/** What is certain before the call: a size nobody takes, a receiver who cannot get it. */
async function refusalBefore(
  { accessPoint, checkReceiver }: Ways,
  transmission: Transmission,
): Promise<AccessPointError | null> {
  const { documentBytesMax } = accessPoint.traits;
  const { length } = transmission.bytes;
  if (length > documentBytesMax) {
    const message = `The document has ${length} bytes with its attachments; this access point takes ${documentBytesMax}. Leave an attachment out, or send it another way.`;
    return { kind: 'precondition', reason: 'too-large', message };
  }
  return checkReceiver(transmission);
}
