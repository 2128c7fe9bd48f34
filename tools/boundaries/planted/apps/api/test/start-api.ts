import { started } from '../src/main.js';
import { database } from '../../../libs/persistence/src/testing/database.js';

export const api = [started, database];
