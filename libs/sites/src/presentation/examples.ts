import { SAMPLE } from '#libs/kernel';

/** Ids as documents and forms show them in examples. */
export const SITE = SAMPLE.site;
export const AUDIENCE = SAMPLE.audience;
export const SNAPSHOT = SAMPLE.snapshot;
export const EDITION = SAMPLE.edition;
export const ADOPTION = SAMPLE.adoption.proposed;
export const CHECK = SAMPLE.check;
export const CROSSING = SAMPLE.crossing;
export const EARLIER_SNAPSHOT = SAMPLE.earlierSnapshot;
