export class PrismaLeaks {}
