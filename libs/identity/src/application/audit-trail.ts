import type { Actor } from '#libs/kernel';
import { v7 } from 'uuid';
import { entryOfWrite } from '../domain/audit-entry.js';
import type { AuditLog } from '../domain/audit-log.js';
import { Refusals } from './refusals.js';

/** A write as whoever answered it tells. */
export interface Written {
  readonly by: Actor;
  readonly action: string;
  readonly resource: string;
  readonly before?: object;
  readonly after?: object;
  readonly correlationId: string;
}

/** Puts on record who wrote and who was refused. Told for every request, so past the bus. */
export class AuditTrail {
  readonly refusals: Refusals;

  /** `days`: for how long what is on record is kept. */
  constructor(
    private readonly log: AuditLog,
    private readonly days: number,
  ) {
    this.refusals = new Refusals(log);
  }

  record({ by: { id, name }, ...write }: Written): Promise<void> {
    return this.log.record(entryOfWrite({ ...write, id: v7(), at: new Date(), principal: { id, name } }));
  }

  sweep(): Promise<void> {
    return this.log.forgetAfter(this.days);
  }
}
