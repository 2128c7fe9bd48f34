-- AlterTable
ALTER TABLE "snapshot" ADD COLUMN     "dimension" TEXT;

-- AlterTable
ALTER TABLE "snapshot_row" ADD COLUMN     "segment" TEXT;

-- CreateTable
CREATE TABLE "snapshot_segment" (
    "snapshot_id" UUID NOT NULL,
    "value" TEXT NOT NULL,
    "visits_mapped" DOUBLE PRECISION NOT NULL,
    "visits_approximated" DOUBLE PRECISION NOT NULL,
    "visits_unknown" DOUBLE PRECISION NOT NULL,
    "visits_bots" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "snapshot_segment_pkey" PRIMARY KEY ("snapshot_id","value")
);

-- CreateTable
CREATE TABLE "snapshot_segment_share" (
    "snapshot_id" UUID NOT NULL,
    "segment" TEXT NOT NULL,
    "browser" TEXT NOT NULL,
    "release" TEXT NOT NULL,
    "visits" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "snapshot_segment_share_pkey" PRIMARY KEY ("snapshot_id","segment","browser","release")
);

-- AddForeignKey
ALTER TABLE "snapshot_segment" ADD CONSTRAINT "snapshot_segment_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_segment_share" ADD CONSTRAINT "snapshot_segment_share_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot_segment_share" ADD CONSTRAINT "snapshot_segment_share_snapshot_id_segment_fkey" FOREIGN KEY ("snapshot_id", "segment") REFERENCES "snapshot_segment"("snapshot_id", "value") ON DELETE CASCADE ON UPDATE CASCADE;


-- A tenant reaches them by their snapshot, as far as that is seen, and rewrites none.
GRANT SELECT, INSERT ON "snapshot_segment", "snapshot_segment_share" TO plimsoll_tenant;
ALTER TABLE "snapshot_segment" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "snapshot_segment" TO plimsoll_tenant
  USING (EXISTS (SELECT FROM "snapshot" WHERE "snapshot".id = snapshot_id));
ALTER TABLE "snapshot_segment_share" ENABLE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "snapshot_segment_share" TO plimsoll_tenant
  USING (EXISTS (SELECT FROM "snapshot" WHERE "snapshot".id = snapshot_id));
