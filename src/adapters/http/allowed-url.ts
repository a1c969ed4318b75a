import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.js';

/** Ports a server of the public internet may be spoken to on: empty is that of https. Others belong to other things. */
const PORTS: readonly string[] = ['', '8443'];

/**
 * Why an address that a user gave must not be called, as one sentence; null: nothing in its text forbids it, and the name
 * is judged when it is looked up. Spellings of one address (decimal, octal, hexadecimal, short, other digits) are one to the
 * URL parser, which Node calls by.
 */
export function whyForbidden(text: string): string | null {
  if (!URL.canParse(text)) return 'It is not a URL.';
  const { protocol, username, password, port, hostname } = new URL(text);
  if (protocol !== 'https:') return 'Only https is spoken on the public internet.';
  if (username !== '' || password !== '') return 'It carries a user name or a password.';
  if (!PORTS.includes(port)) return 'Only the ports 443 and 8443 are called.';
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isPublicAddress(host) ? null : NOT_PUBLIC;
  // Names that are nobody's on the internet (RFC 6761, RFC 8375), and those without a dot.
  return !host.includes('.') || PRIVATE_NAME.test(host) ? NOT_PUBLIC : null;
}

const NOT_PUBLIC = 'The address is not on the public internet.';
const PRIVATE_NAME = /\.(?:localhost|local|internal|home\.arpa|lan|intranet|onion|invalid)$/;
