import { isIP, isIPv4, isIPv6 } from 'node:net';

/** Of a request: `ip` is Koa's, which believes a proxy if TRUST_PROXY says so, and then its last hops only. */
export interface Caller {
  ip: string;
  socket: { remoteAddress?: string };
}

/**
 * Who asks, for counting: the IPv4 address, or the first 64 bits of the IPv6 address, which is the least that one
 * connection is given (RFC 6177), so that all others in it are the same client's.
 */
export function clientOf({ ip, socket }: Caller): string {
  return networkOf(withoutPort(ip)) ?? networkOf(socket.remoteAddress ?? '') ?? 'unknown';
}

/** Some proxies add the port: 192.0.2.1:4711, [2001:db8::1]:4711. */
function withoutPort(address: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\](?::\d+)?|([\d.]+):\d+)$/.exec(address) ?? [];
  return bracketed ?? plain ?? address;
}

function networkOf(address: string): string | undefined {
  const [bare = ''] = address.trim().split('%'); // fe80::1%eth0
  if (!isIP(bare)) return undefined;
  if (isIPv4(bare)) return bare;
  const groups = groupsOf(bare);
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped) return [groups[6], groups[7]].flatMap((group = 0) => [group >> 8, group & 255]).join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight numbers of an IPv6 address. */
function groupsOf(address: string): number[] {
  if (!isIPv6(address)) throw new Error(`${address} is no IPv6 address.`);
  // The URL standard writes every address in one way: no zeros in front, no dotted IPv4.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = '', tail] = canonical.split('::').map((half) => half.split(':').filter(Boolean));
  const before = [...head].map((group) => Number.parseInt(group, 16));
  const after = [...(tail ?? [])].map((group) => Number.parseInt(group, 16));
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
