import { fault, type Fault } from '../../kernel/fault.js';
import { epochMs, type Instant } from '../../kernel/dates.js';
import { err, ok, type Result } from '../../kernel/result.js';

/** Header that carries the signature: `t=<unix seconds>,v1=<hex hmac-sha256 of "<t>.<raw body>">`. */
export const SIGNATURE_HEADER = 'webhook-signature';

/** Seconds a signature stays good, both ways: shorter refuses slow networks, longer helps a replay. */
export const TOLERANCE_SECONDS = 300;

/** A longer header is nobody's signature. */
const HEADER_MAX = 1024;
/** Signatures in one header: two while the sender rotates its key, some to spare. */
const SIGNATURES_MAX = 5;

/** A signature as claimed; nothing is verified yet. */
export interface ClaimedSignature {
  /** As written in the header, because these digits were signed */
  readonly timestamp: string;
  /** Hex, lower case, any length: a wrong length is a wrong signature, found in the comparison */
  readonly digests: readonly string[];
}

/** How a sender writes its signature: in which header, and under which name the digest stands in it. */
export interface SignatureForm {
  readonly header: string;
  /** Letters and digits only */
  readonly digest: string;
}

export const OUR_SIGNATURE: SignatureForm = { header: SIGNATURE_HEADER, digest: 'v1' };

/** Reads the header. Parts of other versions are passed over and never count as a signature (no downgrade). */
export function parseSignature(
  header: string | undefined,
  form: SignatureForm = OUR_SIGNATURE,
): Result<ClaimedSignature, Fault> {
  if (header === undefined || header === '') {
    return err(auth('webhook.signature-missing', `The header ${form.header} is missing.`));
  }
  if (header.length > HEADER_MAX) {
    return err(
      auth('webhook.signature-form', `The header is longer than ${HEADER_MAX} characters.`),
    );
  }
  const parts = header.split(',').map((part) => part.trim());
  const timestamps = valuesOf(parts, /^t=(\d{1,12})$/);
  const digests = valuesOf(parts, new RegExp(`^${form.digest}=([0-9a-fA-F]{1,512})$`));
  const timestamp = timestamps[0];
  if (timestamp === undefined || timestamps.length > 1) {
    return err(
      auth('webhook.signature-form', 'The signature needs exactly one time: t=<seconds>.'),
    );
  }
  if (digests.length === 0 || digests.length > SIGNATURES_MAX) {
    return err(
      auth('webhook.signature-form', `The signature needs one digest: ${form.digest}=<hex>.`),
    );
  }
  return ok({ timestamp, digests: digests.map((digest) => digest.toLowerCase()) });
}

/** Refuses a signature whose time is further from `now` than the tolerance, in the past or in the future. */
export function checkFresh(signature: ClaimedSignature, now: Instant): Fault | null {
  const ageMs = epochMs(now) - Number(signature.timestamp) * 1000;
  if (Math.abs(ageMs) <= TOLERANCE_SECONDS * 1000) return null;
  const found = `${Math.round(Math.abs(ageMs) / 1000)} s ${ageMs > 0 ? 'old' : 'in the future'}`;
  return fault(
    'STALE',
    'webhook.stale',
    '',
    `The signature is ${found}; at most ${TOLERANCE_SECONDS} s are accepted. Sign again, or set the clock.`,
  );
}

/** The bytes the digest is made of. */
export function signedBytes(timestamp: string, body: Uint8Array): Uint8Array {
  const head = new TextEncoder().encode(`${timestamp}.`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

export function printSignature(signature: ClaimedSignature): string {
  return [`t=${signature.timestamp}`, ...signature.digests.map((digest) => `v1=${digest}`)].join(
    ',',
  );
}

function valuesOf(parts: readonly string[], form: RegExp): string[] {
  return parts.flatMap((part) => form.exec(part)?.[1] ?? []);
}

function auth(code: string, message: string): Fault {
  return fault('AUTH', code, '', message);
}
