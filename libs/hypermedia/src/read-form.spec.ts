import type { Fault } from '#libs/kernel';
import type { Problem } from '#libs/problem-details';
import {
  choice,
  day,
  decimal,
  type FormClass,
  flag,
  id,
  integer,
  list,
  optional,
  percentage,
  text,
  url,
} from './descriptor.js';
import { Field, nested } from './field.js';
import { readBody, readQuery, refuseToldInQuery } from './read-form.js';

class MastForm {
  @Field(decimal(12, { minimum: 0 })) readonly height!: number;
}

class BoatForm {
  @Field(text('Rose', { maxLength: 5 })) readonly name!: string;
  @Field(optional(integer(3, { minimum: 1 }))) readonly crew?: number;
  @Field(optional(integer(3))) readonly number?: number;
  @Field(optional(percentage(50))) readonly load?: number;
  @Field(optional(flag(true))) readonly afloat?: boolean;
  @Field(optional(choice(['sail', 'steam'], 'sail'))) readonly driven?: 'sail' | 'steam';
  @Field(optional(id('0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f'))) readonly owner?: string;
  @Field(optional(day('2026-10-31'))) readonly launched?: string;
  @Field(optional(url('https://boats.example'))) readonly page?: string;
  @Field(optional(text('R-12', { pattern: '^[A-Z]-\\d+$' }))) readonly sign?: string;
  @Field(optional(text('red,white', { pattern: '^\\w+(,\\w+)*$', mustBe: 'be colours separated by commas' })))
  readonly colours?: string;
  @Field(optional(list(text('Oslo', { maxLength: 5 }), { minItems: 1, maxItems: 2 })))
  readonly ports?: readonly string[];
  @Field(optional(nested(MastForm))) readonly mast?: MastForm;
  @Field(optional(list(nested(MastForm)))) readonly masts?: readonly MastForm[];
}

const refusal = (reading: () => unknown): Problem => {
  try {
    reading();
  } catch (error) {
    return error as Problem;
  }
  throw new Error('it was accepted');
};
const faultsOf = (reading: () => unknown): readonly Fault[] => refusal(reading).extra.faults ?? [];

const flat = (names: object) =>
  Object.fromEntries(Object.entries(names).map(([name, value]): [string, unknown] => [`mast.${name}`, value]));

describe('A body that is read as a form', () => {
  const faults = (body: unknown, form: FormClass = BoatForm) => faultsOf(() => readBody(form, body));

  it('has one fault for a member that is missing, and says so', () => {
    expect(faults({})).toEqual([{ pointer: '/name', detail: 'name is missing.', code: 'missing' }]);
  });

  it.each([
    [{ name: 5 }, 'is-string', 'name must be text.'],
    [{ name: null }, 'is-string', 'name must be text.'],
    [{ name: '' }, 'min-length', 'name must not be empty.'],
    [{ name: 'Margaret' }, 'max-length', 'name must have at most 5 characters.'],
    [{ crew: 'many' }, 'is-int', 'crew must be a whole number.'],
    [{ crew: 0 }, 'min', 'crew must be at least 1.'],
    [{ number: 2 ** 60 }, 'max', 'number must be at most 2^53 - 1.'],
    [{ load: 'half' }, 'is-number', 'load must be a number.'],
    [{ load: 101 }, 'max', 'load must be between 0 and 100.'],
    [{ load: -1 }, 'min', 'load must be between 0 and 100.'],
    [{ afloat: 'yes' }, 'is-boolean', 'afloat must be true or false.'],
    [{ driven: 'oars' }, 'is-in', 'driven must be one of sail, steam.'],
    [{ owner: 'me' }, 'is-uuid', 'owner must be a UUID.'],
    [{ launched: 'yesterday' }, 'is-iso8601', 'launched must be a day that looks like 2026-10-31.'],
    [{ launched: '2026-02-30' }, 'is-iso8601', 'launched must be a day that looks like 2026-10-31.'],
    [{ launched: '2026-10-01T10:00:00Z' }, 'is-iso8601', 'launched must be a day that looks like 2026-10-31.'],
    [{ name: { toString: 1, valueOf: 1 } }, 'is-string', 'name must be text.'],
    [{ name: { constructor: 1 } }, 'is-string', 'name must be text.'],
    [{ ports: [{ constructor: { prototype: {} } }] }, 'is-string', 'Each of ports must be text.'],
    [{ name: 'a\0b' }, 'nul-in-text', 'name must not hold NUL.'],
    [{ name: 'a\ud800' }, 'lone-surrogate', 'name must not hold half of a surrogate pair.'],
    [{ page: 'https://a.example/\0' }, 'nul-in-text', 'page must not hold NUL.'],
    [{ ports: ['Oslo', '\0'] }, 'nul-in-text', 'Each of ports must not hold NUL.'],
    [{ page: 'here' }, 'is-url', 'page must be a URL of http or https.'],
    [{ sign: 'r12' }, 'matches', 'sign must look like R-12.'],
    [{ colours: 'red, white' }, 'matches', 'colours must be colours separated by commas.'],
    [{ ports: 'Oslo' }, 'is-array', 'ports must be a list.'],
    [{ ports: [] }, 'array-min-size', 'ports must have at least 1 item.'],
    [{ ports: ['a', 'b', 'c'] }, 'array-max-size', 'ports must have at most 2 items.'],
    [{ ports: ['Bremen'] }, 'max-length', 'Each of ports must have at most 5 characters.'],
  ])('has one fault for %j: %s', (member, code, detail) => {
    const [pointer] = Object.keys(member).map((name) => `/${name}`);

    expect(faults({ name: 'Rose', ...member })).toEqual([{ pointer, detail, code }]);
  });

  it.each([
    ['of the form', (names: object) => ({ name: 'Rose', ...names })],
    ['of a nested form', (names: object) => ({ name: 'Rose', mast: { height: 1, ...names } })],
    ['of what is no text', (names: object) => ({ name: names })],
    ['of a nested form, told flat', (names: object) => ({ name: 'Rose', ...flat(names) })],
  ])('is read in time in proportion to its members: %s', (_, body) => {
    const names = Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`m${String(at)}`, 1]));
    const sent = body(names);
    const { user: began } = process.cpuUsage();

    expect(faults(sent).length).toBeGreaterThan(0);

    expect(process.cpuUsage().user - began).toBeLessThan(2_000_000);
  });

  it('is looked through as deep as it goes, each part by itself', () => {
    const body = { name: 'Rose', mast: { heigth: 1 }, masts: [{ height: 1 }, 5, {}, { height: -1, flag: 'red' }] };

    expect(faults(body).map(({ pointer, code }) => `${pointer} ${code}`)).toEqual([
      '/mast/heigth unknown-member',
      '/masts/1 not-an-object',
      '/masts/3/flag unknown-member',
      '/mast/height missing',
      '/masts/2/height missing',
      '/masts/3/height min',
    ]);
  });

  it('has an object where a form is nested', () => {
    expect(faults({ name: 'Rose', mast: 'tall' })).toEqual([
      { pointer: '/mast', detail: 'mast must be a JSON object.', code: 'not-an-object' },
    ]);
  });

  it('is told how many members are wrong, not how many rules they break', () => {
    expect(refusal(() => readBody(BoatForm, { name: 5, crew: 'x' })).detail).toBe(
      '2 members are not valid; errors lists them.',
    );
    expect(refusal(() => readBody(BoatForm, {})).detail).toBe('name is missing.');
  });

  it('is told the first hundred faults of many', () => {
    const body = { name: 'Rose', masts: Array.from({ length: 300 }, () => ({})) };

    const { detail, extra } = refusal(() => readBody(BoatForm, body));

    expect(detail).toBe('300 members are not valid; errors lists the first 100 faults.');
    expect(extra.faults).toHaveLength(100);
  });

  it('is told with its faults what the domain would refuse, and nothing twice', () => {
    class TrimmedForm extends BoatForm {
      static readonly alsoWrongIn = () => [
        { pointer: '/name', detail: 'Names of boats are of flowers.', code: 'no-flower' },
        { pointer: '/load', detail: 'The load is not trimmed.', code: 'untrimmed' },
      ];
    }

    expect(faults({ name: 5 }, TrimmedForm).map(({ code }) => code)).toEqual(['is-string', 'untrimmed']);
    expect(readBody(TrimmedForm, { name: 'Rose' })).toEqual({ name: 'Rose' });
  });
});

describe('A query that is read as a form', () => {
  const faults = (query: Readonly<Record<string, unknown>>) => faultsOf(() => readQuery(BoatForm, query));

  it('tells of a parameter given twice that it is, and nothing else', () => {
    expect(faults({ name: 'Rose', crew: ['1', '2', '3'] })).toEqual([
      { pointer: '/crew', detail: 'crew is given 3 times; it takes one value.', code: 'given-twice' },
    ]);
  });

  it('counts parameters', () => {
    expect(refusal(() => readQuery(BoatForm, { crew: 'x', load: 'x', sail: '2' })).detail).toBe(
      '4 parameters are not valid; errors lists them.',
    );
  });

  it('is not where a form is told what a file would be', () => {
    const told = faultsOf(() => {
      refuseToldInQuery(BoatForm, { name: 'Rose' });
    });

    expect(told).toMatchObject([{ pointer: '/name', code: 'told-in-body' }]);
  });
});
