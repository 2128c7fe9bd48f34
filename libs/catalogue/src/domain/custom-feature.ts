import type { Fault } from '#libs/kernel';
import { IdTaken, CustomFeatureInvalid } from './addition.errors.js';
import { Addition, type AdditionState } from './addition.js';
import { customId, idFaults, nameFaults, twiceFaults } from './custom-id.js';
import { ordinalOfKey, UnknownIds, type Upstream } from './upstream.js';

/** What a workspace says of a feature of its own. */
export interface CustomFeatureDescription {
  readonly name: string;
  readonly description?: string;
  /** The compat keys that it needs, each of them. */
  readonly keys: readonly string[];
  /** Groups of web-features that it is in. */
  readonly groups: readonly string[];
}

export interface CustomFeatureState extends AdditionState, CustomFeatureDescription {}

/** A feature of a workspace's own: a named set of keys, all of which it needs. */
export class CustomFeature extends Addition<CustomFeatureState> {
  static create(
    chosenId: string | undefined,
    described: CustomFeatureDescription,
    upstream: Upstream,
    now: Date,
  ): CustomFeature {
    const id = customId(chosenId, described.name);
    refuseIfAny([...idFaults(id), ...faultsIn(described, upstream)]);
    if (upstream.edition.features.some((feature) => feature.id === id) || ordinalOfKey(upstream.edition, id) >= 0)
      throw new IdTaken('feature', id);

    const state = { id, ...tidied(described), version: 1, createdAt: now, updatedAt: now };
    const feature = new CustomFeature('custom-feature', state, 0);
    feature.announce('created');
    return feature;
  }

  static restore(state: CustomFeatureState): CustomFeature {
    return new CustomFeature('custom-feature', state, state.version);
  }

  /** A key or group that it has stays, also where the current edition no longer has it. */
  replace(described: CustomFeatureDescription, upstream: Upstream, now: Date): void {
    refuseIfAny(faultsIn(described, upstream, this.state));
    this.become(tidied(described), now);
  }
}

function refuseIfAny(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new CustomFeatureInvalid(faults);
}

function faultsIn(
  { name, keys, groups }: CustomFeatureDescription,
  { edition, groups: known }: Upstream,
  had: Pick<CustomFeatureDescription, 'keys' | 'groups'> = { keys: [], groups: [] },
): readonly Fault[] {
  const unknownKeys = new UnknownIds('key', edition.keys);
  const unknownGroups = new UnknownIds('group', known);
  const hadKeys = new Set(had.keys);
  return [
    ...nameFaults(name),
    ...(keys.length > 0 ? [] : [{ pointer: '/keys', detail: 'A feature needs a key.', code: 'missing' }]),
    ...[...keys.entries()]
      .filter(([, key]) => !hadKeys.has(key) && ordinalOfKey(edition, key) < 0)
      .map(([at, key]) => unknownKeys.fault(`/keys/${String(at)}`, key)),
    ...twiceFaults('keys', keys),
    ...[...groups.entries()]
      .filter(([, group]) => !had.groups.includes(group) && !known.includes(group))
      .map(([at, group]) => unknownGroups.fault(`/groups/${String(at)}`, group)),
    ...twiceFaults('groups', groups),
  ];
}

function tidied({ name, description, keys, groups }: CustomFeatureDescription): CustomFeatureDescription {
  const told = description?.trim();
  return { name: name.trim(), ...(told && { description: told }), keys, groups };
}
