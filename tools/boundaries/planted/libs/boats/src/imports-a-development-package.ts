import { property } from 'fast-check';

export const check = property;
