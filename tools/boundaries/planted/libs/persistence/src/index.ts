export { Client } from './generated/client.js';
import type { Pool } from 'pg';

export type Pools = Pool;
