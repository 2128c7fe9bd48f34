import { Aggregate } from '#libs/kernel';
import type { Version } from '#libs/compat';

export class Boat extends Aggregate {
  version?: Version;
}
