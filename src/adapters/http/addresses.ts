import { lookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Address ranges that are not the public internet (IANA special-purpose registries); a URL given by a user must not lead there. */
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
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
];

const special = new BlockList();
for (const [network, prefix] of SPECIAL) {
  special.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
}

/** Whether an IP address belongs to the public internet; IPv4 inside IPv6 is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !special.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Code of the error with which a forbidden address is refused, before a connection is tried. */
export const ADDRESS_FORBIDDEN = 'VOLDAAN_ADDRESS_FORBIDDEN';

export function addressForbidden(name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${name} is not on the public internet`), {
    code: ADDRESS_FORBIDDEN,
  });
}

/**
 * Name look-up that answers public addresses only. The connection is made to the very address that was judged,
 * so a name that changes its mind in between gains nothing.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
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
