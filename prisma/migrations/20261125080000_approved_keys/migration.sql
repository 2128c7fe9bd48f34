-- AlterTable
ALTER TABLE "adoption" ADD COLUMN     "approved_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "adoption_event" ADD COLUMN     "keys" TEXT[] DEFAULT ARRAY[]::TEXT[];

