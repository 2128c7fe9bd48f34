import { Pool } from 'pg';
import { Boat } from './boat.js';
import { database } from '../../../persistence/src/testing/database.js';

export const tried = [Pool, Boat, database];
