import type { Forms } from '../../../base/api.js';

type Finding = Forms['CheckedSender']['findings'][number];

/** A longer record is told in part, and a part of it is not to be published. */
const FOUND_MAX = 300;

/** A TXT record as whoever keeps the domain puts it in. */
export interface TxtRecord {
  readonly name: string;
  readonly value: string;
}

export function domainOf(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/>\s*$/, '');
}

/**
 * The record to publish for what was found; null: nothing, or only the mail provider knows it (the servers in SPF, the key
 * of DKIM). What stands there is kept, and one part of it changed.
 */
export function recordFor({ code, found = '' }: Finding, from: string): TxtRecord | null {
  const domain = domainOf(from);
  const dmarc = `_dmarc.${domain}`;
  if (found.length >= FOUND_MAX) return null;
  switch (code) {
    case 'spf-open':
      return { name: domain, value: found.replace(/\s[+]?all\s*$/i, ' ~all') };
    case 'spf-undecided':
      return { name: domain, value: `${found.replace(/\s\??all\s*$/i, '')} ~all` };
    case 'dmarc-missing':
      return { name: dmarc, value: `v=DMARC1; p=none; rua=mailto:${addressIn(from)}` };
    case 'dmarc-watching':
      return { name: dmarc, value: found.replace(/((?:^|;)\s*p\s*=\s*)none/i, '$1quarantine') };
    default:
      return null;
  }
}

/** The bare address of a sender that may be written with a name. */
function addressIn(from: string): string {
  return /<([^>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}
