import { BlockList, isIPv6 } from 'node:net';

/** What is not the open internet: this machine, private networks, the metadata of clouds, groups, and ways around them. */
const INNER = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carriers' own, and the metadata of one cloud
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, and the metadata of most clouds
  ['172.16.0.0', 12],
  ['192.0.0.0', 24], // protocols' own, and the metadata of one cloud
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3], // groups, reserved, broadcast
] as const)
  INNER.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 96], // unspecified, loopback, and IPv4 written the old way
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96], // NAT64: what is behind it may be private
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23], // Teredo among them
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4: holds an IPv4 address of anybody's choice
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  INNER.addSubnet(network, bits, 'ipv6');

/** Whether an IP address leads inside. One that is an IPv4 address in IPv6's clothes is as that is. */
export function isInner(address: string): boolean {
  const plain = address.replace(/^\[|\]$|%.*$/g, '');
  return INNER.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4');
}
