import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Why nothing is sent to an address. */
export class TargetRefused extends Error {
  override name = 'TargetRefused';
}

/** Addresses that may be told though they are not public: single ones and ranges, as `10.0.0.0/8` (WEBHOOK_PRIVATE_ADDRESSES). */
export type Allowed = readonly string[];

/**
 * @param address an IP address
 * @throws TargetRefused for one that is private, loopback, link-local or otherwise not of the public internet
 */
export function assertPublic(address: string, allowed: Allowed): void {
  // One of version 4 that is written as one of version 6 is that of version 4.
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast' || allowed.some((range) => isWithin(parsed, range))) return;
  throw new TargetRefused(
    `${address} is a ${parsed.range()} address. Webhooks go to public addresses, and to those of WEBHOOK_PRIVATE_ADDRESSES.`,
  );
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, range: string): boolean {
  const [network, bits] = range.includes('/') ? ipaddr.parseCIDR(range) : single(ipaddr.process(range));
  return address.kind() === network.kind() && address.match(network, bits);
}

function single(address: ipaddr.IPv4 | ipaddr.IPv6): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}

/**
 * Looks a name up, for a connection: what was looked up is what is connected to, so that a name cannot lead elsewhere once
 * it was checked.
 */
export function publicLookup(allowed: Allowed): LookupFunction {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      try {
        for (const { address } of addresses) assertPublic(address, allowed);
      } catch (refused) {
        return callback(refused as Error, '');
      }
      const [first] = addresses;
      if (options.all) return callback(null, addresses as never);
      return callback(null, first?.address ?? '', first?.family);
    });
  };
}

/** The host of an address if it is an IP address: those are not looked up. */
export function literalHost({ hostname }: URL): string | undefined {
  const host = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? host : undefined;
}
