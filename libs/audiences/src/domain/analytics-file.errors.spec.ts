import { type DomainError, toldOf } from '#libs/kernel';
import {
  FileBroken,
  FileColumnsUnknown,
  FileColumnTwice,
  FileCountInvalid,
  FileEmpty,
  FileInflatesTooFar,
  FileJsonUnknown,
  FileNotText,
  FileTooLarge,
  FileWithoutVisits,
} from './analytics-file.errors.js';

type Problem = Omit<ReturnType<typeof toldOf>, 'faults'>;

const numbered = (many: number): string[] => Array.from({ length: many }, (_, at) => `c${String(at)}`);
/** As a refusal lists the first fifty. */
const FIFTY = numbered(50)
  .map((name) => `"${name}"`)
  .join(', ');

describe('A refusal of a file', () => {
  it.each<[string, () => DomainError, Problem]>([
    [
      'without rows says where it ends',
      () => new FileEmpty({ line: 3, hasHeader: true }),
      {
        ...{ kind: 'invalid', code: 'file-empty', title: 'The file has no rows' },
        detail: 'The file ends at line 3, before the first row of data.',
        facts: { line: 3 },
      },
    ],
    [
      'without anything says what is missing',
      () => new FileEmpty({ line: 1, hasHeader: false }),
      {
        ...{ kind: 'invalid', code: 'file-empty', title: 'The file has no rows' },
        detail: 'The file ends at line 1, before a header row.',
        facts: { line: 1 },
      },
    ],
    [
      'that is no text says what to export',
      () => new FileNotText({ line: 2 }, 'a byte is no UTF-8'),
      {
        ...{ kind: 'invalid', code: 'file-not-text', title: 'The file is not text in UTF-8' },
        detail: 'Line 2: a byte is no UTF-8. Export as CSV in UTF-8, or in UTF-16 with a byte order mark.',
        facts: { line: 2 },
      },
    ],
    [
      'without browsers tells its columns and what they may be called',
      () =>
        new FileColumnsUnknown({ line: 7 }, { found: ['Country', 'Sessions'], expected: ['browser', 'user agent'] }),
      {
        ...{ kind: 'invalid', code: 'file-columns-unknown', title: 'No column of the file names a browser' },
        detail:
          'Line 7 is taken for the header row, with the columns "Country", "Sessions". One of them must be called "browser", "user agent".',
        facts: { line: 7, found: ['Country', 'Sessions'], expected: ['browser', 'user agent'] },
      },
    ],
    [
      'without visits tells its columns and what they may be called',
      () => new FileWithoutVisits({ pointer: '/rows/0' }, { found: ['Browser'], expected: ['visits', 'views'] }),
      {
        ...{ kind: 'invalid', code: 'file-without-visits', title: 'No column of the file counts visits' },
        detail:
          'Member /rows/0 is taken for the header row, with the columns "Browser". One of them must be called "visits", "views".',
        facts: { pointer: '/rows/0', found: ['Browser'], expected: ['visits', 'views'] },
      },
    ],
    [
      'with one column twice names the second',
      () => new FileColumnTwice({ line: 2, column: 3, header: 'sessions' }, ['Browser', 'Sessions', 'sessions']),
      {
        ...{ kind: 'invalid', code: 'file-column-twice', title: 'Two columns of the file go by one name' },
        detail:
          'Line 2, column 3 (sessions) is called like a column before it. Take out the one that should not count.',
        facts: { line: 2, column: 3, header: 'sessions', found: ['Browser', 'Sessions', 'sessions'] },
      },
    ],
    [
      'with no count quotes it',
      () => new FileCountInvalid({ line: 4, column: 2 }, 'many', 'is not a number'),
      {
        ...{ kind: 'invalid', code: 'file-count-invalid', title: 'A count of visits in the file is none' },
        detail: 'Line 4, column 2: "many" is not a number.',
        facts: { line: 4, column: 2 },
      },
    ],
    [
      'with no count quotes no more than its beginning',
      () => new FileCountInvalid({ pointer: '/rows/3/visits' }, `${'1'.repeat(40)}2`, 'is not a number'),
      {
        ...{ kind: 'invalid', code: 'file-count-invalid', title: 'A count of visits in the file is none' },
        detail: 'Member /rows/3/visits: "1111111111111111111111111111111111111111" is not a number.',
        facts: { pointer: '/rows/3/visits' },
      },
    ],
    [
      'that breaks off says where and how',
      () => new FileBroken({ line: 9 }, 'a quote is never closed'),
      {
        ...{ kind: 'invalid', code: 'file-broken', title: 'The file breaks off from its form' },
        detail: 'Line 9: a quote is never closed.',
        facts: { line: 9 },
      },
    ],
    [
      'that is too long tells the limit',
      () => new FileTooLarge({ line: 800_001 }, 52_428_800),
      {
        ...{ kind: 'too-large', code: 'file-too-large', title: 'The file is larger than an import may be' },
        detail: 'The file is longer than 52428800 bytes, the limit, which it passed near line 800001.',
        facts: { line: 800_001, limit: 52_428_800 },
      },
    ],
    [
      'that inflates too far tells both limits',
      () => new FileInflatesTooFar(1_000, 200),
      {
        ...{ kind: 'too-large', code: 'file-inflates-too-far' },
        title: 'The file inflates to more than an import may be',
        detail:
          'The gzip file inflates to more than 1000 bytes, or to more than 200 times its size. Split it, or sum it up.',
        facts: { limit: 1_000, ratio: 200 },
      },
    ],
    [
      'of JSON by nobody known tells its members and who is known',
      () => new FileJsonUnknown(['a', 'b'], ['Matomo', 'Umami']),
      {
        ...{ kind: 'invalid', code: 'file-json-unknown', title: 'The JSON is of no tool that is read here' },
        detail: 'The file is JSON, with the members "a", "b". Read are Matomo, Umami.',
        facts: { found: ['a', 'b'], known: ['Matomo', 'Umami'] },
      },
    ],
    [
      'of JSON without members tells who is known',
      () => new FileJsonUnknown([], ['Matomo']),
      {
        ...{ kind: 'invalid', code: 'file-json-unknown', title: 'The JSON is of no tool that is read here' },
        detail: 'The file is JSON. Read are Matomo.',
        facts: { found: [], known: ['Matomo'] },
      },
    ],
  ])('%s', (_, refusal, problem) => {
    expect(toldOf(refusal())).toEqual({ ...problem, faults: [] });
  });

  it('lists fifty columns and how many more there are, each by its beginning', () => {
    const listed = (found: readonly string[]) => new FileJsonUnknown(found, []).detail;

    expect(listed(numbered(50))).toBe(`The file is JSON, with the members ${FIFTY}. Read are .`);
    expect(listed(numbered(52))).toBe(`The file is JSON, with the members ${FIFTY} and 2 more. Read are .`);
    expect(listed(['x'.repeat(41)])).toBe(`The file is JSON, with the members "${'x'.repeat(40)}". Read are .`);
  });

  it.each<[string, (found: readonly string[]) => DomainError]>([
    ['without browsers', (found) => new FileColumnsUnknown({ line: 1 }, { found, expected: [] })],
    ['without visits', (found) => new FileWithoutVisits({ line: 1 }, { found, expected: [] })],
    ['with one column twice', (found) => new FileColumnTwice({ line: 1 }, found)],
    ['of JSON', (found) => new FileJsonUnknown(found, [])],
  ])('tells fifty of what it found, and no more: one %s', (_, refusal) => {
    expect(refusal(numbered(51)).facts.found).toEqual(numbered(50));
  });
});
