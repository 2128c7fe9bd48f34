import fc from 'fast-check';
import { nastyValue } from './nasty.js';

/** One wrong thing done to a value, at some place in it. */
type Mutation = (value: unknown) => unknown;

const replaced = fc.tuple(fc.nat(1_000), nastyValue).map(
  ([at, by]): Mutation =>
    (value) =>
      changedAt(value, at, () => by),
);
const removed = fc.nat(1_000).map(
  (at): Mutation =>
    (value) =>
      changedAt(value, at, () => undefined),
);
const added = fc.tuple(fc.nat(1_000), fc.constantFrom(...ofOthers()), nastyValue).map(
  ([at, name, by]): Mutation =>
    (value) =>
      changedAt(value, at, (there) => (isObject(there) ? withMember(there, name, by) : there)),
);
const doubled = fc.nat(1_000).map(
  (at): Mutation =>
    (value) =>
      changedAt(value, at, (there) => [there, there].flat()),
);

/** The values, each with one to three wrong things done to it. */
export const mutated = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      values,
      fc.array(fc.oneof({ weight: 3, arbitrary: replaced }, removed, added, doubled), { minLength: 1, maxLength: 3 }),
    )
    .map(([value, mutations]) => mutations.reduce((changed, mutation) => mutation(changed), value));

/** Members that are not the sender's to write. */
function ofOthers(): string[] {
  return [
    ...[
      'id',
      'workspaceId',
      'workspace',
      'role',
      'createdBy',
      'createdAt',
      'version',
      'state',
      'key',
      'hash',
      'isAdmin',
    ],
    ...['_links', '_embedded', '_templates', '__proto__', 'constructor', 'toString', 'policy.threshold', 'a.b.c', ''],
  ];
}

/** The place of that number, counted through the whole value. */
function changedAt(value: unknown, at: number, change: Mutation): unknown {
  const count = sizeOf(value);
  let left = at % count;
  const visit = (there: unknown): unknown => {
    left -= 1;
    if (left < 0) {
      left = Infinity;
      return change(there);
    }
    if (Array.isArray(there)) return there.map(visit).filter((item) => item !== undefined);
    if (!isObject(there)) return there;
    return Object.fromEntries(Object.entries(there).map(([name, member]) => [name, visit(member)]));
  };
  return visit(value);
}

const sizeOf = (value: unknown): number =>
  isObject(value) || Array.isArray(value)
    ? Object.values(value).reduce<number>((sum, member) => sum + sizeOf(member), 1)
    : 1;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As JSON would read it: `__proto__` is a member like any other. */
const withMember = (value: object, name: string, member: unknown): object =>
  Object.fromEntries([...Object.entries(value), [name, member]]);
