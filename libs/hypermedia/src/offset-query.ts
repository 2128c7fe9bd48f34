import { integer } from './descriptor.js';
import { Field } from './field.js';

/** The page of a collection whose order is fixed. */
export class OffsetQuery {
  @Field(integer(0, { title: 'How many items to pass over', minimum: 0, maximum: 1_000_000, default: 0 }))
  readonly offset!: number;

  @Field(integer(50, { title: 'How many items to answer at most', minimum: 1, maximum: 500, default: 50 }))
  readonly limit!: number;
}
