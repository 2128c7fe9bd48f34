import { decodeJwt } from 'jose';

export const read = decodeJwt;
