import { type AliasOfBrowser, nameKey, normalForm, systemKey, versionPrefixes } from '#libs/compat';
import type { Fault } from '#libs/kernel';
import { BrowserAliasInvalid } from './addition.errors.js';
import { Addition, type AdditionState } from './addition.js';
import { UnknownIds } from './upstream.js';

export interface BrowserAliasState extends AdditionState, AliasOfBrowser {}

/** What a workspace says that its analytics mean by a name: a browser of upstream, or one of its own. */
export class BrowserAlias extends Addition<BrowserAliasState> {
  /** `browsers`: ids of those that an audience can have. */
  static create(id: string, described: AliasOfBrowser, browsers: readonly string[], now: Date): BrowserAlias {
    refuseIfAny(faultsIn(described, browsers));
    const state = { id, ...tidied(described), version: 1, createdAt: now, updatedAt: now };
    const alias = new BrowserAlias('browser-alias', state, 0);
    alias.announce('created');
    return alias;
  }

  static restore(state: BrowserAliasState): BrowserAlias {
    return new BrowserAlias('browser-alias', state, state.version);
  }

  /** The browser that it has stays, also where the current edition no longer has it. */
  replace(described: AliasOfBrowser, browsers: readonly string[], now: Date): void {
    refuseIfAny(faultsIn(described, [...browsers, this.state.browser]));
    this.become(tidied(described), now);
  }

  /** The same for aliases of one name: a workspace has one of each. */
  get spelling(): string {
    return nameKey(this.state.called);
  }
}

function refuseIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new BrowserAliasInvalid(faults);
}

const faultsIn = ({ called: { name, os }, browser }: AliasOfBrowser, browsers: readonly string[]): readonly Fault[] => [
  ...(normalForm(name) ? [] : [blank('/name', 'name')]),
  ...(os === undefined || systemKey(os) ? [] : [blank('/os', 'operating system')]),
  ...(browsers.includes(browser) ? [] : [new UnknownIds('browser', browsers).fault('/browser', browser)]),
];

const blank = (pointer: string, what: string): Fault => ({
  ...{ pointer, detail: `The ${what} has no letters or digits.`, code: 'blank' },
});

/** 4.x and 4.* are 4: whatever begins with it. */
function tidied({ called: { name, os, version = '' }, browser, release }: AliasOfBrowser): AliasOfBrowser {
  const [prefix] = versionPrefixes(version);
  return {
    called: { name: name.trim(), ...(os !== undefined && { os: os.trim() }), ...(prefix && { version: prefix }) },
    ...{ browser, release },
  };
}
