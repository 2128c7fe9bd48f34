-- AlterTable
ALTER TABLE "job" ADD COLUMN     "rejected_rows" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "rejections" BYTEA;
