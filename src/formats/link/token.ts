import type { LinkPurpose } from '../../domain/link/link.js';
import { epochMs, type Instant, instantOf } from '../../kernel/dates.js';
import { type AdministrationId, type LinkId, parseId } from '../../kernel/ids.js';

/** What a link says; nothing in it is about a person. */
export interface LinkClaims {
  readonly administration: AdministrationId;
  readonly link: LinkId;
  readonly purpose: LinkPurpose;
  readonly expiresAt: Instant;
}

/** A link as claimed: nobody has looked at the signature yet. */
export interface ClaimedLink extends LinkClaims {
  /** What must have been signed */
  readonly signed: string;
  readonly signature: string;
}

/** Longest token looked at, characters: two ids of 100, and the rest. */
const TOKEN_MAX = 320;
/** HMAC-SHA256 in base64url, without padding. */
const SIGNATURE = /^[A-Za-z0-9_-]{43}$/;
const SECONDS = /^[0-9a-z]{1,9}$/;
/** Cannot stand in an id, and needs no escape in an address. */
const BETWEEN = '~';

const LETTERS: Readonly<Record<LinkPurpose, string>> = {
  problem: 'd',
  promise: 'p',
  contact: 'c',
  pay: 'b',
};

/** What is signed: the claims, bound to this use of the key. */
export function signedText(claims: LinkClaims): string {
  return `voldaan-link-1${BETWEEN}${claimsText(claims)}`;
}

export function printToken(claims: LinkClaims, signature: string): string {
  return `${claimsText(claims)}${BETWEEN}${signature}`;
}

/** Reads `administration~link~purpose~expiry~signature`; null for anything else. */
export function parseToken(token: string): ClaimedLink | null {
  if (token.length > TOKEN_MAX) return null;
  const [administrationText, linkText, letter, expiry, signature, ...others] = token.split(BETWEEN);
  const administration = parseId<'administration'>(administrationText ?? '');
  const link = parseId<'link'>(linkText ?? '');
  const purpose = (Object.keys(LETTERS) as LinkPurpose[]).find((p) => LETTERS[p] === letter);
  if (administration === null || link === null || purpose === undefined) return null;
  if (expiry === undefined || !SECONDS.test(expiry) || others.length > 0) return null;
  if (signature === undefined || !SIGNATURE.test(signature)) return null;
  const ms = Number.parseInt(expiry, 36) * 1000;
  // The last moment a date can hold.
  if (ms > 8_640_000_000_000_000) return null;
  const claims = { administration, link, purpose, expiresAt: instantOf(ms) };
  return { ...claims, signed: signedText(claims), signature };
}

function claimsText({ administration, link, purpose, expiresAt }: LinkClaims): string {
  const seconds = Math.floor(epochMs(expiresAt) / 1000).toString(36);
  return [administration, link, LETTERS[purpose], seconds].join(BETWEEN);
}
