-- AlterTable
ALTER TABLE "snapshot" ADD COLUMN "predecessor_id" UUID,
ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

-- DropIndex
DROP INDEX "snapshot_audience_id_from_to_key";

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_predecessor_id_key" ON "snapshot"("predecessor_id");

-- CreateIndex
CREATE UNIQUE INDEX "snapshot_audience_id_from_to_revision_key" ON "snapshot"("audience_id", "from", "to", "revision");

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;
