import { lookup, type LookupAddress, type LookupAllOptions } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * Address ranges that are not the public internet (IANA special-purpose registries); a URL given by a user must not lead
 * there. Of IPv6 only 2000::/3 is handed out: all else is refused, with it IPv4 written as IPv6.
 */
const SPECIAL: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 3],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['4000::', 2],
  ['8000::', 1],
];

/** One list per family: a common one would judge IPv4 as the IPv6 it can be written as. */
const special = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of SPECIAL) {
  const family = network.includes(':') ? 'ipv6' : 'ipv4';
  special[family].addSubnet(network, prefix, family);
}

/** Whether an IP address belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  return isIP(address) !== 0 && !special[family].check(address, family);
}

/** Code of the error with which a forbidden address is refused, before a connection is tried. */
export const ADDRESS_FORBIDDEN = 'VOLDAAN_ADDRESS_FORBIDDEN';

export function addressForbidden(name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${name} is not on the public internet`), {
    code: ADDRESS_FORBIDDEN,
  });
}

/** All addresses of a name, as `dns.lookup` answers. */
export type LookUpAll = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

/**
 * Name look-up that answers public addresses only. The connection is made to the very address that was judged,
 * so a name that changes its mind in between gains nothing.
 */
export function publicOnly(lookUpAll: LookUpAll): LookupFunction {
  return (hostname, options, callback) => {
    lookUpAll(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        callback(error, '', 0);
        return;
      }
      const [first, ...others] = found;
      if (first === undefined || found.some((entry) => !isPublicAddress(entry.address))) {
        callback(addressForbidden(hostname), '', 0);
        return;
      }
      if (options.all === true) callback(null, [first, ...others]);
      else callback(null, first.address, first.family);
    });
  };
}

export const lookupPublic: LookupFunction = publicOnly(lookup);
