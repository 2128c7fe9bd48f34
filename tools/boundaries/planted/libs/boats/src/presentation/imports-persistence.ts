import { PrismaBoats } from '../persistence/prisma-boats.js';

export const boats = PrismaBoats;
