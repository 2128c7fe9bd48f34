import { readOperatingSystem } from '#libs/compat';
import { ofDevice } from './browser-families.js';
import { familyOf } from './browser-names.js';
import type { BrowserReading } from './browser-reading.js';
import { deviceReading } from './device-reading.js';
import { mapping, type Mapping, type Reason } from './mapping.js';
import type { Meaning, OwnProduct } from './own-names.js';
import type { ReleaseBook } from './release-book.js';
import { readUserAgent } from './user-agent.js';

/** What one row says of its browser, each member as the import wrote it. */
export type NamedBrowser = NamedByUserAgent | NamedByWords;
export interface NamedByUserAgent {
  readonly userAgent: string;
}
export interface NamedByWords {
  /** BCD's id, caniuse's, or a name of analytics tools. A version may stand behind it: Chrome 120. */
  readonly browser: string;
  readonly version?: string;
  readonly os?: string;
  readonly osVersion?: string;
  /** The browser is given as an id of caniuse or BCD: chrome means the one on desktops then, and nothing is assumed. */
  readonly isId?: true;
  /** The name stands for the browser on every system, so that without a system nothing is assumed. */
  readonly isOfAnySystem?: true;
}

type Told = Pick<NamedByWords, 'isId' | 'isOfAnySystem'>;

/** What a row is called in a report. A user agent is called by what was read from it, never by itself. */
export interface RowName {
  readonly name: string;
  readonly version?: string;
  readonly os?: string;
  readonly osVersion?: string;
}

export interface MappedName {
  readonly named: RowName;
  readonly mapping: Mapping;
}

/** Tells whether a user agent is a program's rather than a visitor's. */
export type IsBot = (userAgent: string) => boolean;

/** Finds the release that a row's visits belong to, by the releases of one edition. */
export class RowMapper {
  constructor(
    private readonly book: ReleaseBook,
    private readonly isBot: IsBot,
  ) {}

  map(row: NamedBrowser): MappedName {
    if ('userAgent' in row) return this.ofUserAgent(row.userAgent.trim());

    const browser = row.browser.trim();
    const own = this.book.own.find(browser, row);
    if (own) return this.ofOwn(own, namedAs(browser, row));
    return this.isUserAgent(browser) ? this.ofUserAgent(browser) : this.ofWords(nameOf(browser, row), row);
  }

  /** Of what is known by id, whatever anybody calls so. */
  placed(browser?: string, version?: string): Mapping {
    return this.book.place({ browser, version });
  }

  /** Whether the workspace itself says what the name means. */
  isOwn({ name, os, version }: RowName): boolean {
    return this.book.own.find(name, { os, version }) !== undefined;
  }

  /** What the workspace calls so on purpose is not held against what the name means to others. */
  private ofOwn({ browser, release, isByAlias }: Meaning, named: RowName): MappedName {
    const { version, os, osVersion } = named;
    const system = readOperatingSystem(os, osVersion);
    const versions = { own: version, ...(system?.platform === 'ios' && { system: system.version }) };
    const placed = this.book.place(release === 'as-told' ? { browser, version } : ofDevice(browser)(versions));
    return { named, mapping: isByAlias ? byAlias(placed) : placed };
  }

  private ofUserAgent(userAgent: string): MappedName {
    if (!userAgent || userAgent === DASH) return { named: { name: NO_NAME }, mapping: mapping('not-named') };
    if (this.isBot(userAgent)) return { named: { name: '(bot)' }, mapping: mapping('bot') };

    const { name, ...reading } = readUserAgent(userAgent);
    const { version } = reading;
    const own = this.book.own.productIn(userAgent, { name, ...(version && { version }) });
    if (own) return this.ofOwnProduct(own, userAgent);
    return { named: { name, ...(version ? { version } : {}) }, mapping: this.book.place(reading) };
  }

  /** Where the device tells the release it is the user agent that does, and no alias. */
  private ofOwnProduct({ meaning, named }: OwnProduct, userAgent: string): MappedName {
    if (meaning.release === 'as-told') return this.ofOwn(meaning, named);
    return { named, mapping: this.book.place(deviceReading(userAgent, meaning.browser, named.version)) };
  }

  private ofWords(named: RowName, told: Told): MappedName {
    const own = this.book.own.find(named.name, named);
    if (own) return this.ofOwn(own, named);
    if (!familyOf(named.name) && NAME_OF_BOT.test(named.name)) return { named, mapping: mapping('bot') };
    return { named, mapping: this.book.place(this.readingOf(named, told)) };
  }

  private readingOf({ name, version, os, osVersion }: RowName, { isId, isOfAnySystem }: Told): BrowserReading {
    const system = readOperatingSystem(os, osVersion);
    const family = familyOf(name);
    const id = this.book.idOf(name);

    // "safari" is the catalogue's id and analytics' name alike: where it is not given as an id, it may be any Safari.
    const mayBeAnother = family?.assumesDesktop && (system !== undefined || !isId);
    if (id && (!family || (id === name && !mayBeAnother))) return { browser: id, version };
    if (!family) return { version, because: name === NO_NAME ? 'not-named' : 'name-not-known' };

    if (isOfAnySystem && !system && family.assumesDesktop) return { version, because: 'os-not-told' };
    const read = system ? family.on[system.platform] : family.unnamed;
    if (!read) return { version, because: 'os-without-data' };
    const reading = read({ own: version, system: system?.version });
    return system || !family.assumesDesktop ? reading : { because: 'desktop-assumed', ...reading };
  }

  /** A product with a number and more behind it, or one that no browser goes by: curl/8.4.0, but not Chrome/120. */
  private isUserAgent(cell: string): boolean {
    const [, product, more] = PRODUCT.exec(cell) ?? [];
    return product !== undefined && (more !== '' || !this.isKnown(product));
  }

  private isKnown(name: string): boolean {
    return Boolean(familyOf(name) ?? this.book.idOf(name)) || this.book.own.knows(name);
  }
}

/** Where the release is plain, the alias is what there is to say; whatever there is to know beside it is told first. */
const byAlias = (placed: Mapping): Mapping => (PLAIN.has(placed.reason) ? { ...placed, reason: 'own-alias' } : placed);
const PLAIN = new Set<Reason>(['known-release', 'nearest-older-release', 'only-release', 'webkit-of-os']);

const PRODUCT = /^([^\s/]+)\/\d[^\s(;]*(.*)$/s;

function nameOf(browser: string, row: NamedByWords): RowName {
  const [, name = browser, joined = ''] = row.version?.trim() ? [] : (NAME_AND_VERSION.exec(browser) ?? []);
  return namedAs(name, row, joined);
}

function namedAs(name: string, { version = '', os = '', osVersion = '' }: NamedByWords, joined = ''): RowName {
  const optional = { version: version.trim() || joined, os: os.trim(), osVersion: osVersion.trim() };
  const named = Object.entries(optional).filter(([, text]) => text !== '');
  return {
    name: name === DASH ? NO_NAME : shortened(name) || NO_NAME,
    ...Object.fromEntries(named.map(([member, text]) => [member, shortened(text)])),
  };
}

/** TP is caniuse's name of a preview, and Opera Mini's versions are `all` one to it. */
const NAME_AND_VERSION = /^(.*[^\s/\d.])[\s/]+(\d[\d.]*(?:[-–]\d[\d.]*)?|TP|all)$/;

/** Longer than any browser's name; what is longer is told by its beginning. */
const LONGEST_NAME = 200;
const shortened = (text: string): string => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text);

const NO_NAME = '(no name)';
/** What logs of access write where a visitor sent nothing. */
const DASH = '-';

const NAME_OF_BOT = /bot(?![a-z])|crawl|spider|headless|lighthouse|phantomjs/i;
