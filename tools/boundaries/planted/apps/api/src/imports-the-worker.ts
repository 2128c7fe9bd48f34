import { work } from '../../worker/src/main.js';

export const work2 = work;
