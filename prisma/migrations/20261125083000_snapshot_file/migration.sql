-- AlterTable
ALTER TABLE "snapshot" ADD COLUMN     "file" TEXT;
