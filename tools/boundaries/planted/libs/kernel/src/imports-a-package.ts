import { v7 } from 'uuid';

export const id = v7;
