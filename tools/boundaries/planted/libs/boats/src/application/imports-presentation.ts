import { shown } from '../presentation/boat.resource.js';

export const again = shown;
