import { randomUUID } from 'node:crypto';
import { Query } from '@nestjs/cqrs';
import { v7 } from 'uuid';
import { GetPort } from '#libs/ports/contract';
import { Boat } from '../../domain/boat.js';
import type { BoatView } from '../boat-view.js';

export class GetBoat extends Query<BoatView> {}
export class GetBoatHandler {
  uses = [randomUUID, v7, GetPort, Boat];
}
