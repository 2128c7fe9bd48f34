import type { PrismaBoats } from '../persistence/prisma-boats.js';

export type Stored = PrismaBoats;
