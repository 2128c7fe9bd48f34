import { started } from '../../../apps/api/src/main.js';

export const again = started;
