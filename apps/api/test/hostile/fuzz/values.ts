import fc from 'fast-check';
import type { Schema } from './openapi.js';
import { ref } from './world.js';

/** Values that the schema allows; where they name what can be there, mostly such as are. */
export function valueOf(schema: Schema, name = ''): fc.Arbitrary<unknown> {
  const example = schema.example ?? schema.examples?.[0];
  const made = generated(schema, name);
  const isNew = name === 'id' && example !== undefined;
  const known = schema.type === 'string' && !isNew ? NAMED[name] : undefined;
  const isSample = example !== undefined && schema.type !== 'array' && !(known && schema.format === 'uuid');
  return fc.oneof(
    { weight: 2, arbitrary: made },
    ...(isSample ? [{ weight: 3, arbitrary: fc.constant(example) }] : []),
    ...(known ? [{ weight: 8, arbitrary: fc.nat(60).map((at) => ref(known, at)) }] : []),
  );
}

function generated(schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valueOf(one, name)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -10, max: Math.min(schema.maximum ?? MOST, MOST) });
    case 'number':
      return fc
        .integer({ min: Math.ceil((schema.minimum ?? 0) * 100), max: Math.min(schema.maximum ?? 1_000, 1_000) * 100 })
        .map((hundredths) => hundredths / 100);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, name), { minLength: schema.minItems ?? 0, maxLength: 3 });
    case 'object':
      return objectOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function objectOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
  const members = Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, valueOf(member, name)]));
  return fc.record(members, { requiredKeys: [...required] });
}

function textOf({ format, pattern, minLength = 0, maxLength = 1_000, example = '' }: Schema): fc.Arbitrary<string> {
  if (pattern) return fc.stringMatching(new RegExp(pattern), { maxLength: Math.min(maxLength, 40) });
  switch (format) {
    case 'uuid':
      return fc.uuid();
    case 'date':
      return DAYS.map((at) => at.toISOString().slice(0, 10));
    case 'date-time':
      return DAYS.map((at) => at.toISOString());
    case 'uri':
      return fc.webUrl();
    default:
      return fc.oneof(
        fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 20) }),
        fc.constant(String(example)),
      );
  }
}

/** Pages are kept short: what is long takes long. */
const MOST = 40;

const DAYS = fc.date({ min: new Date('2026-08-01'), max: new Date('2027-06-01'), noInvalidDate: true });

/** What a parameter or member of that name names. */
export const NAMED: Readonly<Record<string, string>> = {
  ...{ siteId: 'siteId', audienceId: 'audienceId', audience: 'audienceId', adoptionId: 'adoptionId' },
  ...{ snapshotId: 'snapshotId', snapshot: 'snapshotId', editionId: 'editionId', edition: 'editionId' },
  ...{ browserId: 'browserId', browser: 'browserId', groupId: 'groupId', group: 'groupId', groups: 'groupId' },
  ...{
    featureId: 'featureId',
    features: 'featureId',
    feature: 'featureId',
    subjectId: 'featureId',
    subject: 'featureId',
  },
  ...{ key: 'key', keys: 'key', keyId: 'key', prefix: 'key', version: 'version', pageToken: 'pageToken', id: 'anyId' },
  ...{ relation: 'relation', code: 'code', checkId: 'checkId' },
};
