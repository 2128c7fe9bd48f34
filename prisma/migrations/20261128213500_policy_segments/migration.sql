-- AlterTable
ALTER TABLE "policy" ADD COLUMN     "segments" TEXT NOT NULL DEFAULT 'whole';
