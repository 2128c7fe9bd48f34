import type { Redis } from 'ioredis';

export const askedOf = (redis: Redis) => redis.get('boats');
