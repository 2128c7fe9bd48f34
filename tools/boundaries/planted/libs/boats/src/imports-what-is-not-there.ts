import { nothing } from './nothing.js';

export const none = nothing;
