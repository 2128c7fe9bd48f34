-- AlterTable
ALTER TABLE "adoption_event" ADD COLUMN     "previous" JSONB;

