import { mast } from './masts/index.js';

export const tall = mast;
