import { type NaptrRecord, promises as dns } from 'node:dns';
import { smlName } from '../../domain/party/sml.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { Digest } from '../../ports/digest.js';
import type { PeppolSettings } from './settings.js';

/** Who publishes a participant: an address, nobody for certain, or no answer to rely on. */
export type Publisher =
  | { readonly kind: 'found'; readonly url: URL }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly message: string };

/** What a resolver says when the name, or this kind of record of it, certainly does not exist. */
const ABSENT: readonly string[] = [dns.NOTFOUND, dns.NODATA];

const WORDS: Readonly<Record<string, string>> = {
  [dns.SERVFAIL]: 'the name server failed',
  [dns.REFUSED]: 'the name server refuses to answer',
  [dns.TIMEOUT]: 'no name server answered in time',
  [dns.CANCELLED]: 'no name server answered in time',
  [dns.CONNREFUSED]: 'no name server is reachable',
};

/** Asks the SML: NAPTR records alone (the older CNAME names are gone). Every failure is `unknown`, never `absent`. */
export async function findPublisher(
  participant: ParticipantId,
  settings: PeppolSettings,
  digest: Digest,
): Promise<Publisher> {
  const { dnsServers, timeoutMs } = settings;
  const resolver = new dns.Resolver({ timeout: timeoutMs, tries: 1 });
  if (dnsServers.length > 0) resolver.setServers(dnsServers);
  // Several servers may each take their time: together they get no more than one.
  const timer = setTimeout(() => {
    resolver.cancel();
  }, timeoutMs);
  try {
    const records = await resolver.resolveNaptr(smlName(participant, settings.zone, digest));
    return records.length === 0 ? { kind: 'absent' } : publisherIn(records, settings);
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    if (ABSENT.includes(code)) return await absentIn(resolver, settings.zone);
    const why = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
    return { kind: 'unknown', message: `DNS gave no answer: ${why ?? code}.` };
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A "no" counts only where the zone itself is known: a name server that is cut off from the world, or guards its network,
 * says no to everything. A zone with anything below it is never NXDOMAIN (RFC 8020).
 */
async function absentIn(resolver: dns.Resolver, zone: string): Promise<Publisher> {
  try {
    await resolver.resolveSoa(zone);
    return { kind: 'absent' };
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    if (code === dns.NODATA) return { kind: 'absent' };
    const message = `The name server does not know the network (${zone}), so its "no" says nothing. Name others in VOLDAAN_DNS_SERVERS.`;
    return { kind: 'unknown', message };
  }
}

function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}

/** The record that counts: service Meta:SMP, flag U, lowest order, then lowest preference (RFC 3403, 4.1). */
function publisherIn(records: readonly NaptrRecord[], settings: PeppolSettings): Publisher {
  const [first] = records
    .filter(({ service, flags }) => /^meta:smp$/i.test(service) && /^u$/i.test(flags))
    .sort((a, b) => a.order - b.order || a.preference - b.preference);
  const url = first === undefined ? null : urlOfRegexp(first.regexp);
  const address = url === null ? null : smpUrl(url, settings);
  if (address !== null) return { kind: 'found', url: address };
  const what = first === undefined ? 'no SMP among its records' : `"${first.regexp.slice(0, 120)}"`;
  return { kind: 'unknown', message: `DNS names no SMP that can be asked: ${what}.` };
}

/** `!.*!https://smp.example.com!`: the first character divides; what it is replaced with is the address. */
function urlOfRegexp(regexp: string): string | null {
  const [before, pattern, url, flags, ...others] = regexp.split(regexp.charAt(0));
  const whole = before === '' && /^\^?\.\*\$?$/.test(pattern ?? '') && others.length === 0;
  return whole && url !== undefined && /^i?$/.test(flags ?? '?') ? url : null;
}

/** An address of an SMP that may be called, without a slash at its end; null for any other. */
export function smpUrl(text: string, { addresses }: Pick<PeppolSettings, 'addresses'>): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return null;
  if (url.protocol !== 'https:' && !(addresses === 'any' && url.protocol === 'http:')) return null;
  return url;
}
