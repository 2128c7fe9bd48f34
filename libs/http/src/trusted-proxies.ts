import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** The proxies whose word is taken for where a request came from, by what host and how. */
export class TrustedProxies {
  private readonly networks = new BlockList();

  /** Addresses, networks (`10.0.0.0/8`), or words for those that no stranger has. */
  constructor(proxies: readonly string[] = []) {
    for (const network of proxies.flatMap((proxy) => WORDS.get(proxy) ?? [proxy])) {
      const [address = '', prefix] = network.split('/');
      const family = familyOf(address);
      if (prefix === undefined) this.networks.addAddress(address, family);
      else this.networks.addSubnet(address, Number(prefix), family);
    }
  }

  get areNone(): boolean {
    return this.networks.rules.length === 0;
  }

  /** An address of IPv4 is the same where IPv6 carries it. */
  has(address: string | undefined): boolean {
    return address !== undefined && isIP(address) !== 0 && this.networks.check(address, familyOf(address));
  }

  /** Whether one of them sent this, and says that it came to it by https. */
  sayHttps({ headers, socket }: IncomingMessage): boolean {
    const told = headers['x-forwarded-proto'];
    if (told === undefined) return false;
    // Of a list the last is what the nearest proxy says, which is the one that is believed.
    const nearest = [told].flat().join(',').split(',').at(-1)?.trim();
    return nearest === 'https' && this.has(socket.remoteAddress);
  }
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['loopback', ['127.0.0.0/8', '::1/128']],
  ['linklocal', ['169.254.0.0/16', 'fe80::/10']],
  ['uniquelocal', ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']],
]);
