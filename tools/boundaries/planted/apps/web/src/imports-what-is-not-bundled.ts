import { validate } from 'uuid';

export const isId = validate;
