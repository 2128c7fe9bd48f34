import {
  compareVersions,
  type EditionIndex,
  type IndexedBrowser,
  isNumbered,
  type NameOfBrowser,
  normalForm,
  ReleaseLine,
} from '#libs/compat';
import type { Fault } from '#libs/kernel';
import { CustomBrowserInvalid, IdTaken } from './addition.errors.js';
import { Addition, type AdditionState } from './addition.js';
import { customId, idFaults, nameFaults, twiceFaults } from './custom-id.js';
import { UnknownIds } from './upstream.js';

/** A release of an upstream browser, or a build of one. */
export interface UpstreamVersion {
  /** BCD's id. */
  readonly browser: string;
  readonly version: string;
}

/** A release that supports what an upstream one does, from its version on up to the next. */
export interface CustomRelease {
  readonly version: string;
  /** The day it came out, YYYY-MM-DD. */
  readonly releaseDate?: string;
  readonly equals: UpstreamVersion;
}

/** What a workspace says of a browser of its own: a kiosk, a car, a WebView. */
export interface CustomBrowserDescription {
  readonly name: string;
  readonly type: Exclude<IndexedBrowser['type'], 'server'>;
  /** In version order. */
  readonly releases: readonly CustomRelease[];
  /** What analytics call it, beside its id and name. */
  readonly aliases: readonly NameOfBrowser[];
}

/** The same in any order; without a type it is of that of the browser which its newest release equals. */
export type CustomBrowserClaims = Omit<CustomBrowserDescription, 'type'> &
  Partial<Pick<CustomBrowserDescription, 'type'>>;

export interface CustomBrowserState extends AdditionState, CustomBrowserDescription {}

/** A browser of a workspace's own, each of whose releases supports what a release of an upstream browser does. */
export class CustomBrowser extends Addition<CustomBrowserState> {
  static create(
    chosenId: string | undefined,
    claimed: CustomBrowserClaims,
    edition: EditionIndex,
    now: Date,
  ): CustomBrowser {
    const id = customId(chosenId, claimed.name);
    refuseIfAny([...idFaults(id), ...faultsIn(claimed, edition)]);
    if (edition.browsers.some((browser) => browser.id === id)) throw new IdTaken('browser', id);

    const state = { id, ...tidied(claimed, edition), version: 1, createdAt: now, updatedAt: now };
    const browser = new CustomBrowser('custom-browser', state, 0);
    browser.announce('created');
    return browser;
  }

  static restore(state: CustomBrowserState): CustomBrowser {
    return new CustomBrowser('custom-browser', state, state.version);
  }

  replace(claimed: CustomBrowserClaims, edition: EditionIndex, now: Date): void {
    refuseIfAny(faultsIn(claimed, edition));
    this.become(tidied(claimed, edition), now);
  }
}

/** The same text for aliases that no row of an import can tell apart. */
export const spellingOf = ({ name, os = '' }: NameOfBrowser): string => `${normalForm(name)} ${normalForm(os)}`;

function refuseIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new CustomBrowserInvalid(faults);
}

function faultsIn({ name, releases, aliases }: CustomBrowserClaims, { browsers }: EditionIndex): readonly Fault[] {
  const visited = browsers.filter(({ type }) => type !== 'server');
  const unknown = new UnknownIds(
    'browser',
    visited.map(({ id }) => id),
  );
  return [
    ...nameFaults(name),
    ...(releases.length > 0 ? [] : [{ pointer: '/releases', detail: 'A browser needs a release.', code: 'missing' }]),
    ...releases.flatMap(({ equals }, at) => equalFaults(equals, `/releases/${String(at)}/equals`, visited, unknown)),
    ...releases.flatMap(({ version }, at) => versionFaults(version, at, releases)),
    ...aliases.flatMap((alias, at) =>
      normalForm(alias.name)
        ? []
        : [{ pointer: `/aliases/${String(at)}/name`, detail: 'The alias has no letters or digits.', code: 'blank' }],
    ),
    ...twiceFaults('aliases', aliases.map(spellingOf)),
  ];
}

function equalFaults(
  { browser, version }: UpstreamVersion,
  pointer: string,
  visited: readonly IndexedBrowser[],
  unknown: UnknownIds,
): readonly Fault[] {
  const versions = visited.find(({ id }) => id === browser)?.versions;
  if (!versions) return [unknown.fault(`${pointer}/browser`, browser)];
  if (new ReleaseLine(versions).place(version)?.exact) return [];

  const known = versions.length > 0 ? `: it has ${versions[0]} to ${String(versions.at(-1))}` : '';
  const detail = `${browser} has no release ${version}${known}.`;
  return [{ pointer: `${pointer}/version`, detail, code: 'unknown-release' }];
}

function versionFaults(version: string, at: number, releases: readonly CustomRelease[]): readonly Fault[] {
  const pointer = `/releases/${String(at)}/version`;
  if (!isNumbered(version)) return [{ pointer, detail: 'A version begins with a digit.', code: 'matches' }];
  const first = releases.findIndex((release) => compareVersions(release.version, version) === 0);
  if (first === at) return [];
  return [{ pointer, detail: `${version} and ${releases[first].version} are one version.`, code: 'told-twice' }];
}

function tidied(
  { name, type, releases, aliases }: CustomBrowserClaims,
  { browsers }: EditionIndex,
): CustomBrowserDescription {
  const ordered = releases.toSorted((a, b) => compareVersions(a.version, b.version));
  const equal = browsers.find(({ id }) => id === ordered.at(-1)?.equals.browser);
  return {
    name: name.trim(),
    type: type ?? (equal?.type as CustomBrowserDescription['type'] | undefined) ?? 'desktop',
    releases: ordered,
    aliases,
  };
}
