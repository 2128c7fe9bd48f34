import { AggregateRoot } from '#libs/kernel';
import { v7 as uuid } from 'uuid';

/** Announced when there is something new to deliver. */
export const DELIVERIES_DUE = 'deliveries-due';

/** One more delivery, which waits for no other: it has a lane of its own. */
export class DueDeliveries extends AggregateRoot {
  readonly row: {
    readonly id: string;
    readonly lane: string;
    readonly state: string;
    readonly nextAt: Date;
    readonly createdAt: Date;
    readonly attempts: number;
  };

  constructor(id = uuid(), now = new Date()) {
    super(id);
    this.row = { id, lane: id, state: 'due', nextAt: now, createdAt: now, attempts: 0 };
    this.record({ type: DELIVERIES_DUE });
  }
}
