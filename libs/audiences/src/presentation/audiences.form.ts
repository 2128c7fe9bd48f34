import type { Fault } from '#libs/kernel';
import { day, decimal, Field, integer, list, nested, optional, text } from '#libs/hypermedia';
import { namingFaults } from '../application/import/row-input.js';

/** Named and described by its team. */
export class AudienceForm {
  @Field(text('Shop, Europe', { title: 'Name', maxLength: 200 })) readonly name!: string;

  @Field(optional(text('Visitors of the web shop in EU countries', { title: 'Description', maxLength: 2_000 })))
  readonly description?: string;
}

const named = { minLength: 0, maxLength: 200 };

/** A row names its browser in one of three ways: by browser, by userAgent or by caniuse. */
export class RowForm {
  @Field(optional(text('Chrome', { title: 'BCD’s id or the name that analytics give it', ...named, maxLength: 4_096 })))
  readonly browser?: string;

  @Field(optional(text('154.0', { title: 'Version of the browser', ...named }))) readonly version?: string;

  @Field(optional(text('Android', { title: 'Operating system', ...named }))) readonly os?: string;

  @Field(optional(text('14', { title: 'Version of the operating system', ...named }))) readonly osVersion?: string;

  @Field(
    optional(
      text('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', {
        title: 'User agent, in place of all others',
        ...{ minLength: 0, maxLength: 4_096 },
      }),
    ),
  )
  readonly userAgent?: string;

  @Field(
    optional(text('ios_saf 17.4', { title: 'Agent and version of caniuse, in place of all others', maxLength: 200 })),
  )
  readonly caniuse?: string;
}

const visits = decimal(1234, { title: 'Visits; sampled data has fractions', minimum: 0 });

export class CountedRowForm extends RowForm {
  @Field(visits) readonly visits!: number;

  @Field(optional(text('DE', { title: 'The segment that they belong to: a country, a device', ...named })))
  readonly segment?: string;
}

export class MappedRowForm extends RowForm {
  @Field(optional(visits)) readonly visits?: number;
}

export const ROWS = [
  { browser: 'Chrome', version: '154.0', os: 'Windows', visits: 1234, segment: 'DE' },
  { caniuse: 'ios_saf 17.4', visits: 56.5, segment: 'FR' },
  { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', visits: 78 },
];
const withExample = <T>(rows: ReturnType<typeof list<T>>, example: unknown) => ({
  ...rows,
  schema: { ...rows.schema, example },
});

/** The domain refuses rows that do not name one browser each; a row that is wrong otherwise does not hide them. */
function misnamedRows({ rows }: { readonly rows?: unknown }): Fault[] {
  return Array.isArray(rows) ? namingFaults(rows) : [];
}

const FIRST_DAY = { title: 'First day of the period' };
const LAST_DAY = { title: 'Last day of the period, included' };

/** More rows are sent as a file, which is read as it arrives. */
const MOST_ROWS = 20_000;

export class SnapshotForm {
  @Field(day('2026-10-01', FIRST_DAY)) readonly from!: string;

  @Field(day('2026-10-31', LAST_DAY)) readonly to!: string;

  @Field(withExample(list(nested(CountedRowForm), { title: 'Rows', minItems: 1, maxItems: MOST_ROWS }), ROWS))
  readonly rows!: readonly CountedRowForm[];

  @Field(optional(text('Country', { title: 'What the segments of the rows are', maxLength: 200 })))
  readonly segmentBy?: string;

  static readonly alsoWrongIn = misnamedRows;
}

/** The period of a file, which some files tell themselves. */
export class PeriodQuery {
  @Field(optional(day('2026-10-01', { title: `${FIRST_DAY.title}, where the file does not tell it` })))
  readonly from?: string;

  @Field(optional(day('2026-10-31', { title: `${LAST_DAY.title}, where the file does not tell it` })))
  readonly to?: string;

  @Field(
    optional(
      text('Country', { title: 'The column of the file that tells the segments of its visits apart', maxLength: 200 }),
    ),
  )
  readonly segmentBy?: string;

  @Field(
    optional(
      integer(10, {
        title: 'How many rows of the file may be left out, for they cannot be read: none, unless it is said',
        ...{ minimum: 0, maximum: 10_000 },
      }),
    ),
  )
  readonly maxRejectedRows?: number;
}

export class MappingsForm {
  @Field(
    withExample(
      list(nested(MappedRowForm), { title: 'Rows', minItems: 1, maxItems: 1_000 }),
      ROWS.map(({ visits: _visits, segment: _segment, ...row }) => row),
    ),
  )
  readonly rows!: readonly MappedRowForm[];

  static readonly alsoWrongIn = misnamedRows;
}
