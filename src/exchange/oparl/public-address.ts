import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks of IPv4 that are not the public internet (IANA special-purpose registry, RFC 6890; multicast, RFC 5771). */
const NOT_PUBLIC_4 = [
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
] as const;

/**
 * Of IPv6 only 2000::/3 is public (RFC 4291), without these: Teredo and protocol assignments, documentation, and 6to4, which
 * carries an IPv4 address of any kind inside. Mapped and translated IPv4 addresses lie outside of it.
 */
const PUBLIC_6 = ['2000::', 3] as const;
const NOT_PUBLIC_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

function networks(list: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const result = new BlockList();
  for (const [network, prefix] of list) result.addSubnet(network, prefix, family);
  return result;
}

const notPublic4 = networks(NOT_PUBLIC_4, 'ipv4');
const public6 = networks([PUBLIC_6], 'ipv6');
const notPublic6 = networks(NOT_PUBLIC_6, 'ipv6');

/** Whether an IP address is one of the public internet: not private, loopback, link-local, multicast or reserved. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !notPublic4.check(address, 'ipv4');
  return isIP(address) === 6 && public6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
}

/** A host that leads to an address that is not public. */
export class NotPublic extends Error {
  constructor(readonly address: string) {
    super(`${address} is not a public address`);
  }
}

type Resolve = typeof lookup;

/**
 * Resolves a name for one connection and refuses it where any address is not public. The connection is made to what was
 * checked here and to nothing else, so a name that changes between two questions gains nothing.
 */
export function publicLookup(resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) =>
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const hidden = error ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      if (error ?? hidden) return callback(error ?? new NotPublic(hidden!.address), '');
      if (options.all) return callback(null, addresses);
      return callback(null, addresses[0]!.address, addresses[0]!.family);
    });
}
