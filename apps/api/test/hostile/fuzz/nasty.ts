import fc from 'fast-check';

/** Texts that have broken somebody's service before. */
export const NASTY_TEXTS = [
  ...['', ' ', '\0', 'a\0b', '\ud800', 'x\udfff', '\ufeff', '\u202e', '\r\nX-Injected: 1', '\u2028', 'ı', 'ﬀ', '👩‍👩‍👧'],
  ...[
    '%',
    '_',
    '\\',
    '\\\\',
    "'",
    '"',
    "' OR 1=1--",
    '$1',
    '${7*7}',
    '{{7*7}}',
    '(a+)+$',
    '[',
    '*',
    '?',
    '%00',
    '%s%n',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'length',
    'null',
    'undefined',
    'true',
  ],
  ...[
    '..',
    '../../etc/passwd',
    '/',
    '//evil.example',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://[::1',
    '{siteId}',
  ],
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '<script>alert(1)</script>',
    ',',
    ';',
    ',,',
    '-',
    '-,-',
    'a,b',
    '.',
    '"unclosed',
  ],
  ...[
    '0',
    '-0',
    '01',
    '1.5',
    '1e3',
    '1e400',
    'NaN',
    'Infinity',
    '0x10',
    '2147483648',
    '9007199254740993',
    '9'.repeat(40),
  ],
  ...['2026-02-30', '0000-00-00', '-000001-01-01', '+275760-09-14', '9999-12-31', '2026-11-25T25:00:00Z', '1e5-01-01'],
  ...[
    '0001-01-01T00:00:00Z',
    '2026-11-25T12:00:00+14:00',
    '9999-12-31T23:59:60Z',
    '2026-11-25',
    '1970-01-01T00:00:00.000Z',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '0199F0C2-8A4B-7C1D-9E2F-3A4B5C6D7E8F',
  ],
  ...['x'.repeat(201), 'y'.repeat(5_001), 'é'.repeat(1_000)],
];

const NASTY_NUMBERS = [
  0,
  -0,
  -1,
  1.5,
  1e-7,
  0.00005,
  100.00001,
  2 ** 31,
  2 ** 32,
  2 ** 53 - 1,
  1e21,
  1e308,
  5e-324,
  -1e308,
];

const fromJson = (text: string): unknown => JSON.parse(text) as unknown;
const NASTY_THINGS = [
  ...[null, true, false, [], {}, [[]], [null], [{}], { length: 1e9 }, { then: 1 }, { toString: 1 }, { $ne: null }],
  ...['{"__proto__":{"isAdmin":true}}', '{"constructor":{"prototype":{"isAdmin":true}}}'].map(fromJson),
  ...[fromJson('['.repeat(40) + ']'.repeat(40)), Array.from({ length: 300 }, () => 'a')],
];

export const nastyText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...NASTY_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

export const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: nastyText },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY_NUMBERS) },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY_THINGS) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** A segment of a path as its bytes go out: not all of them are well-formed. */
export const nastySegment = fc.oneof(
  fc.constantFrom(
    ...[
      '%',
      '%zz',
      '%00',
      '%2e%2e',
      '%2F',
      '%5c',
      '%c0%ae',
      '%ED%A0%80',
      '%25%32%65',
      '..',
      '.',
      ';',
      '%0d%0aX:1',
      '~',
    ],
    ...['*', '%20', '%3f', '%23', ':id', '{id}', '__proto__', 'toString', 'batch', '0', '-1', '1e3', 'x'.repeat(299)],
  ),
  nastyText.map((text) => encodeURIComponent(text.toWellFormed()) || '%20'),
);

/** Bodies that are no JSON, or such as hides something. */
export const rawBody = fc
  .oneof(
    fc.constantFrom(
      ...[
        '',
        ' ',
        'null',
        '[]',
        '{}',
        '"text"',
        '0',
        '{',
        '{"a":}',
        '{"name":"a","name":"b"}',
        '\ufeff{}',
        "{'a':1}",
        '{a:1}',
      ],
      ...[
        '{"n":1e400}',
        '{"n":9007199254740993}',
        '{"n":-0}',
        '{"n":01}',
        '{"n":NaN}',
        '[1,]',
        '{"a":1}{"b":2}',
        '{"\\u0000":1}',
      ],
      ...['{"name":"\\ud800"}', '['.repeat(5_000), `${'{"a":'.repeat(600)}1${'}'.repeat(600)}`, '/* c */{}', '\0'],
      ...[
        'browser,version,visits\r\nChrome,120.0,5\r\n',
        'browser,browser\r\n"',
        '=1+1,2\r\n',
        '\ufffe',
        'a\n'.repeat(500),
      ],
    ),
    fc.json({ maxDepth: 3 }),
  )
  .map((text) => Buffer.from(text));
export const rawBytes = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes));
