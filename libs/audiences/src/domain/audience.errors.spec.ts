import { type DomainError, toldOf } from '#libs/kernel';
import { AudienceInUse, AudienceUnnamed } from './audience.errors.js';
import { RowsInvalid, RowsRejected } from './row.errors.js';
import { SegmentsNotFound, TooManySegments, UnknownSegment } from './segment.errors.js';

type Problem = Partial<ReturnType<typeof toldOf>>;

const fault = (pointer: string) => ({ pointer, detail: 'Must be a number.', code: 'not-a-number' });
const numbered = (many: number): string[] => Array.from({ length: many }, (_, at) => `c${String(at)}`);

const expectIn = (refusal: DomainError, problem: Problem): void => {
  const told = toldOf(refusal);
  expect(told).toStrictEqual({ ...told, ...problem });
};

describe('A refusal of an audience', () => {
  it('without a name points at it', () => {
    expectIn(new AudienceUnnamed(), {
      ...{ kind: 'invalid', code: 'audience-unnamed', title: 'An audience needs a name' },
      detail: 'The name of the audience holds nothing but spaces.',
      facts: {},
      faults: [{ pointer: '/name', detail: 'Must hold more than spaces.', code: 'blank' }],
    });
  });

  it('that sites are measured by says what to do with them', () => {
    expectIn(new AudienceInUse('shop'), {
      ...{ kind: 'conflict', code: 'audience-in-use', title: 'Sites are measured by this audience' },
      detail: 'Sites are measured by this audience. Give them another one, or delete them, first.',
      facts: { audienceId: 'shop' },
      faults: [],
    });
  });
});

describe('A refusal of rows', () => {
  it('counts them, tells the first fault and points at each', () => {
    const faults = ['/rows/3/visits', '/rows/3/browser', '/rows/12/visits', '/rows/13'].map(fault);

    expectIn(new RowsInvalid(faults), {
      ...{ kind: 'invalid', code: 'rows-invalid', title: 'Rows do not name one browser each' },
      detail: '3 rows cannot be read; the first fault is at /rows/3/visits.',
      facts: {},
      faults,
    });
  });

  it('is of one row where all faults are its', () => {
    expectIn(new RowsInvalid(['/rows/0/visits', '/rows/0'].map(fault)), {
      detail: '1 row cannot be read; the first fault is at /rows/0/visits.',
    });
  });

  it('counts what is no row at all as one', () => {
    expectIn(new RowsInvalid(['/more/rows/1', '/more/rows/2', '/rows/1'].map(fault)), {
      detail: '2 rows cannot be read; the first fault is at /more/rows/1.',
    });
  });

  it('tells a hundred faults, and no more', () => {
    const faults = Array.from({ length: 101 }, (_, at) => fault(`/rows/${String(at)}`));

    expectIn(new RowsInvalid(faults), {
      detail: '101 rows cannot be read; the first fault is at /rows/0.',
      faults: faults.slice(0, 100),
    });
  });

  it.each([
    [{ count: 7, all: true }, 5, '7 rows cannot be read, and 5 may be left out.'],
    [{ count: 6, all: false }, 0, 'At least 6 rows cannot be read, and none may be left out.'],
  ])('that are more than may be left out tells of the first: %j of %d', (rejected, most, detail) => {
    expectIn(new RowsRejected(rejected, most, new SegmentsNotFound('Country', [])), {
      ...{ kind: 'invalid', code: 'rows-rejected' },
      title: 'More rows of the file cannot be read than may be left out',
      detail: `${detail} The first: No "Country" tells visits apart there. Its rows tell nothing but the browser.`,
      facts: { found: [], rejectedRows: rejected.count, maxRejectedRows: most },
    });
  });
});

describe('A refusal of segments', () => {
  it('that nothing tells apart says what could', () => {
    expectIn(new SegmentsNotFound('Land', ['Country', 'Device']), {
      ...{ kind: 'invalid', code: 'segments-not-found', title: 'Nothing in the import tells these segments apart' },
      detail: 'No "Land" tells visits apart there. There are "Country", "Device".',
      facts: { found: ['Country', 'Device'] },
    });
  });

  it('quotes the beginning of what is long, and fifty of many', () => {
    const { detail, facts } = new SegmentsNotFound('s'.repeat(41), ['f'.repeat(41), ...numbered(50)]);

    expect(detail.split(',')).toHaveLength(50);
    expect(detail).toMatch(/^No "s{40}" tells visits apart there\. There are "f{40}", "c0", "c1", .*, "c48"\.$/);
    expect(facts).toEqual({ found: ['f'.repeat(41), ...numbered(49)] });
  });

  it('that are too many says what has few', () => {
    expectIn(new TooManySegments(2_000), {
      ...{ kind: 'invalid', code: 'too-many-segments', title: 'The segments are too many' },
      detail:
        'What tells the segments apart has 2000 values or more, in too many rows: name what has few, such as the country or the device.',
      facts: { values: 2_000 },
    });
  });

  it.each<[string, readonly string[], string, readonly string[]]>([
    ['Germny', ['France', 'Germany'], 'There is no segment Germny.', ['Germany']],
    ['Atlantis', ['DE', 'FR', 'IT', 'ES', 'PT', 'NL'], 'There is no segment Atlantis.', ['DE', 'FR', 'IT', 'ES', 'PT']],
    ['DE', [], 'There is no segment DE: what was imported tells none apart.', []],
  ])('that is asked for and not there says what is: %s of %j', (segment, others, detail, suggestions) => {
    expectIn(new UnknownSegment(segment, others), {
      ...{ kind: 'misasked', code: 'invalid-parameters', title: 'A parameter of the query is not valid' },
      detail,
      facts: { suggestions },
      faults: [{ pointer: '/segment', detail, code: 'unknown-value' }],
    });
  });
});
