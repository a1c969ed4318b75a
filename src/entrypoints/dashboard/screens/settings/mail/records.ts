import type { Forms } from '../../../base/api.js';

type Finding = Forms['CheckedSender']['findings'][number];

/** A longer record is told in part, and a part of it is not to be published. */
const FOUND_MAX = 300;

/** A TXT record as whoever keeps the domain puts it in. */
export interface TxtRecord {
  readonly name: string;
  readonly value: string;
}

function domainOf(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/>\s*$/, '');
}

/** What is changed of what was found, by what is wrong with it; what is not here only the mail provider knows. */
const MENDED: Readonly<
  Partial<Record<Finding['code'], (found: string, from: string) => TxtRecord>>
> = {
  'spf-open': (found, from) => ({
    name: domainOf(from),
    value: found.replace(/\s[+]?all\s*$/i, ' ~all'),
  }),
  'spf-undecided': (found, from) => ({
    name: domainOf(from),
    value: `${found.replace(/\s\??all\s*$/i, '')} ~all`,
  }),
  'dmarc-missing': (_, from) => ({
    name: `_dmarc.${domainOf(from)}`,
    value: `v=DMARC1; p=none; rua=mailto:${addressIn(from)}`,
  }),
  'dmarc-watching': (found, from) => ({
    name: `_dmarc.${domainOf(from)}`,
    value: found.replace(/((?:^|;)\s*p\s*=\s*)none/i, '$1quarantine'),
  }),
};

/** The record to publish for what was found; null: nothing, or it is not for us to say. */
export function recordFor({ code, found = '' }: Finding, from: string): TxtRecord | null {
  if (found.length >= FOUND_MAX) return null;
  return MENDED[code]?.(found, from) ?? null;
}

/** The bare address of a sender that may be written with a name. */
function addressIn(from: string): string {
  return /<([^>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}
