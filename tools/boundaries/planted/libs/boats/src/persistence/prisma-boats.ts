import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { Client } from '#libs/persistence';
import type { BoatView } from '../application/boat-view.js';
import { Boat } from '../domain/boat.js';

@Injectable()
export class PrismaBoats {
  uses = [Pool, Client, Boat];
  view?: BoatView;
}
