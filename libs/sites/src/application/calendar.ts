import { type Day, dayOf } from '../domain/day.js';

/** Tells what day it is, in UTC: trust and waivers depend on it. */
export class Calendar {
  today(): Day {
    return dayOf(new Date());
  }
}
