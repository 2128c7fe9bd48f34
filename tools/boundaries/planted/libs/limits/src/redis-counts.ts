import { Redis } from 'ioredis';

export const counts = new Redis();
