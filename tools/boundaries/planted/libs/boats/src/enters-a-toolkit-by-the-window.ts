import { deep } from '../../persistence/src/deep.js';

export const dug = deep;
