import { promises as dns } from 'node:dns';
import type { DnsTexts } from '../../domain/mail/sender.js';
import type { Dns } from '../../ports/dns.js';

/** All servers together take no longer for one name, ms. */
const TIMEOUT_MS = 5_000;
/** Texts of one name that are looked at, and characters of each: some names collect dozens. */
const TEXTS_MAX = 100;
const TEXT_MAX = 4_000;

const ABSENT: readonly string[] = [dns.NOTFOUND, dns.NODATA];

/** `servers`: `address` or `address:port`; empty: those of the system. */
export function makeDns(servers: readonly string[], timeoutMs: number = TIMEOUT_MS): Dns {
  return {
    async texts(name): Promise<DnsTexts> {
      const resolver = new dns.Resolver({ timeout: timeoutMs, tries: 1 });
      if (servers.length > 0) resolver.setServers(servers);
      const timer = setTimeout(() => {
        resolver.cancel();
      }, timeoutMs);
      try {
        const records = await resolver.resolveTxt(name);
        // A long text travels in pieces that belong together without a gap (RFC 7208 3.3).
        const texts = records.slice(0, TEXTS_MAX).map((r) => r.join('').slice(0, TEXT_MAX).trim());
        return { kind: 'found', texts };
      } catch (error) {
        const code = codeOf(error);
        if (code === null) throw error;
        if (ABSENT.includes(code)) return { kind: 'absent' };
        return { kind: 'unknown', message: `DNS gave no answer for ${name}: ${code}.` };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}
