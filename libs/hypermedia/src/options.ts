import { CSV } from './media-types.js';
import { askingFor, type Place } from './place.js';

/** A value and what a person reads in its place. */
export interface Option {
  readonly prompt: string;
  readonly value: string;
}

/** What a member can be, as HAL-FORMS tells it: the options themselves, or where they are. */
export type Options =
  | { readonly inline: readonly (Option | string)[] }
  | {
      readonly link: Place;
      /** Of the answer: a table, if nothing else is said. */
      readonly type?: string;
      /** Which members of each item are what a person reads, and the value. */
      readonly promptField: string;
      readonly valueField: string;
    };

/** The items of a collection as options: a table of these two members, narrowed by the variables that the place has. */
export const optionsAt = (place: Place, promptField: string, valueField: string): Options => ({
  ...{ link: askingFor(place, [...new Set([valueField, promptField])]), type: CSV, promptField, valueField },
});
