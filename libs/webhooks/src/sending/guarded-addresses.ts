import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { AddressBook } from '../application/address-book.js';
import { AddressRefused } from '../domain/endpoint.errors.js';
import { isInner } from './inner-addresses.js';

/** Asks for all addresses of a name. */
export type Resolve = (
  name: string,
  answer: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

const byDns: Resolve = (name, answer) => {
  resolve(name, { all: true }, (error, addresses) => answer(error, error ? [] : addresses));
};

/**
 * Keeps deliveries from what only the server can reach. A name is looked at when it is registered, and its addresses again at
 * each connection, which goes to one that was looked at and no other: a name that changes its address meanwhile gains nothing.
 */
export class GuardedAddresses extends AddressBook {
  constructor(
    /** Whether private addresses, and plain HTTP, are the operator's will. */
    readonly allowsPrivate: boolean,
    private readonly resolve: Resolve = byDns,
  ) {
    super();
  }

  async check(url: string): Promise<void> {
    const host = this.hostOf(new URL(url));
    if (isIP(host) !== 0) return;
    const addresses = await new Promise<readonly LookupAddress[]>((done) =>
      // A name that is not there yet may be tomorrow; whether it may be connected to is decided then.
      this.resolve(host, (_, found) => done(found)),
    );
    if (!this.allowsPrivate && addresses.some(({ address }) => isInner(address))) throw inside(host);
  }

  /** The name or address to connect to. Refuses what can be refused by the look of it. */
  hostOf({ protocol, username, password, hostname }: URL): string {
    const isHttps = protocol === 'https:';
    if (!isHttps && !(this.allowsPrivate && protocol === 'http:'))
      throw new AddressRefused('The address must begin with https://.');
    if (username !== '' || password !== '') throw new AddressRefused('The address must hold no user name or password.');
    const host = hostname.replace(/^\[|\]$/g, '');
    // No name is looked up of what is an address already.
    if (isIP(host) !== 0 && !this.allowsPrivate && isInner(host)) throw inside(host);
    return host;
  }

  /** For a connection: what leads inside is not connected to. */
  readonly lookup: LookupFunction = (name, options, answer) => {
    this.resolve(name, (error, found) => {
      const addresses = this.allowsPrivate ? found : found.filter(({ address }) => !isInner(address));
      const [first] = addresses;
      if (error) answer(error, '');
      else if (!first) answer(inside(name), '');
      else if (options.all === true) answer(null, [...addresses]);
      else answer(null, first.address, first.family);
    });
  };
}

const inside = (host: string) => new AddressRefused(`${host} leads to an address that is not on the open internet.`);
