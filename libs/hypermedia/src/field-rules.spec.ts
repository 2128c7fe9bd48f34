import 'reflect-metadata';
import type { Problem } from '#libs/problem-details';
import { day, type Descriptor, type Format, id, instant, url } from './descriptor.js';
import { Field } from './field.js';
import { readBody } from './read-form.js';

/** One of each format that a text can have, with what it takes and what it refuses. */
const FORMATS: Readonly<Record<Format, FormatCase>> = {
  uuid: {
    of: id('0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f'),
    takes: ['0199f0c2-8a4b-7c1d-9e2f-3a4b5c6d7e8f', '0199F0C2-8A4B-7C1D-9E2F-3A4B5C6D7E8F'],
    refuses: ['banana', '1', '', '0199f0c2', 1, null],
    code: 'is-uuid',
  },
  date: {
    of: day('2026-10-31'),
    takes: ['2026-10-31', '2024-02-29', '1970-01-01'],
    refuses: ['banana', '1', '', '2026-02-29', '2026-10', '20261031', '2026-10-31T09:00:00Z', '0000-01-01', 1, null],
    code: 'is-iso8601',
  },
  'date-time': {
    of: instant('2026-10-31T09:00:00Z'),
    takes: ['2026-10-31T09:00:00Z', '2026-10-31T09:00:00.123Z', '2024-02-29T23:59:59+05:30', '1970-01-01T00:00:00Z'],
    refuses: [
      ...['banana', '1', '', '2026-10-31', '2026-10-31T09:00:00', '2026-10-31 09:00:00Z', '20261031T090000Z'],
      ...['2026-02-29T09:00:00Z', '2026-10-31T24:00:00Z', '2026-10-31T09:60:00Z', '2026-10-31T23:59:60Z'],
      ...['2026-10-31T09:00Z', '2026-10-31T09:00:00+25:00', '2026-W44-6T09:00:00Z', '0000-01-01T00:00:00Z', 1, null],
    ],
    code: 'is-iso8601',
  },
  uri: {
    of: url('https://boats.example'),
    takes: ['https://boats.example', 'http://localhost:3000/a?b=c'],
    refuses: ['banana', '1', '', 'ftp://boats.example', 'javascript:alert(1)', 1, null],
    code: 'is-url',
  },
};
interface FormatCase {
  readonly of: Descriptor<string, false>;
  readonly takes: readonly string[];
  readonly refuses: readonly unknown[];
  readonly code: string;
}

describe.each(Object.entries(FORMATS))('A text of the format %s', (format, { of, takes, refuses, code }) => {
  class FormatForm {
    @Field(of) readonly value!: string;
  }
  const reading = (value: unknown) => readBody(FormatForm, { value });

  it('is so declared', () => {
    expect(of.schema).toMatchObject({ type: 'string', format });
  });

  it.each([...takes])('can be %j, and that is something where it is a time', (value) => {
    expect(reading(value)).toEqual({ value: format === 'uuid' ? value.toLowerCase() : value });
    if (format.startsWith('date')) expect(new Date(value).getTime()).not.toBeNaN();
  });

  it.each([...refuses])('cannot be %j', (value) => {
    let refusal: Problem | undefined;
    try {
      reading(value);
    } catch (error) {
      refusal = error as Problem;
    }

    expect(refusal?.extra.faults).toEqual([{ pointer: '/value', detail: expect.any(String), code }]);
  });
});
