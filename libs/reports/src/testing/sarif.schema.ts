const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', format: 'uri-reference' };
const closed = (properties: Readonly<Record<string, object>>, ...required: readonly string[]) => ({
  ...{ type: 'object', additionalProperties: false, properties, required },
});
const listOf = (items: object, minItems = 0) => ({ type: 'array', minItems, uniqueItems: true, items });

const message = closed({ text }, 'text');
const level = { enum: ['none', 'note', 'warning', 'error'] };
const position = { type: 'integer', minimum: 1 };

const rule = closed(
  {
    ...{ id: text, shortDescription: message, fullDescription: message, help: message },
    defaultConfiguration: closed({ level }),
  },
  'id',
);

const location = closed({
  physicalLocation: closed({
    artifactLocation: closed({ uri, uriBaseId: text }),
    region: closed({ startLine: position, startColumn: position, endLine: position, endColumn: position }),
  }),
  logicalLocations: listOf(closed({ name: text, kind: text })),
});

const result = closed(
  {
    ...{ ruleId: text, ruleIndex: { type: 'integer', minimum: 0 }, level, message },
    locations: listOf(location, 1),
    suppressions: listOf(
      closed(
        {
          kind: { enum: ['inSource', 'external'] },
          status: { enum: ['accepted', 'underReview', 'rejected'] },
          justification: text,
        },
        'kind',
      ),
    ),
    properties: { type: 'object' },
  },
  'message',
);

const run = closed(
  {
    tool: closed({ driver: closed({ name: text, rules: listOf(rule) }, 'name') }, 'driver'),
    automationDetails: closed({ id: text, description: message }),
    invocations: listOf(
      closed(
        { executionSuccessful: { type: 'boolean' }, endTimeUtc: { type: 'string', format: 'date-time' } },
        'executionSuccessful',
      ),
    ),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: listOf(result),
    properties: { type: 'object' },
  },
  'tool',
);

/** The part of the schema of SARIF 2.1.0 (OASIS, errata 01) that checks use: as closed as that is, and with the same needs. */
export const sarifSchema = closed(
  { $schema: { type: 'string', format: 'uri' }, version: { const: '2.1.0' }, runs: listOf(run) },
  'version',
  'runs',
);
