export type { PrismaLeaks } from './persistence/prisma-leaks.js';
